import { type Analysis, opensSentence, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { kindOfHead } from "../../grammar/noun-kinds.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { FEMALE, FORENAME, MALE } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import type { Entity } from "../../people/gather-entities.ts";
import { isApostrophe } from "../../text/characters.ts";
import { hashFeature } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, numberAt } from "../../text/lookup.ts";
import { codeOf, hasClass } from "../../text/token.ts";
import { addFocus, type Focus } from "./focus.ts";
import { isTold } from "./named-after.ts";
import {
  type Antecedent,
  type Earlier,
  isSubjectSince,
  type Reference,
  relativeFrequency,
  sentenceGap,
  subjectRank,
} from "./sentence-topic.ts";

export const PRONOUN_FEATURES = 56;
export const PRONOUN_ROWS = 1 << 14;
const LAST_ROW = PRONOUN_ROWS - 1;

type Add = (one: number, two?: number, three?: number) => void;

/** Writes the rows of the antecedent of this rank; rows fit a table of `PRONOUN_ROWS`. */
export function writePronounFeatures(
  analysis: Analysis,
  reference: Reference,
  target: { antecedents: readonly Antecedent[]; rank: number; focus: Focus; rows: Int32Array },
): number {
  const { antecedents, rank, focus, rows } = target;
  const view = viewOf(analysis, reference, { antecedents, rank });
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    rows[count] = hashFeature(100 + count, one, two, three) & LAST_ROW;
    count++;
  };
  addPlace(view, add);
  addStanding(analysis, { reference, antecedents, view }, add);
  addNature(analysis, view, add);
  const { isLast, paragraphs, person } = view;
  addFocus(focus, { own: rank, isLast, nature: natureOf(person), paragraphs }, add);
  return count;
}

/** Everything the features join, each a small whole number. */
type View = ReturnType<typeof viewOf>;

export function viewOf(
  analysis: Analysis,
  reference: Reference,
  { antecedents, rank }: { antecedents: readonly Antecedent[]; rank: number },
) {
  const antecedent = itemAt(antecedents, rank);
  const { entity, earlier } = antecedent;
  const pronoun = itemAt(analysis.mentions, reference.mention);
  const person = itemOrNone(analysis.entities.list, entity);
  return {
    antecedent,
    earlier,
    pronoun,
    person,
    sentences: Math.min(6, sentenceGap(analysis, earlier, pronoun)),
    paragraphs: Math.min(3, paragraphGap(analysis, earlier, pronoun)),
    told: toldGap(analysis, earlier, pronoun),
    isLast: lastTie(reference, antecedent),
    quoted: analysis.quoteOf[earlier.first] === -1 ? 0 : 1,
    opens: opensReport(analysis, earlier) ? 1 : 0,
    known: isOfKnownGender(analysis, antecedent) ? 1 : 0,
    frequency: person ? Math.min(6, Math.ceil(Math.log2(person.occurrences.length + 1))) : 0,
    more: relativeFrequency(analysis, antecedents, person),
    recent: person ? Math.min(4, recentOccurrences(analysis, person, earlier)) : 0,
    place: Math.min(4, rank),
    only: antecedents.length === 1 ? 1 : 0,
    owned: isPossessive(analysis, earlier) ? 1 : 0,
  };
}

/** 0 where nobody has spoken, 1 for who spoke last, 2 for any other. */
function lastTie({ lastSpeaker, lastPhrase }: Reference, { entity, phrase }: Antecedent): number {
  if (lastSpeaker === -1) return 0;
  const isSame = entity === -1 ? phrase === lastPhrase : entity === lastSpeaker;
  return isSame ? 1 : 2;
}

function isOfKnownGender({ words, entities }: Analysis, { entity, earlier }: Antecedent): boolean {
  const person = itemOrNone(entities.list, entity);
  if (person) return person.gender !== 0;
  return hasClass(words, earlier.last - 1, MALE | FEMALE);
}

function addPlace(view: View, add: Add): void {
  const { isLast, sentences, paragraphs, quoted, place, opens, known, frequency, more } = view;
  add(isLast, sentences);
  add(isLast, paragraphs, quoted);
  add(place, isLast);
  add(place, quoted, opens);
  add(sentences, quoted, opens);
  add(known, place, isLast);
  add(frequency, isLast);
  add(frequency, place);
  add(view.recent, isLast, place);
  add(opens, sentences, isLast);
  add(view.owned, sentences, isLast);
  add(view.only);
  add(view.earlier.last - view.earlier.first, sentences);
  add(paragraphs, place, opens);
  add(more, isLast, place);
  add(more, known, sentences);
  add(isLast, sentences * 8 + place, quoted * 2 + opens);
}

interface Standing {
  readonly reference: Reference;
  readonly antecedents: readonly Antecedent[];
  readonly view: View;
}

