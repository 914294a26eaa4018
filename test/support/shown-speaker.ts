import { parseArticle } from "../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD, type Quotation } from "../../src/domain/article.ts";

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

/** Who is shown to have said the last words in marks; undefined where none are told as said. */
export function lastShown(text: string): string | null | undefined {
  const last = parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .at(-1);
  return last && (last.confidence >= ATTRIBUTION_THRESHOLD ? last.speaker : null);
}

/** Who is shown for the first words in “marks”, alone or in a clause. */
export function firstShown(text: string): string | null {
  const at = text.indexOf("“");
  const { speaker = null, confidence = 0 } =
    parseArticle({ id: "a", text }).quotations.find(
      ({ start, end, type, inner }) =>
        start <= at + 1 && end > at && (type === "direct" || inner.length > 0),
    ) ?? {};
  return confidence >= ATTRIBUTION_THRESHOLD ? speaker : null;
}

/** Whose the last quotation is that these words stand in, said in marks or not, where that is shown. */
export function shownOf(text: string, words: string): string | null {
  const { quotations } = parseArticle({ id: "a", text });
  const at = text.indexOf(words);
  const said = quotations.findLast(({ start, end }) => start <= at && end > at);
  return said && said.confidence >= ATTRIBUTION_THRESHOLD ? said.speaker : null;
}

/** Who is shown for each quotation of these kinds, or of any, in their order: null is nobody. */
export function shownIn(text: string, ...kinds: readonly Quotation["type"][]): (string | null)[] {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => kinds.length === 0 || kinds.includes(type))
    .map(({ speaker, confidence }) => (confidence >= ATTRIBUTION_THRESHOLD ? speaker : null));
}

/** Of each quotation in marks, or with some, that holds these words, who is shown: null is nobody. */
export function shownInMarks(text: string, words: string): (string | null)[] {
  return parseArticle({ id: "a", text })
    .quotations.filter(
      ({ type, start, end }) => type !== "indirect" && text.slice(start, end).includes(words),
    )
    .map(({ speaker, confidence }) => (confidence >= ATTRIBUTION_THRESHOLD ? speaker : null));
}

/** All who are shown for a quotation, said in marks or not, that holds these words. */
export function shownFor(text: string, words: string): string[] {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ start, end }) => text.slice(start, end).includes(words))
    .map(({ speaker, confidence }) => (confidence >= ATTRIBUTION_THRESHOLD ? speaker : null))
    .filter((speaker) => speaker !== null);
}
