import { describe, expect, it } from "vitest";
import { deliveries } from "../../commands/deliveries.ts";
import { watch } from "../../commands/watch.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import { wordsOf } from "../support/ask.ts";
import { openDigestService } from "../support/digests/digest-service.ts";
import { OTHER_ROOM, ROOM } from "../support/digests/digests.ts";
import { botOfService } from "../support/digests/newsroom.ts";
import { readInto } from "../support/sources/read-into.ts";
import { newSource } from "../support/sources/sources.ts";

async function newsroom() {
  const test = await openDigestService();
  const bot = botOfService(test, [watch, deliveries]);
  const ask = async (
    text: string,
    {
      mayManageDigests = true,
      conversation = ROOM,
      obstacle = null,
      isAlone = false,
    }: {
      mayManageDigests?: boolean;
      isAlone?: boolean;
      conversation?: Conversation;
      obstacle?: string | null;
    } = {},
  ) =>
    wordsOf(
      await bot.respond({
        ask: text,
        conversation,
        asker: { id: "a", name: "Ada", mayManageDigests, ...(isAlone && { isAlone }) },
        findObstacle: async () => obstacle,
      }),
    );
  return { ...test, ask };
}

describe("/watch", () => {
  it.each([
    ["/watch tisch", "tisch"],
    ["/watch add tisch", "tisch"],
    ['/watch "night buses" in:bbc.co.uk', '"night buses" in:bbc.co.uk'],
    ["/watch speaker:mamdani about ICE", "speaker:mamdani about ICE"],
    ['/watch "list" price', '"list" price'],
    ["/watch fares OR -ferry", "fares OR -ferry"],
  ])("watches for what is typed: %s", async (typed, expression) => {
    const { ask, store } = await newsroom();
    expect(await ask(typed)).toContain("Watching from now on");
    expect(await store.watches.list(ROOM)).toMatchObject([{ expression, state: "active" }]);
    expect(await ask(typed)).toContain("watched for here already");
    expect(await ask("/watch list")).toContain(expression);
    expect(await ask("/watch list", { conversation: OTHER_ROOM })).toContain("Nothing is watched");
  });

  it("takes quiet hours, and says what is wrong with those or with the words", async () => {
    const { ask, store } = await newsroom();
    expect(await ask("/watch tisch quiet:22-7")).toContain("quiet 22:00–07:00 UTC");
    expect(await ask("/watch ferry quiet:late")).toContain("Quiet hours are like");
    expect(await ask("/watch (ferry")).toContain("▸");
    expect(await store.watches.list(ROOM)).toMatchObject([{ expression: "tisch" }]);
  });

  it("pauses, resumes and removes by number, and knows a slip from a word", async () => {
    const { ask, store } = await newsroom();
    await ask("/watch tisch");
    expect(await ask("/watch pause 1")).toMatch(/tisch(?!.*paused:).* paused by Ada/s);
    expect(await ask("/watch resume 1")).toContain("Watching again");
    expect(await ask("/watch pause 7")).toContain("There is no watch “7” here");
    expect(await ask("/watch pause 1", { conversation: OTHER_ROOM })).toContain("no watch “1”");
    expect(await ask("/watch remvoe 1")).toContain("Did you mean /watch remove?");
    expect(await ask("/watch remove 1")).toContain("Removed");
    expect(await store.watches.list(ROOM)).toEqual([]);
  });

  it("lets whoever manages digests set up watches, and only where it can post", async () => {
    const { ask, store } = await newsroom();
    expect(await ask("/watch tisch", { mayManageDigests: false })).toMatch(
      /only .* set up watches/,
    );
    expect(await ask("/watch tisch", { obstacle: "It is not a member." })).toContain("can't post");
    expect(await store.watches.list(ROOM)).toEqual([]);
    await ask("/watch tisch");
    for (const verb of ["pause", "resume", "remove"]) {
      expect(await ask(`/watch ${verb} 1`, { mayManageDigests: false })).toContain(verb);
    }
    expect(await store.watches.list(ROOM)).toMatchObject([{ state: "active" }]);
  });

  it("pings whom a manager names, and nobody else", async () => {
    const { ask, store } = await newsroom();
    const conversation = { platform: "discord", tenant: "1", channel: "2" } as const;
    expect(await ask("/watch tisch ping:<@&12345>", { conversation })).toContain("pings 1 name");
    const pings = [{ kind: "role", id: "12345" }];
    expect(await store.watches.list(conversation)).toMatchObject([{ expression: "tisch", pings }]);
    for (const typed of ["@everyone", "<@&12345> @here", "ada"]) {
      expect(await ask(`/watch ferry ping:"${typed}"`, { conversation })).toContain(
        "by their @name",
      );
    }
    const alone = { conversation, mayManageDigests: false, isAlone: true };
    expect(await ask("/watch ferry ping:<@12345>", alone)).toContain("only");
    expect(await store.watches.list(conversation)).toHaveLength(1);
  });

  it("lets anyone watch who writes to the bot alone", async () => {
    const { ask, store } = await newsroom();
    const alone = { mayManageDigests: false, isAlone: true };
    expect(await ask("/watch tisch", alone)).toContain("Watching from now on");
    expect(await ask("/watch pause 1", alone)).toContain("paused by Ada");
    expect(await ask("/watch resume 1", alone)).toContain("Watching again");
    expect(await store.watches.list(ROOM)).toMatchObject([{ state: "active" }]);
  });

  it("tests a watch or words on what was printed in the last seven days", async () => {
    const { ask, store } = await newsroom();
    await store.sources.add(newSource());
    const text = "“The ferry fares will rise in June,” said Ann Lee, the harbor minister.";
    await readInto(store, { id: "a1", publishedOn: "2026-02-27", title: "Fares rise", text });
    await readInto(store, { id: "a2", publishedOn: "2026-02-20", text, url: "https://x.example/" });
    expect(await ask("/watch test ferry fares")).toMatch(/found 1 article here[\s\S]*fares will/);
    expect(await ask("/watch test speaker:kim ferry")).toContain("found nothing");
    await ask("/watch ferry");
    expect(await ask("/watch test 1")).toContain("Watch: ferry");
  });
});
