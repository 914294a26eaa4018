import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { verifyPasted } from "../../../src/briefing/answers/verify-pasted.ts";
import { viewOver } from "../../support/briefings.ts";

/** What people paste, and what is done to words: none of it may be told as somebody's very words. */
const CRANE = "We told them in February that this crane would drop something on somebody";
const BARLEY = "Nobody goes home in a box for a shipment of barley";

const article = parseArticle({
  id: "port",
  title: "Port Ellery dockers walk out",
  text: `Dock workers walked off the job on Monday after a crane failed twice.

“${CRANE},” said Marta Lindqvist, head of the dockers' union. “They painted it.”

“The harbour belongs to all 12 villages of this coast, and nobody asked them.

“So we will go to court before the winter,” Lindqvist said.

“We will not sell the old ferry,” Lindqvist added, “until the 40 captains are paid.”

Port director Osman Kaya said an inspection had found worn brake linings on three of the nine cranes. “The other six are safe, and I would stand under any of them,” Kaya told reporters. Asked whether he would resign, Kaya said: “Yes.”

“${BARLEY},” said a senior official. “${BARLEY},” Bo Kim, a docker, said too.

Kaya denied that he had taken money from the crane maker. Kaya allegedly told a friend “I never read the report about the brakes”.

“El puerto no se vende a nadie, ni hoy ni mañana,” said Inés Duarte, the mayor. “We are so proud 🎉 of the crews,” Duarte wrote. “Their [sic] is no plan for the harbour bridge,” she said.`,
});
const view = viewOver([article]);
const check = (pasted: string, speaker?: string) => verifyPasted(view, pasted, speaker);

