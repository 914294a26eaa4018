import { describe, expect, it } from "vitest";
import { digest } from "../../commands/digest.ts";
import { toDiscordMessage } from "../../src/adapters/discord/render/render.ts";
import { toSlackMessage } from "../../src/adapters/slack/render/render.ts";
import { limits, platforms } from "../../src/app/platforms.ts";
import { citePosts } from "../../src/bot/cite-posts.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createComposeEdition } from "../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../src/briefing/library/library.ts";
import { createDigestService } from "../../src/delivery/run/digest-service.ts";
import { asDeliveryKey } from "../../src/domain/ids.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Store } from "../../src/ports/store.ts";
import { quotesIn, wordsOf } from "../support/ask.ts";
import { briefingsOver } from "../support/briefings.ts";
import { OTHER_ROOM, ROOM } from "../support/digests/digests.ts";
import { filterService } from "../support/digests/filter-service.ts";
import { journalChat } from "../support/digests/journal-chat.ts";
import { watchService } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { newsroomWeek } from "../support/newsroom-week.ts";
import { setClock } from "../support/set-clock.ts";
import { sourceService } from "../support/sources/source-service.ts";
import { memoryKeys } from "../support/store/memory-keys.ts";
import { sqliteStore } from "../support/store/sqlite.ts";

const asker = { id: "ada", name: "Ada", mayManageDigests: true };

/** A bot over a week of news, and what its room was sent. */
async function newsroom(store?: Store) {
  const library = createLibrary(newsroomWeek());
  const clock = setClock("2026-03-06T07:00:00Z");
  const room = journalChat();
  const kept = store ?? (await sqliteStore());
  const digests = createDigestService({
    store: kept,
    compose: createComposeEdition(limits, () => library),
    clock,
    chats: [room],
    log: silentLog,
    defaultTimezone: "UTC",
  });
  const bot = createBot({
    commands: [digest],
    briefings: briefingsOver(newsroomWeek()),
    digests,
    sources: sourceService({ store: kept, clock }),
    filters: filterService({ store: kept }),
    watches: watchService({ store: kept, clock }),
    clock,
    platforms,
    keys: memoryKeys(),
    log: silentLog,
  });
  const press = (value: string) => bot.press({ value, asker, conversation: ROOM });
  return {
    clock,
    digests,
    room,
    ask: (ask: string) => bot.respond({ ask, asker, conversation: ROOM }),
    press,
    /** An answer and all its pages after it. */
    async pages(first: Reply): Promise<readonly Reply[]> {
      const all = [first];
      const nextOf = ({ buttons }: Reply) => buttons.find(({ label }) => label === "Next")?.value;
      for (let next = nextOf(first); next; next = nextOf(all.at(-1) ?? first)) {
        all.push(await press(next));
      }
      return all;
    },
  };
}

/** The words that a platform shows, with its buttons left out. */
const slackWords = (message: Reply) => toSlackMessage({ ...message, buttons: [] }).blocks;
const discordWords = (message: Reply) =>
  toDiscordMessage(message)
    .embeds.map(({ title = "", description = "" }) => `${title}\n${description}`)
    .join("\n");

describe("/digest preview", () => {
  it.each(["template morning", "template weekly length long", "length short topics rent"])(
    "shows byte for byte what is posted: %s",
    async (settings) => {
      const { ask, pages, room, digests, clock } = await newsroom();
      await ask(`/digest schedule daily 07:00 ${settings}`);
      clock.set("2026-03-07T07:00:00Z");
      const previewed = await pages(await ask("/digest preview"));
      await digests.runDue();
      expect(room.posts.length).toBeGreaterThan(0);
      for (const [index, { message }] of room.posts.entries()) {
        const page = previewed[index] ?? message;
        const slack = slackWords(message);
        expect(slackWords(page).slice(0, slack.length)).toEqual(slack);
        expect(slackWords(page).length).toBeGreaterThan(slack.length);
        expect(discordWords(page).startsWith(discordWords(message))).toBe(true);
      }
    },
  );

  it("goes on to how the edition came about, and posts nothing", async () => {
    const { ask, pages, room } = await newsroom();
    await ask("/digest schedule daily 09:00 topics rent");
    const all = await pages(await ask("/digest preview 1"));
    const account = JSON.stringify(all.at(-1));
    expect(account).toContain("How this edition came about");
    expect(account).toContain("12 articles read");
    expect(account).toContain("message 1: 2 sources");
    expect(account).toContain("not about rent");
    expect(room.posts).toEqual([]);
  });

  it("takes the only digest's settings, or those of the one named", async () => {
    const { ask } = await newsroom();
    await ask("/digest schedule daily 09:00 weekly");
    expect((await ask("/digest preview")).title).toMatch(/^The week/);
    await ask("/digest schedule daily 10:00 morning");
    expect((await ask("/digest preview")).title).toMatch(/^News briefing/);
    expect((await ask("/digest preview 2")).title).toMatch(/^Morning briefing/);
    expect(JSON.stringify(await ask("/digest preview 3"))).toContain("has no digest “3”");
  });
});

