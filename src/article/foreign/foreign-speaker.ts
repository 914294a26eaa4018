import type { Span } from "../../domain/span.ts";
import { classesOfWord, FORENAME, PERSON_WORD } from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import {
  FOREIGN_ARTICLES,
  FOREIGN_CLAUSES,
  FOREIGN_LINKS,
  FOREIGN_TAILS,
  FOREIGN_VERBS,
} from "./foreign-verbs.ts";

export interface ForeignSpeaker {
  readonly name: string;
  readonly printed: Span;
  readonly cue: Span;
}

/** Characters beside a quotation: a verb, what somebody is and a name. */
const REACH = 90;

/**
 * Who says a quotation in another language than English, where the plainest order of words tells it:
 * "…", sagte Ann Low; Ann Low dijo: "…"; "…", a déclaré le maire Ann Low. Null for all else: nothing
 * else is known of the language, and a guess could put words in the wrong mouth.
 */
export function foreignSpeaker(
  text: string,
  language: string,
  quoted: Span,
): ForeignSpeaker | null {
  const patterns = patternsOf(language);
  if (!patterns) return null;
  const after = text.slice(quoted.end, quoted.end + REACH);
  const opening = Math.max(0, quoted.start - REACH);
  const before = text.slice(opening, quoted.start);
  const found =
    matchIn(patterns.tail, after, quoted.end) ??
    matchIn(patterns.lead, before, opening) ??
    matchIn(patterns.inverted, before, opening) ??
    reporterOf(text, patterns.reported, quoted);
  const name = found && fullName(text, found.name, language);
  return found && name ? { ...found, name } : null;
}

/** Characters of one sentence. */
const LONGEST_SENTENCE = 320;

