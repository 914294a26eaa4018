import { PAST_VERBS } from "../lexicon/verbs/past-verbs.ts";
import {
  classesOfWord,
  DOCUMENT,
  FUNCTION_WORD,
  GROUP,
  ORGANISATION,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { isUpper } from "./characters.ts";
import { hashWord } from "./hash-word.ts";

/** What is set in brackets behind a name: its initials, or what it means. */
const ASIDE = /\(\p{Lu}[^()\n]{1,46}\) (?=\p{L})/uy;
/** Characters of the name before them. */
const LONGEST_NAME = 90;
/** Capitals with what joins them, and the article that opens them, if one does. */
const NAME =
  /(?:^|[^\p{L}\p{N}])(?:([Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\s)?(?:(?:(?:\p{Lu}\.){2,}|\p{Lu}(?:[\p{L}\d’'&-]|\.(?=\p{L}))*)(?:\s(?:of|for|and|the|on|in|de|to|&))*\s){1,8}$/u;
/** "(EU) foreign policy chief Ann" */
const MOST_WORDS = 4;
const RUN = /(?:\p{L}[\p{L}-]*(?: |)){1,4}/uy;
const HEADS = ROLE | GROUP | ORGANISATION | DOCUMENT | TITLE;

/** "(DNBY.L)", "<DNBY>", "(NYSE: DNBY)", "(NASDAQ:DNBY)": by what an exchange knows the firm before it. */
const TICKER =
  /(?<=[\p{L}\p{N}.'’]) (?:<[A-Z]{1,6}(?:\.[A-Z]{1,6}){0,2}>|\([A-Z]{1,6}\.[A-Z]{1,2}\)|\((?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|ASX|TSX|OTC|LON|AIM)(?: ?[A-Z]{1,5})?: ?[A-Z.]{1,7}\))/gu;

/** The text with blanks for tickers: a firm speaks, and no letters behind its name. */
export function withoutTickers(text: string): string {
  if (!/[A-Z][)>]/.test(text)) return text;
  return text.replace(TICKER, (ticker) => " ".repeat(ticker.length));
}

/**
 * The text without the "(HSE)" of "a Health and Safety Executive (HSE) spokesman", each character in its place: the
 * phrase goes on to its noun.
 */
export function withoutBracketedNames(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  if (!text.includes("(")) return text;
  for (let at = text.indexOf(" ("); at !== -1; at = text.indexOf(" (", at + 2)) {
    ASIDE.lastIndex = at + 1;
    if (!ASIDE.test(text)) continue;
    const end = ASIDE.lastIndex;
    if (!standsWithin(text, at + 1, end)) continue;
    pieces.push(text.slice(from, at), " ".repeat(end - at));
    from = end;
  }
  // Joined at once, since a string that was put together of two is slower to read.
  return from === 0 ? text : [...pieces, text.slice(from)].join("");
}

/** "The Dayton Council (DC) chairman", "Dayton Council (DC) chairman Ann Low", but not "Tom Low (Dayton) captain". */
function standsWithin(text: string, open: number, end: number): boolean {
  const follows = nounFrom(text, end, INITIALS.test(text.slice(open, end)));
  if (follows === null) return false;
  const name = NAME.exec(text.slice(Math.max(0, open - LONGEST_NAME), open));
  return name !== null && (name[1] !== undefined || follows.isNamed);
}

/** "(DRB)" */
const INITIALS = /^\([A-Z]{2,7}\) $/;

interface Noun {
  /** Its bearer's name stands behind it. */
  readonly isNamed: boolean;
}

/** The noun that a phrase ends with: a head, or whatever stands before a verb or a mark; null where none does. */
function nounFrom(text: string, from: number, isBehindInitials: boolean): Noun | null {
  RUN.lastIndex = from;
  const words = RUN.exec(text)?.[0].trim().split(" ") ?? [];
  const end = words.findIndex((word) => endsPhrase(word));
  const phrase = end === -1 ? words : words.slice(0, end);
  const [last, next] = [phrase.at(-1), words[phrase.length]];
  if (last === undefined) return null;
  if (next !== undefined && isUpper(next.charCodeAt(0)))
    return hasClass(last, HEADS) || (isBehindInitials && TRADE.test(last))
      ? { isNamed: true }
      : null;
  // "(DRB) head of repairs Ann Low", "(DRB) officer for roads Ann Low"
  if (isBehindInitials && OFFICE_OF.has(next ?? "") && isPost(last)) return { isNamed: true };
  const isWhole = next === undefined ? words.length < MOST_WORDS : isVerb(next);
  return isWhole || phrase.some((word) => hasClass(word, HEADS)) ? { isNamed: false } : null;
}

function isPost(word: string): boolean {
  return hasClass(word, ROLE) || word === "lead";
}

const OFFICE_OF: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** "Supervisor", "engineer", "ecologist": whoever works for whom the initials stand for. */
const TRADE = /^(?:\p{Ll}{3,}(?:or|er|ist|ian|man|woman|ee)|lead)$/u;

function endsPhrase(word: string): boolean {
  if (isVerb(word)) return true;
  return !hasClass(word, HEADS) && (hasClass(word, FUNCTION_WORD) || isUpper(word.charCodeAt(0)));
}

/** "Told", "says": "press" may be what an officer is of. */
function isVerb(word: string): boolean {
  return PAST_VERBS.has(hashWord(word)) || (hasClass(word, SPEECH) && /(?:[^s]s|ed)$/.test(word));
}

function hasClass(word: string, classes: number): boolean {
  return (classesOfWord(hashWord(word)) & classes) !== 0;
}
