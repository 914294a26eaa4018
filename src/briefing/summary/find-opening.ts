import type { Article } from "../../domain/article.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";
import { namedIn } from "./named-in.ts";

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
/** "… has ruled", "… is to buy", "…, a study says": whoever sets a scene does not report yet. */
const REPORTS =
  /\b(?:has|have) (?:\p{Ll}+ly |been |now |also |already )*\p{Ll}+(?:ed|en|uck|ought|old|ut|id)\b|\b(?:is|are) to (?!be (?:seen|found)\b)\p{Ll}+|\b(?:says|said|suggests)\b/u;
const ON_A_DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const QUOTED = /["“”«»][^"“”«»]*["“”«»]/g;

/**
 * The sentence of `positions` that the article's news begins with: its first one, unless that sets
 * the scene and has none of the headline's words; then the first one that has.
 */
export function findOpening(article: Article, positions: readonly number[]): number | null {
  const { text, sentences, title, titleDerived } = article;
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
  const isApart = opening.shared <= SHARED_BY_SCENE * wanted.size && !reports(opening.sentence);
  if (!isApart && !addresses(opening.sentence)) return first;
  const fewest = Math.max(FEWEST_SHARED, SHARED_OF_HEADLINE * wanted.size, opening.shared + 1);
  const best = scored.find(
    ({ shared, sentence, position }) =>
      !addresses(sentence) &&
      (shared >= fewest ||
        (position === first + 1 && shared > opening.shared && reports(sentence))),
  );
  return best && !introduces(article, first, best.position) ? best.position : first;
}

/** Whether one sentence first gives the whole name of whom another has by the surname alone. */
function introduces(article: Article, first: number, other: number): boolean {
  const named = namedIn(article);
  return (named[other] ?? []).some(({ person: { name }, start, end }) => {
    const isWhole = article.text.slice(start, end).includes(name);
    return (
      name.includes(" ") && !isWhole && named[first]?.some(({ person }) => person.name === name)
    );
  });
}

function reports(sentence: string): boolean {
  const own = sentence.replace(QUOTED, "");
  return REPORTS.test(own) || ON_A_DAY.test(own);
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
