import { expect, it } from "vitest";
import { createRetention } from "../../../src/delivery/outbox/create-retention.ts";
import { setClock } from "../../support/set-clock.ts";
import { articleFound, itemRecord, newSource } from "../../support/sources/sources.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const DAY_MS = 86_400_000;
const ARTICLES = 150;

it("articles are forgotten after the days they are kept, all of them, looked for once a day", async () => {
  const store = await sqliteStore();
  const clock = setClock("2026-03-02T12:00:00Z");
  const { sources } = store;
  const source = await sources.add(newSource());
  const ids = Array.from({ length: ARTICLES }, (_, index) => `a${index}`);
  const seenAt = clock.now();
  for (const id of ids) await sources.keepArticle(articleFound({ id, seenAt }));
  const until = new Date(seenAt.getTime() + DAY_MS);
  await sources.claimDue({ now: seenAt, until, claim: "poll", limit: 1 });
  const items = ids.map((id) => itemRecord({ articleId: id, keys: [id] }));
  await sources.recordPoll({ sourceId: source?.id ?? "", claim: "poll", changes: {}, items });
  const worded = async () => {
    const articles = await Promise.all(ids.map((id) => sources.article({ sourceId: "1", id })));
    return articles.filter((article) => article?.text !== "").length;
  };

  const retention = createRetention({ store, clock, keepMs: 90 * DAY_MS });
  const look = async (advancedMs: number) => {
    clock.advance(advancedMs);
    await retention.runDue();
    return worded();
  };
  expect(await look(90 * DAY_MS)).toBe(ARTICLES);
  expect(await look(DAY_MS - 1)).toBe(ARTICLES);
  expect(await look(1)).toBe(ARTICLES - 100);
  expect(await look(5_000)).toBe(0);
});
