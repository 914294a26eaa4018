import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyPasted } from "../../../src/briefing/answers/verify-pasted.ts";
import { articleFrom } from "../../support/articles.ts";
import { viewOver } from "../../support/briefings.ts";
import { seedArticle } from "../../support/seed-article.ts";

const SHUT = "We will not shut the 12 harbour schools before the winter, and it's settled.";
const NEVER = "I never said that the old bridge is safe for lorries.";
const FERRY = "The night ferry to Malmö has carried nobody since the spring.";
const PATRON = "All who work here at the harbour trust in St. Olaf.";
const PAID = "that the council had paid every captain twice";
const STOLE = "stealing the money of the ferry fund";

const text = `Anna Berg said: "${SHUT}" The quay stood empty all of last week.

"${NEVER}" Bo Kim said. "${FERRY}" Anna Berg said.

"${PATRON}" Bo Kim said.

Bo Kim said ${PAID}. Bo Kim denied ${STOLE}.`;

const articles = [
  articleFrom({
    text,
    people: [{ name: "Anna Berg" }, { name: "Bo Kim" }],
    quotations: [
      { words: SHUT, speaker: "Anna Berg", by: "Anna Berg", cue: "said" },
      { words: NEVER, speaker: "Bo Kim", by: "Bo Kim", cue: "said" },
      { words: FERRY, speaker: "Anna Berg", by: "Anna Berg", cue: "said", confidence: 0.9 },
      { words: PATRON, speaker: "Bo Kim", by: "Bo Kim", cue: "said" },
      { words: PAID, type: "indirect", speaker: "Bo Kim", by: "Bo Kim", cue: "said" },
      { words: STOLE, type: "indirect", speaker: "Bo Kim", by: "Bo Kim", cue: "denied" },
    ],
  }),
];
const view = viewOver(articles);
const check = (pasted: string, speaker?: string) => verifyPasted(view, pasted, speaker);

