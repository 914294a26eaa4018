import { describe, expect, it } from "vitest";
import { createFetcher } from "../../../src/adapters/http/create-fetcher.ts";
import { limits } from "../../../src/app/platforms.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { usualEdition } from "../../../src/delivery/plan/wanted-edition.ts";
import { createDigestService } from "../../../src/delivery/run/digest-service.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { articlePage, rss, story } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";
import { sourceService } from "../../support/sources/source-service.ts";

const item = (number: number) => ({ number });
const LATER = "2026-03-03T06:00:00Z";

describe("what a source brings", () => {
  it("is only what is new from when it was added, or the last ones too", async () => {
    const { site, add, titles, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [1, 2, 3].map(item)));
    site.pages.set("/other.xml", rss(site, [4, 5, 6].map(item)));
    await add(site.feedUrl);
    await add(`${site.origin}/other.xml`, 2);
    expect(await titles()).toEqual(["Harbour plan 4", "Harbour plan 5"]);

    site.pages.set("/feed.xml", rss(site, [{ number: 7, date: LATER }, ...[1, 2, 3].map(item)]));
    await pollLater();
    expect(await titles()).toEqual(["Harbour plan 4", "Harbour plan 5", "Harbour plan 7"]);
  });

  it("is word for word what the feed says", async () => {
    const { site, add, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl, 1);
    const [article] = (await cache.forDigest(ROOM)).articles;
    expect(article?.text).toBe(story(1));
    expect(article?.quotations).toMatchObject([
      { text: "The school 1 plan goes to a vote in June,", speaker: "Ann Lee" },
    ]);
  });

  it("is read from its page where the feed has a teaser only", async () => {
    const { site, add, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: "The council met…" }]));
    site.pages.set("/news/1", articlePage(1));
    await add(site.feedUrl, 1);
    const [article] = (await cache.forDigest(ROOM)).articles;
    expect(article?.text).toContain(story(1));
    expect(article?.url).toBe(`${site.origin}/news/1`);
  });

  it("is there for its own channel's digests, its workspace's questions, and after a restart", async () => {
    const { site, add, store, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    site.pages.set("/shared.xml", rss(site, [item(2)]));
    await add(site.feedUrl, 1);
    await add(`${site.origin}/shared.xml`, 1, null);
    const digest = async (place = ROOM) => (await cache.forDigest(place)).articles.length;
    const questions = async (conversation = ROOM) =>
      (await store.archive.extent({ conversation, isWide: true }, {})).articles;
    expect([await digest(), await digest(OTHER_ROOM), await digest(SLACK)]).toEqual([2, 1, 1]);
    expect([await questions(OTHER_ROOM), await questions(SLACK)]).toEqual([2, 1]);

    const again = await sourceNewsroom(store);
    expect(await again.titles()).toEqual(["Harbour plan 1", "Harbour plan 2"]);
  });

  it("goes when the source is removed, and comes no more while it is paused", async () => {
    const { site, service, add, titles, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    const { id } = await add(site.feedUrl, 1);
    expect(await service.pause(OTHER_ROOM, id)).toBeNull();
    expect(await service.pause(ROOM, id)).toMatchObject({ state: "paused" });
    site.pages.set("/feed.xml", rss(site, [item(2), item(1)]));
    await pollLater();
    expect(await titles()).toEqual(["Harbour plan 1"]);
    await service.resume(ROOM, id);
    await service.runDue();
    expect(await titles()).toEqual(["Harbour plan 1", "Harbour plan 2"]);
    expect(await service.remove(ROOM, id)).toMatchObject({ state: "removed" });
    expect(await titles()).toEqual([]);
    expect(await service.list(ROOM)).toEqual([]);
  });
});

