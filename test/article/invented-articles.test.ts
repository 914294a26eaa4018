import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../src/domain/article.ts";

/** Whole articles, invented: the text, "---", then lines of words and who may be shown as having said them. */
const FOLDER = join(import.meta.dirname, "../fixtures/invented-articles");
const NOBODY = "-";

interface Answer {
  readonly words: string;
  readonly allowed: readonly string[];
  readonly shown: string;
}

function answersIn(file: string): readonly Answer[] {
  const [text = "", gold = ""] = readFileSync(join(FOLDER, file), "utf8").split("\n---\n");
  const { quotations } = parseArticle({ id: file, text });
  return gold.split("\n").flatMap((line) => {
    const [words = "", names = ""] = line.split("=>").map((part) => part.trim());
    if (!names) return [];
    const start = text.indexOf(words);
    const [nearest] = quotations
      .filter((one) => one.type !== "indirect" && one.start <= start && one.end > start)
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const isShown = nearest && nearest.confidence >= ATTRIBUTION_THRESHOLD;
    const shown = (isShown ? nearest.speaker : null) ?? NOBODY;
    return [{ words, allowed: names.split("|"), shown }];
  });
}

const ARTICLES = readdirSync(FOLDER).map((file) => [file, answersIn(file)] as const);
const isRight = ({ allowed, shown }: Answer) => allowed.includes(shown);

describe("a whole article", () => {
  it.each(ARTICLES)("gives nobody's words to somebody else: %s", (_, answers) => {
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((one) => one.shown !== NOBODY && !isRight(one))).toEqual([]);
  });

  it("tells of nine in ten quotations who said them", () => {
    const all = ARTICLES.flatMap(([, answers]) => answers);
    expect(all.filter(isRight).length / all.length).toBeGreaterThan(0.9);
  });
});
