import { type Analysis, opensSentence, paragraphAt } from "../../analyse-text.ts";
import { HUMAN, isHuman, kindOfHead, ORGANISATION, TIME } from "../../grammar/noun-kinds.ts";
import { BRINGING_IN, GROUP_PRONOUNS, PLURAL_VERBS } from "../../lexicon/function-words.ts";
import { FIRM_NOUNS } from "../../lexicon/organisations.ts";
import { AND, IT, THE } from "../../lexicon/single-words.ts";
import { CONJUNCTION, DEMONYM, GROUP, PLURAL } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { meansPerson } from "../../people/taken-by-who.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { mainSubjectBefore } from "../../speaker/sayer/main-subject.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { isEpithet } from "../epithet.ts";
import { jointSpeakers } from "../joint-speakers.ts";
import { isSeveral } from "../pronoun/is-several.ts";
import { reportBefore } from "../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";
import { LOOK_BACK } from "./document/document-before.ts";
import { writersBefore } from "./document/writers-before.ts";
import { mereReporter } from "./mere-reporter.ts";
import { clubOr, forceAt } from "./told/last-body.ts";
import { isOfOtherNation } from "./told/nations.ts";
import { opensReport } from "./told/opens-report.ts";
import { isAboutOthers } from "./told/other-people.ts";

/** Paragraphs: further on somebody else may have come up. Chosen by hand. */
const MOST_PARAGRAPHS = 2;
/** Mentions looked back over: chosen by hand. */
const MOST_MENTIONS = 20;

/** Whoever spoke last, where that is an organisation, or several for "they"; or -1. */
export function groupBefore(analysis: Analysis, reference: Reference): number {
  const { words, mentions } = analysis;
  const { mention, lastSource } = reference;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || !isAmong(words, first, GROUP_PRONOUNS)) return -1;
  const lastPhrase = clubOr(analysis, reference);
  const subject = groupTold(analysis, mention, lastPhrase);
  if (subject !== -1) return subject;
  const last = itemOrNone(mentions, lastPhrase);
  const spoke = itemOrNone(mentions, lastToldOf(analysis, mention, lastSource));
  if (!last || !spoke || isAboutOthers(analysis, first)) return -1;
  if (paragraphAt(analysis, first) - paragraphAt(analysis, spoke.first) > MOST_PARAGRAPHS)
    return -1;
  const isIt = hashOf(words, first) === IT;
  if (isIt && isEither(analysis, lastPhrase)) return -1;
  if (last.kind === "name") return lastPhrase;
  if (isMany(analysis, last)) return isIt ? forceAt(analysis, lastPhrase) : lastPhrase;
  // "The porter and the union said"
  if (!isIt && hashOf(words, last.last) === AND) return lastPhrase;
  const isOpen = !isStillTold(analysis, lastSource, first);
  return isGroup(analysis, last, { isIt, isOpen }) ? lastPhrase : -1;
}

/** An organisation or, for "it", a thing; but not "the Czech", nor "a lodger" where the report has gone on. */
function isGroup(
  { words, grammar }: Analysis,
  { lead, head }: Mention,
  { isIt, isOpen }: { isIt: boolean; isOpen: boolean },
): boolean {
  const isNew = () => words.hashes.subarray(lead, head).some((word) => BRINGING_IN.has(word));
  if (hasClass(words, head, DEMONYM) || (isOpen && isNew())) return false;
  const nature = kindOfHead(grammar, head);
  return nature === ORGANISATION || (isIt && nature !== HUMAN);
}

/** "It" is in the sentence of what has spoken, or right behind it: no "a van went by. “Out,” it said" is between. */
function isStillTold(analysis: Analysis, source: number, pronoun: number): boolean {
  const { head } = itemAt(analysis.mentions, source);
  const report = reportBefore(analysis, pronoun, LOOK_BACK);
  return report === undefined || report.first <= head;
}

/** Who says something in the report before, or whom it is about; or -1. */
function groupTold(analysis: Analysis, mention: number, lastPhrase: number): number {
  const { first } = itemAt(analysis.mentions, mention);
  const writers = hashOf(analysis.words, first) === IT ? -1 : writersBefore(analysis, first);
  return writers === -1 ? groupAbout(analysis, mention, lastPhrase) : writers;
}