describe("a told article", () => {
  it.each([
    ["re-dated", [{ number: 1, date: LATER }]],
    ["re-identified", [{ number: 1, guid: "other" }]],
    ["re-identified and re-worded", [{ number: 1, guid: "other", text: story(1, "is off") }]],
    ["re-addressed", [{ number: 1, path: "/news/1?utm_campaign=feed" }]],
    ["renamed", [{ number: 1, title: "Another headline" }]],
  ])("is not news again when its feed was %s", async (_, items) => {
    const { site, add, cache, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl, 1);
    const told = (await cache.forDigest(ROOM)).articles.map(({ id }) => id);
    site.pages.set("/feed.xml", rss(site, items));
    await pollLater();
    const now = (await cache.forDigest(ROOM)).articles.map(({ id }) => id);
    expect(told).toHaveLength(1);
    expect(now).toEqual(told);
  });

  it("is not news again from another feed, nor when a source is removed and added again", async () => {
    const { site, add, service, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    site.pages.set("/other.xml", rss(site, [{ number: 1, guid: "elsewhere" }]));
    const { id } = await add(site.feedUrl, 1);
    const told = (await cache.forDigest(ROOM)).articles.map((article) => article.id);
    await add(`${site.origin}/other.xml`, 1);
    await service.remove(ROOM, id);
    await add(site.feedUrl, 1);
    expect((await cache.forDigest(ROOM)).articles.map((article) => article.id)).toEqual(told);
  });
});

describe("a syndicated copy", () => {
  it("is shown once with all of its sources, and told once", async () => {
    const { site, add, cache, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl, 1);
    const [first] = (await cache.forDigest(ROOM)).articles;
    const copy = { number: 50, title: "From the wire", date: LATER, text: `${story(1)} (Wire)` };
    site.pages.set("/wire.xml", rss(site, [copy]));
    await add(`${site.origin}/wire.xml`, 1);
    await pollLater();
    const library = await cache.forDigest(ROOM);
    expect(library.articles.map(({ id, text }) => [id, text])).toEqual([[first?.id, story(1)]]);
    const copies = [{ url: `${site.origin}/news/50`, siteName: "Harbour Times" }];
    expect(library.articles[0]?.copies).toEqual(copies);
    const compose = createComposeEdition(limits, () => library);
    const now = new Date("2026-03-03T08:00:00Z");
    const wanted = usualEdition(ROOM, "UTC");
    const edition = await compose({ ...wanted, now, told: new Map() });
    expect(edition?.articleIds).toEqual([first?.id]);
    expect(JSON.stringify(edition?.messages)).toContain(
      `printed the same text","url":"${copies[0]?.url}`,
    );
  });

  it("keeps its name where only the copy is left, with the copy's own words", async () => {
    const { site, add, service, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    site.pages.set("/wire.xml", rss(site, [{ number: 50, text: `${story(1)} (Wire)` }]));
    const { id } = await add(site.feedUrl, 1);
    await add(`${site.origin}/wire.xml`, 1);
    const [original] = (await cache.forDigest(ROOM)).articles;
    await service.remove(ROOM, id);
    const [copy] = (await cache.forDigest(ROOM)).articles;
    expect(copy?.id).toBe(original?.id);
    expect(copy?.text).toBe(`${story(1)} (Wire)`);
  });
});

describe("a changed article", () => {
  it("is answered from in its newest wording, and its earlier one is kept", async () => {
    const { site, add, service, store, cache, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl, 1);
    const corrected = story(1, "goes to a vote in May");
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: corrected }]));
    await pollLater();
    const [article] = (await cache.forDigest(ROOM)).articles;
    expect(article?.text).toBe(corrected);
    expect(await store.sources.revisionsOf({ sourceId: "1", id: article?.id ?? "" })).toMatchObject(
      [{ revision: 1, text: story(1) }],
    );
    const { items } = await service.why(ROOM, `${site.origin}/news/1`);
    expect(items).toMatchObject([
      { item: { state: "kept", reason: "changed since; of its quotations: 1 changed." } },
    ]);
  });

  it("is not one whose text holds what no store keeps", async () => {
    const { site, add, store, pollLater } = await sourceNewsroom();
    const headers = { "content-type": "application/feed+json" };
    const feed = (date: string) => ({
      body: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "1", content_text: `${story(1)} \0 \ud800 end`, date_published: date }],
      }),
      headers,
    });
    site.pages.set("/feed.xml", feed("2026-03-02T00:00:00Z"));
    await add(site.feedUrl, 1);
    site.pages.set("/feed.xml", feed("2026-03-03T00:00:00Z"));
    await pollLater();
    const [kept] = await store.sources.newestArticles(
      { conversation: ROOM, isWide: false },
      { since: new Date(0), limit: 5 },
    );
    expect(kept).toMatchObject({ revision: 1, text: expect.stringMatching(/\. +\uFFFD end$/) });
  });

  it("is found on a page that is a source of its own", async () => {
    const { site, service, cache, pollLater } = await sourceNewsroom();
    site.pages.set("/news/1", articlePage(1));
    const request = { place: ROOM, url: `${site.origin}/news/1`, last: 0, createdBy: "ada" };
    expect(await service.add(request)).toMatchObject({ status: "added", source: { kind: "page" } });
    await service.runDue();
    site.pages.set("/news/1", articlePage(1, story(1, "is off")));
    await pollLater();
    const { articles } = await cache.forDigest(ROOM);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toContain("plan is off");
  });
});

