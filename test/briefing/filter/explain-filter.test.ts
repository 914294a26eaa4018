import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRule } from "../../../src/briefing/asking/parse-rule.ts";
import { explainFilter } from "../../../src/briefing/filter/explain-filter.ts";
import { articleFrom } from "../../support/articles.ts";

const TODAY = "2025-11-21";
const article = {
  ...articleFrom({
    url: "https://www.dailyblare.co.uk/quay",
    title: "Ferries stop at noon",
    text: "“The quay is shut,” Mayor Ann Lee said. Nobody asked about the night buses of Saltwick.",
    people: [{ name: "Ann Lee", aliases: ["Lee"] }],
    quotations: [
      { words: "The quay is shut,", speaker: "Ann Lee", by: "Lee", cue: "said" },
      { words: "about the night buses", speaker: "Bo Ek", confidence: 0.2 },
    ],
  }),
  siteName: "The Daily Blare",
  copies: [{ url: "https://post.example/1", siteName: "The Evening Post" }],
};
const explain = (filter: string) => explainFilter(parseRule(filter, TODAY), article);

describe("a filter", () => {
  it.each([
    "quay",
    "QUAY",
    "ferry OR ferries",
    "quay buses",
    "quay AND buses",
    '"night buses"',
    "“night buses”",
    "salt",
    "speaker:lee",
    'speaker:"Ann Lee"',
    'source:"Daily Blare"',
    "source:dailyblare.co.uk",
    'source:"evening post"',
    "NOT trams",
    "-trams",
    "NOT NOT quay",
    "trams OR quay NOT tolls",
    "(trams OR quay) (tolls OR buses)",
    "trams tolls OR quay",
    "/qua(y|i) is/",
    "/^Ferries/",
  ])("lets in by %s", (filter) => expect(explain(filter).isKept).toBe(true));

  it.each([
    "trams",
    "quay trams",
    '"buses night"',
    '"night bus"',
    "speaker:ek",
    "speaker:saltwick",
    'speaker:"Bo Lee"',
    "source:blare",
    "source:uk",
    "source:co.uk.example",
    "NOT quay",
    "-speaker:lee",
    "(trams OR quay) NOT buses",
    "trams OR tolls",
    "/qu[^a]y/",
  ])("keeps out by %s", (filter) => expect(explain(filter).isKept).toBe(false));

  it.each([
    ["quay OR trams", true, "“quay” stands in it"],
    ["quay trams", false, "“trams” does not stand in it"],
    ["speaker:lee buses", true, "Ann Lee is quoted in it; “buses” stands in it"],
    ['NOT source:"Daily Blare"', false, "it comes from The Daily Blare"],
    ["trams OR speaker:ek", false, "“trams” does not stand in it; nobody named ek is quoted in it"],
    ["/ANN +lee/", true, "/ANN +lee/ finds “Ann Lee” in it"],
  ])("says of %s which rule decided", (filter, isKept, because) => {
    expect(explain(filter)).toEqual({ isKept, because });
  });

  it("decides as its parts do, however they are joined", () => {
    const leaf = fc.constantFrom("quay", "trams", "speaker:lee", "source:post", '"night buses"');
    const { filter } = fc.letrec<{ filter: string }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie("filter"), tie("filter")).map(([a, b]) => `(${a} OR ${b})`),
        fc.tuple(tie("filter"), tie("filter")).map(([a, b]) => `(${a}) (${b})`),
        tie("filter").map((a) => `NOT (${a})`),
      ),
    }));
    fc.assert(
      fc.property(filter, filter, (one, other) => {
        const [a, b] = [explain(one).isKept, explain(other).isKept];
        expect(explain(`(${one}) OR (${other})`).isKept).toBe(a || b);
        expect(explain(`(${one}) AND (${other})`).isKept).toBe(a && b);
        expect(explain(`NOT (${one})`).isKept).toBe(!a);
      }),
    );
  });
});
