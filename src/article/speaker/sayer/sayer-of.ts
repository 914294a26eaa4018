import type { Analysis } from "../../analyse-text.ts";
import { pastPredicate } from "../../attribution/told/past-predicate.ts";
import { isHeldForObject } from "../../grammar/clause/held-for-object.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { OBJECT, RELATIVE_CLAUSE } from "../../grammar/label-words.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../../grammar/noun-kinds.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { ACTIVE_IN_MEANING } from "../../lexicon/reporting-words.ts";
import { AND, WHAT } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { absoluteSubject } from "./absolute.ts";
import { beforeWhich } from "./before-which.ts";
import { doerBy } from "./doer-by.ts";
import { blamedFor, doerSaying } from "./doer-saying.ts";
import { authorBefore, issuerOf } from "./issuer.ts";
import { joinedInTold } from "./joined-in-told.ts";
import { mainBeforeParticiple, mainBehindParticiple, mainOverInfinitive } from "./main-subject.ts";
import { movedTo } from "./moved-to.ts";
import { holderBefore, pastHedge } from "./past-hedge.ts";
import { pastSetOff } from "./past-set-off.ts";
import { tellerWithin } from "./teller-within.ts";
import { beforeAside, pastRelative, rightBeforeVerb, thoseBefore } from "./those-who.ts";
import { titledBefore } from "./titled.ts";
import { ACTS } from "./verb-of-another.ts";
import { judgeBefore } from "./who-judges.ts";
import { writingBefore } from "./writing-before.ts";

/** Each tells the head of who says it where the subject in the grammar does not, or -1; the first one is right. */
const SAYERS = [
  mainBeforeParticiple,
  mainBehindParticiple,
  mainOverInfinitive,
  pastSetOff,
  pastHedge,
  holderBefore,
  titledBefore,
  authorBefore,
  doerBy,
  tellerWithin,
  joinedInTold,
  beforeAside,
  beforeWhich,
  writingBefore,
  movedTo,
  blamedFor,
  doerSaying,
  thoseBefore,
  pastWhatHeIs,
  pastRelative,
  rightBeforeVerb,
  absoluteSubject,
  judgeBefore,
] as const;

function pastWhatHeIs(analysis: Analysis, verb: number): number {
  const { mentions } = analysis;
  const right = mentions[mentionUpTo(mentions, verb)];
  return right?.last === verb ? (mentions[pastPredicate(analysis, right)]?.head ?? -1) : -1;
}

/** Token of the head of whoever says what hangs on the verb, or -1. */
export function sayerOf(analysis: Analysis, verb: number): number {
  const head = subjectOf(analysis.grammar, verb);
  for (const sayer of SAYERS) {
    const told = sayer(analysis, verb, head);
    if (told !== -1) return told;
  }
  if (head === -1) return -1;
  return isShared(analysis, verb, head) ? sayerAbove(analysis, verb, head) : head;
}

/** The subject of another verb, which a joined verb or a participle may only seem to have. */
function isShared({ grammar, words }: Analysis, verb: number, head: number): boolean {
  const isParticiple = endsWith(words, verb, "ing");
  if (!isParticiple && !hasClass(words, verb, SPEECH)) return false;
  // "Low said the plan had been delayed and condemned as “late”": the plan has.
  if (!isParticiple && isPassive(grammar, verb)) return false;
  return headAt(grammar, unitAt(grammar, head)) !== unitAt(grammar, verb);
}

function sayerAbove(analysis: Analysis, verb: number, head: number): number {
  const first = firstSayer(analysis, verb, head);
  if (first !== -1) return first;
  const teller = tellerOfWhat(analysis, verb, head);
  if (teller !== -1) return teller;
  const doer = doerOf(analysis, verb, head);
  if (doer !== head || !hasClass(analysis.words, verb, SPEECH)) return doer;
  return maySay(analysis, verb, head) ? head : outerSayer(analysis, verb, head);
}

/** "Labour wrote about what Reed had said, claiming it was mad", "and added": the party claims, and not he; or -1. */
function tellerOfWhat({ grammar, words, mentions }: Analysis, verb: number, head: number): number {
  const isJoined = hashOf(words, verb - 1) === AND;
  if (!isJoined && (!endsWith(words, verb, "ing") || !isComma(words, verb - 1))) return -1;
  const named = mentions[mentionUpTo(mentions, head + 1)];
  if (!named || hashOf(words, named.lead - 1) !== WHAT) return -1;
  for (const token of verbsOver(grammar, head)) {
    const outer = subjectOf(grammar, token);
    if (outer === -1 || outer === head) continue;
    if (!isJoined || kindOfHead(grammar, outer) === HUMAN) return outer;
  }
  return -1;
}

/** The verbs above the one that this is the subject of, the nearest first. */
function* verbsOver(grammar: Grammar, head: number): Iterable<number> {
  let unit = headAt(grammar, unitAt(grammar, head));
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    unit = headAt(grammar, unit);
    if (unit !== -1 && isVerbAt(grammar, unit)) yield tokenOf(grammar, unit);
  }
}

/**
 * "The unions held a march calling it “mad”": no march calls, but who holds it does; and what a statement says,
 * those say who put it out.
 */
function doerOf({ grammar, words }: Analysis, verb: number, head: number): number {
  const issuer = issuerOf(grammar, head);
  if (issuer !== -1) return issuer;
  const above = headAt(grammar, unitAt(grammar, head));
  if (above === -1) return head;
  if (!endsWith(words, verb, "ing")) return head;
  const by = tokenOf(grammar, above);
  const isPart = isAmong(words, head, PARTS) && isAmong(words, by, HOLDING_VERBS);
  return isPart || isAmong(words, head, ACTS) ? subjectOf(grammar, by) : head;
}

