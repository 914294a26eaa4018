import type { Analysis } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, unitAt } from "../../grammar/read-grammar.ts";
import { isOne } from "../../speaker/mention-at.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Named } from "../list-named.ts";
import { type Description, describe } from "./descriptions.ts";
import { agrees, isPronoun, SORTS, SUBJECTS, subjectSort } from "./sorts.ts";
import {
  MOST_VERBS,
  type Subject,
  type SubjectBeside,
  subjectBeside,
  subjectsOver,
} from "./subjects.ts";
import { LIKENESSES, likenessOf, type Told } from "./word-ties.ts";

/*
 * What the grammar says of who gives a quotation: the subjects of the verbs that it hangs on, and of the sentences
 * before and behind it. Where that is a pronoun, who of those named agrees with it; where it is a description, of whom
 * the article tells the like. No rule of the first reader's is asked: those are mended by the articles at hand.
 */

export interface Sayer {
  /** Of the verbs that the quotation hangs on, from the nearest up. */
  readonly own: readonly Subject[];
  readonly before: SubjectBeside | undefined;
  readonly behind: SubjectBeside | undefined;
  /** The one that tells most: of the nearest verb of speech, else of the nearest, else of a sentence beside. */
  readonly decisive: Subject | undefined;
  /** What sort it is, or 0. */
  readonly sort: number;
  /** What it says, where it is a description. */
  readonly description: Description | undefined;
  /** Where it is a pronoun, how near everybody stands to it among those who agree with it. */
  readonly ranks: ReadonlyMap<number, number>;
}

const MOST_NAMES = 5;
const MOST_TOLD = 4;
const UNRANKED = MOST_NAMES + MOST_TOLD + 1;
const DISAGREES = UNRANKED + 1;
/** Mentions before the quotation that are ranked. */
const MOST_RANKED = 60;

/** Those of the quotation whose tokens run from `first` to `last`, exclusive, behind so many that are named. */
export function sayerOf(
  analysis: Analysis,
  named: readonly Named[],
  { first, last, before }: { first: number; last: number; before: number },
): Sayer {
  const own = subjectsOver(analysis, first);
  const beside = {
    before: subjectBeside(analysis, first, "before"),
    behind: subjectBeside(analysis, last - 1, "behind"),
  };
  const decisive =
    nearestOf(own) ?? [beside.before, beside.behind].find((one) => one?.isSameParagraph);
  const mention = decisive && analysis.mentions[decisive.mention];
  const sort = mention ? subjectSort(analysis, mention) : 0;
  return {
    own,
    ...beside,
    decisive,
    sort,
    description:
      mention?.kind === "nominal" ? describe(analysis, decisive?.mention ?? -1) : undefined,
    ranks:
      mention && isPronoun(sort)
        ? rank(analysis, named.slice(Math.max(0, before - MOST_RANKED), before), {
            pronoun: sort,
            head: decisive?.head ?? 0,
          })
        : new Map(),
  };
}

function nearestOf(subjects: readonly Subject[]): Subject | undefined {
  return subjects.find(({ isSpeech }) => isSpeech) ?? subjects[0];
}

/** Names and descriptions apart, those nearest before the pronoun first. */
function rank(
  analysis: Analysis,
  named: readonly Named[],
  { pronoun, head }: { pronoun: number; head: number },
): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  let names = 0;
  let told = 0;
  for (const one of named.toReversed()) {
    const isBefore = itemAt(analysis.mentions, one.mention).head < head;
    if (!isBefore || ranks.has(one.who) || !agrees(pronoun, one.sort)) continue;
    const nearness =
      one.who >= 0 ? Math.min(MOST_NAMES, ++names) : MOST_NAMES + Math.min(MOST_TOLD, ++told);
    ranks.set(one.who, nearness);
  }
  return ranks;
}

/** How a mention stands to the subjects of the verbs above: the values up to six tell at which, and if that is of speech. */
const SAME_PERSON = 2 * MOST_VERBS + 1;
const NO_MENTION = SAME_PERSON + MOST_VERBS;
const OF_PASSIVE = NO_MENTION + 4;
const HANGS_ON_VERB = OF_PASSIVE + 1;
const HANGS_ON_SUBJECT = HANGS_ON_VERB + 1;
/** How it stands to that of a sentence beside; as many again for another paragraph. */
const SAME_BESIDE = 3;
const OTHER_BESIDE = 4;
const BESIDE = 6;