describe("bad input", () => {
  it("is kept with its error, told in why, and read when it has become good", async () => {
    const { site, add, service, titles, pollLater } = await sourceNewsroom();
    const teaser = (number: number) => ({ number, text: "The council met…" });
    site.pages.set("/feed.xml", rss(site, [1, 2, 3].map(teaser)));
    site.pages.set("/news/1", 503);
    const paywall = "<p>The plan is out.</p><p>This article is for subscribers only.</p>";
    site.pages.set("/news/2", {
      body: `<article>${paywall}<p>Subscribe to continue.</p></article>`,
    });
    site.pages.set("/news/3", { body: "%PDF", type: "application/pdf" });
    await add(site.feedUrl, 3);
    expect(await titles()).toEqual([]);
    const { items } = await service.why(ROOM);
    const told = items.map(({ item: one }) => [one.title, one.state, one.reason] as const);
    expect(Object.fromEntries(told.map(([title, state]) => [title, state]))).toEqual({
      "Harbour plan 1": "waiting",
      "Harbour plan 2": "refused",
      "Harbour plan 3": "refused",
    });
    expect(told.map(([, , reason]) => reason).toSorted()).toEqual([
      "it is no page but application/pdf.",
      "the page shows only the beginning of its article and asks readers to subscribe.",
      "the server answered 503.",
    ]);
    site.pages.set("/news/1", articlePage(1));
    await pollLater(1);
    expect(await titles()).toEqual(["Harbour plan 1"]);
  });

  it("is given up after some tries, and stays in why", async () => {
    const { site, add, service, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: "The council met…" }]));
    site.pages.set("/news/1", 500);
    await add(site.feedUrl, 1);
    for (let poll = 0; poll < 8; poll += 1) await pollLater();
    const { items } = await service.why(ROOM);
    expect(items).toMatchObject([
      { item: { state: "failed", attempts: 6, reason: "given up: the server answered 500." } },
    ]);
    expect(site.asked.filter((path) => path === "/news/1")).toHaveLength(6);
  });

  it("in a feed leaves it to be polled again", async () => {
    const { site, add, service, titles, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl);
    site.pages.set("/feed.xml", { body: "<rss", type: "text/xml" });
    await pollLater();
    expect((await service.why(ROOM)).sources).toMatchObject([{ failures: 1, state: "active" }]);
    site.pages.set("/feed.xml", rss(site, [item(1), { number: 2, date: LATER }]));
    await pollLater();
    expect(await titles()).toEqual(["Harbour plan 2"]);
    expect((await service.why(ROOM)).sources).toEqual([]);
  });
});

