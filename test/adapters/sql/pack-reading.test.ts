import { expect, it } from "vitest";
import { packReading, unpackReading } from "../../../src/adapters/sql/archive/pack-reading.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { newsroomWeek } from "../../support/newsroom-week.ts";
import { seedArticle } from "../../support/seed-article.ts";

it.each([seedArticle(), ...newsroomWeek(), parseArticle({ id: "empty", text: "No." })])(
  "gives back all that was read in $title",
  (article) => {
    const packed = packReading(article);
    expect(unpackReading(packed, article.text)).toEqual(article);
    expect(packed.length).toBeLessThan(JSON.stringify(article).length / 2);
  },
);

it("reads what an earlier version has packed", () => {
  const text = "“We sell it,” said Ann Lee.";
  const article = unpackReading(Buffer.from(PACKED, "base64"), text);
  expect(article).toMatchObject({ id: "old", publishedOn: "2026-03-02", text, language: "en" });
  expect(article.quotations).toMatchObject([
    { text: "We sell it,", type: "direct", speaker: "Ann Lee", inner: [], saidOn: null },
  ]);
});

const PACKED =
  "KLUv/WCIAFUEAFQE4oCcV2Ugc2VsbCBpdCzigJ0gc2FpZCBBbm4gTGVldHJ1My0wMjI3IjE5LDddMTI5NjkzMTU0OTk3MTU3NDQyM31dLF19GADkiyJwEkKGCQw1ixMmXXzhAFeiIFhBBBJi9XrhWN0EHtsuaWbYCID5M7o0E10LAyCI1upsjQYyJd4zAnU7QJcZIA==";
