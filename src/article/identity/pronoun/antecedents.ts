import { type Analysis, opensSentence, paragraphAt } from "../../analyse-text.ts";
import { branchAt, isAfterAs } from "../../grammar/phrases.ts";
import { tagsOf } from "../../grammar/tag-lexicon.ts";
import { ADJECTIVE, NOUN } from "../../grammar/tags.ts";
import { AUXILIARY, FEMALE, FORENAME, MALE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { genderOfPronoun, soleGender } from "../../people/gender-told.ts";
import type { Name } from "../../people/name.ts";
import { isWho } from "../../people/presented.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { mentionFrom } from "../../speaker/mention-at.ts";
import { firstWhere, itemAt, itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isComma } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { genderByKin } from "../acts-as-firm.ts";
import { isEpithet } from "../epithet.ts";
import { isOneOfPeople, isSomebody } from "../phrase/somebody.ts";
import { isOneOf } from "../phrase/source-phrase.ts";
import { isSetOff, isSpokenOfAbove } from "../phrase/spoken-of-above.ts";
import { askerOf } from "./against/asked-by.ts";
import { calledBeside } from "./against/called.ts";
import { isCaptioned } from "./against/caption.ts";
import { counselOf } from "./against/counsel.ts";
import { asksForPaper, doesToHim, heardByHim } from "./against/does-to-him.ts";
import { isNoPerson } from "./against/no-person.ts";
import { isOwnedByTopic } from "./against/owned.ts";
import { silentBefore } from "./against/says-nothing.ts";
import { spokenOf } from "./against/spoken-of.ts";
import { toldInTag } from "./against/told-in-tag.ts";
import { toldInside } from "./against/told-inside.ts";
import { isCalledOtherwise } from "./gender/called-otherwise.ts";
import { isSeveral } from "./is-several.ts";
import { namedBelow } from "./named-below.ts";
import { isInPassing, isNobody, isParting } from "./passed-over.ts";
import { firstOfPost } from "./post-border.ts";
import type { Antecedent, Reference } from "./sentence-topic.ts";
import { takenUp } from "./taken-up.ts";
import { toldOf } from "./told-of.ts";

/** How many entities compete, and how many names back they are looked for: the model was trained with these bounds. */
const MAX_ANTECEDENTS = 12;
const MOST_NAMES = 400;
const MAX_QUOTED = 4;

/** Whom a pronoun may mean, the nearest mention first, none of the other gender. */
export function antecedentsOf(analysis: Analysis, reference: Reference): readonly Antecedent[] {
  const named = namedBefore(analysis, reference);
  const { known, unknown } = partKnown(analysis, phrasesBefore(analysis, reference), reference);
  const nearest = named.map((antecedent) => known.get(antecedent.entity) ?? antecedent);
  return [...nearest, ...unknown].sort((one, other) => other.earlier.first - one.earlier.first);
}

/** "The manager" may be somebody named before: then the phrase is one more mention of that person. */
function partKnown(analysis: Analysis, phrases: readonly Antecedent[], reference: Reference) {
  const gender = genderOf(analysis, reference);
  const known = new Map<number, Antecedent>();
  const unknown: Antecedent[] = [];
  for (const phrase of phrases) {
    const taken = takenUpBy(analysis, phrase.phrase, reference);
    const entity = taken !== -1 && mayBe(analysis, taken, gender) ? taken : -1;
    const isTakingUp = isEpithet(analysis, itemAt(analysis.mentions, phrase.phrase));
    if (entity === -1 && isTakingUp && !isOpen(analysis, phrase.phrase, reference)) continue;
    if (entity === -1) unknown.push(phrase);
    else if (!known.has(entity)) known.set(entity, { ...phrase, entity, phrase: -1 });
  }
  return { known, unknown };
}

/** Whom the phrase means of those named before, or -1. */
function takenUpBy(analysis: Analysis, phrase: number, reference: Reference): number {
  const { lastSpeaker } = reference;
  if (spokeLast(phrase, reference)) return lastSpeaker;
  const taken = takenUp(analysis, phrase);
  return taken === lastSpeaker && isSetOff(analysis, phrase) ? -1 : taken;
}

/** Whether the phrase may as well be somebody else than those named before. */
function isOpen(analysis: Analysis, phrase: number, reference: Reference): boolean {
  if (spokeLast(phrase, reference)) return false;
  return isSetOff(analysis, phrase) || isSpokenOfAbove(analysis, phrase, reference.lastSpeaker);
}

function spokeLast(phrase: number, { lastSource, lastSpeaker }: Reference): boolean {
  return phrase === lastSource && lastSpeaker >= 0;
}

function genderOf({ words, mentions }: Analysis, { mention }: Reference): number {
  return genderOfPronoun(words, itemAt(mentions, mention).first);
}

function namedBefore(analysis: Analysis, reference: Reference): readonly Antecedent[] {
  const { names, entities, mentions } = analysis;
  const { mention } = reference;
  const { first } = itemAt(mentions, mention);
  const seen = new Set([
    ...namedBelow(analysis, mention),
    ...toldOf(analysis, mention),
    ...spokenOf(analysis, reference),
    ...calledBeside(analysis, mention),
    ...silentBefore(analysis, mention),
    ...toldInTag(analysis, reference),
    ...toldInside(analysis, reference),
    ...counselOf(analysis, mention),
    ...heardByHim(analysis, reference),
    itemOrNone(mentions, askerOf(analysis, mention))?.entity ?? -1,
  ]);
  const [antecedents, onlyQuoted]: [Antecedent[], Antecedent[]] = [[], []];
  const latest = lastNameBefore(names, first);
  const oldest = Math.max(0, latest - MOST_NAMES + 1, firstOfPost(analysis, first));
  for (let name = latest; name >= oldest; name--) {
    const entity = entities.entityOf[name] ?? -1;
    const earlier = itemAt(names, name);
    const isKnown = entity === -1 || seen.has(entity);
    if (isKnown || isInPassing(analysis, earlier) || isCaptioned(analysis, earlier, entity))
      continue;
    const isQuoted = analysis.quoteOf[earlier.first] !== -1;
    if (!isQuoted) seen.add(entity);
    if (!mayBeNow(analysis, reference, entity)) continue;
    (isQuoted ? onlyQuoted : antecedents).push({ entity, phrase: -1, earlier });
    if (antecedents.length === MAX_ANTECEDENTS) break;
  }
  return antecedents.concat(onlyEverQuoted(onlyQuoted, seen));
}

function mayBeNow(analysis: Analysis, reference: Reference, entity: number): boolean {
  if (!mayBe(analysis, entity, genderOf(analysis, reference))) return false;
  return !isCalledOtherwise(analysis, reference, entity);
}

/** Is it somebody, and of that gender? */
export function mayBe(analysis: Analysis, entity: number, gender: number): boolean {
  const theirs = itemAt(analysis.entities.list, entity).gender || genderByKin(analysis, entity);
  const isOther = theirs !== 0 && gender !== 0 && theirs !== gender;
  if (isOther || isLoneWoman(analysis, entity, gender)) return false;
  return !isNoPerson(analysis, entity) && !isLoneGroup(analysis, entity);
}

/** "Christine" is no "he"; of "James" nobody knows, who may bear it for a surname as "Grace" may be. */
function isLoneWoman(
  { words, entities, grammar }: Analysis,
  entity: number,
  gender: number,
): boolean {
  const { lone, first, gender: told } = itemAt(entities.list, entity);
  if (!lone || told !== 0 || gender !== MALE) return false;
  const isHers = hasClass(words, first, FORENAME) && soleGender(words, first) === FEMALE;
  return isHers && (tagsOf(grammar.model.lexicon, hashOf(words, first)) & PLAIN_WORDS) === 0;
}

const PLAIN_WORDS = (1 << NOUN) | (1 << ADJECTIVE);

/** "Lankans": one word that nothing says is a person, in the plural. */
function isLoneGroup({ words, entities }: Analysis, entity: number): boolean {
  const { lone, first, last } = itemAt(entities.list, entity);
  return lone && endsWith(words, last - 1, "ns") && !hasClass(words, first, FORENAME);
}

/** Those named inside quotations only, once each: seldom the one who speaks. */
function onlyEverQuoted(
  quoted: readonly Antecedent[],
  unquotedToo: ReadonlySet<number>,
): readonly Antecedent[] {
  const seen = new Set(unquotedToo);
  return quoted.filter(({ entity }) => !seen.has(entity) && seen.add(entity)).slice(0, MAX_QUOTED);
}

function lastNameBefore(names: readonly Name[], token: number): number {
  return firstWhere(names, ({ first }) => first >= token) - 1;
}

const MOST_PHRASES = 4;
const MOST_PARAGRAPHS = 2;
const MOST_MENTIONS = 400;

/** "A nurse was less sure", not "Sri Lankans who came late": whoever has no name, from the pronoun's paragraph or those before it. */
function phrasesBefore(analysis: Analysis, reference: Reference): readonly Antecedent[] {
  const { words, mentions } = analysis;
  const pronoun = itemAt(mentions, reference.mention);
  const gender = genderOfPronoun(words, pronoun.first);
  const phrases: Antecedent[] = [];
  const stop = Math.max(0, reference.mention - MOST_MENTIONS);
  for (let index = reference.mention - 1; index >= stop && phrases.length < MOST_PHRASES; index--) {
    const { kind, lead, first, last, head } = itemAt(mentions, index);
    if (paragraphAt(analysis, pronoun.first) - paragraphAt(analysis, lead) > MOST_PARAGRAPHS) break;
    if (kind !== "nominal" || isNobody(analysis, { lead, first })) continue;
    if (!isOneOf(words, lead) && isSeveral(words, { first, head, last })) continue;
    if (!isOneOfPeople(analysis, { lead, head }, gender)) continue;
    if (isExplainedByName(analysis, index) || isAnother(analysis, { lead, last, head }, gender))
      continue;
    phrases.push({ entity: -1, phrase: index, earlier: { opening: lead, first, last } });
  }
  return phrases
    .concat(whoSpokeLast(analysis, reference, phrases))
    .filter(({ phrase }) => phrase !== askerOf(analysis, reference.mention))
    .filter(({ phrase }) => !isOwnedByTopic(analysis, phrase, reference.mention));
}

/** "Grew up as a doctor", "asked the guard who stopped him" */
function isAnother(
  analysis: Analysis,
  phrase: Pick<Mention, "lead" | "last" | "head">,
  gender: number,
): boolean {
  if (asksForPaper(analysis, phrase)) return true;
  return isAfterAs(analysis.grammar, phrase.head) || doesToHim(analysis, phrase, gender);
}

/** "“Flagstaff,” he said": a man without a name may take turn after turn. */
function whoSpokeLast(
  analysis: Analysis,
  reference: Reference,
  known: readonly Antecedent[],
): readonly Antecedent[] {
  const { lastPhrase, lastSpeaker, mention } = reference;
  if (lastPhrase < 0 || lastSpeaker >= 0 || lastPhrase < mention - MOST_MENTIONS) return [];
  if (known.some(({ phrase }) => phrase === lastPhrase)) return [];
  const { words, mentions } = analysis;
  const { lead, first, last, head } = itemAt(mentions, lastPhrase);
  if (!isOneOf(words, lead) && isSeveral(words, { first, head, last })) return [];
  if (!isSomebody(analysis, head, genderOf(analysis, reference))) return [];
  if (isNobody(analysis, { lead, first }) || asksForPaper(analysis, { head, last })) return [];
  return [{ entity: -1, phrase: lastPhrase, earlier: { opening: lead, first, last } }];
}

/** "Her deputy, Will Tansley," and "Piet Verschoor, the manager," mean the one who is named. */
function isExplainedByName(analysis: Analysis, index: number): boolean {
  const { mentions, words } = analysis;
  const { lead, last } = itemAt(mentions, index);
  if (isLooselyApposed(analysis, index) || namedBeside(analysis, index) > index) return true;
  const [before, after] = [mentions[index - 1], mentions[index + 1]];
  const follows = after?.kind === "name" && after.lead - last <= 1 && isComma(words, last);
  const precedes =
    before?.kind === "name" && lead - before.last <= 1 && isParting(words, before.last);
  // "Low has left, her spokeswoman has confirmed": she is the verb's.
  return follows || (precedes && !hasClass(words, last, AUXILIARY | SPEECH));
}

/** "A voter who supports the mayor, Low said", "A student of law, she came late", but "The guard, a nephew of Low": the subject after the comma. */
function isLooselyApposed(analysis: Analysis, index: number): boolean {
  const { mentions, words, grammar } = analysis;
  const { lead, head, last } = itemAt(mentions, index);
  if (!opensSentence(analysis, lead)) return false;
  const edge = branchAt(grammar, head).last;
  const end = isComma(words, last) ? last : edge;
  if (!isComma(words, end)) return false;
  const subject = mentionFrom(analysis, end + 1);
  if (!subject || subject.kind === "name") return subject !== undefined;
  if (isWho(words, subject.lead) || hasShape(words, subject.last - 1, CAPITAL)) return false;
  return hasClass(words, subject.head, MALE | FEMALE);
}
