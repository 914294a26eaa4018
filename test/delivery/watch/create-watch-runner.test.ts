import { describe, expect, it } from "vitest";
import {
  createWatchRunner,
  type WatchRunner,
} from "../../../src/delivery/watch/create-watch-runner.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Log } from "../../../src/ports/log.ts";
import type { Store } from "../../../src/ports/store.ts";
import { wordsOf } from "../../support/ask.ts";
import { openDigestService } from "../../support/digests/digest-service.ts";
import { OTHER_ROOM, ROOM } from "../../support/digests/digests.ts";
import { watchReader } from "../../support/digests/watch-service.ts";
import { newWatch } from "../../support/digests/watches.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { readInto } from "../../support/sources/read-into.ts";
import { articleFound, newSource } from "../../support/sources/sources.ts";
import { dataDir } from "../../support/store/data-dir.ts";
import { type FailPoint, failingStore } from "../../support/store/fail-points.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const FERRY = "“The ferry fares will rise in June,” said Ann Lee, the harbor minister.";
const SOON_MS = 3_000;
const COPIES = { bands: ["1", "2"], since: new Date("2026-03-01T00:00:00Z") };

async function newsroom(given?: Store) {
  const test = await openDigestService(given ? { store: given } : {});
  const { store, clock, service, room } = test;
  const logged: string[] = [];
  const log: Log = { ...silentLog, error: (event) => logged.push(event) };
  const runnerOver = (over: Store): WatchRunner =>
    createWatchRunner({
      store: over.watches,
      outbox: over,
      reader: watchReader({ store: over, clock }),
      clock,
      log,
      deliver: () => service.runDue(),
    });
  const runner = runnerOver(store);
  let brought = 0;
  return {
    ...test,
    logged,
    runner,
    runnerOver,
    watch: (expression: string, conversation: Conversation = ROOM, quiet?: [string, string]) => {
      const quietHours = quiet ? { from: quiet[0], to: quiet[1] } : null;
      return store.watches.add(newWatch({ expression, conversation, quietHours }));
    },
    async bring(text: string, title = "Fares to rise", siteName = "The Example") {
      brought += 1;
      const url = `https://news.example/${brought}`;
      await readInto(store, { id: `a${brought}`, url, title, text, siteName });
    },
    /** Looks, lets what came gather, and looks again. */
    async runSoon() {
      await runner.runDue();
      clock.advance(SOON_MS);
      await runner.runDue();
    },
    told: () => room.posts.map(({ message }) => wordsOf(message)),
  };
}

async function withSource(given?: Store) {
  const test = await newsroom(given);
  await test.store.sources.add(newSource());
  return test;
}

