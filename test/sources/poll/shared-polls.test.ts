import { describe, expect, it } from "vitest";
import { rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";
import { sourceService } from "../../support/sources/source-service.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";

const postgres = await usePostgres();
const FEEDS = 40;

describe.runIf(postgres)("several processes on one Postgres", { timeout: 60_000 }, () => {
  it("poll each source once between them, and keep what two of them find once", async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    const stores = await Promise.all([1, 2, 3].map(() => postgresStore(databaseUrl)));
    const [first] = stores;
    const { site, store, clock, titles } = await sourceNewsroom(first);
    for (let feed = 0; feed < FEEDS; feed += 1) {
      site.pages.set(`/feed-${feed}.xml`, rss(site, [{ number: 1 }, { number: feed + 2 }]));
      await store.sources.add({
        conversation: { platform: "room", tenant: "local", channel: "room" },
        reach: "workspace",
        kind: "feed",
        url: `${site.origin}/feed-${feed}.xml`,
        title: null,
        siteUrl: null,
        folders: [],
        takeLast: 2,
        nextPollAt: clock.now(),
        createdBy: "ada",
        createdAt: clock.now(),
      });
    }
    const desks = stores.map((each) => sourceService({ store: each, clock }));
    const reports = await Promise.all(desks.map((service) => service.runDue()));
    await Promise.all(desks.map((service) => service.stop()));

    expect(reports.reduce((sum, { polled }) => sum + polled, 0)).toBe(FEEDS);
    expect(site.asked.toSorted()).toEqual(
      Array.from({ length: FEEDS }, (_, feed) => `/feed-${feed}.xml`).toSorted(),
    );
    expect(await titles()).toHaveLength(FEEDS + 1);
  });
});
