import type { Grammar } from "../grammar/read-grammar.ts";
import { OFFICES } from "../lexicon/roles.ts";
import {
  DEMONYM,
  DETERMINER,
  PERSON_WORD,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hasClass, hasShape, isAmong } from "../text/token.ts";
import { CAPITAL, DOTTED, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import type { Entities } from "./gather-entities.ts";
import type { Name } from "./name.ts";

/** An article's words with what is known of them before its mentions are. */
export interface Page {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly entities: Entities;
  readonly quoteOf: Int32Array;
  readonly grammar: Grammar;
  /** Of each token, the name that opens there, or -1. */
  readonly nameAt: Int32Array;
}

interface Bearer {
  readonly first: number;
  readonly last: number;
  readonly entity: number;
}

/** Tokens: "chairman of the Environmental Audit Committee Peter Ainsworth". */
const LONGEST_OFFICE = 9;

/** "Head of research Peter Kim": the name follows what the office is of, and is not what it is of. */
export function bearerOf(page: Page, head: number): Bearer | null {
  const { words } = page;
  if (!hasClass(words, head, ROLE | TITLE) || hasClass(words, head, PLURAL)) return null;
  if (!hasClass(words, head + 1, PREPOSITION)) return null;
  for (let index = head + 2; index < head + LONGEST_OFFICE && goesOn(page, index); index++) {
    const name = page.names[page.nameAt[index] ?? -1];
    if (!name) continue;
    const { first, last } = name;
    const entity = page.entities.entityOf[page.nameAt[index] ?? -1] ?? -1;
    if (entity !== -1 && isBearer(words, head, name)) return { first, last, entity };
    if (entity !== -1) return null;
    index = last - 1;
  }
  return null;
}

function isBearer(words: Words, head: number, name: Name): boolean {
  const isRole = hasClass(words, head, ROLE);
  return (isRole && isOfOffice(words, head, name.first)) || isTitledBehind(words, head, name);
}

/** "Speaker of the House Rep. Ann Low": what the office is of stands before a title. */
function isTitledBehind(words: Words, head: number, { first, opening }: Name): boolean {
  if (!hasShape(words, head, CAPITAL) || !hasClass(words, head + 2, DETERMINER)) return false;
  return (
    first - 1 > opening && hasShape(words, first - 1, DOTTED) && hasClass(words, first - 1, TITLE)
  );
}

function goesOn({ words, quoteOf }: Page, index: number): boolean {
  if (hasShape(words, index, LINE_BREAK_BEFORE) || !hasShape(words, index, WORD)) return false;
  return quoteOf[index] === -1;
}

const NO_OFFICE = PREPOSITION | DETERMINER | POSSESSIVE | TITLE | ROLE | PERSON_WORD | DEMONYM;

function isOfOffice(words: Words, head: number, first: number): boolean {
  const before = first - 1;
  if (before < head + 2 || hasClass(words, before, NO_OFFICE)) return false;
  return hasShape(words, before, CAPITAL) || isAmong(words, before, OFFICES);
}
