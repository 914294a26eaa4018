import { WEEKDAYS } from "../../lexicon/calendar.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { CONJUNCT, MODIFIER, OBJECT } from "../label-words.ts";
import { childInRole, type Grammar, roleAt } from "../read-grammar.ts";
import { sentenceOf } from "../running-text.ts";
import { hashAt, type TaggedText, tagAt } from "../tagged-text.ts";
import {
  ADJECTIVE,
  DETERMINER,
  isNominal,
  isVerb,
  MARK,
  NUMERAL,
  QUOTATION,
  type Tag,
} from "../tags.ts";
import { nearestSubject } from "./nearest-subject.ts";

const NOBODY = -1;

const OWNS_TITLE = hashedWords("of 's");

/** "“No,” insisted a friend": right after what is said, a noun is who says it; but not after "star of “Lamps,”". */
export function followsQuotation(grammar: Grammar, unit: number): boolean {
  const { text } = grammar;
  if (tagAt(text, unit - 1) !== QUOTATION || roleAt(grammar, unit) === CONJUNCT) return false;
  return !OWNS_TITLE.has(hashAt(text, unit - 2));
}

/** "Said the skier", "called out a grower at the back", "went on the old woman": the noun of the phrase right behind. */
export function nounBehind(grammar: Grammar, verb: number): number {
  const { text, running } = grammar;
  const subject = nearestSubject(grammar, verb);
  if (subject !== -1 && subject < verb) return subject;
  const { last } = sentenceOf(running, verb);
  const first = verb + (BEHIND_VERB.has(hashAt(text, verb + 1)) ? 2 : 1);
  const own = [subject, childInRole(grammar, verb, OBJECT)].find((noun) => noun !== -1) ?? NOBODY;
  if (first >= last || (own !== NOBODY && !isParted(grammar, first, own))) return own;
  let unit = first;
  while (unit < last - 1 && isBeforeNoun(grammar, unit) && !isDay(text, unit + 1)) unit++;
  return isNominal(tagAt(text, unit)) || isDay(text, unit + 1) ? unit : own;
}

/** "Said an aide late Tuesday afternoon": when it was said. */
function isDay(text: TaggedText, unit: number): boolean {
  return WEEKDAYS.has(hashAt(text, LATE.has(hashAt(text, unit)) ? unit + 1 : unit));
}

const LATE = hashedWords("late early");

/** A mark or a verb stands between: what follows it only tells more. */
function isParted({ text }: Grammar, from: number, to: number): boolean {
  return text.tags.subarray(from, to).some((tag) => tag === MARK || isVerb(tag as Tag));
}

function isBeforeNoun(grammar: Grammar, unit: number): boolean {
  if (OPENING_NOUN.includes(tagAt(grammar.text, unit))) return true;
  return roleAt(grammar, unit) === MODIFIER && isNominal(tagAt(grammar.text, unit + 1));
}

const BEHIND_VERB = hashedWords("back in on out up off over again");
const OPENING_NOUN = [DETERMINER, NUMERAL, ADJECTIVE];
