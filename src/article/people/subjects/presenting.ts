import { isPassive } from "../../grammar/clauses.ts";
import { ATTRIBUTE, HEARER, OBJECT, OF_ADPOSITION, SUBJECT } from "../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { firstTokenOf, sentenceOf } from "../../grammar/running-text.ts";
import { BY, FOR, FROM, OF, TO, WITH } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import { isWho } from "../presented.ts";

/** Where a noun phrase begins, and its noun: tokens. */
interface Somebody {
  readonly lead: number;
  readonly head: number;
}

/**
 * Whether a sentence brings somebody in of whom the next may well tell what he says, though it does not open with him:
 * "At the gate stood a soldier", "For a butcher, it came too late", "The queue was led by a plumber", but not "The council
 * will hire a doctor".
 */
export function isPresentedTo(grammar: Grammar, { lead, head }: Somebody): boolean {
  const { words } = grammar.running;
  const unit = unitAt(grammar, head);
  const role = roleAt(grammar, unit);
  if (role === OF_ADPOSITION) return isBehindPreposition(grammar, { lead, head });
  const verb = verbAbove(grammar, unit);
  if (verb === -1) return false;
  const isReached = role === OBJECT || role === HEARER;
  if (isReached && isAmong(words, verb, REACHING_VERBS)) return true;
  if (!isReached && role !== ATTRIBUTE && role !== SUBJECT) return false;
  return verb < lead && isAmong(words, verb, STANDING) && isInverted(grammar, verb);
}

/** "Among those waiting was a sailor", "then there is a farmer" */
function isInverted(grammar: Grammar, verb: number): boolean {
  const { running } = grammar;
  const first = firstTokenOf(running, sentenceOf(running, unitAt(grammar, verb)).first);
  return hasClass(running.words, first, PREPOSITION) || isAmong(running.words, verb - 1, THERE);
}

const THERE = hashedWords("there here then");
const STANDING = hashedWords(`
  was is sat sits stood stands lay lies waited waits walked walks came comes hovered knelt queued
`);

/** Whom they meet or move: "The Echo met a painter", "the closure angered a grocer", "it cost one trader his stall". */
const REACHING_VERBS = hashedWords(`
  met meets found finds asked asks interviewed visited joined included includes
  angered angers infuriated enraged annoyed irritated upset upsets puzzled baffled surprised surprises shocked stunned
  alarmed worried worries dismayed disappointed saddened moved amused delighted pleased pleases thrilled cheered
  convinced persuaded reminded reminds cost costs took takes left leaves
`);

/** "Spoke to", "caught up with" */
const MEETING = hashedWords(`
  spoke speaks talked talks turned turns listened listens caught walked sat stopped ran bumped
`);
/** The view of whoever is named behind it. */
const VIEWS = hashedWords("view reaction verdict answer response opinion experience advice reply");
/** What one who is harmed, or his lawyer and the police, tell of who did it. */
const HARMING = hashedWords(`
  attacked assaulted beaten bitten hit hurt killed knocked mugged raped robbed shot stabbed stolen struck stalked
  harassed abused followed driven owned
`);
const COMING = hashedWords("came comes come was is were are means meant fell felt felt seemed");
const MOST_STEPS = 4;

function isBehindPreposition(grammar: Grammar, { lead, head }: Somebody): boolean {
  const { words } = grammar.running;
  const preposition = headAt(grammar, unitAt(grammar, head));
  const before = preposition === -1 ? -1 : tokenOf(grammar, preposition);
  if (before !== lead - 1) return false;
  if (isTopic(grammar, before)) return true;
  const above = headAt(grammar, preposition);
  if (above === -1) return false;
  const governor = tokenOf(grammar, above);
  const word = hashOf(words, before);
  if (word === BY) return isPassive(grammar, governor) && !isAmong(words, governor, HARMING);
  if (word === OF) return isAmong(words, governor, VIEWS);
  if (word === FROM) return isAmong(words, governor, COMING);
  if (word === WITH || (word === TO && isAmong(words, governor, MEETING)))
    return isAmong(words, governor, MEETING);
  // "Were down to a lone fit man": so many are left.
  if (word === TO && isAmong(words, before - 1, DOWN)) return false;
  return (word === TO || word === FOR) && comesTo(grammar, { above, head });
}

const DOWN = hashedWords("down up");

/** "For one passenger, it was a long day", "but to a farmer the plan is an insult" */
function isTopic(grammar: Grammar, before: number): boolean {
  const { running } = grammar;
  const { words } = running;
  if (hashOf(words, before) !== FOR && hashOf(words, before) !== TO) return false;
  const first = firstTokenOf(running, sentenceOf(running, unitAt(grammar, before)).first);
  return first === before || (first === before - 1 && isAmong(words, first, AS_BUT));
}

const AS_BUT = hashedWords("as and but yet");

/** "It came as no surprise to a butcher", but "it was a great night for a man who had been ill" is of him of whom all is. */
function comesTo(grammar: Grammar, { above, head }: { above: number; head: number }): boolean {
  const { words } = grammar.running;
  if (isWho(words, head + 1)) return false;
  let unit = above;
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    if (isVerbAt(grammar, unit)) return isAmong(words, tokenOf(grammar, unit), COMING);
    unit = headAt(grammar, unit);
  }
  return false;
}

/** The token of the verb that it hangs on, or -1. */
function verbAbove(grammar: Grammar, unit: number): number {
  const verb = headAt(grammar, unit);
  return verb !== -1 && isVerbAt(grammar, verb) ? tokenOf(grammar, verb) : -1;
}
