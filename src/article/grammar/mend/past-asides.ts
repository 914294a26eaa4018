import { WHO } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { COMMA_MARK } from "../enter-sentence.ts";
import { MEASURE, OF_ADPOSITION } from "../label-words.ts";
import { hashOf, headOf, markOf, type ParseState, tagOf } from "../parse-state.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  AUXILIARY,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  isNominal,
  NOUN,
  NUMERAL,
  PRONOUN,
  PROPER_NOUN,
  type Tag,
} from "../tags.ts";

/**
 * "Low, who chairs the Harbour Board, would say": what commas part off has a verb and an object, which is no
 * subject of the verb behind it. That verb and its subject, where the clause so parted off is plain.
 */
export function verbBehindRelative(
  parse: ParseState,
): { readonly subject: number; readonly verb: number } | undefined {
  for (let who = 1; who < parse.count - 2; who++) {
    if (hashOf(parse, who) !== WHO || markOf(parse, who) !== COMMA_MARK) continue;
    if (!isNominal(tagOf(parse, who - 1)) || tagOf(parse, who + 1) !== FINITE_VERB) continue;
    const end = nextMarked(parse, who + 2);
    if (end === -1 || markOf(parse, end) !== COMMA_MARK || tagOf(parse, end) !== AUXILIARY)
      continue;
    const verb = headOf(parse, end);
    if (verb > end && tagOf(parse, verb) === INFINITIVE) return { subject: who - 1, verb };
  }
  return undefined;
}

/** The next word that a mark stands before, or -1. */
function nextMarked(parse: ParseState, from: number): number {
  for (let word = from; word < parse.count; word++) if (markOf(parse, word) !== 0) return word;
  return -1;
}

/** "Low, she recalled, greeted her": the name that the sentence opens with and only an aside parts from its verb. */
export function isSubjectBeforeAside(parse: ParseState, role: number, word: number): boolean {
  const verb = headOf(parse, word);
  if (role !== MEASURE || tagOf(parse, word) !== PROPER_NOUN || verb < word + 3) return false;
  const isAside = tagOf(parse, word + 1) === PRONOUN && tagOf(parse, word + 2) === FINITE_VERB;
  if (!isAside || tagOf(parse, verb) !== FINITE_VERB) return false;
  return markOf(parse, word + 1) === COMMA_MARK && nextMarked(parse, word + 2) === verb;
}

const WHICH = hashedWords("which whom");

/**
 * "An email in which a colleague, Ann Low, described it": the noun hangs on no preposition that has its "which"; the
 * verb behind its aside, or -1.
 */
export function verbOfWhich(parse: ParseState, role: number, word: number): number {
  const preposition = headOf(parse, word);
  if (role !== OF_ADPOSITION || preposition < 0 || word < preposition + 2) return -1;
  if (!WHICH.has(hashOf(parse, preposition + 1)) || tagOf(parse, preposition) !== ADPOSITION)
    return -1;
  // "At which point the crowd roared": its noun is no subject.
  const isParted = markOf(parse, word + 1) !== 0;
  if (!isParted && WITHIN_ASIDE.includes(tagOf(parse, word + 1))) return -1;
  let verb = word + 1;
  while (verb < parse.count && WITHIN_ASIDE.includes(tagOf(parse, verb))) verb++;
  const isIts = tagOf(parse, verb) === FINITE_VERB && headOf(parse, verb) <= preposition;
  return isIts ? verb : -1;
}

const WITHIN_ASIDE: readonly Tag[] = [NOUN, PROPER_NOUN, DETERMINER, ADJECTIVE, NUMERAL];