/** "Halden cut prices, Reuters reported. “We are sorry,” it said": either; and of "Lee and Kim" it is none. */
function isEither(analysis: Analysis, phrase: number): boolean {
  const isReporter = mereReporter(analysis, phrase)?.isEither === true;
  return isReporter || jointSpeakers(analysis, phrase).length > 1;
}

/** "They said so. Now they have a new letter. “Go,” it says": the "they" between carries on. */
function lastToldOf({ words, mentions }: Analysis, mention: number, lastSource: number): number {
  const stop = Math.max(lastSource, mention - MOST_MENTIONS);
  for (let index = mention - 1; index > stop; index--) {
    const { kind, first } = itemAt(mentions, index);
    if (kind === "pronoun" && isAmong(words, first, GROUP_PRONOUNS)) return index;
  }
  return lastSource;
}

/** "The company" or "the Salvik-based company" and no more, which is the named firm that a sentence since the last source is about; or -1. */
export function firmBefore(analysis: Analysis, reference: Reference): number {
  const { words, mentions } = analysis;
  const { mention } = reference;
  const lastPhrase = lastFirm(analysis, reference);
  let firm = mention;
  for (let steps = 0; steps < MOST_STEPS && isBareFirm(analysis, firm); steps++) {
    const { lead } = itemAt(mentions, firm);
    const about = groupAbout(analysis, firm, lastPhrase);
    const isNear = lastPhrase !== -1 && isFirmNear(analysis, lastPhrase, lead);
    firm = about === -1 && isNear ? speakerOrFirm(analysis, lastPhrase) : about;
    if (hasShape(words, itemOrNone(mentions, firm)?.head ?? -1, CAPITAL))
      return isOfOtherNation(analysis, mention, firm) ? -1 : firm;
  }
  return -1;
}

/** Whoever spoke last, where that is a phrase or a name that tells of a firm: "Dayton Airways said bags were lost"; or -1. */
function lastFirm(analysis: Analysis, { lastPhrase, lastSource }: Reference): number {
  const isName = lastPhrase === -1 && itemOrNone(analysis.mentions, lastSource)?.kind === "name";
  return isName && isFirmsName(analysis, lastSource, true) ? lastSource : lastPhrase;
}

/** Whoever spoke last, or the firm that they only told of; or -1. */
function speakerOrFirm(analysis: Analysis, phrase: number): number {
  const reporter = mereReporter(analysis, phrase);
  return reporter ? reporter.firm : phrase;
}

/** "The company" that takes up another "the company": chosen by hand. */
const MOST_STEPS = 3;

function isBareFirm(analysis: Analysis, mention: number): boolean {
  const { words, mentions } = analysis;
  if (mention === -1) return false;
  const { kind, lead, head, last } = itemAt(mentions, mention);
  if (kind !== "nominal" || hashOf(words, lead) !== THE || last !== head + 1) return false;
  if (!isAmong(words, head, FIRM_NOUNS)) return false;
  for (let token = lead + 1; token < head; token++) if (!saysWhere(analysis, token)) return false;
  return true;
}

/** "The Salvik-based company", "the Danish firm" */
function saysWhere({ words }: Analysis, token: number): boolean {
  return endsWith(words, token, "-based") || hasClass(words, token, DEMONYM);
}

function isFirmNear(analysis: Analysis, phrase: number, token: number): boolean {
  const { mentions, grammar } = analysis;
  const { first, head } = itemAt(mentions, phrase);
  if (paragraphAt(analysis, token) - paragraphAt(analysis, first) > 1) return false;
  return kindOfHead(grammar, head) !== HUMAN;
}

/** The firm or the group that a sentence since is about: "Big Machine have denied it. “No,” they said." */
function groupAbout(analysis: Analysis, pronoun: number, lastPhrase: number): number {
  const { words, mentions } = analysis;
  const { first: at } = itemAt(mentions, pronoun);
  const stop = Math.max(lastPhrase + 1, pronoun - MOST_MENTIONS, 0);
  const isThey = isAmong(words, at, GROUP_PRONOUNS);
  for (let before = pronoun - 1; before >= stop; before--) {
    const { kind, lead, first, last } = itemAt(mentions, before);
    if (paragraphAt(analysis, at) - paragraphAt(analysis, lead) > 1) return -1;
    const isAbout =
      subjectRank(analysis, { first, last }) === 0 ||
      opensReport(analysis, { lead, first }) ||
      (isThey && isMainSubject(analysis, before, at));
    // "Passengers were stuck. “We are sorry,” the airline said": they are not the airline.
    if (!isThey && isPeople(analysis, before)) continue;
    if (kind !== "pronoun" && isAbout) return groupOf(analysis, before, hashOf(words, at) === IT);
  }
  return -1;
}