describe("more stories", () => {
  it("are behind a button of the last message, also for another process on the same store", async () => {
    const store = await sqliteStore();
    const { ask, room } = await newsroom(store);
    await ask("/digest schedule daily 09:00 length short");
    await ask("/digest now");
    const button = room.posts.at(-1)?.message.buttons[0];
    expect(button).toMatchObject({ label: "More stories" });
    expect(button?.value.length).toBeLessThanOrEqual(100);

    const { press, pages } = await newsroom(store);
    const all = await pages(await press(button?.value ?? ""));
    const headlines = all
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(all[0]?.audience).toBe("asker");
    expect(headlines).toContain("Eel larvae found in lake for first time since dam was built");
    const posted = JSON.stringify(room.posts.map(({ message }) => message.blocks));
    const shown = newsroomWeek().filter(({ title }) =>
      posted.includes(`"heading","text":"${title}`),
    );
    for (const { title } of shown) expect(headlines).not.toContain(title);
  });

  it("are said to be none where every story had room", async () => {
    const { ask } = await newsroom();
    expect(JSON.stringify(await ask("/digest more"))).toContain("There are no more stories");
    await ask("/digest schedule daily 09:00 topics eel");
    await ask("/digest now");
    expect(JSON.stringify(await ask("/digest more"))).toContain("There are no more stories");
  });
});

describe("/digest posted", () => {
  it("is what stands there, whole, from the menu of any of its messages as a file", async () => {
    const { ask, press, pages, room } = await newsroom();
    expect(wordsOf(await ask("/digest posted"))).toContain("No digest was posted here");
    await ask("/digest schedule daily 09:00 length long");
    await ask("/digest now");
    const told = room.posts.map(({ message }) => message);
    expect(told.length).toBeGreaterThan(1);

    const shown = await pages(await ask("/digest posted"));
    expect(shown).toMatchObject(told.map(({ title }) => ({ title, audience: "asker" })));
    for (const [index, { blocks }] of told.entries()) {
      expect(shown[index]?.blocks.slice(0, blocks.length)).toEqual(blocks);
    }

    const last = journalChat();
    const [post] = room.posts.slice(-1);
    if (post) await citePosts(last, limits).post(post);
    const files = new Map<string, string>();
    for (const { label, value } of last.posts[0]?.message.menu?.options ?? []) {
      if (label.startsWith("Take along")) files.set(label, (await press(value)).file?.text ?? "");
    }
    const [table, markdown, json, mail] = [...files.values()];
    const said = quotesIn(told.flatMap(({ blocks }) => blocks));
    expect(said.length).toBeGreaterThan(1);
    for (const { text } of said) {
      expect(table).toContain(text.replaceAll('"', '""'));
      expect(json).toContain(JSON.stringify(text));
    }
    expect(markdown?.startsWith(`# ${told[0]?.title}`)).toBe(true);
    expect(mail).toContain("Content-Type: multipart/alternative");
  });

  it("is of this conversation alone, and no watch's", async () => {
    const { ask, room, digests } = await newsroom();
    await ask("/digest now");
    const key = asDeliveryKey(room.posts[0]?.key ?? "");
    expect(await digests.posted(ROOM, key)).toHaveLength(room.posts.length);
    expect(await digests.posted(OTHER_ROOM, key)).toEqual([]);
    expect(await digests.posted(OTHER_ROOM)).toEqual([]);
  });
});

describe("a weekly edition", () => {
  it("looks back on what the daily ones told in the week, once", async () => {
    const { ask, room, digests, clock } = await newsroom();
    await ask("/digest schedule daily 09:00");
    await ask("/digest schedule fridays 10:00 template weekly");
    clock.set("2026-03-06T09:00:00Z");
    await digests.runDue();
    const daily = room.posts.length;
    clock.set("2026-03-06T10:00:00Z");
    await digests.runDue();
    expect(room.posts[daily]?.message.title).toMatch(/^The week, 28 February 2026/);
    const weekly = room.posts.length;
    clock.set("2026-03-13T10:00:00Z");
    await digests.runDue();
    expect(room.posts).toHaveLength(weekly);
  });
});
