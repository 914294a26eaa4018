import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { limits, platforms } from "../../src/app/platforms.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createBriefings } from "../../src/briefing/briefing.ts";
import { createCorrections } from "../../src/briefing/corrections/find-corrections.ts";
import { createFilterService } from "../../src/briefing/filter/create-filter-service.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import { sizeOfBlocks } from "../../src/domain/reply/message-size.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Store } from "../../src/ports/store.ts";
import { buttonLabelled, wordsOf } from "../support/ask.ts";
import { openDigestService } from "../support/digests/digest-service.ts";
import { ROOM, SLACK } from "../support/digests/digests.ts";
import { watchService } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { articlePage, rss, story } from "../support/sources/news-site.ts";
import { sourceNewsroom } from "../support/sources/source-newsroom.ts";
import { newSource } from "../support/sources/sources.ts";
import { memoryKeys } from "../support/store/memory-keys.ts";

async function newsroom() {
  const test = await sourceNewsroom();
  const { store, clock, cache, service: sources } = test;
  const { service: digests } = await openDigestService({ store });
  const briefings = createBriefings(store.archive, createCorrections(store.sources), store.rulings);
  const filters = createFilterService({ store: store.filters, cache, today: () => "2026-03-01" });
  const bot = createBot({
    commands,
    briefings,
    digests,
    sources,
    filters,
    watches: watchService({ store, clock }),
    platforms,
    keys: memoryKeys(),
    clock,
    log: silentLog,
  });
  const asker = (mayManageDigests: boolean) => ({ id: "ada", name: "Ada", mayManageDigests });
  const told = (reply: Reply) => wordsOf(reply);
  const ask = async (text: string, conversation: Conversation = ROOM) =>
    bot.respond({ ask: text, conversation, asker: asker(true) });
  return {
    ...test,
    ask,
    words: async (text: string) => told(await ask(text)),
    press: (value: string) => bot.press({ value, conversation: ROOM, asker: asker(true) }),
    askAsReader: async (text: string) =>
      told(await bot.respond({ ask: text, conversation: ROOM, asker: asker(false) })),
    complete: async (typed: string) =>
      (await bot.complete({ typed, conversation: ROOM })).map(({ label }) => label),
  };
}

async function addNamed(
  { sources }: Store,
  { count, name, conversation }: { count: number; name: string; conversation: Conversation | null },
): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const url = `https://news.example/${name}/${number}`;
    await sources.add(newSource({ conversation, url, title: `${name} ${number}` }));
  }
}

const items = [1, 2, 3, 4].map((number) => ({ number }));

describe("/source add", () => {
  it("shows what is there and asks how much of it is wanted; nothing is added yet", async () => {
    const { site, ask, service } = await newsroom();
    site.pages.set("/feed.xml", rss(site, items));
    const reply = await ask(`/source add ${site.feedUrl}`);
    expect(reply.title).toBe("Feed: Harbour Times");
    expect(wordsOf(reply)).toContain("It holds 4 items, the newest of them:\nHarbour plan 1");
    expect(reply.buttons.map(({ label }) => label)).toEqual(["Only new ones", "The last 3 too"]);
    expect(await service.list(ROOM)).toEqual([]);
  });

  it("takes only new ones, or the last, as is pressed", async () => {
    const { site, ask, press, service, titles } = await newsroom();
    site.pages.set("/feed.xml", rss(site, items));
    const preview = await ask(`/source add ${site.feedUrl}`);
    const added = await press(buttonLabelled(preview, "The last 3 too"));
    expect(wordsOf(added)).toContain("The last 3 are being read now");
    await service.runDue();
    expect(await titles()).toHaveLength(3);
    const again = await press(buttonLabelled(preview, "Only new ones"));
    expect(again.title).toBe("That source is here already");
  });

  it("offers the feeds of an article's page, and the page", async () => {
    const { site, ask, press, service, titles } = await newsroom();
    const { body } = articlePage(1);
    const link = '<link rel="alternate" type="application/atom+xml" href="/feed.xml" title="News">';
    site.pages.set("/news/1", { body: body.replace("<head>", `<head>${link}`) });
    site.pages.set("/feed.xml", rss(site, items));
    const page = await ask(`/source add ${site.origin}/news/1`);
    expect((await press(buttonLabelled(page, "News"))).title).toBe("Feed: Harbour Times");
    await press(buttonLabelled(page, "This page alone"));
    await service.runDue();
    expect(await titles()).toEqual(["Harbour plan 1"]);
  });

  it("says what it could not find", async () => {
    const { site, words } = await newsroom();
    expect(await words(`/source add ${site.origin}/gone`)).toContain("the server answered 404.");
    expect(await words("/source add nonsense")).toContain("is no web address");
  });

  it("tells how to type what does not fit a button", async () => {
    const { site, ask } = await newsroom();
    const path = `/feed-${"x".repeat(80)}.xml`;
    site.pages.set(path, rss(site, items));
    const reply = await ask(`/source add ${site.origin}${path}`);
    expect(reply.buttons).toEqual([]);
    expect(wordsOf(reply)).toContain(`/source add ${site.origin}${path} last 5`);
    await ask(`/source add ${site.origin}${path} last 2`);
    expect(wordsOf(await ask("/source list"))).toContain("Source 1: Harbour Times");
  });
});

