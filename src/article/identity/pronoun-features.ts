import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { FEMALE, MALE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { isApostrophe } from "../text/characters.ts";
import { hashFeature } from "../text/hash-word.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { classesOf, codeOf } from "../text/token.ts";
import {
  type Antecedent,
  isSubjectSince,
  type Reference,
  sentenceGap,
  subjectRank,
} from "./sentence-topic.ts";

export const PRONOUN_FEATURES = 32;
export const PRONOUN_ROWS = 1 << 14;
/**
 * How many entities compete for a pronoun, and how many names back they are looked for: the model was
 * trained with these bounds, which keep a text of any length linear.
 */
const MAX_ANTECEDENTS = 12;
const MOST_NAMES = 400;

/** The entities a pronoun may mean, the nearest mention first, none of the other gender. */
export function antecedentsOf(analysis: Analysis, { mention }: Reference): readonly Antecedent[] {
  const { words, names, entities, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  const seen = new Set<number>();
  const antecedents: Antecedent[] = [];
  const onlyQuoted: Antecedent[] = [];
  const latest = lastNameBefore(names, first);
  for (let name = latest; name >= 0 && latest - name < MOST_NAMES; name--) {
    const entity = entities.entityOf[name] ?? -1;
    if (entity === -1 || seen.has(entity)) continue;
    const isQuoted = analysis.quoteOf[itemAt(names, name).first] !== -1;
    if (!isQuoted) seen.add(entity);
    const theirs = itemAt(entities.list, entity).gender;
    if (theirs && theirs !== gender) continue;
    (isQuoted ? onlyQuoted : antecedents).push({ entity, name });
    if (antecedents.length === MAX_ANTECEDENTS) break;
  }
  return antecedents.concat(onlyEverQuoted(onlyQuoted, seen));
}

/** Those named inside quotations only, once each: seldom the one who speaks. */
function onlyEverQuoted(
  quoted: readonly Antecedent[],
  unquotedToo: ReadonlySet<number>,
): readonly Antecedent[] {
  const seen = new Set(unquotedToo);
  return quoted.filter(({ entity }) => !seen.has(entity) && seen.add(entity)).slice(0, MAX_QUOTED);
}

const MAX_QUOTED = 4;

function lastNameBefore(names: readonly Name[], token: number): number {
  return firstWhere(names, ({ first }) => first >= token) - 1;
}

/** Writes the rows of the antecedent of this rank; rows fit a table of `PRONOUN_ROWS`. */
export function writePronounFeatures(
  analysis: Analysis,
  reference: Reference,
  target: { antecedents: readonly Antecedent[]; rank: number; rows: Int32Array },
): number {
  const { antecedents, rank, rows } = target;
  const { entity, name } = itemAt(antecedents, rank);
  const pronoun = itemAt(analysis.mentions, reference.mention);
  const earlier = itemAt(analysis.names, name);
  const person = itemAt(analysis.entities.list, entity);
  const sentences = Math.min(6, sentenceGap(analysis, earlier, pronoun));
  const paragraphs = Math.min(3, paragraphGap(analysis, earlier, pronoun));
  const isLast = reference.lastSpeaker === -1 ? 0 : reference.lastSpeaker === entity ? 1 : 2;
  const quoted = analysis.quoteOf[earlier.first] === -1 ? 0 : 1;
  const opens = opensSentence(analysis, earlier) ? 1 : 0;
  const known = person.gender ? 1 : 0;
  const frequency = Math.min(6, Math.ceil(Math.log2(person.occurrences.length + 1)));
  const recent = Math.min(4, recentOccurrences(person, name));
  const place = Math.min(4, rank);
  const only = antecedents.length === 1 ? 1 : 0;
  const owned = isPossessive(analysis, earlier) ? 1 : 0;
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    rows[count] = hashFeature(100 + count, one, two, three) & (PRONOUN_ROWS - 1);
    count++;
  };
  add(isLast, sentences);
  add(isLast, paragraphs, quoted);
  add(place, isLast);
  add(place, quoted, opens);
  add(sentences, quoted, opens);
  add(known, place, isLast);
  add(frequency, isLast);
  add(frequency, place);
  add(recent, isLast, place);
  add(opens, sentences, isLast);
  add(owned, sentences, isLast);
  add(only);
  add(earlier.titled ? 1 : 0, earlier.last - earlier.first, sentences);
  add(paragraphs, place, opens);
  add(relativeFrequency(analysis, antecedents, person), isLast, place);
  add(relativeFrequency(analysis, antecedents, person), known, sentences);
  add(isLast, sentences * 8 + place, quoted * 2 + opens);
  addStanding(analysis, { reference, antecedents, earlier, person, isLast, sentences }, add);
  return count;
}

interface Standing {
  readonly antecedents: readonly Antecedent[];
  readonly reference: Reference;
  readonly earlier: Name;
  readonly person: Entity;
  readonly isLast: number;
  readonly sentences: number;
}

/** Who the sentence was about, who is spoken of in the quotation, who is spoken to. */
function addStanding(
  analysis: Analysis,
  { reference, antecedents, earlier, person, isLast, sentences }: Standing,
  add: (one: number, two?: number, three?: number) => void,
): void {
  const pronoun = itemAt(analysis.mentions, reference.mention);
  const subject = subjectRank(analysis, earlier);
  const silence = silenceSince(analysis, reference, pronoun);
  const discussed = isDiscussed(analysis, person, pronoun) ? 1 : 0;
  add(subject, sentences, isLast);
  add(subject, sentences === 0 ? 0 : 1);
  add(silence, isLast, subject);
  add(silence, isLast, Math.min(sentences, 3));
  add(discussed, isLast, silence);
  add(isHearer(analysis, person, pronoun) ? 1 : 0);
  const spoke = analysis.mentions[reference.lastSource]?.first ?? -1;
  const since = earlier.first > spoke ? 1 : 0;
  const subjects = antecedents.filter(({ name }) => isSubjectSince(analysis, name, spoke)).length;
  add(since, subject, isLast);
  add(Math.min(2, subjects), isLast, since * 3 + subject);
  add(since * 3 + subject, sentences, silence);
}

/** Paragraphs since somebody spoke last. */
function silenceSince(analysis: Analysis, { lastSource }: Reference, { first }: Mention): number {
  const before = analysis.mentions[lastSource];
  if (!before) return 4;
  const gap = paragraphAt(analysis, first) - paragraphAt(analysis, before.first);
  return Math.max(0, Math.min(3, gap));
}

/** Named inside a quotation of the pronoun's own paragraph: people seldom name themselves. */
function isDiscussed(analysis: Analysis, { occurrences }: Entity, { first }: Mention): boolean {
  const { names, quoteOf } = analysis;
  const paragraph = paragraphAt(analysis, first);
  const isThere = (occurrence: number) =>
    paragraphAt(analysis, itemAt(names, occurrence).first) >= paragraph;
  for (let at = firstWhere(occurrences, isThere); at < occurrences.length; at++) {
    const token = itemAt(names, itemAt(occurrences, at)).first;
    if (paragraphAt(analysis, token) !== paragraph) return false;
    if (quoteOf[token] !== -1) return true;
  }
  return false;
}

/** "he told Rubio" */
function isHearer({ names }: Analysis, { occurrences }: Entity, { last }: Mention): boolean {
  const at = firstWhere(occurrences, (occurrence) => itemAt(names, occurrence).first >= last);
  const name = names[occurrences[at] ?? -1];
  return name !== undefined && name.opening - last <= 2;
}

function paragraphGap(analysis: Analysis, earlier: Name, pronoun: Mention): number {
  return paragraphAt(analysis, pronoun.first) - paragraphAt(analysis, earlier.first);
}

function opensSentence({ sentenceOf, quoteOf }: Analysis, { opening }: Name): boolean {
  if (opening === 0 || sentenceOf[opening - 1] !== sentenceOf[opening]) return true;
  return quoteOf[opening] === -1 && quoteOf[opening - 1] !== -1;
}

/** Mentions among the entity's own up to this one that lie close to it. */
function recentOccurrences({ occurrences }: Entity, name: number): number {
  const from = firstWhere(occurrences, (occurrence) => occurrence > name - 12);
  return firstWhere(occurrences, (occurrence) => occurrence > name) - from;
}

function isPossessive({ words }: Analysis, { last }: Name): boolean {
  return isApostrophe(codeOf(words, last));
}

function relativeFrequency(
  { entities }: Analysis,
  antecedents: readonly Antecedent[],
  person: Entity,
): number {
  const more = antecedents.filter(
    ({ entity }) => itemAt(entities.list, entity).occurrences.length > person.occurrences.length,
  ).length;
  return Math.min(3, more);
}
