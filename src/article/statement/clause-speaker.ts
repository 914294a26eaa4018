import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../grammar/noun-kinds.ts";
import { areSubjectsOfTwo, branchAt, hangsOn, isAfterAs } from "../grammar/phrases.ts";
import type { Grammar } from "../grammar/read-grammar.ts";
import { MAIN_JOINERS } from "../lexicon/clause-words.ts";
import { CLAIMS, REPORTING_AS } from "../lexicon/reporting-words.ts";
import { THOSE, WHO } from "../lexicon/single-words.ts";
import { AUXILIARY, DOCUMENT, PRONOUN } from "../lexicon/word-classes.ts";
import { mentionIn } from "../speaker/evidence.ts";
import { type Governor, governorOfClause, SAID } from "../speaker/governor.ts";
import { absoluteSubject } from "../speaker/sayer/absolute.ts";
import { beforeWhich } from "../speaker/sayer/before-which.ts";
import { doerBy } from "../speaker/sayer/doer-by.ts";
import { blamedFor } from "../speaker/sayer/doer-saying.ts";
import { movedTo } from "../speaker/sayer/moved-to.ts";
import { pastHedge } from "../speaker/sayer/past-hedge.ts";
import { pastSetOff } from "../speaker/sayer/past-set-off.ts";
import { titledBefore } from "../speaker/sayer/titled.ts";
import { isOfAttacked, isOfWhat } from "../speaker/sayer/verb-of-another.ts";
import { writingBefore } from "../speaker/sayer/writing-before.ts";
import { claimantOf, isThrown } from "../speaker/turn/claimed-words.ts";
import { isOneOfMany } from "../speaker/turn/clause/nested-words.ts";
import { isWardedOff } from "../speaker/turn/clause/warded-off.ts";
import { verbBeforeAs } from "../speaker/turn/quoted-as.ts";
import { COLON } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, tokenAt } from "../text/lookup.ts";
import { firstAnswer } from "../text/rule.ts";
import {
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  spanOf,
  startOf,
} from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import { CLAUSE_SPEAKER_RULES } from "./clause-subject.ts";
import { outerOf } from "./outer-source.ts";

/**
 * The mention that the model holds to be the source; but the subject of the cue's own verb where the
 * model has nobody, or somebody in the subject's tail: "A fan who had flown in from Oslo told us …".
 */
export function speakerOfClause(analysis: Analysis, attribution: Attribution): number {
  const { words, mentions } = analysis;
  const { cue, source } = attribution;
  const own = source ? outerOf(analysis, source, mentionIn(analysis, source)) : -1;
  const verb = tokenAt(words, cue.start);
  const governor = governorOfClause(analysis, verb);
  const { subject, head, manner } = governor;
  const claimant = claimantOfCue(analysis, verb, head);
  if (claimant !== undefined) return claimant;
  const ruled = firstAnswer(CLAUSE_SPEAKER_RULES, { analysis, attribution, own, governor });
  if (ruled !== undefined) return ruled;
  if (manner !== SAID || head === -1) return own;
  const chosen = mentions[own];
  if (chosen?.kind === "nominal" && isAfterAs(analysis.grammar, chosen.head)) return subject;
  return speaksInstead(analysis, { attribution, own }, governor) ? subject : own;
}

/** "Attacked Low's claim that it was late", "her remark stating that": hers who makes it, and not who attacks it. */
function claimantOfCue(analysis: Analysis, cue: number, head: number): number | undefined {
  const { words } = analysis;
  const claim = head === cue - 1 && endsWith(words, cue, "ing") ? head : cue;
  if (isWardedOff(words, claim)) return claimantOf(analysis, claim) ?? -1;
  if (!isAmong(words, claim, CLAIMS)) return undefined;
  if (isThrown(analysis, claim)) return claimantOf(analysis, claim) ?? -1;
  return claim === cue && head !== -1 ? undefined : claimantOf(analysis, claim);
}

/** Whether the words are the subject's of the cue's own verb, and not of whom the model holds to be the source. */
function speaksInstead(
  analysis: Analysis,
  { attribution: { cue, source }, own }: { attribution: Attribution; own: number },
  governor: Governor,
): boolean {
  const { words, grammar, mentions } = analysis;
  const { subject, head, verb } = governor;
  if (own < subject && (joinsIn(analysis, subject, own) || isLabel(analysis, own))) return true;
  if (PARTED.some((sayer) => sayer(analysis, verb) !== -1)) return true;
  if (isOfAttacked(analysis, verb) || isPlainlyOwn(analysis, { own, subject, verb })) return true;
  const isOfVerb = (token: number) => hangsOn(grammar, token, verb);
  if (!isOfVerb(head) || isOfVerb(mentions[own]?.head ?? -1)) return false;
  if (!source || isOfWriting(analysis, subject, own)) return true;
  if (source.end <= startOf(words, head))
    return standsRightBefore(analysis, governor, own) || isOneOfMany(analysis, head);
  const isInTail = source.start >= endOf(words, head) && source.end <= cue.start;
  return isInTail && !isParenthesis(words, source, verb);
}

/** They find who speaks where others stand nearer to the verb. */
const PARTED = [
  movedTo,
  blamedFor,
  doerBy,
  beforeWhich,
  writingBefore,
  pastSetOff,
  pastHedge,
  titledBefore,
  absoluteSubject,
] as const;

