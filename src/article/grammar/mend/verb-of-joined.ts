import { THAT } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { CONJUNCT, OBJECT, OF_ADPOSITION } from "../label-words.ts";
import { hashOf, headOf, markOf, type ParseState, tagOf } from "../parse-state.ts";
import { ADVERB, AUXILIARY, COORDINATOR, isFiniteTag, isNominal } from "../tags.ts";
import { hasSubject, phraseStart, roleOf } from "./mend-parse.ts";

/**
 * "It came within six points of Denby and Orr is confident", "as unions held a march": the verb has no
 * subject but the noun that was held to be joined to the one before, or to be what "as" names; or -1.
 */
export function verbOfJoined(parse: ParseState, roles: Uint8Array, word: number): number {
  if (!isNominal(tagOf(parse, word)) || !isLent(parse, roles, word)) return -1;
  const isAside = markOf(parse, word + 1) !== 0 && hashOf(parse, headOf(parse, word)) === THAT;
  let next = word + 1;
  while (
    next < parse.count &&
    (isAside ? !isFiniteTag(tagOf(parse, next)) : tagOf(parse, next) === ADVERB)
  )
    next++;
  const tag = tagOf(parse, next);
  if (next >= parse.count || !isFiniteTag(tagOf(parse, next))) return -1;
  if ((markOf(parse, next) !== 0) !== isAside || OF_SEVERAL.has(hashOf(parse, next))) return -1;
  const verb = tag === AUXILIARY ? Math.max(next, headOf(parse, next)) : next;
  const isFree = !hasSubject(parse, roles, { verb, until: parse.count });
  return isFree && !hangsBelow(parse, verb, word) ? verb : -1;
}

/**
 * To the noun that "and" joins it to, or to an "as" or a "that" which opens a clause: "as unions held a march",
 * "that Low, benched since May, threw a chair".
 */
function isLent(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const before = headOf(parse, word);
  if (before < 0 || before > word) return false;
  const role = roleOf(parse, roles, word);
  if (role === OF_ADPOSITION) return OPENING_CLAUSES.has(hashOf(parse, before));
  if (role !== CONJUNCT || !isObject(parse, roles, before)) return false;
  return tagOf(parse, phraseStart(parse, word) - 1) === COORDINATOR;
}

function hangsBelow(parse: ParseState, verb: number, word: number): boolean {
  let above = verb;
  for (let steps = 0; steps < parse.count && above >= 0; steps++) {
    if (above === word) return true;
    above = headOf(parse, above);
  }
  return false;
}

const OPENING_CLAUSES = hashedWords("as that after before until since");
const OF_SEVERAL = hashedWords("are were have");

function isObject(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const role = roleOf(parse, roles, word);
  return role === OBJECT || role === OF_ADPOSITION;
}