describe("a poll", () => {
  it("asks only for what has changed, and not before it is time", async () => {
    const { site, add, service, store, clock, pollLater } = await sourceNewsroom();
    const headers = { etag: '"1"', "cache-control": "max-age=7200" };
    site.pages.set("/feed.xml", { ...rss(site, [item(1)]), headers });
    const { id } = await add(site.feedUrl);
    const feedAsked = () => site.asked.filter((path) => path === "/feed.xml").length;
    const before = feedAsked();
    await service.runDue();
    expect(feedAsked()).toBe(before);
    expect(await store.sources.find(id)).toMatchObject({
      etag: '"1"',
      nextPollAt: new Date(clock.now().getTime() + 7_200_000),
    });
    await pollLater();
    expect(feedAsked()).toBe(before + 1);
    expect(await store.sources.find(id)).toMatchObject({ failures: 0, answeredAt: clock.now() });
  });

  it("keeps to Retry-After and takes a ttl for the maker's wish", async () => {
    const { site, add, store, clock, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)], "<ttl>180</ttl>"));
    const { id } = await add(site.feedUrl);
    const nextIn = async () =>
      ((await store.sources.find(id))?.nextPollAt.getTime() ?? 0) - clock.now().getTime();
    expect(await nextIn()).toBe(3 * 3_600_000);
    const headers = { "retry-after": "36000" };
    site.pages.set("/feed.xml", { body: "", status: 429, headers });
    await pollLater();
    expect(await nextIn()).toBe(36_000_000);
  });

  it("asks once for ten channels that have the same feed, whenever each was added", async () => {
    const { site, clock, add, titles, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    const places = Array.from({ length: 10 }, (_, index) => ({ ...SLACK, channel: `C${index}` }));
    for (const place of places) {
      await add(site.feedUrl, 1, place);
      clock.advance(7 * 60_000);
    }
    await pollLater();
    const before = site.asked.length;
    const teaser = { number: 2, date: LATER, text: "More on the page." };
    site.pages.set("/feed.xml", rss(site, [teaser, item(1)]));
    site.pages.set("/news/2", articlePage(2));
    await pollLater();
    expect(site.asked.slice(before)).toEqual(["/feed.xml", "/news/2"]);
    const told = await Promise.all(places.map(titles));
    expect(told).toEqual(places.map(() => ["Harbour plan 1", "Harbour plan 2"]));
  });

  it("does not tell a channel that has read nothing yet what is unchanged for another", async () => {
    const { site, add, titles } = await sourceNewsroom();
    site.pages.set("/feed.xml", { ...rss(site, [item(1)]), headers: { etag: '"1"' } });
    await add(site.feedUrl, 1);
    await add(site.feedUrl, 1, SLACK);
    expect(await titles(SLACK)).toEqual(["Harbour plan 1"]);
  });

  it("follows a feed that has moved for good", async () => {
    const { site, add, store, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    const { id } = await add(site.feedUrl);
    const headers = { location: `${site.origin}/new.xml` };
    site.pages.set("/feed.xml", { body: "", status: 301, headers });
    site.pages.set("/new.xml", rss(site, [item(1)]));
    await pollLater();
    expect(await store.sources.find(id)).toMatchObject({ url: `${site.origin}/new.xml` });
  });

  it("takes the rest of a feed with too much news at its next", async () => {
    const { site, add, titles, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl);
    const many = Array.from({ length: 60 }, (_, index) => item(100 + index));
    const headers = { etag: '"2"' };
    site.pages.set("/feed.xml", { ...rss(site, [...many, item(1)]), headers });
    await pollLater();
    expect(await titles()).toHaveLength(50);
    await pollLater();
    expect(await titles()).toHaveLength(60);
  });
});