describe("/source list, pause, resume and remove", () => {
  it("tell how each is doing, and change none of another channel", async () => {
    const { site, words, ask, add, complete } = await newsroom();
    site.pages.set("/feed.xml", rss(site, items));
    await add(site.feedUrl, 1);
    expect(await words("/source list")).toContain(
      "Source 1: Harbour Times last news Mon 2 Mar 2026, 12:00 UTC · next look Mon 2 Mar 2026, 12:30 UTC",
    );
    expect(wordsOf(await ask("/source pause 1", SLACK))).toContain("no source “1” of its own");
    const paused = await words("/source pause 1");
    expect(paused).toContain("Paused by hand.");
    expect(paused).not.toContain("Paused. Paused");
    expect(await complete("/source pause h")).toEqual(["1: Harbour Times"]);
    expect(await words("/source resume 1")).toContain("Comes again");
    expect(await words("/source remove 1")).toContain("Removed");
    expect(await words("/source list")).toContain("no sources of its own");
  });

  it("show a long list in pages, with what it comes to, and find one in it", async () => {
    const { ask, words, press, store } = await newsroom();
    const most = 60;
    await addNamed(store, { count: most, name: "Desk feed", conversation: ROOM });
    await addNamed(store, { count: 110, name: "Agency feed", conversation: null });
    await store.sources.stop("7", { state: "paused", reason: "Paused by hand." });

    let page = await ask("/source list");
    expect(wordsOf(page)).toContain(
      "60 sources of its own. Paused: 1. Did not answer when last asked: 0.",
    );
    const shown: string[] = [];
    for (;;) {
      expect(sizeOfBlocks(page.blocks)).toBeLessThanOrEqual(limits.characters);
      shown.push(
        ...[...wordsOf(page).matchAll(/Source \d+: (\w+) feed/g)].map(([, name = ""]) => name),
      );
      const next = page.buttons.find(({ label }) => label === "Next");
      if (!next) break;
      page = await press(next.value);
    }
    expect(shown.filter((name) => name === "Desk")).toHaveLength(most);
    expect(shown.filter((name) => name === "Agency")).toHaveLength(100);
    expect(wordsOf(page)).toContain("the first 100 of everyone's sources");

    expect(await words("/source list AGENCY feed 109")).toContain("Agency feed 109");
    expect(await words("/source list nobody")).toContain("No source here has “nobody”");
  });

  it("do not show an address that may hold a secret", async () => {
    const { site, ask, add } = await newsroom();
    site.pages.set("/feed.xml", rss(site, items));
    await add(`${site.feedUrl}?token=s3cret`);
    expect(JSON.stringify(await ask("/source list"))).not.toContain("s3cret");
  });
});

describe("/source why", () => {
  it("tells what became of an article, and what is in trouble", async () => {
    const { site, words, add } = await newsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: "Teaser…" }, { number: 2 }]));
    site.pages.set("/news/1", 503);
    await add(site.feedUrl, 2);
    expect(await words(`/source why ${site.origin}/news/2?utm_source=mail`)).toContain(
      "Harbour plan 2 kept, as its site's feed gives it · from Harbour Times",
    );
    expect(await words("/source why")).toContain(
      "Harbour plan 1 to be read again at Mon 2 Mar 2026, 12:10 UTC: the server answered 503",
    );
    expect(await words(`/source why ${site.origin}/news/9`)).toContain("has had that address");
  });

  it("tells of each wording where it came from", async () => {
    const { site, words, add, pollLater } = await newsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 2 }]));
    await add(site.feedUrl, 1);
    site.pages.set("/feed.xml", rss(site, [{ number: 2, text: "A new teaser…" }]));
    site.pages.set("/news/2", articlePage(2, story(2, "was never to be")));
    await pollLater();
    expect(await words(`/source why ${site.origin}/news/2`)).toContain(
      "kept, revision 2 read at its own address; revision 1 as its site's feed gives it: changed",
    );
  });

  it("tells what the channel's filter makes of it, by the feed's site too", async () => {
    const { site, words, add } = await newsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 2 }]));
    await add(site.feedUrl, 1);
    const why = `/source why ${site.origin}/news/2`;
    expect(await words(why)).not.toContain("filter");
    await words("/filter set NOT source:127.0.0.1");
    expect(await words(why)).toContain("it comes from 127.0.0.1");
    expect(await words(why)).toContain("The filter here keeps out “Harbour plan 2”");
  });
});

describe("/source import and export", () => {
  it("take and give OPML", async () => {
    const { words } = await newsroom();
    const feed = '<outline text="A & B" xmlUrl="https://a.example/feed"/>'.replace("&", "&amp;");
    const opml = `<opml version="2.0"><body><outline text="Local">${feed}</outline></body></opml>`;
    expect(await words(`/source import ${opml}`)).toContain("Added 1 feed.");
    expect(await words("/source export")).toContain('title="A &amp; B"');
    expect(await words("/source list")).toContain("Source 1: Local / A & B");
    expect(await words("/source import")).toContain("Give the address of an OPML list");
    expect(await words("/source import <opml>")).toMatch(/no OPML|XML/);
  });
});

it("only those who run the channel may change or export sources", async () => {
  const { askAsReader, service } = await newsroom();
  const changes = ["add https://a.example/feed", "import <opml/>", "export", "pause 1", "remove 1"];
  for (const change of changes) {
    expect(await askAsReader(`/source ${change}`)).toContain("only the room's owner may");
  }
  expect(await askAsReader("/source list")).toContain("no sources of its own");
  expect(await service.list(ROOM)).toEqual([]);
});

it("an article that others printed too is shown once, with all of them", async () => {
  const { site, add, words } = await newsroom();
  site.pages.set("/feed.xml", rss(site, [{ number: 1 }]));
  site.pages.set("/wire.xml", rss(site, [{ number: 50, text: `${story(1)} (Wire)` }]));
  await add(site.feedUrl, 1);
  await add(`${site.origin}/wire.xml`, 1);
  expect(await words("/articles")).toContain("1 article\n");
  expect(await words("/article 1")).toContain("Printed by others too\nHarbour Times");
});