const MARKS = [
  ['"', '"'],
  ["'", "'"],
  ["‘", "’"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["「", "」"],
  ["『", "』"],
  ["``", "''"],
  ["*", "*"],
  ["&quot;", "&quot;"],
  ["", ""],
] as const;
const NAMED = [
  (words: string) => `${words} — Marta Lindqvist`,
  (words: string) => `${words} - Marta Lindqvist, head of the dockers' union`,
  (words: string) => `${words}\n– Marta Lindqvist`,
  (words: string) => `Marta Lindqvist: ${words}`,
  (words: string) => `Lindqvist said: ${words}`,
  (words: string) => `Lindqvist said ${words}`,
  (words: string) => `Did Lindqvist really say ${words}?`,
  (words: string) => `${words}, said Marta Lindqvist, head of the dockers' union.`,
  (words: string) => `${words}, Lindqvist said.`,
];

describe("what people paste", () => {
  it("is read in marks of any kind, with the name in front or behind", async () => {
    const pasted = fc
      .tuple(fc.constantFrom(...MARKS), fc.constantFrom(...NAMED, null), fc.boolean())
      .map(([[opening, closing], named, isLoud]) => {
        const words = `${opening}${isLoud ? CRANE.toUpperCase() : CRANE}${closing}`;
        return { isNamed: named !== null, text: named ? named(words) : words };
      });
    await fc.assert(
      fc.asyncProperty(pasted, async ({ text, isNamed }) => {
        const asked = isNamed ? "Marta Lindqvist" : null;
        expect(await check(text)).toMatchObject({ verdict: "verbatim", notByAsked: false, asked });
      }),
    );
  });

  it("is read past what nobody sees or says", async () => {
    const unseen = fc.constantFrom("\u200B", "\u00AD", "\u200D", "\uFEFF", " [sic] ", "…", " – ");
    await fc.assert(
      fc.asyncProperty(unseen, fc.nat(CRANE.split(" ").length - 1), async (mark, at) => {
        const words = CRANE.split(" ");
        const within = [...words.slice(0, at), `${mark}${words[at]}`, ...words.slice(at + 1)];
        expect((await check(within.join(" "))).verdict).toBe("verbatim");
      }),
    );
    expect((await check("Their is no plan for the harbour bridge")).verdict).toBe("verbatim");
    expect((await check("We are so proud of the crews 😂")).verdict).toBe("verbatim");
  });

  it.each([
    "We told him in February that this crane would drop something on somebody",
    "He said we told them in February that this crane would drop something on somebody",
    "I said that this crane would drop something on somebody",
    'We love "They painted it" and will keep it for ever',
  ])("is not taken apart where words only look like a name: %s", async (pasted) => {
    expect((await check(pasted)).verdict).not.toBe("verbatim");
  });
});

describe("what is done to words", () => {
  const words = CRANE.split(" ");
  const places = fc.nat(words.length - 2).filter((at) => at > 0);
  const altered = fc.oneof(
    places.map((at) => words.toSpliced(at, 1).join(" ")),
    places.map((at) => words.toSpliced(at, 1, "…").join(" ")),
    places.map((at) => words.toSpliced(at, 1, "[...]").join(" ")),
    places.map((at) => words.toSpliced(at, 1, "[the port]").join(" ")),
    fc
      .tuple(places, fc.constantFrom("not", "never", "17", "Kaya", "?"))
      .map(([at, put]) => words.toSpliced(at, 0, put).join(" ")),
    places
      .map((at) => words.toSpliced(at, 2, words[at + 1] ?? "", words[at] ?? "").join(" "))
      .filter((text) => text !== CRANE),
  );

  it("is told as a change, of those words and of no others", async () => {
    await fc.assert(
      fc.asyncProperty(altered, fc.constantFrom(...NAMED), async (text, named) => {
        for (const pasted of [text, named(`“${text}”`)]) {
          const found = await check(pasted);
          expect(found.verdict).toBe("changed");
          expect(found.matches).toMatchObject([{ speaker: "Marta Lindqvist", text: `${CRANE},` }]);
        }
      }),
    );
  });

  it("calls out a negation, a number and a name, and no number that is the same", async () => {
    expect((await check("We will sell the old ferry")).grave).toEqual(["not"]);
    const villages = (number: string) =>
      check(`The harbour belongs to all ${number} villages of this coast`);
    expect(await villages("twelve")).toMatchObject({ verdict: "changed", grave: [] });
    expect((await villages("120")).grave).toEqual(["120", "12"]);
  });

  it("is found in a sentence that the reporter interrupts", async () => {
    const said = "We will not sell the old ferry, until the 40 captains are paid";
    expect(await check(said)).toMatchObject({ verdict: "joined", isInterrupted: true });
    expect(await check(said.replace("not ", ""))).toMatchObject({
      verdict: "changed",
      grave: ["not"],
    });
    expect(await check(`${CRANE}. The other six are safe, and I would`)).toMatchObject({
      verdict: "joined",
      isInterrupted: false,
    });
  });

  it("is word for word over the end of a paragraph, with both places", async () => {
    const found = await check("and nobody asked them. So we will go to court before the winter");
    expect(found.verdict).toBe("verbatim");
    expect(found.matches).toHaveLength(2);
  });
});

describe("who said it", () => {
  it("is told of the same words by two, one of them unnamed", async () => {
    const both = await check(BARLEY);
    expect(both.matches.map(({ speaker }) => speaker)).toEqual(["a senior official", "Bo Kim"]);
    expect(await check(`${BARLEY} — Bo Kim`)).toMatchObject({
      notByAsked: false,
      matches: [{ speaker: "Bo Kim" }],
    });
    expect((await check(`${BARLEY} — Osman Kaya`)).notByAsked).toBe(true);
  });

  it("is asked for short words too", async () => {
    expect((await check("yes")).matches).toMatchObject([{ speaker: "Osman Kaya" }]);
    expect(await check("Kaya: Yes")).toMatchObject({ verdict: "verbatim", notByAsked: false });
    expect(await check('Lindqvist: "Yes."')).toMatchObject({ notByAsked: true });
  });

  it.each([
    ["denied", "I have taken money from the crane maker"],
    ["alleged", "I never read the report about the brakes"],
    ["reported", "an inspection had found worn brake linings on three of the nine cranes"],
    ["printed", "Dock workers walked off the job on Monday"],
    ["printed", article.text],
    ["verbatim", "El puerto no se vende a nadie, ni hoy ni mañana"],
    ["changed", "El puerto se vende a nadie, ni hoy ni mañana"],
    ["changed", "El puerto no se vende a nadie, ni hoy ni manana"],
    ["not found", "In March we warned the port about its worst machine"],
    ["not found", "I'd stand below any of the other six, which are safe"],
    ["not found", "🎉"],
  ])("is %s of %s", async (verdict, pasted) => {
    expect((await check(pasted)).verdict).toBe(verdict);
  });
});
