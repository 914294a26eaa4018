import {
  CALENDAR_WORD,
  DEMONYM,
  DOCUMENT,
  FORENAME,
  GROUP,
  ORGANISATION,
  PLACE,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
import { ADPOSITION, AUXILIARY, isVerb, PRONOUN, type Tag } from "./tags.ts";

/** A word's kind tells apart, within one tag, what stands differently in a sentence; below 8. */
const NOMINAL_KINDS: readonly (readonly [bits: number, kind: number])[] = [
  [CALENDAR_WORD, 1],
  [TITLE, 2],
  [ROLE | GROUP, 3],
  [ORGANISATION, 4],
  [FORENAME, 5],
  [PLACE | DEMONYM, 6],
  [DOCUMENT, 7],
];

const SPEECH_KIND = 1;

const BE = hashedWords("be am is are was were been being 's 're 'm");
const HAVE = hashedWords("have has had having 've");
const DO = hashedWords("do does did");
const SUBJECTS = hashedWords("i he she we they");
const OBJECTS = hashedWords("me him us them");
const RELATIVES = hashedWords("who which that whom whose");
const OF = hashedWords("of");
const BY = hashedWords("by");
const TO = hashedWords("to for with from");

const AUXILIARY_KINDS = [BE, HAVE, DO];
const PRONOUN_KINDS = [SUBJECTS, OBJECTS, RELATIVES];
const ADPOSITION_KINDS = [OF, BY, TO];

export function kindOf(classes: number, tag: Tag, word: number): number {
  if (tag === AUXILIARY) return listed(AUXILIARY_KINDS, word);
  if (tag === PRONOUN) return listed(PRONOUN_KINDS, word);
  if (tag === ADPOSITION) return listed(ADPOSITION_KINDS, word);
  if (isVerb(tag)) return (classes & SPEECH) !== 0 ? SPEECH_KIND : 0;
  for (const [bits, kind] of NOMINAL_KINDS) if ((classes & bits) !== 0) return kind;
  return 0;
}

function listed(lists: readonly ReadonlySet<number>[], word: number): number {
  for (let kind = 0; kind < lists.length; kind++) {
    if ((lists[kind] as ReadonlySet<number>).has(word)) return kind + 1;
  }
  return 0;
}
