import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { resolveDates } from "../../../src/article/occasion/resolve-dates.ts";
import { tellOccasions } from "../../../src/article/occasion/tell-occasions.ts";

const publishedOn = "2025-11-19";

/** `[…]` marks each statement, `{…}` its speaker, in the order of the statements. */
function toldOf(marked: string) {
  const statements: { start: number; end: number; speakerStart: number }[] = [];
  const speakers: number[] = [];
  let text = "";
  let start = 0;
  for (const character of marked) {
    if (character === "[") start = text.length;
    else if (character === "]") statements.push({ start, end: text.length, speakerStart: 0 });
    else if (character === "{") speakers.push(text.length);
    else if (character !== "}") text += character;
  }
  const analysis = analyseText(text);
  const dates = resolveDates(analysis.words, publishedOn);
  const attributed = statements.map((statement, index) => ({
    ...statement,
    speakerStart: speakers[index] ?? null,
    cue: speakers[index] === undefined ? null : "said",
    continues: speakers[index] === undefined,
  }));
  return tellOccasions(analysis, attributed, { dates, publishedOn }).map(
    ({ occasion, outlet, saidOn }) => [occasion, outlet, saidOn],
  );
}

describe("an occasion", () => {
  test.each([
    ["{Low} told New York's KIX 11 [that it was over].", "KIX 11", "KIX 11", null],
    [
      "{Low} said in a post on X Wednesday [that it was over].",
      "a post on X Wednesday",
      "X",
      "2025-11-19",
    ],
    ["{Low} told CNN's Ann Reed on Monday [that it was over].", "CNN", "CNN", "2025-11-17"],
    ["{Low} told the Saltwick Herald [it was over].", "Saltwick Herald", "Saltwick Herald", null],
    [
      "“[It is over],” {Low} said in an interview with Fox News.",
      "an interview with Fox News",
      "Fox News",
      null,
    ],
    [
      "“[It is over],” {Low} said Tuesday at a news conference.",
      "a news conference",
      null,
      "2025-11-18",
    ],
    [
      "In a phone call on Friday, {Low} said [it was over].",
      "a phone call on Friday",
      null,
      "2025-11-14",
    ],
    ["“[It is over],” {Low} wrote on Facebook.", "Facebook", "Facebook", null],
    ["“[It is over],” {Low} wrote on X.", "X", "X", null],
    [
      "“[It is over],” said {Low} during a WXYZ-TV interview.",
      "a WXYZ-TV interview",
      "WXYZ-TV",
      null,
    ],
  ])("is told with the speaker: %s", (text, occasion, outlet, saidOn) => {
    expect(toldOf(text)).toEqual([[occasion, outlet, saidOn]]);
  });

  test.each([
    "{Low} told reporters [that it was over].",
    "{Low}, who spoke on CNN on Monday, said [it was over].",
    "{Low} said in a call for peace [that it was over].",
    "{Low} said of the Nov. 4 vote [that it was over].",
    "{Low} told X [that it was over].",
    "According to {the Saltwick Herald}, [it was over].",
  ])("is not read into %s", (text) => {
    expect(toldOf(text)).toEqual([[null, null, null]]);
  });

  test("belongs to its own statement, not to the next", () => {
    const text = "{Low} said on CNN [that it was over], and {Reed} said [that it was not].";
    expect(toldOf(text)).toEqual([
      ["CNN", "CNN", null],
      [null, null, null],
    ]);
  });

  test("goes by the first printed form of its outlet", () => {
    const text =
      "{Low} told KIX 11 [it was over].\n{She} said during the Kix11 interview [that it was].";
    expect(toldOf(text)).toEqual([
      ["KIX 11", "KIX 11", null],
      ["the Kix11 interview", "KIX 11", null],
    ]);
  });

  test("a day after publication is no day on which it was said", () => {
    expect(toldOf("{Low} will say next Friday [that it was over].")).toEqual([[null, null, null]]);
  });
});

test("what is told is printed in the text", () => {
  const piece = fc.constantFrom(
    ...["{Low}", "said", "told", "in", "a", "post", "on", "X", "CNN", "'s", "KIX", "11", "Monday"],
    ...[
      "[it was",
      "over]",
      ",",
      "the",
      "interview",
      "with",
      "Herald",
      "\n",
      "who",
      "call",
      "\ud800",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const marked = pieces.join(" ");
      const text = marked.replace(/[[\]{}]/g, "");
      for (const [occasion, outlet] of toldOf(marked)) {
        if (occasion) expect(text).toContain(occasion);
        if (outlet) expect(text).toContain(outlet);
      }
    }),
  );
});