/** Values of the ties, in the order that `sayerTies` tells them. */
export const SAYER_TIES = [
  HANGS_ON_SUBJECT + 1,
  1 + 2 * BESIDE,
  1 + 2 * BESIDE,
  1 + 2 * SUBJECTS * SORTS,
  1 + 2 * DISAGREES,
  1 + 2 * LIKENESSES,
] as const;

export function sayerTies(
  analysis: Analysis,
  sayer: Sayer,
  told: Told,
  one: Named,
): readonly number[] {
  const side = sayer.own.length === 0 ? 1 : 0;
  const { sort: subject, ranks } = sayer;
  const nearness = ranks.get(one.who) ?? (agrees(subject, one.sort) ? UNRANKED : DISAGREES);
  return [
    ownTie(analysis, sayer.own, one),
    besideTie(analysis, sayer.before, one),
    besideTie(analysis, sayer.behind, one),
    subject === 0 ? 0 : 1 + (side * SUBJECTS + subject - 1) * SORTS + one.sort,
    isPronoun(subject) ? side * DISAGREES + nearness : 0,
    sayer.description ? 1 + side * LIKENESSES + likeness(sayer, told, one) : 0,
  ];
}

function likeness({ decisive, description }: Sayer, told: Told, { mention, who }: Named): number {
  if (decisive?.mention === mention) return LIKENESSES - 1;
  return description ? likenessOf(told.get(who), description) : 0;
}

function ownTie(analysis: Analysis, subjects: readonly Subject[], { mention }: Named): number {
  const { grammar, mentions } = analysis;
  const nearest = nearestOf(subjects);
  if (!nearest) return 0;
  const at = subjects.findIndex((one) => one.mention === mention);
  const exact = subjects[at];
  if (exact)
    return isPassive(grammar, exact.verb) ? OF_PASSIVE : 1 + 2 * at + (exact.isSpeech ? 1 : 0);
  const same = subjects.findIndex((one) => isOne(analysis, one.mention, mention));
  if (same !== -1) return SAME_PERSON + same;
  return (
    hangsOn(analysis, subjects, itemAt(mentions, mention).head) ??
    NO_MENTION + kindAt(analysis, nearest.mention)
  );
}

/** Words up from a name to the noun or the verb that it hangs on: over "of", an apposition and a list. */
const MOST_ABOVE = 4;

/** Stands it in the phrase of one of the subjects, or beside its verb? */
function hangsOn(
  { grammar }: Analysis,
  subjects: readonly Subject[],
  token: number,
): number | undefined {
  let unit = unitAt(grammar, token);
  for (let steps = 0; steps < MOST_ABOVE; steps++) {
    unit = headAt(grammar, unit);
    if (unit === -1) return undefined;
    const above = tokenOf(grammar, unit);
    if (subjects.some(({ head }) => head === above)) return HANGS_ON_SUBJECT;
    if (subjects.some(({ verb }) => verb === above)) return HANGS_ON_VERB;
    if (isVerbAt(grammar, unit)) return undefined;
  }
  return undefined;
}

/** 0 for no mention, 1 for a pronoun, 2 for a name, 3 for a description. */
function kindAt({ mentions }: Analysis, mention: number): number {
  const kind = mentions[mention]?.kind;
  return kind ? 1 + ["pronoun", "name", "nominal"].indexOf(kind) : 0;
}

function besideTie(
  analysis: Analysis,
  subject: SubjectBeside | undefined,
  { mention }: Named,
): number {
  if (!subject) return 0;
  const far = subject.isSameParagraph ? 0 : BESIDE;
  if (subject.mention === mention) return far + (subject.isSpeech ? 2 : 1);
  if (isOne(analysis, subject.mention, mention)) return far + SAME_BESIDE;
  const kind = analysis.mentions[subject.mention]?.kind;
  return far + OTHER_BESIDE + (kind === "pronoun" ? 0 : kind ? 1 : 2);
}
