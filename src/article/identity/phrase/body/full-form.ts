import type { Analysis } from "../../../analyse-text.ts";
import { BODIES, CLUB_WORDS } from "../../../lexicon/organisations.ts";
import { classesOfWord, FUNCTION_WORD } from "../../../lexicon/word-classes.ts";
import { hashWord } from "../../../text/hash-word.ts";

const INITIALS = /^(?:the )?(?:\p{Lu}\p{Ll}+ )?(\p{Lu}{3,6})$/iu;
/** Small words that initials leave out. */
const SMALL = "(?:\\s(?:of|for|and|the|on|in|to|de))*";
/** What initials leave out at the end. */
const TAIL = "(?: and Prevention)?";

/** In a text of any length, only so many forms are looked up, each of them once. */
const MOST_FORMS = 40;
const known = new WeakMap<Analysis, Map<string, string | null>>();

/** "World Health Organisation" for "the WHO", "Care Standards Board" for "the board", where the article has both. */
export function fullForm(analysis: Analysis, name: string): string {
  const forms = known.get(analysis) ?? new Map<string, string | null>();
  known.set(analysis, forms);
  if (!forms.has(name) && forms.size < MOST_FORMS) forms.set(name, findForm(analysis.text, name));
  return forms.get(name) ?? name;
}

function findForm(text: string, name: string): string | null {
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return longerName(text, name);
  const initials = INITIALS.exec(name)?.[1];
  if (initials !== undefined && initials === initials.toUpperCase()) return formOf(text, initials);
  const body = BODY.exec(name)?.[1];
  return body !== undefined && BODIES.has(hashWord(lastWord(body))) ? bodyOf(text, body) : null;
}

/** "Denby United" for "Denby", "Orrland.com" for "Orrland": the one such name of the article, or null. */
function longerName(text: string, name: string): string | null {
  const forms = [`${name}.com`, ...CLUB_WORDS.map((word) => `${name} ${word}`)];
  const found = forms.filter((form) => text.includes(form) && standsWhole(text, form));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** "Denby City", but not "Denby City Council". */
function standsWhole(text: string, form: string): boolean {
  const at = text.indexOf(form);
  const after = text.slice(at + form.length, at + form.length + 2);
  return !/\p{L}$/u.test(text.charAt(at - 1)) && !/^(?:[\p{L}-]| \p{Lu})/u.test(after);
}

function formOf(text: string, initials: string): string | null {
  const words = [...initials].map((letter) => `${letter}[\\p{Ll}'’-]+`);
  const full = new RegExp(
    `(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}+ )?${words.join(`${SMALL} `)}${TAIL}`,
    "u",
  );
  return full.exec(text)?.[0].replace(/^(?:The|An?|In|At|But|And) /, "") ?? null;
}

/** "The board", "the police association" in small letters. */
const BODY = /^the (\p{Ll}+(?: \p{Ll}+)?)$/iu;

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(" ") + 1);
}

/** The one name of the article that ends so; null where there is none, or more than one. */
function bodyOf(text: string, body: string): string | null {
  const end = body.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  if (!text.includes(` ${end}`)) return null;
  const full = new RegExp(
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}’'-]* (?:(?:of|for|and) )?){1,5}${end}(?!\\p{L}| \\p{Lu})`,
    "gu",
  );
  const found = new Set<string>();
  for (const [form] of text.matchAll(full)) found.add(withoutOpeners(form));
  found.delete(end);
  const [only] = found;
  if (found.size !== 1 || only === undefined || isOther(text, body, only)) return null;
  return only;
}

/** "The bank has told the Central Bank": they are two. */
function isOther(text: string, body: string, form: string): boolean {
  const beside = `(?<!\\p{L})the ${body}(?!\\p{L})[^.!?\\n]{1,${MOST_BETWEEN}}(?<!\\p{L})${form}(?!\\p{L})`;
  return new RegExp(beside, "iu").test(text);
}

/** Characters of a sentence between the two. */
const MOST_BETWEEN = 120;

/** "On Monday the Care Standards Board": a capital that opens the sentence is no part of it. */
function withoutOpeners(form: string): string {
  let name = form;
  while (name.includes(" ") && classesOfWord(hashWord(name, 0, name.indexOf(" "))) & FUNCTION_WORD)
    name = name.slice(name.indexOf(" ") + 1);
  return name;
}