describe("verify", () => {
  it.each([
    ["the whole quotation", SHUT],
    ["in other marks and case", "WE WILL NOT SHUT THE 12 HARBOUR SCHOOLS — BEFORE THE WINTER"],
    ["another apostrophe", "and it’s settled"],
    ["with marks and a name", '"We will not shut the 12 harbour schools," Anna Berg said.'],
    ["a name before", "Berg: “We will not shut the 12 harbour schools”"],
  ])("finds it word for word: %s", async (_, pasted) => {
    expect(await check(pasted)).toMatchObject({
      verdict: "verbatim",
      notByAsked: false,
      difference: null,
      places: [{ kind: "quote", text: SHUT, speaker: "Anna Berg" }],
    });
  });

  it.each([
    ["a negation left out", SHUT.replace("not ", ""), ["not"]],
    ["another number", SHUT.replace("12", "120"), ["120", "12"]],
    ["another name", FERRY.replace("Malmö", "Lund"), ["lund", "malmö"]],
    ["an accent", FERRY.replace("Malmö", "Malmo"), ["malmo", "malmö"]],
    ["a possessive", SHUT.replace("it's", "it"), []],
    ["a question made of it", `${FERRY.slice(0, -1)}?`, []],
    ["the same negation in one word", SHUT.replace("will not", "won't"), []],
    ["a negation moved", SHUT.replace("not ", "").replace("it's", "it isn't"), ["isn't", "not"]],
    ["a number of teens", FERRY.replace("nobody", "thirteen"), ["thirteen", "nobody"]],
    ["a negation after the first word", NEVER.replace("never ", ""), ["never"]],
    ["the last word, a name", PATRON.replace("Olaf", "Peter"), ["peter", "olaf"]],
    ["a word put in", SHUT.replace("winter", "long winter"), []],
  ])("tells what differs: %s", async (_, pasted, grave) => {
    const found = await check(pasted);
    expect(found.verdict).toBe("changed");
    expect(found.grave).toEqual(grave);
    expect(found.difference?.some(({ kind }) => kind !== "same")).toBe(true);
  });

  it("shows what was put in after the first word, and the last word's own one", async () => {
    const shown = async (pasted: string) =>
      (await check(pasted)).difference
        ?.filter(({ kind }) => kind !== "same")
        .map(({ kind, text }) => `${kind} ${text}`);
    expect(await shown(NEVER.replace("never ", ""))).toEqual(["new never"]);
    expect(await shown(PATRON.replace("Olaf", "Peter"))).toEqual(["gone Peter.", "new Olaf"]);
  });

  it("takes two letters printed as one for these", async () => {
    const flat = articleFrom({ text: "We ﬂy", quotations: [{ words: "We ﬂy" }] });
    const found = await verifyPasted(viewOver([flat]), "“we fly”", undefined);
    expect(found.verdict).toBe("verbatim");
  });

  it("says so when a negation was cut off", async () => {
    const found = await check("the old bridge is safe for lorries");
    expect(found).toMatchObject({ verdict: "verbatim", cutOff: "never" });
    expect(found.places).toMatchObject([{ text: NEVER }]);
    expect((await check("carried nobody since the spring")).cutOff).toBeNull();
  });

  it("finds the quotations that were joined into one", async () => {
    const found = await check("We will not shut the 12 harbour schools. The night ferry to Malmö");
    expect(found.verdict).toBe("joined");
    expect(found.places).toMatchObject([{ text: SHUT }, { text: FERRY }]);
  });

  it("finds them also where many articles repeat one of them", async () => {
    const repeated = Array.from({ length: 50 }, (_, index) =>
      articleFrom({ id: `copy ${index}`, text: FERRY, quotations: [{ words: FERRY }] }),
    );
    const crowded = viewOver([...articles, ...repeated]);
    const pasted = `we will not shut ${FERRY}`;
    expect((await verifyPasted(crowded, pasted, undefined)).verdict).toBe("joined");
    expect(await verifyPasted(crowded, FERRY, undefined)).toMatchObject({ left: 50 });
  });

  it("finds the words whichever three of them are misspelt", async () => {
    const said = [SHUT, NEVER, FERRY, PATRON].map((quotation) => quotation.split(" "));
    const slip = (word: string) => word.replace(/^(\p{L})\p{L}?(.*?)(\W*)$/u, "$1$2q$3");
    const misspelt = fc.constantFrom(...said).chain((words) => {
      const at = fc.constantFrom(
        ...[...words.keys()].filter((index) => slip(words[index] ?? "") !== words[index]),
      );
      return fc.record({ words: fc.constant(words), wrong: fc.tuple(at, at, at) });
    });
    await fc.assert(
      fc.asyncProperty(misspelt, async ({ words, wrong }) => {
        const pasted = words.map((word, index) => (wrong.includes(index) ? slip(word) : word));
        const found = await check(pasted.join(" "));
        expect(found).toMatchObject({ verdict: "changed", places: [{ text: words.join(" ") }] });
      }),
    );
  });

  it.each([
    ["as it is", FERRY, "verbatim"],
    ["with a change", FERRY.replace("spring", "summer"), "changed"],
  ] as const)(
    "shows once, with each outlet that has it, what several print: %s",
    async (_, pasted, verdict) => {
      const outlets = ["post", "ledger", "wire", "echo", "star", "sun"].map(
        (name) => `${name}.example`,
      );
      const printed = outlets.map((outlet) =>
        articleFrom({
          id: outlet,
          url: `https://${outlet}/ferry`,
          text: `${FERRY} It is to be tried again.`,
          people: [{ name: "Anna Berg" }],
          quotations: [{ words: FERRY, speaker: "Anna Berg" }],
        }),
      );
      const found = await verifyPasted(viewOver(printed), pasted, undefined);
      expect(found).toMatchObject({ verdict, left: 0, places: [{ kind: "quote", text: FERRY }] });
      const [place] = found.places;
      const sources = place?.kind === "quote" ? [place.source, ...(place.alsoIn ?? [])] : [];
      const named = sources.map(({ label }) => label.split(":")[0]);
      expect(named.toSorted()).toEqual(outlets.toSorted());
      expect(found.matches.map(({ articleId }) => articleId).toSorted()).toEqual(
        outlets.toSorted(),
      );
    },
  );

  it("takes what was cut out of one quotation for a change, not for a join", async () => {
    expect((await check(NEVER.replace(" old", ""))).verdict).toBe("changed");
    const cut = await check("We will not shut and it's settled");
    expect(cut).toMatchObject({ verdict: "changed", places: [{ text: SHUT }] });
    expect(cut.similarity).toBeLessThan(0.6);
  });

  it("says when the words are somebody else's", async () => {
    expect(await check(SHUT, "kim")).toMatchObject({
      verdict: "verbatim",
      notByAsked: true,
      asked: "Bo Kim",
      places: [{ speaker: "Anna Berg" }],
    });
    expect(await check(`"${SHUT}" — Zed Zorn`)).toMatchObject({
      notByAsked: true,
      isUnknown: true,
    });
  });

  it("keeps reported, denied and merely printed words apart from own words", async () => {
    expect(await check("the council had paid every captain twice")).toMatchObject({
      verdict: "reported",
      places: [{ speech: "reported" }],
    });
    expect((await check("stealing the money of the ferry fund")).verdict).toBe("denied");
    expect(await check("The quay stood empty all of last week")).toMatchObject({
      verdict: "printed",
      places: [{ kind: "passage", text: expect.stringContaining("The quay stood empty") }],
    });
  });

  it.each(["We love long walks on sunny beaches with dogs", "!?", "…", "harbour zebra"])(
    "finds nothing of %j",
    async (pasted) => {
      expect(await check(pasted)).toMatchObject({ verdict: "not found", places: [] });
    },
  );
});

describe("verify, of any stretch of any quotation", () => {
  const seed = seedArticle();
  const seeds = viewOver([seed]);
  const stretches = fc
    .constantFrom(...seed.quotations.filter(({ type }) => type === "direct"))
    .chain(({ text: said }) => {
      const words = said.split(/\s+/);
      return fc
        .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1), fc.nat(words.length - 1))
        .map(([one, other, at]) => ({
          words: words.slice(Math.min(one, other), Math.max(one, other) + 1),
          at,
        }));
    });

  it("finds the stretch, and shows only what the article has", async () => {
    await fc.assert(
      fc.asyncProperty(stretches, async ({ words }) => {
        const found = await verifyPasted(seeds, words.join(" "), undefined);
        expect(found.verdict).toBe("verbatim");
        for (const place of found.places) {
          expect(place.kind === "quote" && seed.text.includes(place.text)).toBe(true);
        }
      }),
    );
  });

  it("is never verbatim with a word that the article does not have", async () => {
    const strange = fc.constantFrom("zebra", "won't", "1,000", "Ångström");
    await fc.assert(
      fc.asyncProperty(stretches, strange, async ({ words, at }, word) => {
        const place = at % (words.length + 1);
        const pasted = [...words.slice(0, place), word, ...words.slice(place)].join(" ");
        const found = await verifyPasted(seeds, pasted, undefined);
        expect(["changed", "not found"]).toContain(found.verdict);
      }),
    );
  });
});