/** "When they met, the nurses shook their heads. They called it “late”": whom the sentence right before is about, past a clause in front. */
function isMainSubject(analysis: Analysis, index: number, pronoun: number): boolean {
  const { sentenceOf, sentences, mentions } = analysis;
  const { kind, head } = itemAt(mentions, index);
  const sentence = sentenceOf[head] ?? 0;
  if (kind !== "nominal" || sentenceOf[pronoun] !== sentence + 1) return false;
  if (!isMany(analysis, itemAt(mentions, index))) return false;
  return mainSubjectBefore(analysis, itemAt(sentences, sentence).last - 1) === head;
}

function isPeople(analysis: Analysis, index: number): boolean {
  const mention = itemAt(analysis.mentions, index);
  return (
    mention.kind === "nominal" &&
    isMany(analysis, mention) &&
    meansPerson(analysis.grammar, mention.head)
  );
}

/** "Protesters", "the jury", and "two abbots", whom no list has. */
function isMany({ words, grammar }: Analysis, mention: Mention): boolean {
  if (hasClass(words, mention.head, PLURAL | GROUP)) return true;
  if (mention.kind !== "nominal" || !isSeveral(words, mention)) return false;
  return meansPerson(grammar, mention.head);
}

/** The group that the subject of a sentence is, under its name where it has one beside it; or -1. */
function groupOf(analysis: Analysis, subject: number, isIt: boolean): number {
  const one = itemAt(analysis.mentions, subject);
  const named = namedBeside(analysis, subject);
  if (isBesideOffice(analysis, subject)) return -1;
  if (one.kind === "name" || named !== subject)
    return isFirmsName(analysis, named, isIt) ? named : -1;
  if (isMany(analysis, one)) return isIt ? -1 : subject;
  return isNamedGroup(analysis, subject) ? subject : -1;
}

/** "The postwoman, Libuse, hands me a letter": no "it", and no firm as in "the owner, Nordvik,". */
function isBesideOffice({ words, mentions, grammar }: Analysis, index: number): boolean {
  const { lead } = itemAt(mentions, index);
  const office = itemOrNone(mentions, index - 1);
  if (office?.kind !== "nominal" || office.last !== lead - 1 || !isComma(words, lead - 1))
    return false;
  return isHuman(grammar, office.head) && !isAmong(words, office.head, OF_FIRMS);
}

/** What a firm is called too. */
const OF_FIRMS = hashedWords(`
  owner owners maker makers sponsor sponsors operator operators supplier suppliers employer promoter organiser organizer
  publisher producer manufacturer developer builder contractor rival rivals partner partners parent landlord insurer
`);

/** An organisation, or a name in capitals that is nobody's; but any word has one that opens its sentence. */
function isNamedGroup(analysis: Analysis, index: number): boolean {
  const { words, mentions, grammar } = analysis;
  const { first, last, head } = itemAt(mentions, index);
  const kind = kindOfHead(grammar, head);
  if (kind === ORGANISATION) return true;
  // "The Czech"
  if (isEpithet(analysis, itemAt(mentions, index))) return false;
  if (opensSentence(analysis, head)) return false;
  return kind !== HUMAN && kind !== TIME && last - first > 1 && hasShape(words, head, CAPITAL);
}

/** "Big Machine have denied it": nobody alone "have" done anything; of "it" the name has to tell that it is a firm. */
function isFirmsName(
  { words, mentions, grammar, entities }: Analysis,
  index: number,
  isIt: boolean,
): boolean {
  const { lead, last, head, entity } = itemAt(mentions, index);
  if (itemOrNone(entities.list, entity)?.gender !== 0) return false;
  const isMany = isAmong(words, last, PLURAL_VERBS) && !hasClass(words, lead - 1, CONJUNCTION);
  return (isMany && !isIt) || kindOfHead(grammar, head) === ORGANISATION;
}
