import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isJoinedClause, isPassive } from "../../../grammar/clauses.ts";
import { CONJUNCT } from "../../../grammar/label-words.ts";
import { isMainVerb, isVerbAt } from "../../../grammar/phrases.ts";
import { headAt, roleAt, taggedUnitAt, unitAt } from "../../../grammar/read-grammar.ts";
import { BY, THE } from "../../../lexicon/single-words.ts";
import { AUXILIARY, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import type { Name } from "../../../people/name.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { isWho } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { type Antecedent, firstTold } from "../sentence-topic.ts";
import { pronounIn } from "./pronoun-in.ts";
import { mayBeSomebodys } from "./unknown-name.ts";

/** What a firm or a club does to somebody: "Denby signed Tom Low" is no match between two. */
const HIRING_VERBS = hashedWords(`
  signed hired appointed named sacked fired dismissed released suspended fined loaned sold bought sued charged
  elected selected recruited promoted poached paid employed banned dropped called invited welcomed
`);

/** Sentences and tokens that are looked through, and names that are asked. Chosen by hand. */
const MOST_SENTENCES = 4;
const MOST_NAMES = 12;
const LONGEST = 60;

/**
 * Whether a name that nobody has introduced has a better claim to a "he" than whoever is held to be meant:
 * "Kovar beat Tom Low. “I was lucky,” he said", where Low is no subject, and Kovar may be a man or a club.
 */
export function isOutshone(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const unknown = unknownBefore(analysis, mention);
  if (unknown.length === 0) return false;
  return (
    isOutshoneThere(analysis, { mention, chosen, unknown }) ||
    isOutshoneSince(analysis, { mention, chosen, unknown })
  );
}

interface Claim {
  /** A pronoun or a description. */
  readonly mention: number;
  readonly chosen: Antecedent;
  /** Numbers of names. */
  readonly unknown: readonly number[];
}

/** The nearest first. */
function unknownBefore(analysis: Analysis, mention: number): readonly number[] {
  const { names, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const own = sentenceAt(analysis, first);
  const unknown: number[] = [];
  const last = firstWhere(names, (name) => name.first >= first) - 1;
  for (let index = last; index > last - MOST_NAMES && index >= 0; index--) {
    if (own - sentenceAt(analysis, itemAt(names, index).first) > MOST_SENTENCES) break;
    // "“It is late,” declared Kovar's deputy, Tom Low": whose deputy he is does nothing there.
    const isOwner = isPossessiveClitic(analysis.words, itemAt(names, index).last);
    if (!isOwner && mayBeSomebodys(analysis, index)) unknown.push(index);
  }
  return unknown;
}

/** In the sentence that names whoever is chosen, or right before it, another is what it is about. */
function isOutshoneThere(analysis: Analysis, { mention, chosen, unknown }: Claim): boolean {
  const { sentences, words } = analysis;
  const { earlier, entity } = chosen;
  const index = sentenceAt(analysis, earlier.first);
  const there = itemAt(sentences, index);
  const told = firstTold(analysis, entity);
  const isNamedBefore = told !== -1 && told < there.first;
  if (isNamedBefore || isOwnSubject(analysis, there, earlier)) return false;
  const subject = subjectIn(analysis, { ...there, last: earlier.opening }, unknown);
  if (subject !== -1) return !isAmong(words, subject, HIRING_VERBS);
  const gender = genderOfPronoun(words, itemAt(analysis.mentions, mention).first);
  const before = itemOrNone(sentences, index - 1);
  const isTakenUp = pronounIn(analysis, { ...there, last: earlier.opening }, gender) !== -1;
  if (!before || paragraphAt(analysis, before.first) !== paragraphAt(analysis, there.first))
    return false;
  return isTakenUp && subjectIn(analysis, before, unknown) !== -1;
}

/** "Kovar stayed, and Tom Low left": he is the subject of a clause that stands by itself. */
function isOwnSubject(
  analysis: Analysis,
  { first, last }: Sentence,
  { opening, last: end }: Antecedent["earlier"],
): boolean {
  for (const verb of verbsIn(analysis, first, Math.min(last, first + LONGEST))) {
    const isTag = verb === end && isTagBefore(analysis, verb, opening);
    const subject = isTag || isIndependent(analysis, verb) ? subjectOf(analysis.grammar, verb) : -1;
    if (subject >= opening && subject < end) return true;
  }
  return false;
}

/** "Kovar will pay, company spokesman Tom Low wrote in an email": a comma before him, and a verb of speech behind. */
function isTagBefore({ words }: Analysis, verb: number, opening: number): boolean {
  if (!hasClass(words, verb, SPEECH)) return false;
  let before = opening - 1;
  while (before > opening - LONGEST_ROLE && isRoleWord(words, before)) before--;
  return isComma(words, before);
}

/** Tokens: "chief marketing officer". */
const LONGEST_ROLE = 5;

function isRoleWord(words: Words, token: number): boolean {
  return hasShape(words, token, WORD) && !hasClass(words, token, SPEECH | AUXILIARY | PREPOSITION);
}

/** The verbs of the reporter's own. */
function* verbsIn({ grammar, quoteOf }: Analysis, from: number, to: number): Iterable<number> {
  for (let verb = from; verb < to; verb++)
    if (quoteOf[verb] === -1 && isVerbAt(grammar, taggedUnitAt(grammar, verb))) yield verb;
}

/** It stands by itself, or is joined to one that does. */
function isIndependent({ grammar }: Analysis, verb: number): boolean {
  let unit = unitAt(grammar, verb);
  for (let steps = 0; steps < MOST_JOINED && roleAt(grammar, unit) === CONJUNCT; steps++)
    unit = headAt(grammar, unit);
  return isMainVerb(grammar, unit) || isJoinedClause(grammar, unit);
}

const MOST_JOINED = 4;

/** The verb whose subject is one of those names, or -1. */
function subjectIn(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
  unknown: readonly number[],
): number {
  const { grammar, names } = analysis;
  const within = unknown
    .map((index) => itemAt(names, index))
    .filter((name) => name.first >= first && name.last <= last);
  if (within.length === 0) return -1;
  for (const verb of verbsIn(analysis, first + 1, Math.min(last, first + LONGEST))) {
    const subject = subjectOf(grammar, verb);
    if (within.some((name) => subject >= name.first && subject < name.last)) return verb;
  }
  return -1;
}

/** After whoever is chosen another is named by two names, whom the sentence is about, or as who does something. */
function isOutshoneSince(analysis: Analysis, { mention, chosen, unknown }: Claim): boolean {
  const { names, sentences, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const own = sentenceAt(analysis, first);
  const isSubject = () => isOwnSubject(analysis, itemAt(sentences, own), chosen.earlier);
  return unknown.some((index) => {
    const name = itemAt(names, index);
    if (name.first < chosen.earlier.last) return false;
    const at = sentenceAt(analysis, name.first);
    if (at === own) return isBroughtIn(analysis, name) && !isSubject();
    if (name.last - name.first < 2)
      return isActorRightBefore(analysis, { mention, chosen, unknown: [index] });
    const sentence = itemAt(sentences, at);
    if (at === own - 1 && isAgent(analysis, name)) return true;
    return sentence.first === name.first && subjectIn(analysis, sentence, [index]) !== -1;
  });
}

/** "Low said no. On Friday Kovar dismissed it. “It is late,” he said": the report right before is of a surname alone. */
function isActorRightBefore(analysis: Analysis, { mention, chosen, unknown }: Claim): boolean {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = toldBefore(analysis, sentenceAt(analysis, first));
  if (!before || chosen.earlier.last > before.first) return false;
  if (pronounIn(analysis, before, genderOfPronoun(words, first)) !== -1) return false;
  const surnames = unknown.filter((index) => isSurname(analysis, index));
  return surnames.some((index) => isMainSubject(analysis, before, itemAt(analysis.names, index)));
}

/** "Kovar dismissed it", and "Kovar, who came late, dismissed it", where the nearer verb is another. */
function isMainSubject(analysis: Analysis, { first, last }: Sentence, name: Name): boolean {
  const { grammar } = analysis;
  if (name.first < first || name.last > last) return false;
  for (const verb of verbsIn(analysis, first + 1, Math.min(last, first + LONGEST))) {
    if (!isMainVerb(grammar, unitAt(grammar, verb))) continue;
    const subject = subjectOf(grammar, verb);
    if (subject >= name.first && subject < name.last) return true;
  }
  return false;
}

/** Not "the Clinton of old", nor "Doing so", which has its capital from the sentence alone, but "Vitinho, who". */
const isSurname = onceFor(standsAsSurname);

function standsAsSurname({ words, names }: Analysis, index: number): boolean {
  const { first, last, initial } = itemAt(names, index);
  if (hashOf(words, first - 1) === THE) return false;
  return (
    !initial ||
    (isComma(words, last) && isWho(words, last + 1)) ||
    names.some((name) => !name.initial && hashOf(words, name.last - 1) === hashOf(words, first))
  );
}

/** The nearest sentence that does not open with words in marks. */
function toldBefore({ sentences, quoteOf }: Analysis, own: number): Sentence | undefined {
  for (let index = own - 1; index >= Math.max(0, own - MOST_SENTENCES); index--) {
    const sentence = itemAt(sentences, index);
    if (quoteOf[sentence.first] === -1 && quoteOf[sentence.first + 1] === -1) return sentence;
  }
  return undefined;
}

/** "Was stopped by Kovar", "Kovar, who fell" */
function isBroughtIn(analysis: Analysis, name: Name): boolean {
  const { words } = analysis;
  const { last } = name;
  if (isWho(words, isComma(words, last) ? last + 1 : last)) return true;
  return isAgent(analysis, name);
}

function isAgent({ words, grammar }: Analysis, { first }: Name): boolean {
  return hashOf(words, first - 1) === BY && isPassive(grammar, first - 2);
}