/** "The post had a line saying": the post says it. */
export const PARTS = hashedWords(
  "line lines quote quotes passage passages sentence sentences paragraph section clause words",
);
const HOLDING_VERBS = hashedWords(`
  had has have contained contains included includes carried carries featured features bore bears held holds
`);

/** A firm may speak, but not "the anger that Fleet Street stirred, saying": there the participle is another's. */
function maySay({ grammar, words }: Analysis, verb: number, head: number): boolean {
  const kind = kindOfHead(grammar, head);
  if (kind === HUMAN) return true;
  if (kind !== ORGANISATION) return false;
  if (endsWith(words, verb, "ing")) return !isOfRelative(grammar, head);
  const own = headAt(grammar, unitAt(grammar, head));
  return own === -1 || !isPassive(grammar, tokenOf(grammar, own));
}

/**
 * "Low said it was sad that the board had left, adding", "was glad that Reed had gone, saying", "promised that Reed
 * would stay, stating": who has spoken adds, who is glad says why, and nobody says by what he would do; or -1.
 */
function firstSayer(analysis: Analysis, verb: number, head: number): number {
  const { grammar, words } = analysis;
  const isAdding = isAmong(words, verb, ADDING);
  const own = headAt(grammar, unitAt(grammar, head));
  if (own === -1 || (!isAdding && !isSaying(words, verb))) return -1;
  const token = tokenOf(grammar, own);
  if (!isAmong(words, token, SAYING))
    return sayerOver(analysis, own, isAdding || isYetToBe(words, head, token));
  // "Low said a clerk at the store told her": the noun may be held to be what she says.
  if (isHeldForObject(grammar, head, verb)) return head;
  // "Who said Reed had left, adding": nobody says a person.
  const isObject = roleAt(grammar, unitAt(grammar, head)) === OBJECT;
  return isObject && isAmong(words, token, SAID_ALONE) ? subjectOf(grammar, token) : -1;
}

/** "Saying", ", stating", ", noting" */
function isSaying(words: Words, verb: number): boolean {
  if (isAmong(words, verb, SAYING)) return true;
  return isComma(words, verb - 1) && endsWith(words, verb, "ing") && hasClass(words, verb, SPEECH);
}

/** "The board would stay": nobody speaks by what he is only to do. */
function isYetToBe(words: Words, subject: number, verb: number): boolean {
  for (let token = verb; token > subject && token >= verb - MOST_HELPERS; token--)
    if (isAmong(words, token, YET_TO_BE)) return true;
  return false;
}

/** Tokens of "would not have been left". */
const MOST_HELPERS = 4;
const YET_TO_BE = hashedWords("will wo 'll would could should shall might may must can ca");

/** Up from the verb of what is told, whoever tells it or is glad of it; or -1. */
function sayerOver({ grammar, words }: Analysis, own: number, isAdding: boolean): number {
  let unit = own;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (roleAt(grammar, unit) === RELATIVE_CLAUSE) return -1;
    unit = headAt(grammar, unit);
    if (unit === -1) return -1;
    const above = tokenOf(grammar, unit);
    const isUttered = hasClass(words, above, SPEECH) && !isAmong(words, above, THINKING);
    // "Was glad that": the grammar has the verb for what he is glad by.
    const isFelt = [above, above + 1, above + 2].some((token) => isAmong(words, token, FEELING));
    if (isAdding ? isUttered : isFelt) return feelerOf(grammar, above);
  }
  return -1;
}

/** Of "she was glad" her, whether the grammar holds the verb or the adjective for what she is the subject of. */
function feelerOf(grammar: Grammar, feeling: number): number {
  const own = subjectOf(grammar, feeling);
  const above = headAt(grammar, unitAt(grammar, feeling));
  return own !== -1 || above === -1 ? own : subjectOf(grammar, tokenOf(grammar, above));
}

const SAID_ALONE = hashedWords("said says say");
const THINKING = hashedWords("believe believes believed think thinks thought");
const ADDING = hashedWords("adding continuing added adds");
const SAYING = hashedWords("said says say told tells tell added adds wrote writes saying telling");
const FEELING = hashedWords(`
  glad happy sad sorry pleased proud angry furious delighted disappointed saddened surprised shocked appalled
  dismayed relieved thrilled upset frustrated grateful regretted regrets welcomed welcomes lamented
`);

/** A clause that is said, in a clause that somebody says. */
const MOST_STEPS = 5;

/** "Low said it was early but added “…”", "said the line was closed by Reed and added": she adds, and not "it". */
function outerSayer({ grammar, words }: Analysis, verb: number, head: number): number {
  const isParticiple = endsWith(words, verb, "ing");
  for (const token of verbsOver(grammar, head)) {
    if (!hasClass(words, token, SPEECH) && !isParticiple) continue;
    // "Low was mocked in a tweet that read": she says nothing.
    const isTold = isPassive(grammar, token) && !isAmong(words, token, ACTIVE_IN_MEANING);
    if (isTold && !isParticiple) continue;
    const outer = subjectOf(grammar, token);
    if (outer !== -1 && kindOfHead(grammar, outer) === HUMAN) return outer;
  }
  return isOfRelative(grammar, head) ? -1 : head;
}

function isOfRelative(grammar: Grammar, head: number): boolean {
  const own = headAt(grammar, unitAt(grammar, head));
  return own !== -1 && roleAt(grammar, own) === RELATIVE_CLAUSE;
}