/** Who the sentence was about, who is spoken of in the quotation, who is spoken to. */
function addStanding(analysis: Analysis, standing: Standing, add: Add): void {
  const { reference, antecedents, view } = standing;
  const { earlier, pronoun, person, isLast, sentences } = view;
  const subject = subjectRank(analysis, earlier);
  const silence = silenceSince(analysis, reference, pronoun);
  const discussed = person && isDiscussed(analysis, person, pronoun) ? 1 : 0;
  add(subject, sentences, isLast);
  add(subject, sentences === 0 ? 0 : 1);
  add(silence, isLast, subject);
  add(silence, isLast, Math.min(sentences, 3));
  add(discussed, isLast, silence);
  add(person && isHearer(analysis, person, pronoun) ? 1 : 0);
  const spoke = itemOrNone(analysis.mentions, reference.lastSource)?.first ?? -1;
  const since = earlier.first > spoke ? 1 : 0;
  const subjects = antecedents.filter((one) => isSubjectSince(analysis, one.earlier, spoke)).length;
  add(since, subject, isLast);
  add(Math.min(2, subjects), isLast, since * 3 + subject);
  add(since * 3 + subject, sentences, silence);
}

/** Is it a name or a phrase, of what kind of noun, and what does it do in its own sentence? */
function addNature({ grammar, words, mentions }: Analysis, view: View, add: Add): void {
  const { earlier, sentences, isLast, person, antecedent } = view;
  const head = itemOrNone(mentions, antecedent.phrase)?.head ?? earlier.last - 1;
  const role = roleAt(grammar, unitAt(grammar, head));
  const nature = natureOf(person);
  const kind = kindOfHead(grammar, head);
  const isForename = person ? hasClass(words, person.first, FORENAME) : false;
  add(nature, isLast, sentences);
  add(nature, view.place, view.paragraphs);
  add(role, sentences, isLast);
  add(role, nature, Math.min(sentences, 2));
  add(kind, nature, isForename ? 1 : 0);
  add(kind, nature, view.known);
  add(view.told, isLast, role);
  add(view.told, isLast, nature * 4 + view.paragraphs);
  add(view.told, role, view.place);
  add(view.told, isLast, view.known * 2 + view.quoted);
  add(view.told, view.opens, isLast);
}

export function natureOf(person: Entity | undefined): number {
  return person ? (person.lone ? 1 : 2) : 3;
}

/** Paragraphs since somebody spoke last. */
export function silenceSince(
  analysis: Analysis,
  { lastSource }: Reference,
  { first }: Mention,
): number {
  const before = itemOrNone(analysis.mentions, lastSource);
  if (!before) return 4;
  const gap = paragraphAt(analysis, first) - paragraphAt(analysis, before.first);
  return Math.max(0, Math.min(3, gap));
}

/** Named inside a quotation of the pronoun's own paragraph: people seldom name themselves. */
function isDiscussed(analysis: Analysis, { occurrences }: Entity, { first }: Mention): boolean {
  const { names, quoteOf } = analysis;
  const paragraph = paragraphAt(analysis, first);
  const from = (at: number) => paragraphAt(analysis, itemAt(names, at).first) >= paragraph;
  for (let at = firstWhere(occurrences, from); at < occurrences.length; at++) {
    const token = itemAt(names, numberAt(occurrences, at)).first;
    if (paragraphAt(analysis, token) !== paragraph) return false;
    if (quoteOf[token] !== -1) return true;
  }
  return false;
}

/** "he told Rubio" */
export function isHearer({ names }: Analysis, { occurrences }: Entity, { last }: Mention): boolean {
  const at = firstWhere(occurrences, (occurrence) => itemAt(names, occurrence).first >= last);
  const name = itemOrNone(names, occurrences[at] ?? -1);
  return name !== undefined && name.opening - last <= 2;
}

function paragraphGap(analysis: Analysis, earlier: Earlier, pronoun: Mention): number {
  return paragraphAt(analysis, pronoun.first) - paragraphAt(analysis, earlier.first);
}

function opensReport(analysis: Analysis, { opening }: Earlier): boolean {
  if (opensSentence(analysis, opening)) return true;
  const { quoteOf } = analysis;
  return quoteOf[opening] === -1 && quoteOf[opening - 1] !== -1;
}

/** Names of one person that stand so few back are close by. */
const CLOSE = 12;

/** Mentions among the entity's own up to this one that lie close to it. */
function recentOccurrences(
  { names }: Analysis,
  { occurrences }: Entity,
  { first }: Earlier,
): number {
  const upTo = firstWhere(occurrences, (occurrence) => itemAt(names, occurrence).first > first);
  const latest = itemOrNone(occurrences, upTo - 1) ?? 0;
  return upTo - firstWhere(occurrences, (occurrence) => occurrence > latest - CLOSE);
}

/** Sentences of the reporter's own, at most this many, from the antecedent's to the pronoun's. */
const MOST_TOLD = 5;
/** A quotation may be thousands of sentences long. */
const FURTHEST = 40;

function toldGap(analysis: Analysis, { first }: Earlier, pronoun: Mention): number {
  const from = sentenceAt(analysis, first);
  let told = 0;
  let sentence = sentenceAt(analysis, pronoun.first);
  for (let steps = 0; sentence > from && told < MOST_TOLD && steps < FURTHEST; steps++) {
    sentence--;
    if (sentence === from || isTold(analysis, itemAt(analysis.sentences, sentence))) told++;
  }
  return sentence > from ? MOST_TOLD : told;
}

function isPossessive({ words }: Analysis, { last }: Earlier): boolean {
  return isApostrophe(codeOf(words, last));
}
