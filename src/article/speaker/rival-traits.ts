import type { Analysis } from "../analyse-text.ts";
import { kindOfHead } from "../grammar/noun-kinds.ts";
import { roleAt, unitAt } from "../grammar/read-grammar.ts";
import { THE } from "../lexicon/single-words.ts";
import {
  DETERMINER,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  PLURAL,
  POSSESSIVE,
  ROLE,
} from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashedWords } from "../text/hash-word.ts";
import { countWhere, itemAt, itemOrNone, numberAt } from "../text/lookup.ts";
import { hasClass, hashOf } from "../text/token.ts";
import { asTrait, asTraits, logOdds, NO_TRAIT, traitsOfNobody } from "../weights/decision-trees.ts";
import { tieTo } from "./governor.ts";
import { linearChances } from "./linear-chances.ts";
import { isOne } from "./mention-at.ts";
import type { Edges } from "./quotation-edges.ts";
import type { SpeakerContext, Utterance } from "./speaker-context.ts";
import type { View } from "./speaker-features.ts";
import { INVERTED, SUBJECT, SUBJECT_OVER_ADVERB } from "./speaker-traits.ts";

/** Those who most likely said a quotation, the likeliest first. */
export interface Rivals {
  readonly context: SpeakerContext;
  readonly utterance: Utterance;
  readonly edges: Edges;
  /** Mentions, and what the linear model holds of each. */
  readonly mentions: readonly number[];
  readonly views: readonly View[];
  readonly scores: readonly number[];
  /** Of all that were asked, how many there were, and the sum of their powers against the first's. */
  readonly eligible: number;
  readonly total: number;
  /** Mentions chosen for the quotations before, the latest last. */
  readonly spoken: readonly number[];
}

/** Of each rival what speaks for it, and at last of nobody; each trait a small whole number. */
export function rivalTraits(rivals: Rivals): readonly Int8Array[] {
  const { mentions, views } = rivals;
  const shared = asTraits([quotationTraits(rivals), fieldTraits(rivals, views)]);
  const chances = linearChances(rivals);
  const each = views.map((view, rank) =>
    asTraits(
      [
        scoreTraits(rivals, chances, rank),
        placeTraits(view),
        tieTraits(rank, views),
        mentionTraits(rivals, numberAt(mentions, rank), view),
        historyTraits(rivals, numberAt(mentions, rank)),
        neighbourTraits(rivals, numberAt(mentions, rank)),
      ],
      shared,
    ),
  );
  return [...each, traitsOfNobody(shared, each[0]?.length ?? 0)];
}

const FIRST_PERSON = hashedWords("i i'm me my mine myself");
const FIRST_PLURAL = hashedWords("we we're us our ours ourselves");
/** Tokens: whoever speaks of himself does so early, and a quotation may be a megabyte long. */
const LOOKED_THROUGH = 60;

function quotationTraits({
  context,
  utterance,
  edges,
  eligible,
  spoken,
}: Rivals): readonly number[] {
  const { analysis } = context;
  const { text, quoted, words } = analysis;
  const { start, end, closed } = itemAt(quoted, utterance.quote);
  let person = 0;
  const to = Math.min(utterance.last, utterance.first + LOOKED_THROUGH);
  for (let token = utterance.first; token < to; token++) {
    const hash = hashOf(words, token);
    if (FIRST_PERSON.has(hash)) person |= 1;
    else if (FIRST_PLURAL.has(hash)) person |= 2;
  }
  return [
    asTrait(8 * Math.log2(end - start + 1)),
    closed ? 1 : 0,
    /\p{Lu}/u.test(text.charAt(start)) ? 1 : 0,
    person,
    Math.min(eligible, 60),
    Math.min(quoted.length, 60),
    Math.min(spoken.length, 30),
    edges.opening,
    edges.ending,
    edges.lone,
    edges.comma,
    itemAt(context.governors, utterance.quote).manner,
  ];
}

const BESIDE = (1 << SUBJECT) | (1 << SUBJECT_OVER_ADVERB) | (1 << INVERTED);

/** How many of them have this or that on their side. */
function fieldTraits(
  { scores, total, context, utterance }: Rivals,
  views: readonly View[],
): readonly number[] {
  const evidence = itemAt(context.evidence, utterance.quote);
  return [
    asTrait(10 * ((scores[0] ?? 0) - (scores[1] ?? (scores[0] ?? 0) - 12))),
    logOdds(1 / total),
    countWhere(views, ({ agreement }) => agreement === 1),
    countWhere(views, ({ attributed }) => attributed >= 4),
    countWhere(
      views,
      ({ sentences, relation }) => sentences === 0 && ((BESIDE >> relation) & 1) === 1,
    ),
    countWhere(views, ({ sentences }) => sentences === 0),
    countWhere(views, ({ previous }) => previous === 1 || previous === 3),
    evidence.source === -1 ? NO_TRAIT : logOdds(evidence.probability),
  ];
}

