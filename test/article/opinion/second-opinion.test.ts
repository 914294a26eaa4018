import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle, parseArticleWith } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD, type Quotation } from "../../../src/domain/article.ts";
import { isRightSpeaker } from "../../../training/judge-speaker.ts";
import { fromGenre } from "../../../training/read-genres.ts";
import { readMarked } from "../../../training/read-marked.ts";
import { goldFor } from "../../../training/speaker-examples.ts";

const FOLDER = join(import.meta.dirname, "../../../training/articles");
const ARTICLES = ["retold-politics-4.txt", "retold-sport-4.txt", "retold-web-4.txt"].flatMap(
  (file) => readMarked(readFileSync(join(FOLDER, file), "utf8")).map(fromGenre),
);

interface Pair {
  readonly alone: Quotation;
  readonly both: Quotation;
  /** Is it right to show this speaker? Null where nothing tells it. */
  isRight(speaker: string | null): boolean | null;
}

/** What the first reader answers alone, and what both answer, quotation by quotation. */
const PAIRS: readonly Pair[] = ARTICLES.flatMap((document) => {
  const { id, text } = document;
  const alone = parseArticleWith({ reader: null }, { id, text }).quotations;
  const both = parseArticle({ id, text }).quotations;
  return alone.flatMap((one, at) => {
    const gold = goldFor(document, one.inner[0] ?? one);
    const other = both[at];
    const isRight = (speaker: string | null) => (gold ? isRightSpeaker(gold, speaker ?? "") : null);
    return other ? [{ alone: one, both: other, isRight }] : [];
  });
});

const isShown = ({ speaker, confidence }: Quotation) =>
  speaker !== null && confidence >= ATTRIBUTION_THRESHOLD;
const shown = PAIRS.filter(({ alone }) => isShown(alone));
const fallen = shown.filter(({ both }) => !isShown(both));
const risen = PAIRS.filter(({ alone, both }) => !isShown(alone) && isShown(both));

describe("a second reader of whole articles", () => {
  it("changes no word and no place of any", () => {
    const wordsOf = ({ text, start, end, type, inner, cue }: Quotation) => [
      ...[text, start, end, type, inner, cue],
    ];
    expect(PAIRS.map(({ both }) => wordsOf(both))).toEqual(
      PAIRS.map(({ alone }) => wordsOf(alone)),
    );
  });

  it("puts nobody in the place of whoever is shown", () => {
    const replaced = shown.filter(({ alone, both }) => both.speaker !== alone.speaker);
    expect(replaced).toEqual([]);
  });

  it("leaves whoever is sure as sure, and reported speech as it is", () => {
    const isSure = ({ speaker, confidence }: Quotation) => speaker !== null && confidence >= 0.99;
    const left = PAIRS.filter(({ alone }) => isSure(alone) || alone.type === "indirect");
    expect(left.length).toBeGreaterThan(100);
    expect(left.map(({ both }) => both)).toEqual(left.map(({ alone }) => alone));
  });

  it("leaves a gap where both are neither sure nor unsure", () => {
    const changed = PAIRS.filter(({ alone, both }) => alone.confidence !== both.confidence);
    expect(changed.length).toBeGreaterThan(100);
    const between = changed.filter(({ both }) => both.confidence >= 0.8 && both.confidence < 0.88);
    expect(between).toEqual([]);
  });

  it("shows no longer those who have hardly said it", () => {
    const wrong = fallen.filter(({ alone, isRight }) => isRight(alone.speaker) === false);
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.length).toBeGreaterThan(fallen.length / 2);
  });

  it("shows those whom it knows, never surely, and where the article names them", () => {
    expect(risen.length).toBeGreaterThan(20);
    expect(risen.filter(({ both }) => both.confidence >= 0.8)).toEqual([]);
    const right = risen.filter(({ both, isRight }) => isRight(both.speaker) !== false);
    expect(right.length).toBeGreaterThan(0.9 * risen.length);
    expect(risen.filter(({ both }) => both.speakerStart === null)).toEqual([]);
  });
});

describe("a few sentences", () => {
  it("are left to the rules", () => {
    for (const { id, text } of ARTICLES.slice(0, 40)) {
      const few = text.slice(0, 600);
      expect(parseArticle({ id, text: few }).quotations).toEqual(
        parseArticleWith({ reader: null }, { id, text: few }).quotations,
      );
    }
  });
});
