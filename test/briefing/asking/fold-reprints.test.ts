import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldReprints } from "../../../src/briefing/asking/fold-reprints.ts";
import { articleFrom } from "../../support/articles.ts";

const SAID = "We are going to keep the ferries running all winter";

function printed(
  outlet: string,
  words = SAID,
  { by = "Ann Lee", on = "2026-11-24", type = "direct" as "direct" | "indirect" } = {},
) {
  const article = articleFrom({
    id: outlet,
    url: `https://${outlet}.example/1`,
    publishedOn: on,
    text: `“${words},” ${by} said.`,
    quotations: [{ words, speaker: by, by, cue: "said", type }],
  });
  const [quotation] = article.quotations;
  if (!quotation) throw new Error("There is none.");
  return { article, quotation };
}

const alsoIn = (...all: Parameters<typeof foldReprints>[0][number][]) =>
  foldReprints(all).map(({ alsoIn: places }) =>
    places.map(({ label, differs }) => [label, differs]),
  );

describe("the same quotation in several outlets", () => {
  it("is one, with the others named", () => {
    expect(alsoIn(printed("blare"), printed("post"), printed("gazette"))).toEqual([
      [
        ["post.example", null],
        ["gazette.example", null],
      ],
    ]);
  });

  it("is shown with the most words, and says where they are fewer or others", () => {
    const cut = "We are going to keep the ferries running";
    const changed = "We're going to keep the ferries running all winter";
    const [only, ...others] = foldReprints([
      printed("a", cut),
      printed("b", SAID),
      printed("c", changed),
    ]);
    expect(others).toEqual([]);
    expect(only?.shown.quotation.text).toBe(SAID);
    expect(only?.alsoIn.map(({ differs }) => differs)).toEqual([
      `there: “${cut}”`,
      `there: “${changed}”`,
    ]);
  });

  it("counts an outlet once, and those that copied the whole article", () => {
    const original = printed("a");
    const copies = [{ url: "https://wire.example/1", siteName: "The Wire" }];
    const copied = { ...original, article: { ...original.article, copies } };
    expect(alsoIn(copied, printed("b"), printed("b"))).toEqual([
      [
        ["The Wire", null],
        ["b.example", null],
      ],
    ]);
  });

  it.each([
    ["of another mouth", printed("b", SAID, { by: "Bo Kim" })],
    ["of another month", printed("b", SAID, { on: "2026-09-24" })],
    ["in the reporter's wording", printed("b", SAID, { type: "indirect" })],
    ["with another number", printed("b", SAID.replace("all winter", "for 2 winters"))],
    ["that say the opposite", printed("b", SAID.replace("going", "not going"))],
    ["on something else", printed("b", SAID.replace("ferries", "trams"))],
    ["with other words", printed("b", "We are going to close the ferries and all of the quays")],
  ])("is not one with words %s", (_, other) => {
    expect(foldReprints([printed("a"), other])).toHaveLength(2);
  });

  it("is not made of few words", () => {
    expect(foldReprints([printed("a", "Not at all"), printed("b", "Not")])).toHaveLength(2);
  });

  it("loses none, keeps the order of the first ones, and shows the words of one of them", () => {
    const words = fc.constantFrom(SAID, `${SAID} and spring`, "No more of this here please", "Yes");
    const one = fc
      .tuple(fc.constantFrom("a", "b", "c", "d"), words)
      .map(([outlet, said]) => printed(outlet, said));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const folded = foldReprints(given);
        expect(folded.flatMap(({ all }) => all)).toHaveLength(given.length);
        const firsts = folded.map(({ all }) => given.indexOf(all[0] as (typeof given)[number]));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        for (const { shown, all } of folded) expect(all).toContain(shown);
      }),
    );
  });
});
