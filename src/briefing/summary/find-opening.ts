import type { Article } from "../../domain/article.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";

/**
 * An article has come to its news within so many sentences. All numbers here were chosen by hand.
 */
const READ = 12;
const FEWEST_SHARED = 3;
const SHARED_OF_HEADLINE = 0.5;
/** A scene may have one of the headline's seven words, as the name of the place. */
const SHARED_BY_SCENE = 0.15;
const SHORTEST_WORD = 2;
/** Nobody tells news in a question, or by speaking to the reader. */
const ADDRESSES =
  /\?["”’]?$|^["“‘']?(?:well|so|imagine|picture|remember|think)\b,?|\b(?:you|your|we|our)\b/i;
const QUOTED = /["“”«»][^"“”«»]*["“”«»]/g;

/**
 * The sentence of `positions` that the article's news begins with: its first one, unless that sets
 * the scene and has none of the headline's words; then the first one that has.
 */
export function findOpening(
  { text, sentences, title, titleDerived }: Article,
  positions: readonly number[],
): number | null {
  const [first] = positions;
  if (first === undefined || titleDerived) return first ?? null;
  const wanted = stems(title);
  const early = positions.filter((position) => position < first + READ);
  const scored = early.map((position) => {
    const span = sentences[position];
    const sentence = span ? text.slice(span.start, span.end) : "";
    const own = stems(sentence);
    return { position, sentence, shared: [...wanted].filter((stem) => own.has(stem)).length };
  });
  const [opening] = scored;
  if (!opening) return first;
  const isScene = opening.shared <= SHARED_BY_SCENE * wanted.size || addresses(opening.sentence);
  if (!isScene) return first;
  const fewest = Math.max(FEWEST_SHARED, SHARED_OF_HEADLINE * wanted.size, opening.shared + 1);
  const best = scored.find(({ shared, sentence }) => shared >= fewest && !addresses(sentence));
  return best?.position ?? first;
}

function addresses(sentence: string): boolean {
  return ADDRESSES.test(sentence.replace(QUOTED, ""));
}

function stems(text: string): ReadonlySet<string> {
  const words = foldedWords(text).filter(
    (word) => word.length >= SHORTEST_WORD && !COMMON.has(word),
  );
  return new Set(words.map(stemWord));
}

const COMMON = new Set(
  "a an of to in on at by as is be it or if so up no do we he my me us the and for with from over after into onto its his her their this that was were are has had have not but will would says said say than more new out off all who how why what when".split(
    " ",
  ),
);