describe("whoever added a source", () => {
  it("is told once that it has died, and it is left alone until resumed", async () => {
    const { site, add, service, notices, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    const { id } = await add(site.feedUrl);
    site.pages.set("/feed.xml", 404);
    for (let poll = 0; poll < 12; poll += 1) await pollLater();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ tenant: "local", person: "ada" });
    expect(JSON.stringify(notices[0]?.message)).toContain("has not answered for three days");
    expect(await service.list(ROOM)).toMatchObject([
      { id, state: "paused", reason: expect.stringContaining("the server answered 404") },
    ]);
    const asked = site.asked.length;
    await pollLater();
    expect(site.asked).toHaveLength(asked);

    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await service.resume(ROOM, id);
    await service.runDue();
    expect(await service.list(ROOM)).toMatchObject([
      { state: "active", failures: 0, reason: null },
    ]);
  });

  it("is told at once of one that is gone", async () => {
    const { site, add, notices, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    await add(site.feedUrl);
    site.pages.set("/feed.xml", 410);
    await pollLater();
    expect(JSON.stringify(notices)).toContain("gone for good");
  });

  it("is told that a feed was churned, and nothing of it is told again", async () => {
    const { site, add, service, notices, titles, pollLater } = await sourceNewsroom();
    const old = (number: number) => ({ number, date: "2026-02-27T06:00:00Z" });
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    site.pages.set("/feed.xml", rss(site, numbers.map(old)));
    await add(site.feedUrl);
    site.pages.set(
      "/feed.xml",
      rss(
        site,
        numbers.map((number) => old(number + 500)),
      ),
    );
    await pollLater();
    expect(await titles()).toEqual([]);
    expect(JSON.stringify(notices)).toContain("churned");
    expect((await service.why(ROOM, "1")).items[0]?.item.reason).toContain("another id");
    await pollLater();
    expect(notices).toHaveLength(1);
  });
});

describe("an address", () => {
  it("of a site is the feed that it names, or those to choose from", async () => {
    const { site, service } = await sourceNewsroom();
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
    site.pages.set("/", { body: `<html><head>${link("/feed.xml", "News")}</head></html>` });
    site.pages.set("/two", {
      body: `<html><head>${link("/a.xml", "A")}${link("/b.xml", "B")}</head></html>`,
    });
    site.pages.set("/feed.xml", rss(site, [item(1), item(2)]));
    expect(await service.preview(`${site.origin}/`)).toMatchObject({
      status: "feed",
      url: site.feedUrl,
      title: "Harbour Times",
      items: [{ title: "Harbour plan 1" }, { title: "Harbour plan 2" }],
    });
    expect(await service.preview(`${site.origin}/two`)).toMatchObject({
      status: "page",
      words: 0,
      feeds: [
        { url: `${site.origin}/a.xml`, title: "A" },
        { url: `${site.origin}/b.xml`, title: "B" },
      ],
    });
    const request = { place: ROOM, last: 0, createdBy: "ada" };
    expect(await service.add({ ...request, url: `${site.origin}/two` })).toMatchObject({
      status: "unclear",
    });
  });

  it("of a site that names none is looked for where feeds tend to be", async () => {
    const { site, service } = await sourceNewsroom();
    site.pages.set("/", { body: "<html><body>Hello</body></html>" });
    site.pages.set("/rss.xml", rss(site, [item(1)]));
    expect(await service.preview(site.origin)).toMatchObject({ url: `${site.origin}/rss.xml` });
  });

  it.each([
    ["nonsense", "no web address"],
    ["file:///etc/passwd", "no web address"],
    [
      "http://169.254.169.254/latest",
      "not on the public internet. Whoever runs Verbatim can allow its address in VERBATIM_ALLOWED_SOURCES",
    ],
    ["http://10.0.0.8/feed", "not on the public internet"],
  ])("such as %s is refused with what is wrong", async (address, problem) => {
    const { service } = await sourceNewsroom();
    expect(await service.preview(address)).toMatchObject({
      status: "nothing",
      problem: expect.stringContaining(problem),
    });
  });
});