describe("the watch runner", () => {
  it("tells who said what, where it was printed, the link and which watch it was", async () => {
    const test = await withSource();
    await test.watch("ferry fares");
    await test.bring(FERRY);
    await test.runSoon();
    const [post] = test.room.posts;
    expect(post?.message).toMatchObject({ title: "Watch: ferry fares", audience: "everyone" });
    expect(post?.message.blocks).toMatchObject([
      {
        kind: "quote",
        text: "The ferry fares will rise in June,",
        speech: "own words",
        speaker: "Ann Lee",
        source: {
          label: "The Example: Fares to rise",
          url: expect.stringMatching(/^https:\/\/news\.example\/1#/),
        },
      },
      { kind: "note", text: expect.stringContaining("Watch 1.") },
    ]);
    expect(await test.store.deliveries({ conversation: ROOM })).toMatchObject([
      { digest: "watch", state: "sent" },
    ]);
  });

  it("tells nothing of what does not match, and each thing once", async () => {
    const test = await withSource();
    await test.watch("ferry -fares");
    await test.watch("speaker:lee about fares");
    await test.watch("speaker:kim");
    await test.bring(FERRY);
    await test.runSoon();
    await test.runSoon();
    expect(test.told()).toEqual([expect.stringContaining("Watch: speaker:lee about fares")]);
    expect(await test.store.watches.unwatched(5)).toEqual([]);
  });

  it("gathers a burst in one message, and says how to see the rest", async () => {
    const test = await withSource();
    await test.watch("ferry");
    for (let number = 1; number <= 12; number += 1) {
      await test.bring(`The ferry stops at pier ${number}.`, `Pier ${number}`);
    }
    await test.runSoon();
    expect(test.told()).toHaveLength(1);
    expect(test.told()[0]).toContain("And 7 more articles: /search ferry");
  });

  it("tells an article that several watches found once in a channel, and in each channel", async () => {
    const test = await withSource();
    await test.watch("ferry");
    await test.watch("fares");
    await test.watch("ferry", OTHER_ROOM);
    await test.bring(FERRY);
    await test.runSoon();
    expect(test.told().toSorted()).toEqual([
      expect.stringContaining("Found by watch 1 (ferry), watch 2 (fares)."),
      expect.stringContaining("Watch: ferry"),
    ]);
  });

  it("holds back in quiet hours what it then tells", async () => {
    const test = await withSource();
    await test.watch("ferry", ROOM, ["06:00", "08:00"]);
    await test.bring(FERRY);
    await test.runSoon();
    expect(test.told()).toEqual([]);
    test.clock.set("2026-03-02T08:00:01Z");
    await test.runSoon();
    expect(test.told()).toHaveLength(1);
  });

  it("posts twelve messages an hour in a channel, and gathers the rest for the next", async () => {
    const test = await withSource();
    await test.watch("ferry");
    for (let number = 1; number <= 14; number += 1) {
      await test.bring(`The ferry stops at pier ${number}.`, `Pier ${number}`);
      await test.runSoon();
    }
    expect(test.told()).toHaveLength(12);
    test.clock.advance(3_600_000);
    await test.runSoon();
    expect(test.told()).toHaveLength(13);
    expect(test.told().at(-1)).toMatch(/pier 13[\s\S]*pier 14/);
  });

  it("pauses what a channel refuses for good, and tells whoever watches there", async () => {
    const test = await withSource();
    await test.watch("ferry");
    await test.watch("tram", OTHER_ROOM);
    await test.bring(FERRY);
    test.room.answer({
      status: "refused",
      permanent: true,
      reason: "It is gone.",
      retryAfterMs: null,
    });
    await test.runSoon();
    expect(await test.store.watches.list(ROOM)).toMatchObject([
      { state: "paused", reason: "Could not be posted: It is gone." },
    ]);
    expect(await test.store.watches.list(OTHER_ROOM)).toMatchObject([{ state: "active" }]);
    expect(await test.store.deliveries({ conversation: ROOM })).toMatchObject([{ state: "dead" }]);
  });

  it("lets a digest tell the same news all the same", async () => {
    const test = await withSource();
    await test.watch("ferry");
    await test.bring(FERRY);
    await test.runSoon();
    expect(await test.store.toldArticles(ROOM)).toEqual([]);
  });

  it.each([
    { call: "unwatched", when: "before" },
    { call: "unwatched", when: "after" },
    { call: "settle", when: "before" },
    { call: "settle", when: "after" },
    { call: "planWatched", when: "before" },
    { call: "planWatched", when: "after" },
  ] as const)("tells once whatever ended its process: $call/$when", async ({ call, when }) => {
    const folder = dataDir();
    const test = await withSource(await sqliteStore(folder));
    await test.watch("ferry");
    await test.bring(FERRY);
    let isDead = false;
    const die = (point: FailPoint) => {
      isDead ||= point.call === call && point.when === when;
      if (isDead) throw new Error("killed");
    };
    const dying = test.runnerOver(failingStore(test.store, die));
    await dying.runDue().catch(() => {});
    test.clock.advance(SOON_MS);
    await dying.runDue().catch(() => {});
    await test.store.close();

    const after = await newsroom(await sqliteStore(folder));
    after.clock.advance(SOON_MS);
    await after.runSoon();
    await after.service.runDue();
    await after.runSoon();
    expect([...test.told(), ...after.told()]).toHaveLength(1);
  });

  describe("a story that others print later", () => {
    const AGAIN = `The council met. ${FERRY}`;
    const shown = async (test: Awaited<ReturnType<typeof withSource>>, at = 0) => {
      const key = (await test.store.deliveries({ conversation: ROOM })).at(at)?.key;
      return key ? test.store.shownMessage(key) : null;
    };

    it("is no message of its own: the one there says where else it is, once", async () => {
      const test = await withSource();
      await test.watch("ferry fares");
      await test.bring(FERRY);
      await test.runSoon();
      await test.bring(AGAIN, "Fares up", "Evening Post");
      await test.runSoon();
      await test.bring(AGAIN.replace("met", "sat"), "Fares will go up", "Daily Blare");
      await test.runSoon();
      test.clock.advance(60_000);
      await test.service.runDue();
      expect(test.told()).toHaveLength(1);
      const words = await shown(test);
      expect(words?.blocks[0]).toMatchObject({
        kind: "quote",
        alsoIn: [
          { label: "Evening Post", url: expect.stringContaining("https://news.example/2") },
          { label: "Daily Blare", url: expect.stringContaining("https://news.example/3") },
        ],
      });
      expect(test.room.edits.at(-1)?.message).toEqual(words);
      expect(await test.store.deliveries({ conversation: ROOM })).toMatchObject([
        { state: "sent", edit: { state: "edited" } },
      ]);
      expect(await test.store.watches.waiting(5)).toEqual([]);
    });

    it("is said of each where several print it at once", async () => {
      const test = await withSource();
      await test.watch("ferry fares");
      await test.bring(FERRY);
      await test.runSoon();
      const papers = ["Evening Post", "Daily Blare", "Morning Star"];
      for (const [at, paper] of papers.entries()) {
        await test.bring(AGAIN.replace("met", `met ${at} times`), `Fares up ${at}`, paper);
      }
      await test.runSoon();
      const [block] = (await shown(test))?.blocks ?? [];
      const alsoIn = block?.kind === "quote" ? (block.alsoIn ?? []) : [];
      expect(alsoIn.map(({ label }) => label).toSorted()).toEqual(papers.toSorted());
      expect(await test.store.watches.waiting(5)).toEqual([]);
    });

    it("is said later, and no news, where another process has the message say more meanwhile", async () => {
      const test = await withSource();
      await test.watch("ferry fares");
      await test.bring(FERRY);
      await test.runSoon();
      await test.bring(AGAIN, "Fares up", "Evening Post");
      let isLate = true;
      const { watches } = test.store;
      const reprint: typeof watches.reprint = async (place, hits, by) => {
        const before = isLate ? say("It says more.") : by.before;
        isLate = false;
        return watches.reprint(place, hits, { ...by, before });
      };
      const late = test.runnerOver({ ...test.store, watches: { ...watches, reprint } });
      await late.runDue();
      test.clock.advance(SOON_MS);
      await late.runDue();
      expect(isLate).toBe(false);
      expect(JSON.stringify(await shown(test))).not.toContain("Evening Post");
      await late.runDue();
      expect(JSON.stringify(await shown(test))).toContain("Evening Post");
      expect(test.told()).toHaveLength(1);
    });

    it("is said also where yet another prints it while the edit is on its way", async () => {
      const test = await withSource();
      await test.watch("ferry fares");
      await test.bring(FERRY);
      await test.runSoon();
      await test.bring(AGAIN, "Fares up", "Evening Post");
      await test.runSoon();
      test.room.answer(async () => {
        await test.bring(AGAIN.replace("met", "sat"), "Fares will go up", "Daily Blare");
        await test.runSoon();
        return { status: "sent", messageId: "m1" };
      });
      for (let minute = 0; minute < 3; minute += 1) {
        test.clock.advance(60_000);
        await test.service.runDue();
      }
      const words = await shown(test);
      expect(JSON.stringify(words)).toContain("Daily Blare");
      expect(test.room.edits.at(-1)?.message).toEqual(words);
    });

    it("is not said while an edit of less, which had no answer, may still arrive", async () => {
      const test = await withSource();
      await test.watch("ferry fares");
      await test.bring(FERRY);
      await test.runSoon();
      await test.bring(AGAIN, "Fares up", "Evening Post");
      await test.runSoon();
      test.room.answer({ status: "unknown", reason: "no answer" });
      test.clock.advance(60_000);
      await test.service.runDue();
      expect(test.room.edits).toHaveLength(1);

      await test.bring(AGAIN.replace("met", "sat"), "Fares will go up", "Daily Blare");
      await test.runSoon();
      test.clock.advance(50_000);
      await test.service.runDue();
      expect(test.room.edits).toHaveLength(1);
      test.clock.advance(60_000);
      await test.service.runDue();
      expect(test.room.edits).toHaveLength(2);
      expect(test.room.edits.at(-1)?.message).toEqual(await shown(test));
      expect(JSON.stringify(await shown(test))).toContain("Daily Blare");
    });

    it("is said where its very words are printed again, and once", async () => {
      const test = await withSource();
      await test.watch("ferry");
      const copySearch = { ...COPIES, isCopyOf: () => true };
      await readInto(test.store, { text: FERRY, copySearch });
      await test.runSoon();
      const other = { id: "b1", url: "https://post.example/1", siteName: "Evening Post" };
      await readInto(test.store, { text: FERRY, copySearch, ...other });
      for (let minute = 0; minute < 3; minute += 1) {
        await test.runSoon();
        test.clock.advance(60_000);
        await test.service.runDue();
      }
      expect(test.told()).toHaveLength(1);
      expect(test.room.edits).toHaveLength(1);
      expect(test.room.edits[0]?.message.blocks[0]).toMatchObject({
        alsoIn: [{ label: "Evening Post" }],
      });
    });

    it.each([
      ["a quotation", FERRY, { alsoIn: [{ label: "Evening Post" }] }],
      [
        "no quotation",
        "The ferry stops at pier 4 now.",
        { source: { label: expect.stringMatching(/; also in Evening Post$/) } },
      ],
    ])("is said at once where it comes before anything was told: %s", async (_, text, block) => {
      const test = await withSource();
      await test.watch("ferry");
      const copySearch = { ...COPIES, isCopyOf: () => true };
      await readInto(test.store, { text, copySearch });
      const other = { id: "b1", url: "https://post.example/1", siteName: "Evening Post" };
      await readInto(test.store, { text, copySearch, ...other });
      await test.runSoon();
      expect(test.room.posts).toHaveLength(1);
      expect(test.room.posts[0]?.message.blocks[0]).toMatchObject(block);
    });

    it("is said of its very words also where the first message is not sent yet", async () => {
      const test = await withSource();
      await test.watch("ferry");
      const copySearch = { ...COPIES, isCopyOf: () => true };
      await readInto(test.store, { text: FERRY, copySearch });
      const isBusy = { permanent: false, reason: "Busy.", retryAfterMs: 60_000 };
      test.room.answer({ status: "refused", ...isBusy });
      await test.runSoon();
      const other = { id: "b1", url: "https://post.example/1", siteName: "Evening Post" };
      await readInto(test.store, { text: FERRY, copySearch, ...other });
      await test.runSoon();
      expect(test.room.edits).toEqual([]);
      for (let minute = 0; minute < 4; minute += 1) {
        test.clock.advance(61_000);
        await test.service.runDue();
      }
      expect(test.room.edits).toHaveLength(1);
      expect(test.room.edits[0]?.message.blocks[0]).toMatchObject({
        alsoIn: [{ label: "Evening Post" }],
      });
      expect(await test.store.deliveries({ conversation: ROOM })).toMatchObject([
        { state: "sent", edit: { state: "edited" } },
      ]);
    });

    it("is one block of one message where all come at once", async () => {
      const test = await withSource();
      await test.watch("ferry");
      await test.bring(FERRY);
      await test.bring(AGAIN, "Fares up");
      await test.runSoon();
      expect(test.room.posts).toHaveLength(1);
      expect(
        test.room.posts[0]?.message.blocks.filter(({ kind }) => kind === "quote"),
      ).toHaveLength(1);
    });

    it("waits until it is known whether the first message arrived, and is one if not", async () => {
      const test = await withSource();
      await test.watch("ferry");
      await test.bring(FERRY);
      const isGone = { permanent: false, reason: "Busy.", retryAfterMs: 60_000 };
      test.room.answer({ status: "refused", ...isGone });
      await test.runSoon();
      await test.bring(AGAIN, "Fares up");
      await test.runSoon();
      expect(await test.store.watches.waiting(5)).toHaveLength(1);
      test.clock.advance(61_000);
      await test.service.runDue();
      await test.runSoon();
      expect(await test.store.watches.waiting(5)).toEqual([]);
      expect(test.told().filter((words) => words.includes("Watch: ferry"))).not.toEqual([]);
      expect(await test.store.deliveries({ conversation: ROOM })).toHaveLength(1);
    });

    it("is news where other words are said", async () => {
      const test = await withSource();
      await test.watch("ferry");
      await test.bring(FERRY);
      await test.runSoon();
      await test.bring(FERRY.replace("rise", "not rise"), "No");
      await test.runSoon();
      expect(test.told()).toHaveLength(2);
    });
  });

  it("waits with an article that is being read anew", async () => {
    const test = await withSource();
    await test.watch("ferry");
    await test.bring(FERRY);
    const changed = { id: "a1", url: "https://news.example/1", text: `${FERRY} It rained.` };
    await test.store.sources.keepArticle(articleFound(changed));
    await test.runSoon();
    expect(test.told()).toEqual([]);
    await readInto(test.store, changed);
    await test.runSoon();
    expect(test.told()).toHaveLength(1);
  });

  it("begins nothing once it was stopped", async () => {
    const test = await withSource();
    await test.watch("ferry");
    await test.bring(FERRY);
    await test.runner.stop();
    await test.runSoon();
    expect(await test.store.watches.unwatched(5)).toHaveLength(1);
  });
});
