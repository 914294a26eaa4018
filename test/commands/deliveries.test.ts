import { describe, expect, it } from "vitest";
import { deliveries } from "../../commands/deliveries.ts";
import { digest } from "../../commands/digest.ts";
import { platforms } from "../../src/app/platforms.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { briefingsOver } from "../support/briefings.ts";
import { openDigestService, statesOf } from "../support/digests/digest-service.ts";
import { OTHER_ROOM, ROOM } from "../support/digests/digests.ts";
import { filterService } from "../support/digests/filter-service.ts";
import { watchService } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { sourceService } from "../support/sources/source-service.ts";
import { memoryKeys } from "../support/store/memory-keys.ts";

const gone = { status: "refused", permanent: true, reason: "gone", retryAfterMs: null } as const;

async function newsroom() {
  const test = await openDigestService();
  const briefings = briefingsOver([]);
  const { service: digests, clock } = test;
  const sources = sourceService(test);
  const filters = filterService(test);
  const commands = [digest, deliveries];
  const bot = createBot({
    commands,
    briefings,
    digests,
    sources,
    filters,
    watches: watchService(test),
    platforms,
    keys: memoryKeys(),
    clock,
    log: silentLog,
  });
  const ask = async (text: string, mayManageDigests = true, conversation = ROOM) => {
    const asker = { id: "ada", name: "Ada", mayManageDigests };
    return JSON.stringify(await bot.respond({ ask: text, conversation, asker }));
  };
  const keys = async () => (await digests.deliveries({})).map(({ key }) => key);
  return { ...test, ask, keys };
}

describe("/deliveries", () => {
  it("tells what became of this channel's digests, and of no other's", async () => {
    const { ask, room } = await newsroom();
    expect(await ask("/deliveries")).toContain("No digest has been posted");
    room.answer({ status: "sent", messageId: "m7" });
    await ask("/digest now");
    expect(await ask("/deliveries")).toContain("Mon 2 Mar 2026, 07:00 UTC, digest asked for");
    expect(await ask("/deliveries")).toContain("sent as m7");
    expect(await ask("/deliveries", true, OTHER_ROOM)).toContain("No digest has been posted");
  });

  it("posts a dead one again by the beginning of its key", async () => {
    const { ask, room, keys, service } = await newsroom();
    room.answer(gone);
    await ask("/digest now");
    const [key = ""] = await keys();
    expect(await ask("/deliveries failed")).toContain(`not posted: gone · key ${key.slice(0, 12)}`);
    expect(await ask(`/deliveries replay ${key.slice(0, 12)}`)).toContain("sent as m2");
    expect(statesOf(await service.deliveries({}))).toEqual(["sent"]);
    expect(await ask(`/deliveries replay ${key.slice(0, 12)}`)).toContain("is not posted again");
    expect(room.posts).toHaveLength(2);
  });

  it("posts an unknown one again, which then may be there twice", async () => {
    const { ask, room, keys } = await newsroom();
    room.answer({ status: "unknown", reason: "no answer" });
    await ask("/digest now");
    expect(await ask("/deliveries unknown")).toContain("unknown: no answer");
    expect(await ask(`/deliveries replay ${(await keys())[0]}`)).toContain("perhaps twice");
  });

  it("posts nothing again for a reader, or by a key that is too short or of elsewhere", async () => {
    const { ask, room, keys } = await newsroom();
    room.answer(gone);
    await ask("/digest now");
    const [key = ""] = await keys();
    expect(await ask(`/deliveries replay ${key}`, false)).toContain("only the room's owner may");
    expect(await ask(`/deliveries replay ${key}`, true, OTHER_ROOM)).toContain("No delivery");
    expect(await ask(`/deliveries replay ${key.slice(0, 3)}`)).toContain("No delivery");
    expect(room.posts).toHaveLength(1);
  });
});

describe("/digest schedule", () => {
  it("keeps quiet hours and what to do about the unknown, and says so", async () => {
    const { ask, service } = await newsroom();
    const answer = await ask(
      "/digest schedule every hour UTC --quiet 22-7 --when-unknown may-repeat",
    );
    expect(answer).toContain("quiet from 22:00 to 07:00; repeats what may not have arrived");
    expect((await service.list(ROOM))[0]?.schedule).toMatchObject({
      quietHours: { from: "22:00", to: "07:00" },
      whenUnknown: "may-repeat",
    });
  });

  it.each([
    ["22:00", "cannot be read as quiet hours"],
    ["25:00-07:00", "cannot be read as quiet hours"],
    ["07:00-07:00", "cannot be read as quiet hours"],
  ])("says what is wrong with quiet hours such as %s", async (quiet, problem) => {
    const { ask } = await newsroom();
    expect(await ask(`/digest schedule every hour UTC --quiet ${quiet}`)).toContain(problem);
  });

  it("refuses a time that is always quiet", async () => {
    const { ask } = await newsroom();
    const answer = await ask("/digest schedule every day at 23:00 UTC --quiet 22:00-07:00");
    expect(answer).toContain("never comes up outside of the quiet hours");
  });
});