describe("a fetcher that could not be opened", () => {
  it("fails what wanted it, is opened at the next wish, and keeps nothing from stopping", async () => {
    const { store, site } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [item(1)]));
    const clock = { now: () => new Date(LATER) };
    let isBroken = true;
    const service = sourceService({
      store,
      clock,
      openFetcher: async () => {
        if (isBroken) throw new Error("no fetcher today");
        return createFetcher({
          clock,
          allowed: ["127.0.0.1"],
          resolve: async () => ["127.0.0.1"],
        });
      },
    });
    await expect(service.preview(site.feedUrl)).rejects.toThrow("no fetcher today");
    isBroken = false;
    expect(await service.preview(site.feedUrl)).toMatchObject({ status: "feed" });
    await service.stop();

    const broken = sourceService({
      store,
      clock,
      openFetcher: () => Promise.reject(new Error("no")),
    });
    await expect(broken.preview(site.feedUrl)).rejects.toThrow("no");
    await expect(broken.stop()).resolves.toBeUndefined();
  });
});

describe("a list of feeds", () => {
  const opml = (...feeds: readonly string[]) =>
    `<opml version="2.0"><body><outline text="Local">${feeds
      .map((url) => `<outline text="Feed ${url.at(-1)}" xmlUrl="${url}"/>`)
      .join("")}</outline></body></opml>`;

  it("is taken from its text or its address, and given back with titles and folders", async () => {
    const { site, service } = await sourceNewsroom();
    const list = opml("https://news.example/a", "https://news.example/b");
    const request = { place: ROOM, createdBy: "ada" };
    expect(await service.import({ ...request, from: list })).toEqual({
      added: 2,
      alreadyThere: 0,
      leftOut: null,
    });
    site.pages.set("/list", { body: opml("https://news.example/b", "https://news.example/c") });
    const from = `${site.origin}/list`;
    expect(await service.import({ ...request, from })).toMatchObject({ added: 1, alreadyThere: 1 });
    const exported = await service.export(ROOM);
    expect(exported).toContain('<outline text="Local" title="Local">');
    expect(exported).toContain('title="Feed c" xmlUrl="https://news.example/c"');
    expect(await service.import({ place: SLACK, createdBy: "bo", from: exported })).toMatchObject({
      added: 3,
    });
  });

  it.each(["<html></html>", "nonsense"])("is refused where it is none: %s", async (from) => {
    const { service } = await sourceNewsroom();
    const importing = service.import({ place: ROOM, createdBy: "ada", from });
    await expect(importing).rejects.toMatchObject({ code: "bad-input" });
  });
});

it("a digest tells each channel of its own sources' articles, once, whatever the feed does", async () => {
  const { site, add, store, clock, cache, pollLater } = await sourceNewsroom();
  const rooms = [journalChat("room"), journalChat("slack")] as const;
  const digests = createDigestService({
    store,
    compose: createComposeEdition(limits, cache.forDigest),
    clock,
    chats: rooms,
    log: silentLog,
    defaultTimezone: "UTC",
  });
  const posted = () =>
    rooms.map(({ posts }) => posts.map(({ message }) => JSON.stringify(message)));
  site.pages.set("/feed.xml", rss(site, [item(1)]));
  site.pages.set("/other.xml", rss(site, [item(2)]));
  await add(site.feedUrl, 1);
  await add(`${site.origin}/other.xml`, 1, SLACK);
  for (const place of [ROOM, SLACK]) await digests.now(place);
  const [[inRoom = ""], [inSlack = ""]] = posted() as [string[], string[]];
  expect([inRoom.includes("Harbour plan 1"), inRoom.includes("Harbour plan 2")]).toEqual([
    true,
    false,
  ]);
  expect([inSlack.includes("Harbour plan 1"), inSlack.includes("Harbour plan 2")]).toEqual([
    false,
    true,
  ]);

  site.pages.set(
    "/feed.xml",
    rss(site, [{ number: 1, guid: "other", date: LATER, title: "Again" }]),
  );
  await pollLater();
  expect(await digests.now(ROOM)).toEqual({ status: "nothing-new" });
  site.pages.set("/feed.xml", rss(site, [{ number: 3, date: LATER }, item(1)]));
  await pollLater();
  await digests.now(ROOM);
  const [, news = ""] = posted()[0] ?? [];
  expect([news.includes("Harbour plan 3"), news.includes("Harbour plan 1")]).toEqual([true, false]);
});
