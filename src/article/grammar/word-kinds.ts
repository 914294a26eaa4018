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

/** Most nouns are in none of the lists. */
const ANY_KIND = NOMINAL_KINDS.reduce((all, [bits]) => all | bits, 0);

/** Of verbs. */
export const SPEECH_KIND = 1;

const BE = hashedWords("be am is are was were been being 's 're 'm");
const HAVE = hashedWords("have has had having 've");
const DO = hashedWords("do does did");
const SUBJECTS = hashedWords("i he she we they");
const OBJECTS = hashedWords("me him us them");
const RELATIVES = hashedWords("who which that whom whose");
const OF = hashedWords("of");
const BY = hashedWords("by");
const TO = hashedWords("to for with from");

const AUXILIARY_KINDS = numbered(BE, HAVE, DO);
const PRONOUN_KINDS = numbered(SUBJECTS, OBJECTS, RELATIVES);
const ADPOSITION_KINDS = numbered(OF, BY, TO);

export function kindOf(classes: number, tag: Tag, word: number): number {
  if (tag === AUXILIARY) return AUXILIARY_KINDS.get(word) ?? 0;
  if (tag === PRONOUN) return PRONOUN_KINDS.get(word) ?? 0;
  if (tag === ADPOSITION) return ADPOSITION_KINDS.get(word) ?? 0;
  if (isVerb(tag)) return (classes & SPEECH) !== 0 ? SPEECH_KIND : 0;
  if ((classes & ANY_KIND) === 0) return 0;
  for (const [bits, kind] of NOMINAL_KINDS) if ((classes & bits) !== 0) return kind;
  return 0;
}

/** Of each word the number of its list, from 1. */
function numbered(...lists: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  return new Map(lists.flatMap((list, index) => [...list].map((word) => [word, index + 1])));
}