function scoreTraits(
  { scores, mentions, context }: Rivals,
  chances: readonly number[],
  rank: number,
): readonly number[] {
  const own = numberAt(mentions, rank);
  let shared = 0;
  for (let at = 0; at < mentions.length; at++) {
    if (isOne(context.analysis, numberAt(mentions, at), own)) shared += chances[at] ?? 0;
  }
  return [
    asTrait(10 * ((scores[rank] ?? 0) - (scores[0] ?? 0))),
    rank,
    logOdds(chances[rank] ?? 0),
    logOdds(shared),
  ];
}

function placeTraits(view: View): readonly number[] {
  return [
    view.kind,
    view.side,
    view.paragraphs,
    view.sentences,
    view.distance,
    view.quotesBetween,
    view.relation,
    view.touch,
    view.previous,
    view.anyBetween,
    view.rivals,
    view.opens,
    view.occurrences,
    view.named,
    view.attributed,
    view.agreement,
    view.cueForm,
  ];
}

/** How it stands to the others: how many of them are nearer, and how many of those beside a verb? */
function tieTraits(rank: number, views: readonly View[]): readonly number[] {
  const own = itemAt(views, rank);
  let nearer = 0;
  let nearerBeside = 0;
  views.forEach((view, at) => {
    if (at === rank) return;
    const isNearer =
      view.sentences < own.sentences ||
      (view.sentences === own.sentences && view.distance < own.distance);
    if (isNearer) nearer++;
    if (isNearer && ((BESIDE >> view.relation) & 1) === 1) nearerBeside++;
  });
  return [nearer, nearerBeside];
}

function mentionTraits({ context }: Rivals, index: number, { sentences }: View): readonly number[] {
  const { words, entities, mentions } = context.analysis;
  const mention = itemAt(mentions, index);
  const entity = itemOrNone(entities.list, mention.entity);
  const [kind, role] = sentences === 0 ? roleTraits(context, mention) : NO_ROLE;
  return [
    entity ? (entity.lone ? 2 : 1) : 0,
    entity ? (entity.gender === 0 ? 1 : 2) : 0,
    Number(hasClass(words, mention.head, ROLE)),
    Number(hasClass(words, mention.head, GROUP)),
    Number(hasClass(words, mention.head, ORGANISATION)),
    Number(hasClass(words, mention.head, DOCUMENT)),
    Number(hasClass(words, mention.head, PLURAL)),
    determinerOf(context.analysis, mention),
    mention.last - mention.first,
    kind,
    role,
  ];
}

/** Of the quotation's own sentence alone: to ask another's takes its grammar, which is seldom read. */
function roleTraits({ analysis }: SpeakerContext, { kind, head }: Mention): Role {
  const { grammar } = analysis;
  const role = roleAt(grammar, unitAt(grammar, head));
  return kind === "nominal" ? [kindOfHead(grammar, head), role] : [NO_TRAIT, role];
}

type Role = readonly [kind: number, role: number];

const NO_ROLE: Role = [NO_TRAIT, NO_TRAIT];

/** "A spokeswoman" is a phrase and stays one; "the spokeswoman" may be somebody who has a name. */
export function determinerOf({ words }: Analysis, { kind, lead }: Mention): number {
  if (kind !== "nominal") return 0;
  if (hasClass(words, lead, POSSESSIVE)) return 1;
  if (hashOf(words, lead) === THE) return 2;
  return hasClass(words, lead, DETERMINER) ? 3 : 4;
}

/** Quotations looked back over. */
const MOST_SPOKEN = 12;

/** Has this person spoken before, how often and how lately, and who else since? */
function historyTraits({ context, spoken }: Rivals, index: number): readonly number[] {
  let times = 0;
  let since = -1;
  const from = Math.max(0, spoken.length - MOST_SPOKEN);
  for (let at = spoken.length - 1; at >= from; at--) {
    if (!isOne(context.analysis, numberAt(spoken, at), index)) continue;
    times++;
    if (since === -1) since = spoken.length - 1 - at;
  }
  const last = spoken.at(-1) ?? -1;
  const before = spoken.at(-2) ?? -1;
  const isRun = last !== -1 && before !== -1 && isOne(context.analysis, last, before);
  return [
    times,
    since,
    isRun ? 1 : 0,
    last === -1 ? NO_TRAIT : Math.max(-20, Math.min(60, index - last)),
  ];
}

/** "“A,” Low said. “B.”" goes on; in "“A.” Kim told us: “B.”" the verb is taken by what it leads into. */
function neighbourTraits({ context, utterance }: Rivals, index: number): readonly number[] {
  const { analysis } = context;
  return [tieTo(analysis, utterance.quote - 1, index), tieTo(analysis, utterance.quote + 1, index)];
}
