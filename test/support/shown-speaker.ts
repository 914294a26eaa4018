import { parseArticle } from "../../src/article/parse-article.ts";

const SHOWN = 0.6;

/** Whose the words are that are said to be these, where that is shown. */
export function shownSpeaker(text: string, words: string): string | null {
  const { quotations } = parseArticle({ id: "a", text });
  const said = quotations.filter(
    ({ start, end, type }) => type !== "indirect" && text.slice(start, end).includes(words),
  );
  const shown = said.find(({ confidence }) => confidence >= SHOWN);
  return shown?.speaker ?? null;
}