/** "Reed, writes Low, was late": Low's; "a note on what Reed had said, claiming": not Reed's, of whose words it tells. */
function isPlainlyOwn(
  analysis: Analysis,
  { own, subject, verb }: { own: number; subject: number; verb: number },
): boolean {
  const { words, mentions } = analysis;
  if (mentions[subject]?.lead === verb + 1) return isComma(words, verb - 1);
  // "Those who back Reed said"
  if (hashOf(words, mentions[subject]?.head ?? -1) === THOSE) return true;
  return isOfWhat(analysis, own, verb);
}

/** "Fitness: Low admitted it": what a line is about says nothing. */
function isLabel({ mentions, words }: Analysis, own: number): boolean {
  const mention = mentions[own];
  return mention?.kind === "nominal" && codeOf(words, mention.last) === COLON;
}

/** "Low said it was late, and Reed stood up, calling it mad": who calls is Reed, of whom a clause of his own tells. */
function joinsIn({ words, mentions, grammar }: Analysis, subject: number, own: number): boolean {
  const { kind, lead, head } = itemAt(mentions, subject);
  if (kind !== "name" || !isAmong(words, lead - 1, MAIN_JOINERS)) return false;
  const before = mentions[own];
  return (
    isComma(words, lead - 2) ||
    (before !== undefined && areSubjectsOfTwo(grammar, before.head, head))
  );
}

/**
 * "Low spoke after the Echo reported that it was late": the Echo does, named or not; but a participle has
 * the subject of another verb, and "both" is whoever stands before it.
 */
function standsRightBefore(
  { words, mentions, grammar }: Analysis,
  { subject, head, verb }: Governor,
  own: number,
): boolean {
  const whole = mentions[own];
  const first = firstHelper(words, verb);
  const isParticiple = first === verb && endsWith(words, verb, "ing");
  // "Overnight she criticised it"
  const isBeside = whole?.kind === "nominal" && whole.last === mentions[subject]?.lead;
  if (isBeside && first === verb && hasClass(words, head, PRONOUN)) return head + 1 === verb;
  const isRight = (mentions[subject]?.last ?? head + 1) === first && !isParticiple;
  if (!isRight || !tellsWho(words, grammar, head)) return false;
  if (isAmong(words, (mentions[subject]?.lead ?? head) - 1, COMPARING)) return false;
  // "A neighbour who gave no evidence said"
  return (
    !whole || (hashOf(words, whole.first) !== WHO && branchAt(grammar, whole.head).last <= head)
  );
}

/** "Is calling", "has said": where the verb begins. */
function firstHelper(words: Words, verb: number): number {
  let first = verb;
  while (first > verb - MOST_HELPERS && hasClass(words, first - 1, AUXILIARY)) first--;
  return first;
}

/** "Low lives in the town, and like Reed has spoken of it" */
const COMPARING = hashedWords("like unlike than as");
const MOST_HELPERS = 4;

/** The mention that stands right before the cue as its subject, or -1. */
export function rightBefore(analysis: Analysis, cue: Span): number {
  const governor = governorOfClause(analysis, tokenAt(analysis.words, cue.start));
  const { subject, head, verb, manner } = governor;
  const isSubject = manner === SAID && subject !== -1 && hangsOn(analysis.grammar, head, verb);
  return isSubject && standsRightBefore(analysis, governor, -1) ? subject : -1;
}

function tellsWho(words: Words, grammar: Grammar, head: number): boolean {
  if (hasShape(words, head, CAPITAL)) return true;
  const kind = kindOfHead(grammar, head);
  return (kind === HUMAN || kind === ORGANISATION) && !isAmong(words, head, QUANTIFIERS);
}

const QUANTIFIERS = hashedWords("both all each most many some others several few one");

/** "Low quoted the board as saying it was late": what is said begins behind "saying". */
export function behindAs(analysis: Analysis, attribution: Attribution): Attribution {
  const { words } = analysis;
  const verb = tokenAt(words, attribution.cue.start);
  if (!isAmong(words, verb, REPORTING_AS)) return attribution;
  const content = attribution.content.map((piece) => {
    const from = tokenAt(words, piece.start);
    for (let as = from; as < from + LONGEST_QUOTED && startOf(words, as) < piece.end; as++) {
      if (verbBeforeAs(analysis, as) === verb) return { ...piece, start: endOf(words, as + 1) };
    }
    return piece;
  });
  return { ...attribution, content };
}

/** Tokens of whoever is quoted. */
const LONGEST_QUOTED = 12;

/** "It will close, said project engineer Low": where the model takes who speaks for what is said. */
export function sourced(analysis: Analysis, attribution: Attribution): Attribution {
  const { words, mentions } = analysis;
  if (attribution.source) return attribution;
  const mention = mentions[speakerOfClause(analysis, attribution)];
  if (!mention) return attribution;
  const source = spanOf(words, mention.lead, mention.last);
  const content = attribution.content.filter(
    ({ start, end }) => start !== source.start || end !== source.end,
  );
  return content.length < attribution.content.length
    ? { ...attribution, source, content }
    : attribution;
}

/** "The mayor, Reed said, had waited": whoever stands between a comma and the verb has it. */
function isParenthesis(words: Words, source: Span, verb: number): boolean {
  const first = tokenAt(words, source.start);
  return isComma(words, first - 1) && tokenAt(words, source.end) === verb;
}

/** "A memo from the operator, Sound Line, warned": the memo does, and whoever it names does not. */
export function isOfWriting(
  { words, mentions, grammar }: Analysis,
  speaker: number,
  other: number,
): boolean {
  const [one, named] = [mentions[speaker], mentions[other]];
  if (!one || !named || !hasClass(words, one.head, DOCUMENT)) return false;
  const { first, last } = branchAt(grammar, one.head);
  return named.lead > one.head && named.lead >= first && named.last <= last;
}