const SENTENCE_END = /[.!?][”"“»’']?\s+|\n/gu;

/**
 * Who reports in the sentence that the words in marks are a part of, or that stands right before them:
 * Low betonte, er wolle „…“; Low afirmou que … “…”.
 */
function reporterOf(text: string, pattern: RegExp, quoted: Span): ForeignSpeaker | null {
  const from = Math.max(0, quoted.start - LONGEST_SENTENCE);
  const before = text.slice(from, quoted.start - 1);
  const ends = [...before.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const last = ends.at(-1) ?? (from === 0 ? 0 : -1);
  const isOver = last === before.length;
  if (isOver && !standsAlone(text, quoted)) return null;
  const start = isOver ? (ends.at(-2) ?? (from === 0 ? 0 : -1)) : last;
  if (start === -1 || text.slice(from + start, quoted.start).includes("\n")) return null;
  return matchIn(pattern, before.slice(start), from + start);
}

/** The words are a sentence of their own, and nothing behind them says whose they are. */
function standsAlone(text: string, { end }: Span): boolean {
  return (
    /[.!?…]/.test(text.charAt(end - 1)) && /^.?\s*(?:$|\n|\p{Lu})/u.test(text.slice(end, end + 4))
  );
}

interface Patterns {
  readonly reported: RegExp;
  readonly tail: RegExp;
  readonly lead: RegExp;
  readonly inverted: RegExp;
}

const known = new Map<string, Patterns | null>();

function patternsOf(language: string): Patterns | null {
  const patterns = known.get(language);
  if (patterns !== undefined) return patterns;
  const verbs = FOREIGN_VERBS.get(language);
  const made = verbs === undefined ? null : makePatterns(verbs, FOREIGN_TAILS.get(language));
  known.set(language, made);
  return made;
}

const WORD = String.raw`\p{Lu}[\p{L}'’-]+`;
const PARTICLES = "(?:bin|van|von|der|den|de|da|do|dos|di|del|al|ten) ";
const NAME = `(?<name>${WORD}(?: (?:${PARTICLES}){0,2}${WORD}){0,4})`;
const MARK = `["”“»«'’‘„]`;
/** An article and what somebody is, in small letters. */
const ROLE = String.raw`(?:(?:${FOREIGN_ARTICLES})['’ ]?(?:\p{Ll}+ ){1,2})?`;
/** Of a saint of Islam. */
const BLESSING = "(?: (?:ra|saw|SAW|radiallohu anhu)\\.?)?";

const OPENING_ARTICLES = FOREIGN_ARTICLES.split("|")
  .map((article) => article.charAt(0).toUpperCase() + article.slice(1))
  .join("|");

function makePatterns(verbs: string, tails: string | undefined): Patterns {
  const last = tails === undefined ? verbs : `${verbs}|${tails}`;
  return {
    tail: new RegExp(
      `^${MARK}?[,.]? ?${MARK}?,? (?:- |– |— )?(?<cue>${last}) ${ROLE}${NAME}(?=[ ,.;:)\\n]|$)`,
      "u",
    ),
    lead: new RegExp(
      `(?<link>(?:^|[\\s(])(?:${FOREIGN_LINKS})['’ ])?(?<![\\p{L}-])${NAME}${BLESSING} (?<cue>${verbs})(?: [\\p{Ll}]+)?[:,] ?${MARK}$`,
      "u",
    ),
    reported: new RegExp(
      `^(?:(?:[^,:"“„«»]+, )|(?:${OPENING_ARTICLES}) (?:(?!(?:${FOREIGN_LINKS}) )\\p{Ll}+ )*)?${NAME}${BLESSING},? (?<cue>${verbs})(?= (?:${FOREIGN_CLAUSES})(?!\\p{L})|,)(?!.*(?<!\\p{L})(?:${verbs})(?!\\p{L}))`,
      "u",
    ),
    inverted: new RegExp(`(?<![\\p{L}-])(?<cue>${verbs}) ${NAME}: ?${MARK}$`, "u"),
  };
}

function matchIn(pattern: RegExp, text: string, offset: number): ForeignSpeaker | null {
  const groups = pattern.exec(text);
  const { name, cue, link } = groups?.groups ?? {};
  if (!groups || name === undefined || cue === undefined || link !== undefined) return null;
  const start = offset + text.indexOf(name, groups.index);
  const at = offset + text.indexOf(cue, groups.index);
  return {
    name,
    printed: { start, end: start + name.length },
    cue: { start: at, end: at + cue.length },
  };
}

/** What a name has before it in German, where nouns have capitals: "SPÖ-Parteichef Alfred Gusenbauer". */
const GERMAN_ROLE =
  /(?:chef|minister|präsident|kanzler|sprecher|vorsitzender?|leiter|meister|direktor|trainer)(?:in)?$/iu;

/** The name in full: as it stands, or as the one form of two words or more that ends so elsewhere. */
function fullName(text: string, printed: string, language: string): string | null {
  if (isPhrase(printed)) return null;
  const words = printed.split(" ");
  while (words.length > 1 && isRole(words[0] ?? "")) words.shift();
  if (words.length > 1) return words.join(" ");
  const [surname = ""] = words;
  if (isRole(surname)) return null;
  const forms = new Set<string>();
  const fuller = new RegExp(`(?<![\\p{L}-])(${WORD}) (?:${PARTICLES})?${surname}(?!\\p{L})`, "gu");
  for (const [form, first = ""] of text.matchAll(fuller))
    if (!isRole(first) && !ARTICLE.test(form)) forms.add(form);
  if (BY_FORENAME.has(language)) {
    const longer = new RegExp(`(?<![\\p{L}-])${surname} (?:${PARTICLES})?${WORD}(?!\\p{L})`, "gu");
    for (const [form] of text.matchAll(longer)) forms.add(form);
  }
  const [only] = forms;
  return forms.size === 1 && only !== undefined ? only : null;
}

/** People are called by what stands first in their names: "Umar bin Al-Khattab" is Umar. */
const BY_FORENAME = new Set(["id", "ms"]);

const ARTICLE = new RegExp(`^(?:${FOREIGN_ARTICLES}|eine?|une?|uma?|uno?|una|een) `, "iu");
const LINK = new RegExp(` ${PARTICLES.replace("bin|", "")}`, "u");

/** "Die Partei von Orla Brandt": what has an article is no name, nor what a link joins to no forename. */
function isPhrase(printed: string): boolean {
  if (ARTICLE.test(printed)) return true;
  const first = hashWord(printed, 0, printed.indexOf(" "));
  return LINK.test(printed) && (classesOfWord(first) & FORENAME) === 0;
}

function isRole(word: string): boolean {
  return GERMAN_ROLE.test(word) || (classesOfWord(hashWord(word)) & PERSON_WORD) !== 0;
}
