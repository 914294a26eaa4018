import type { Analysis } from "../../../analyse-text.ts";
import { isHeldForObject } from "../../../grammar/clause/held-for-object.ts";
import { isNegated } from "../../../grammar/clauses.ts";
import { CONJUNCT, CONTENT_CLAUSE, RELATIVE_CLAUSE } from "../../../grammar/label-words.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { hangsOn, tokenOf } from "../../../grammar/phrases.ts";
import {
  firstChildAt,
  type Grammar,
  headAt,
  roleAt,
  tagOfWord,
  unitAt,
} from "../../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../../grammar/running-text.ts";
import { hashAt } from "../../../grammar/tagged-text.ts";
import { NOUN, NUMERAL } from "../../../grammar/tags.ts";
import { MAIN_JOINERS, TIME_OPENERS } from "../../../lexicon/clause-words.ts";
import { BELIEVING_VERBS, CALLING_VERBS } from "../../../lexicon/reporting-words.ts";
import { OF, THAT, THOSE } from "../../../lexicon/single-words.ts";
import { HEAR_VERBS } from "../../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { JUDGING } from "../../called/of-claim.ts";
import { governorOfClause, SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { doerBy } from "../../sayer/doer-by.ts";
import { blamedFor } from "../../sayer/doer-saying.ts";
import { isInPredicate, joinedVerb } from "../../sayer/joined-verb.ts";
import { mainOverInfinitive } from "../../sayer/main-subject.ts";
import { movedTo } from "../../sayer/moved-to.ts";
import { isReachedToSay } from "../../sayer/reached-to-say.ts";
import { tellerWithin } from "../../sayer/teller-within.ts";
import { isOfAct, isOfAttacked, isOfWhat } from "../../sayer/verb-of-another.ts";
import { writingBefore } from "../../sayer/writing-before.ts";
import { isHeard, isOwnVerb, LONGEST_RELAY, RELAYED } from "../others-words.ts";
import { ANYBODY, NOBODY, type Turn } from "../turn.ts";

/** "Low said Reed had called it “mad”": the verb of speech right above the words has a subject of its own. */
export function nestedWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { grammar } = analysis;
  const { manner, verb, subject, head } = itemAt(governors, quote);
  const chosen = choices[quote]?.mention ?? -1;
  const isSaid = manner === SAID && first !== -1 && first >= verb;
  if (!isSaid || isUtteredWhole(grammar.running, first)) return undefined;
  if (subject === -1) return ofNobody(analysis, { head, verb, chosen });
  if (opensOwnClause(analysis, chosen, verb)) return undefined;
  const isBlamed = blamedFor(analysis, verb) !== -1;
  if (
    !(isBlamed || isOwnSubject(analysis, { subject, head, verb, chosen })) ||
    !isOwnVerb(analysis, verb) ||
    first - verb > LONGEST_RELAY
  )
    return undefined;
  // "Was asked if he thought it was “mad”": that is asked, and nobody has said so.
  if (isAmong(analysis.words, itemAt(analysis.mentions, subject).lead - 1, IF_OR_WHETHER))
    return NOBODY;
  if (isUntold(analysis, verb, isBlamed)) return undefined;
  const mention = tellerOfBelief(analysis, verb, subject) ?? subject;
  if (mention === -1) return NOBODY;
  return chosen === mention ? undefined : { mention, probability: RELAYED };
}

/** "Low left, but one expert says": nobody but the expert, whatever the grammar has. */
function opensOwnClause({ mentions, words }: Analysis, chosen: number, verb: number): boolean {
  const one = itemOrNone(mentions, chosen);
  return one?.last === verb && isAmong(words, one.lead - 1, MAIN_JOINERS);
}

/**
 * "The firm told the board that Low had believed it to be “late”": the firm, which tells what she believed; -1 where
 * no mention is of it, undefined where nobody tells it.
 */
function tellerOfBelief(analysis: Analysis, verb: number, subject: number): number | undefined {
  const { words, grammar, mentions } = analysis;
  if (!isAmong(words, verb, BELIEVING_VERBS)) return undefined;
  const unit = unitAt(grammar, verb);
  const above = headAt(grammar, unit);
  if (above === -1 || !isContent(grammar, unit)) return undefined;
  const outer = tokenOf(grammar, above);
  if (outer > verb || !(isOwnVerb(analysis, outer) || isAmong(words, outer, HEAR_VERBS)))
    return undefined;
  const isTold = isHeard(analysis, outer) || isAmong(words, outer, HEAR_VERBS);
  const teller = isTold ? -1 : governorOfClause(analysis, outer).subject;
  // "Before adding that he thinks": mostly the same one.
  const isHe = itemAt(mentions, subject).kind === "pronoun";
  return teller === -1 && isHe ? undefined : teller;
}

/** "Had claimed that Low had believed": it may be held for one more thing that is done, or for why. */
function isContent(grammar: Grammar, unit: number): boolean {
  const role = roleAt(grammar, unit);
  const isThat = hashAt(grammar.text, firstChildAt(grammar, unit)) === THAT;
  return role === CONTENT_CLAUSE || (isThat && role !== RELATIVE_CLAUSE);
}

