import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { type Article, articleSchema } from "../../src/domain/article.ts";
import type { Span } from "../../src/domain/span.ts";
import { isThorough } from "../support/is-thorough.ts";

const MARKS = [..."\"\"''“”‘’„‚«»‹›`´—–-", "''", "``", "...", "…"];
const WORDS = [
  ...["Mayor", "Greta Fairbanks", "Fairbanks", "Mr. Fairbanks", "she", "He", "they", "officials"],
  ...["said", "told", "asked", "according to", "wrote", "added", "that", "who", "the harbour"],
  ...["is not", "sold", "on Monday", "Nov. 3, 2024", "U.S.", "6'2\"", "don't", "the ’90s", "5"],
];
const ODDITIES = [
  ...[
    "\0",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "\u202e",
    "שלום",
    "قال",
    "\ufeff",
    "\u200b",
    "\u2028",
  ],
  ...["\n", "\n\n", "\r\n", "\t", " ", " ", " ", ",", ".", "?", "!", ":", ";", "(", ")", "[", "]"],
  ...["FAIRBANKS:", "date 2025-11-19", "<p>", "说", "Ö", "İ", "ﬁ", "e\u0301"],
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...MARKS),
  fc.constantFrom(...ODDITIES),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const newsLike = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "")), { maxLength: 120, size: "max" })
  .map((pieces) => pieces.flat().join(""));

function parse(text: string): Article {
  return parseArticle({ id: "fuzz", text, publishedOn: "2025-11-19" });
}

/** As `expect`, whose hundreds of thousands of calls would take longer than what is tested. */
function hold(isTrue: boolean, what: string): void {
  if (!isTrue) expect.fail(what);
}

function expectOrdered(what: string, spans: readonly Span[], within: Span): void {
  let last = within.start;
  for (const { start, end } of spans) {
    hold(start >= last, `${what} at ${start} begins before ${last}`);
    hold(end > start, `${what} at ${start} is empty`);
    last = end;
  }
  hold(last <= within.end, `${what} to ${last} goes beyond ${within.end}`);
}

function expectSound(article: Article): void {
  const whole = { start: 0, end: article.text.length };
  expect(articleSchema.safeParse(article).error).toBeUndefined();
  expectOrdered("paragraph", article.paragraphs, whole);
  expectOrdered("sentence", article.sentences, whole);
  expectOrdered("date", article.dates, whole);
  const direct = article.quotations.filter(({ type }) => type === "direct");
  expectOrdered("direct quotation", direct, whole);
  for (const { start, end, text } of article.dates) {
    hold(article.text.slice(start, end) === text, `the date ${text} is not what stands there`);
  }
  for (const { mentions } of article.people) {
    for (const mention of mentions) expectOrdered("mention", [mention], whole);
  }
  for (const quotation of article.quotations) expectSoundQuotation(article, quotation);
}

function expectSoundQuotation({ text }: Article, quotation: Article["quotations"][number]): void {
  const whole = { start: 0, end: text.length };
  expectOrdered("quotation", [quotation], whole);
  hold(
    text.slice(quotation.start, quotation.end) === quotation.text,
    `the quotation ${quotation.text} is not what stands there`,
  );
  expectOrdered("inner quotation", quotation.inner, quotation);
  const { speakerStart: start, speakerEnd: end, speaker, cue, occasion, outlet } = quotation;
  if (start !== null && end !== null) expectOrdered("speaker", [{ start, end }], whole);
  hold((start === null) === (end === null), `a speaker from ${start} to ${end}`);
  hold(speaker !== null || quotation.confidence <= 1, `nobody, at ${quotation.confidence}`);
  for (const printed of [cue, occasion, outlet]) {
    hold(!printed || text.includes(printed), `${printed} is not in the text`);
  }
}

describe("any text", () => {
  test("is parsed into spans of itself, in order", () => {
    fc.assert(
      fc.property(newsLike, (text) => expectSound(parse(text))),
      { numRuns: 400 },
    );
  });

  test("that opens with three marks is parsed", () => {
    expectSound(parse('```o"according s«\udf0d'));
  });

  test.each(["is not « Mayor ", "was “Mayor”", "asked « him"])(
    "without a subject is parsed: %s",
    (text) => expectSound(parse(text)),
  );

  test("of any characters is parsed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) =>
        expectSound(parse(text)),
      ),
    );
  });

  test("keeps every mention that it names a speaker by", () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { speaker, speakerStart } of parse(text).quotations) {
          if (speaker !== null) expect(speakerStart).not.toBeNull();
        }
      }),
    );
  });
});

const PASSAGE =
  "“The harbour is closed,” Greta Fairbanks said on Monday. Officials told reporters that it will not be sold. She added: \"We know 'that' well.\" ";

const SIZES: readonly (readonly [string, (length: number) => string])[] = [
  ["news in paragraphs", (length) => repeated(PASSAGE.replace("She", "\n\nShe"), length)],
  ["one line", (length) => repeated(PASSAGE, length)],
  ["quotations without end", (length) => repeated('"It is over," she said. ', length)],
  ["scraps of quotations", (length) => repeated('he said it was "so over now" and ', length)],
  ["straight marks", (length) => repeated('"', length)],
  ["opening single marks", (length) => repeated("'a ", length)],
  ["opening curly single marks", (length) => repeated("‘a ", length)],
  ["dashes", (length) => repeated("— ", length)],
  ["deep nesting", (length) => repeated("“‘", length / 2) + repeated("’”", length / 2)],
  ["names", (length) => repeated("Greta Fairbanks ", length)],
  ["NUL", (length) => repeated("\0", length)],
  ["lone surrogates", (length) => repeated("\ud800", length)],
  ["right-to-left text", (length) => repeated("שלום עולם ", length)],
  ["lines", (length) => repeated("Greta said so.\n", length)],
  ["a single word", (length) => repeated("a", length)],
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Work that grows with the square of the length would run into the time limit of the test. */
describe("a text of any size", { timeout: 600_000 }, () => {
  test.each(SIZES)("is parsed soundly: %s", (_, text) => {
    expectSound(parse(text(30_000)));
  });

  test(`of ${isThorough ? "five megabytes" : "two megabytes"} gives ten times the quotations of a tenth`, () => {
    const length = isThorough ? 5_000_000 : 2_000_000;
    const [tenth = 0, whole = 0] = [length / 10, length].map(
      (size) => parse(repeated(`${PASSAGE}\n\n`, size)).quotations.length,
    );
    expect(tenth).toBeGreaterThan(length / 1_000);
    expect(Math.round(whole / tenth)).toBe(10);
  });

  test("of four megabytes of lines without a mark is parsed", () => {
    expect(parse(repeated("Greta Fairbanks left.\n", 4_000_000)).quotations).toEqual([]);
  });

  test("in one line of a megabyte gives twice the quotations of half of it", () => {
    const [half, whole] = [500_000, 1_000_000].map(
      (length) => parse(repeated(PASSAGE, length)).quotations.length,
    );
    expect(half).toBeGreaterThan(5_000);
    expect((whole ?? 0) / (half ?? 1)).toBeCloseTo(2, 1);
  });

  test.each(['"', "'", "“", "”", "‘", "«", "»", '"a ', "“a ", "'a ", "“a” ", "“‘", '" '])(
    "is parsed with 100,000 quotation marks: %j",
    (piece) => {
      const text = repeated(piece, (100_000 * piece.length) / (piece === "“a” " ? 2 : 1));
      expectSound(parse(text));
    },
  );
});
