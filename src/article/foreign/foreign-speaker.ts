import type { Span } from "../../domain/span.ts";
import { classesOfWord, FORENAME, PERSON_WORD } from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import { FOREIGN_ARTICLES, FOREIGN_LINKS, FOREIGN_TAILS, FOREIGN_VERBS } from "./foreign-verbs.ts";

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
    matchIn(patterns.inverted, before, opening);
  const name = found && fullName(text, found.name);
  return found && name ? { ...found, name } : null;
}

interface Patterns {
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
function fullName(text: string, printed: string): string | null {
  if (isPhrase(printed)) return null;
  const words = printed.split(" ");
  while (words.length > 1 && isRole(words[0] ?? "")) words.shift();
  if (words.length > 1) return words.join(" ");
  const [surname = ""] = words;
  if (isRole(surname)) return null;
  const forms = new Set<string>();
  const fuller = new RegExp(`(?<![\\p{L}-])(${WORD}) (?:${PARTICLES})?${surname}(?!\\p{L})`, "gu");
  for (const [form, first = ""] of text.matchAll(fuller)) if (!isRole(first)) forms.add(form);
  const [only] = forms;
  return forms.size === 1 && only !== undefined ? only : null;
}

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
