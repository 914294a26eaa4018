import { afterEach, expect, it } from "vitest";
import { createDiscordChat } from "../../../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import { limits } from "../../../src/app/platforms.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createCorrectMessage } from "../../../src/briefing/corrections/correct-message.ts";
import { createCorrections } from "../../../src/briefing/corrections/find-corrections.ts";
import { createRevisionKeeper } from "../../../src/briefing/corrections/keep-revisions.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { createDigestService } from "../../../src/delivery/run/digest-service.ts";
import { createClusterOfOne } from "../../../src/delivery/run/single-process.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import { type FakeDiscord, startFakeDiscord } from "../../support/discord/discord-fake.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { realClock } from "../../support/real-clock.ts";
import { setClock } from "../../support/set-clock.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { wordsIn } from "../../support/slack/slack-limits.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

let slack: FakeSlack;
let discord: FakeDiscord;

afterEach(async () => {
  await Promise.all([slack.close(), discord.close()]);
  expect(discord.violations).toEqual([]);
});

/** The harbour's news, in which Lee says this. */
function wording(said: string) {
  const text = `The harbour of Easton shut its old quay to all visitors on Tuesday after a storm.

Ann Lee, the harbour master, has run the port for twenty years.

“${said},” Lee said.`;
  const url = "https://gazette.example/quay";
  return parseArticle({ id: "quay", title: "Old quay shut", url, text });
}

const SHUT = "The quay is shut until the spring and nobody may go near it";
const CLOSED = "The quay is closed until late spring and nobody may go near it";

async function openPlatforms() {
  [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  const clock = setClock("2026-11-25T07:00:00Z");
  const chats = [
    createSlackChat({
      botToken: slack.botToken,
      connection: { kind: "socket", appToken: slack.appToken },
      apiUrl: slack.url,
      admins: [],
      log: silentLog,
      clock: realClock,
    }),
    createDiscordChat({
      token: discord.token,
      connection: { kind: "gateway", cluster: createClusterOfOne() },
      apiUrl: discord.url,
      log: silentLog,
      clock: realClock,
    }),
  ];
  const places: readonly Conversation[] = [
    { platform: "slack", tenant: slack.team, channel: slack.channel },
    { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
  ];
  return { clock, chats, places };
}

async function newsroom() {
  const { clock, chats, places } = await openPlatforms();
  const store = await sqliteStore();
  const keep = createRevisionKeeper({ store: store.sources, clock, log: silentLog });
  let library = createLibrary([]);
  const print = async (said: string) => {
    library = createLibrary([wording(said)]);
    await keep(library.articles);
  };
  const corrections = createCorrections(store.sources);
  const service = createDigestService({
    store,
    compose: createComposeEdition(limits, () => library),
    correct: createCorrectMessage(limits, async () => library, corrections),
    clock,
    chats,
    log: silentLog,
    defaultTimezone: "UTC",
  });
  return { service, clock, places, print };
}

const onDiscord = () => JSON.stringify(discord.messages.map(({ embeds }) => embeds));

it("a digest posted on Slack and on Discord is edited there, once, when its source corrects itself", async () => {
  const { service, clock, places, print } = await newsroom();
  await print(SHUT);
  const edition = { corrections: "edit" } as const;
  for (const conversation of places) {
    await service.schedule({
      conversation,
      when: "daily 08:30",
      whenEmpty: "skip",
      edition,
      createdBy: "ada",
    });
  }
  clock.set("2026-11-25T08:30:00Z");
  await service.runDue();
  const posted = onDiscord();
  expect(wordsIn(slack.messages[0]?.blocks)).toContain(SHUT);
  expect(posted).toContain("is shut until the spring");

  await print(CLOSED);
  slack.suffer("chat.update", { kind: "loses the reply" });
  for (const minute of [40, 42, 44]) {
    clock.set(`2026-11-25T08:${minute}:00Z`);
    await service.runDue();
  }

  expect(slack.messages).toHaveLength(1);
  expect(discord.messages).toHaveLength(1);
  const [first, again, ...more] = slack.edits;
  expect(more).toEqual([]);
  expect(again?.get("blocks")).toBe(first?.get("blocks"));
  expect(again?.get("ts")).toBe(slack.messages[0]?.ts);
  const history = JSON.stringify(await slack.history());
  for (const shown of [history, onDiscord()]) {
    expect(shown).toContain("is closed until late spring");
    expect(shown).toContain("Corrected on 25 November 2026");
    expect(shown).not.toContain("is shut until");
  }
  expect(discord.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(await service.deliveries({})).toMatchObject(
    ["discord", "slack"].map((platform) => ({
      conversation: { platform },
      state: "sent",
      edit: { state: "edited", wordings: ["quay as of 2026-11-25T08:30:00Z"] },
    })),
  );
});
