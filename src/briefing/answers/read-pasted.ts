import { anyOf } from "../../domain/pattern.ts";
import { type Claim, NAMED, NO_NAME, nameAfter, namedBeside, SAYS_WHO } from "./read-claim.ts";

/** A guess is right only where somebody of that name is known: what looks like one may be words. */
export interface Reading extends Claim {
  readonly isGuess: boolean;
}

/**
 * Reads what people paste, in which the name often stands beside the words: `"We won," Tisch said`,
 * "“We won” — Jessica Tisch", `Tisch: we won`. Where no marks part the two, the words may be all of
 * it after all. The likeliest reading comes first.
 */
export function readPasted(pasted: string): readonly Reading[] {
  const { text, isNested } = withSameMarks(pasted.replace(/\p{Cf}/gu, ""));
  const whole = { words: text, speaker: null, isGuess: false };
  const marked = [...text.matchAll(MARKED)];
  if (marked.length > 0) {
    const read = readMarked(text, marked);
    // Single marks without a name beside them may be of words that are quoted in others.
    const isRead = read && (!isNested || read.speaker !== null || read.isAlone);
    return [isRead ? { ...read, isGuess: false } : whole];
  }
  const apart = UNMARKED.flatMap(({ pattern, isApart = false }) => {
    const { words = "", name } = pattern.exec(text)?.groups ?? {};
    return name !== undefined && /[\p{L}\p{N}]/u.test(words)
      ? [{ words, speaker: name.trim(), isGuess: !(isApart && FULL_NAME.test(name.trim())) }]
      : [];
  });
  return [...apart.slice(0, 1), whole];
}

const MARKED = /["“„«]([^"“”„«»]+)["”“»]/gu;
const LETTER = String.raw`[\p{L}\p{M}.'’-]`;
const ANY_NAME = String.raw`(?<name>${NO_NAME}\p{L}${LETTER}*(?: ${LETTER}+){0,4}?)`;
const NAME = `(?<name>${NAMED})`;
const FULL_NAME = /^\p{Lu}\S+(?: \p{Lu}\S*)+$/u;
const WORDS = String.raw`(?<words>[\s\S]*\S)`;
const CUE =
  "(?:said|says|told [a-z ]{1,30}|added|adds|wrote|tweeted|posted|claimed|insisted|argued|explained|warned|replied|asked|stated|declared)";

/** Who is behind the words or before them, without marks; a dash or a colon keeps them apart. */
const UNMARKED = [
  // "We won — Jessica Tisch, police commissioner, BBC"
  {
    source: String.raw`^${WORDS}(?:\s*[–—―]|\s-{1,2}|\n-)\s*${ANY_NAME}\s*(?:[,(;|·][^\n]*)?$`,
    isApart: true,
  },
  // "We won, said Jessica Tisch, the commissioner." and "We won, Tisch said."
  { source: String.raw`^${WORDS}[,.!?…]\s+${CUE} ${NAME}(?:,[^\n]*)?[.?!]?$` },
  { source: String.raw`^${WORDS}[,.!?…]\s+${NAME} ${CUE}[.?!]?$` },
  // "Jessica Tisch, the commissioner, said on Monday: we won"
  {
    source: String.raw`^${NAME}(?:,[^:\n]{1,80})? ${CUE}[^:\n]{0,40}:\s+${WORDS}$`,
    isApart: true,
  },
  { source: String.raw`^${ANY_NAME}(?:,[^:\n]{1,80})?:\s+${WORDS}$`, isApart: true },
  // "Tisch said that we won" and "Did Tisch really say we won?"
  { source: String.raw`^${NAME} ${CUE}(?: that)?,?\s+${WORDS}$` },
  {
    source: String.raw`^[Dd]id ${ANY_NAME} (?:(?:really|actually|ever) )?say(?: that)?,?:?\s+(?<words>[\s\S]*[^\s?])\s*\??$`,
  },
].map(({ source, ...rest }) => ({ ...rest, pattern: new RegExp(source, "u") }));

/**
 * What stands between marks is the words where the rest says who said them, or nothing. Interrupted
 * by that, the words go on. Else the marks are inside of what was said.
 */
function readMarked(
  text: string,
  marked: readonly RegExpExecArray[],
): (Claim & { readonly isAlone: boolean }) | null {
  const words = marked.map(([, said]) => said).join(" ");
  const last = marked.at(-1);
  const cited = last && nameAfter(text.slice(last.index + last[0].length));
  const rest = text.replace(MARKED, " ");
  if (cited) return marked.length === 1 ? { words, speaker: cited, isAlone: false } : null;
  const speaker = namedBeside(rest);
  const isAlone = !/[\p{L}\p{N}]/u.test(rest);
  const isTold = speaker !== null || SAYS_WHO.test(rest);
  const most = MOST_BETWEEN + (marked.length > 1 ? 0 : wordsOf(words));
  const isMeant = isTold && wordsOf(rest) <= most;
  return isMeant || (isAlone && marked.length === 1) ? { words, speaker, isAlone } : null;
}

/** Words: "said Jessica Tisch, the city's police commissioner, on Monday". Chosen by hand. */
const MOST_BETWEEN = 14;

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Marks of all kinds as those of English; a lone ' is an apostrophe. */
function withSameMarks(text: string): { readonly text: string; readonly isNested: boolean } {
  const same = text.replace(OTHER_MARKS, (all) => `“${all.replace(EDGES, "")}”`);
  if (/["“„«]/u.test(same)) return { text: same, isNested: false };
  return { text: same.replace(SINGLE, "“$1”"), isNested: true };
}

const OTHER_MARKS = anyOf(
  [
    "``[^`]+''",
    "[「『][^」』]+[」』]",
    "‹[^›]+›",
    "»[^«»]+«",
    "＂[^＂]+＂",
    "〝[^〞]+〞",
    "&quot;[^&]+&quot;",
  ],
  "gu",
);
const EDGES = /^(?:``|&quot;|[「『‹»＂〝])|(?:''|&quot;|[」』›«＂〞])$/gu;
const SINGLE = /(?<![\p{L}\p{N}])['‘‚]([\s\S]+?)['’‘](?![\p{L}\p{N}])/u;
