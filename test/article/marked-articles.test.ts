import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMarked } from "../../training/read-marked.ts";

const FOLDER = join(import.meta.dirname, "../../training/articles");
const FILES = readdirSync(FOLDER);
const articlesOf = (file: string) => readMarked(readFileSync(join(FOLDER, file), "utf8"));

describe("an article with its quotations marked", () => {
  const [article] = readMarked(
    "# a-1 | sport\n“{Ann Low}Late,{/}” she said of “{-}Owl{/}”, “{a guard|m|a}twice{/}” and “{?}Out!{/}”",
  );
  const wordsOf = (start: number, end: number) => article?.text.slice(start, end);

  it("is read without its marks", () => {
    expect(article?.text).toBe("“Late,” she said of “Owl”, “twice” and “Out!”");
  });

  it("tells who says what, which words are a piece, and what nobody is told to have said", () => {
    expect(
      article?.quotes?.map((one) => [wordsOf(one.start, one.end), one.speaker, one.type]),
    ).toEqual([
      ["Late,", "Ann Low", "direct"],
      ["twice", "a guard", "part"],
      ["Out!", null, "direct"],
    ]);
  });

  it("tells what nobody said", () => {
    expect(article?.notSpeech).toEqual([[21, 24]]);
  });

  it.each([
    ["Ann Low spoke.", "No heading"],
    ["# a-2 | sport\n“{Ann Low}Late,” she said.", "A brace of a-2 marks nothing"],
    ["# a-3 | sport\n“Late,{/}” she said.", "A brace of a-3 marks nothing"],
  ])("is refused where it is badly marked: %s", (text, error) => {
    expect(() => readMarked(text)).toThrow(error);
  });
});

/** A line of a tabloid may have it in capitals. */
const printed = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());

describe.each(FILES)("the articles of %s", (file) => {
  const articles = articlesOf(file);

  it("are numbered, each with quotations", () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.filter(({ quotes }) => !quotes?.length)).toEqual([]);
  });

  it("name nobody otherwise than they print him", () => {
    const isName = (speaker: string) => /^\p{Lu}[^ ]* \p{Lu}[^ ]*$/u.test(speaker);
    const unprinted = articles.flatMap(({ id, text, quotes = [] }) =>
      quotes.flatMap(({ speaker }) =>
        speaker && isName(speaker) && !speaker.split(" ").every((word) => printed(text, word))
          ? [[id, speaker]]
          : [],
      ),
    );
    expect(unprinted).toEqual([]);
  });
});