/** Nothing tells that he did; of whom another accuses of telling it, that one does. */
function isUntold(analysis: Analysis, verb: number, isBlamed: boolean): boolean {
  return isNegated(analysis.grammar, verb) || (!isBlamed && isHeard(analysis, verb));
}

function ofNobody(analysis: Analysis, { head, verb, chosen }: Omit<Claim, "subject">) {
  if (isOfSome(analysis, head, verb) || isOneOfMany(analysis, head)) return ANYBODY;
  if (isCalledByThing(analysis, head, verb)) return ANYBODY;
  // "Both sides met the mayor and said": he has not said it.
  if (isInPredicate(joinedVerb(analysis, verb), itemOrNone(analysis.mentions, chosen)))
    return NOBODY;
  return blamedFor(analysis, verb) !== -1 ? NOBODY : undefined;
}

interface Claim {
  readonly subject: number;
  readonly head: number;
  readonly verb: number;
  /** The mention that the ranker chose. */
  readonly chosen: number;
}

/** Whether the verb has no other subject, as far as the grammar or the words beside it tell. */
function isOwnSubject(analysis: Analysis, { subject, head, verb, chosen }: Claim): boolean {
  return (
    hangsOn(analysis.grammar, head, verb) ||
    isHeldForObject(analysis.grammar, head, verb) ||
    hashOf(analysis.words, head) === THOSE ||
    tellerWithin(analysis, verb) !== -1 ||
    isOfAct(analysis, verb) ||
    isOfAttacked(analysis, verb) ||
    writingBefore(analysis, verb) === head ||
    isReachedToSay(analysis, verb) ||
    [doerBy, movedTo, mainOverInfinitive].some((sayer) => sayer(analysis, verb) === head) ||
    standsBeside(analysis, subject, verb) ||
    isOfOwnClause(analysis, subject, verb) ||
    isOfWhat(analysis, chosen, verb) ||
    isInPredicate(joinedVerb(analysis, verb), itemOrNone(analysis.mentions, chosen))
  );
}

/** "Low said messages came in, some of them calling it “a sham”": theirs, and not hers who tells of them. */
function isOfSome({ words }: Analysis, head: number, verb: number): boolean {
  if (!hasClass(words, verb, SPEECH)) return false;
  if (hashOf(words, verb - 2) === OF && isAmong(words, verb - 1, THEM))
    return isAmong(words, verb - 3, SOME);
  // "Another of the rebels, Low, said": she is another.
  return head === verb - 1 && isAmong(words, head, SOME);
}

/** "Low said the firm's app had wrongly called him “a thief”": the app's words, and not his. */
function isCalledByThing({ words, grammar }: Analysis, head: number, verb: number): boolean {
  if (!isAmong(words, verb, JUDGING) && !isAmong(words, verb, CALLING_VERBS)) return false;
  let before = verb - 1;
  while (before > head && hasClass(words, before, AUXILIARY | ADVERB)) before--;
  // "Low said the talks were over, calling them “a waste”"
  if (head === -1 || before !== head || !hangsOn(grammar, head, verb)) return false;
  if (tagOfWord(grammar, head) !== NOUN || hasShape(words, head, CAPITAL)) return false;
  return kindOfHead(grammar, head) !== HUMAN;
}

/** "Low left after two of the guards said it was late": they do, though no mention is of them. */
export function isOneOfMany({ words, grammar }: Analysis, head: number): boolean {
  if (hashOf(words, head + 1) !== OF || !isAmong(words, head - 1, TIME_OPENERS)) return false;
  return tagOfWord(grammar, head) === NUMERAL;
}

const THEM = hashedWords("them whom these those which us");
const SOME = hashedWords("one two some many most others several all both none few each another");

const IF_OR_WHETHER = hashedWords("if whether");

/** "He was late when a man stood up and told him that it was “over”": the man, of whom that clause tells. */
function isOfOwnClause({ words, grammar, mentions }: Analysis, subject: number, verb: number) {
  const { lead, head } = itemAt(mentions, subject);
  if (
    !isAmong(words, lead - 1, CLAUSE_OPENERS) ||
    roleAt(grammar, unitAt(grammar, verb)) !== CONJUNCT
  )
    return false;
  return hangsOn(grammar, head, tokenOf(grammar, headAt(grammar, unitAt(grammar, verb))));
}

const CLAUSE_OPENERS = hashedWords("when after before until while because since");

/** "What Low's office had called “late”", "Reed, writes Low, was “late”", whatever either is held to hang on. */
function standsBeside({ words, mentions }: Analysis, subject: number, verb: number): boolean {
  const { head, lead } = itemAt(mentions, subject);
  if (lead === verb + 1) return isComma(words, verb - 1);
  return head === verb - 2 && hasClass(words, verb - 1, AUXILIARY);
}
