import { FEMALE, MALE } from "../lexicon/word-classes.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Name } from "../people/find-names.ts";
import type { Figure } from "../people/gather-people.ts";
import { paragraphAt, type Scene } from "../read-scene.ts";
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
const MAX_ANTECEDENTS = 12;
const MOST_NAMES = 400;

/** The figures a pronoun may mean, nearest mention first, none of the other gender. */
export function antecedentsOf(scene: Scene, { candidate }: Reference): readonly Antecedent[] {
  const { words, names, cast, candidates } = scene;
  const { first } = itemAt(candidates, candidate);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  const seen = new Set<number>();
  const antecedents: Antecedent[] = [];
  const onlyQuoted: Antecedent[] = [];
  const latest = lastNameBefore(names, first);
  for (let name = latest; name >= 0 && latest - name < MOST_NAMES; name--) {
    const figure = cast.figureOf[name] ?? -1;
    if (figure === -1 || seen.has(figure)) continue;
    const isQuoted = scene.quoteOf[itemAt(names, name).first] !== -1;
    if (!isQuoted) seen.add(figure);
    const theirs = itemAt(cast.figures, figure).gender;
    if (theirs && theirs !== gender) continue;
    (isQuoted ? onlyQuoted : antecedents).push({ figure, name });
    if (antecedents.length === MAX_ANTECEDENTS) break;
  }
  return antecedents.concat(neverNarrated(onlyQuoted, seen));
}

/** Those named inside quotations only, once each: seldom the one who speaks. */
function neverNarrated(
  quoted: readonly Antecedent[],
  narrated: ReadonlySet<number>,
): readonly Antecedent[] {
  const seen = new Set(narrated);
  return quoted.filter(({ figure }) => !seen.has(figure) && seen.add(figure)).slice(0, MAX_QUOTED);
}

const MAX_QUOTED = 4;

function lastNameBefore(names: readonly Name[], token: number): number {
  return firstWhere(names, ({ first }) => first >= token) - 1;
}

/** Writes the rows of the antecedent of this rank; rows fit a table of `PRONOUN_ROWS`. */
export function writePronounFeatures(
  scene: Scene,
  reference: Reference,
  target: { antecedents: readonly Antecedent[]; rank: number; rows: Int32Array },
): number {
  const { antecedents, rank, rows } = target;
  const { figure, name } = itemAt(antecedents, rank);
  const pronoun = itemAt(scene.candidates, reference.candidate);
  const mention = itemAt(scene.names, name);
  const person = itemAt(scene.cast.figures, figure);
  const sentences = Math.min(6, sentenceGap(scene, mention, pronoun));
  const paragraphs = Math.min(3, paragraphGap(scene, mention, pronoun));
  const isLast = reference.lastSpeaker === -1 ? 0 : reference.lastSpeaker === figure ? 1 : 2;
  const quoted = scene.quoteOf[mention.first] === -1 ? 0 : 1;
  const opens = opensSentence(scene, mention) ? 1 : 0;
  const known = person.gender ? 1 : 0;
  const frequency = Math.min(6, Math.ceil(Math.log2(person.mentions.length + 1)));
  const recent = Math.min(4, recentMentions(person, name));
  const place = Math.min(4, rank);
  const only = antecedents.length === 1 ? 1 : 0;
  const owned = isPossessive(scene, mention) ? 1 : 0;
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
  add(mention.titled ? 1 : 0, mention.last - mention.first, sentences);
  add(paragraphs, place, opens);
  add(relativeFrequency(scene, antecedents, person), isLast, place);
  add(relativeFrequency(scene, antecedents, person), known, sentences);
  add(isLast, sentences * 8 + place, quoted * 2 + opens);
  addStanding(scene, { reference, antecedents, mention, person, isLast, sentences }, add);
  return count;
}

interface Standing {
  readonly antecedents: readonly Antecedent[];
  readonly reference: Reference;
  readonly mention: Name;
  readonly person: Figure;
  readonly isLast: number;
  readonly sentences: number;
}

/** Who the sentence was about, who is spoken of in the quotation, who is spoken to. */
function addStanding(
  scene: Scene,
  { reference, antecedents, mention, person, isLast, sentences }: Standing,
  add: (one: number, two?: number, three?: number) => void,
): void {
  const pronoun = itemAt(scene.candidates, reference.candidate);
  const subject = subjectRank(scene, mention);
  const silence = silenceSince(scene, reference, pronoun);
  const discussed = isDiscussed(scene, person, pronoun) ? 1 : 0;
  add(subject, sentences, isLast);
  add(subject, sentences === 0 ? 0 : 1);
  add(silence, isLast, subject);
  add(silence, isLast, Math.min(sentences, 3));
  add(discussed, isLast, silence);
  add(isHearer(scene, person, pronoun) ? 1 : 0);
  const spoke = scene.candidates[reference.lastSource]?.first ?? -1;
  const since = mention.first > spoke ? 1 : 0;
  const subjects = antecedents.filter(({ name }) => isSubjectSince(scene, name, spoke)).length;
  add(since, subject, isLast);
  add(Math.min(2, subjects), isLast, since * 3 + subject);
  add(since * 3 + subject, sentences, silence);
}

/** Paragraphs since somebody spoke last. */
function silenceSince(scene: Scene, { lastSource }: Reference, { first }: Candidate): number {
  const before = scene.candidates[lastSource];
  if (!before) return 4;
  const gap = paragraphAt(scene, first) - paragraphAt(scene, before.first);
  return Math.max(0, Math.min(3, gap));
}

/** Named inside a quotation of the pronoun's own paragraph: people seldom name themselves. */
function isDiscussed(scene: Scene, { mentions }: Figure, { first }: Candidate): boolean {
  const { names, quoteOf } = scene;
  const paragraph = paragraphAt(scene, first);
  const isThere = (mention: number) =>
    paragraphAt(scene, itemAt(names, mention).first) >= paragraph;
  for (let at = firstWhere(mentions, isThere); at < mentions.length; at++) {
    const token = itemAt(names, itemAt(mentions, at)).first;
    if (paragraphAt(scene, token) !== paragraph) return false;
    if (quoteOf[token] !== -1) return true;
  }
  return false;
}

/** "he told Rubio" */
function isHearer({ names }: Scene, { mentions }: Figure, { last }: Candidate): boolean {
  const at = firstWhere(mentions, (mention) => itemAt(names, mention).first >= last);
  const name = names[mentions[at] ?? -1];
  return name !== undefined && name.opening - last <= 2;
}

function paragraphGap(scene: Scene, mention: Name, pronoun: Candidate): number {
  return paragraphAt(scene, pronoun.first) - paragraphAt(scene, mention.first);
}

function opensSentence({ sentenceOf, quoteOf }: Scene, { opening }: Name): boolean {
  if (opening === 0 || sentenceOf[opening - 1] !== sentenceOf[opening]) return true;
  return quoteOf[opening] === -1 && quoteOf[opening - 1] !== -1;
}

/** Mentions among the figure's own up to this one that lie close to it. */
function recentMentions({ mentions }: Figure, name: number): number {
  const from = firstWhere(mentions, (mention) => mention > name - 12);
  return firstWhere(mentions, (mention) => mention > name) - from;
}

function isPossessive({ words }: Scene, { last }: Name): boolean {
  return isApostrophe(codeOf(words, last));
}

function relativeFrequency(
  { cast }: Scene,
  antecedents: readonly Antecedent[],
  person: Figure,
): number {
  const more = antecedents.filter(
    ({ figure }) => itemAt(cast.figures, figure).mentions.length > person.mentions.length,
  ).length;
  return Math.min(3, more);
}
