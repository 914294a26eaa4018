import type { Analysis } from "../analyse-text.ts";
import { DOCUMENT, GROUP, ORGANISATION, PLURAL, ROLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashFeature } from "../text/hash-word.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { classesOf, endsWith, hashOf } from "../text/token.ts";
import type { Evidence } from "./evidence.ts";
import { agreementWith } from "./governor.ts";
import type { Edges } from "./quotation-edges.ts";
import type { SpeakerContext, Utterance } from "./speaker-context.ts";
import { placeOf, touchOf } from "./speaker-place.ts";
import { NO_CUE, type Trait } from "./speaker-traits.ts";

export const SPEAKER_FEATURES = 43;
export const SPEAKER_ROWS = 1 << 15;
const LAST_ROW = SPEAKER_ROWS - 1;

const KINDS = { name: 1, pronoun: 2, nominal: 3 } as const;

/** Writes the rows of one mention for one quotation; rows fit a table of `SPEAKER_ROWS`. */
export function writeSpeakerFeatures(view: View, rows: Int32Array): void {
  writePlace(view, rows);
  writeCue(view, rows);
  writeContext(view, rows);
  writeGrammar(view, rows);
}

/** The number of a feature's template is its place: the weights were trained by it. */
function row(template: number, one: number, two = 0, three = 0): number {
  return hashFeature(template, one, two, three) & LAST_ROW;
}

/** Everything the features join, each a small whole number or a word's hash. */
export type View = ReturnType<typeof viewOf>;

export function viewOf(
  context: SpeakerContext,
  utterance: Utterance,
  { index, edges }: { index: number; edges: Edges },
) {
  const { analysis } = context;
  const { words } = analysis;
  const mention = itemAt(analysis.mentions, index);
  const trait = itemAt(context.traits, index);
  const place = placeOf(analysis, utterance, mention);
  const rank = rankOf(context, utterance, index);
  const headClasses = ROLE | GROUP | ORGANISATION | DOCUMENT | PLURAL;
  // Each field by its name: a spread here makes the object grow field by field, ten times slower.
  return {
    side: place.side,
    paragraphs: place.paragraphs,
    sentences: place.sentences,
    distance: place.distance,
    quotesBetween: place.quotesBetween,
    relation: trait.relation,
    sided: place.side * 16 + trait.relation,
    kind: KINDS[mention.kind],
    touch: touchOf(utterance, mention, trait),
    previous: previousTie(analysis, utterance, index),
    anyBetween: rank.all,
    rivals: rank.related,
    cue: trait.cue === -1 ? 0 : hashOf(words, trait.cue),
    cueForm: cueForm(analysis, trait),
    before: trait.before,
    after: trait.after,
    opens: trait.opens ? 1 : 0,
    opening: edges.opening,
    ending: edges.ending,
    lone: edges.lone,
    headClass: classesOf(words, mention.head) & headClasses,
    head: mention.kind === "name" ? 0 : hashOf(words, mention.head),
    occurrences: occurrenceClass(analysis, mention),
    named: isNamedInside(analysis, utterance, mention) ? 1 : 0,
    attributed: attributionOf(context.evidence[utterance.quote], index),
    manner: itemAt(context.governors, utterance.quote).manner,
    agreement: agreementWith(itemAt(context.governors, utterance.quote), index),
  };
}

function writePlace(view: View, rows: Int32Array): void {
  const { kind, side, sided, paragraphs, sentences, distance, quotesBetween, anyBetween } = view;
  rows[0] = row(0, kind, view.lone);
  rows[1] = row(1, side, paragraphs, kind);
  rows[2] = row(2, sided, paragraphs, distance);
  rows[3] = row(3, sided, sentences, paragraphs);
  rows[4] = row(4, sided, quotesBetween, paragraphs);
  rows[5] = row(5, kind, sided, paragraphs);
  rows[6] = row(6, anyBetween, sided, paragraphs);
  rows[7] = row(7, view.rivals, sided, paragraphs);
  rows[8] = row(8, distance, kind, side);
  rows[9] = row(9, quotesBetween, sentences, sided);
  rows[10] = row(10, paragraphs, quotesBetween, anyBetween);
  rows[11] = row(11, view.opens, sided, paragraphs);
}

function writeCue(view: View, rows: Int32Array): void {
  const { cue, side, sided, touch, paragraphs, sentences, opening, ending, rivals } = view;
  rows[12] = row(12, sided, cue);
  rows[13] = row(13, cue, touch, side);
  rows[14] = row(14, sided, touch, paragraphs);
  rows[15] = row(15, sided, opening, touch);
  rows[16] = row(16, sided, ending, touch);
  rows[17] = row(17, view.before, sided);
  rows[18] = row(18, view.before, view.kind, view.relation);
  rows[19] = row(19, view.after, side);
  rows[20] = row(20, view.cueForm, sided, touch);
  rows[21] = row(21, rivals, touch, sentences * 8 + paragraphs);
  rows[22] = row(22, opening, sentences, sided * 4 + paragraphs);
  rows[23] = row(23, ending, sentences, sided * 4 + paragraphs);
  rows[24] = row(24, opening * 8 + ending, sided, rivals);
}

function writeContext(view: View, rows: Int32Array): void {
  const { previous, paragraphs, sentences, sided, lone, attributed, relation } = view;
  rows[25] = row(25, previous, paragraphs, sided);
  rows[26] = row(26, previous, lone, paragraphs);
  rows[27] = row(27, previous, sentences, view.quotesBetween * 16 + view.opening);
  rows[28] = row(28, lone, sided, sentences * 4 + paragraphs);
  rows[29] = row(29, view.headClass, sided);
  rows[30] = row(30, view.head, relation);
  rows[31] = row(31, view.occurrences, relation, paragraphs);
  rows[32] = row(32, attributed, view.kind, relation);
  rows[33] = row(33, attributed, view.side, paragraphs * 4 + sentences);
  rows[34] = row(34, attributed, view.rivals, lone);
  rows[35] = row(35, attributed, view.touch, previous);
  rows[36] = row(36, view.named, paragraphs, relation);
  rows[37] = row(37, view.named, previous, attributed);
}

/** What the verb that the quotation hangs on says of this mention. */
function writeGrammar(view: View, rows: Int32Array): void {
  const { agreement, manner, kind, sided, paragraphs, sentences, attributed, rivals } = view;
  const governed = agreement * 8 + manner;
  rows[38] = row(38, governed, kind);
  rows[39] = row(39, governed, attributed);
  rows[40] = row(40, governed, sided, paragraphs * 4 + sentences);
  rows[41] = row(41, governed, view.touch, rivals);
  rows[42] = row(42, governed, view.previous, view.lone);
}

/** Does the running text name this mention, another or none, and how surely? */
function attributionOf(evidence: Evidence | undefined, index: number): number {
  if (!evidence || evidence.source === -1) return 0;
  const surety = evidence.probability > 0.9 ? 3 : evidence.probability > 0.6 ? 2 : 1;
  return (evidence.source === index ? 4 : 0) + surety;
}

/** Is this the speaker of the quotation before, another mention of the same, or someone else? */
function previousTie(analysis: Analysis, { previous }: Utterance, index: number): number {
  if (previous === -1) return 0;
  if (previous === index) return 1;
  const before = itemAt(analysis.mentions, previous);
  const mention = itemAt(analysis.mentions, index);
  if (mention.entity === -1 || before.entity === -1) return 2;
  return before.entity === mention.entity ? 3 : 4;
}

/** How many mentions stand between: any, and those beside a cue. */
function rankOf(context: SpeakerContext, utterance: Utterance, index: number) {
  const { mentions } = context.analysis;
  const isAfter = itemAt(mentions, index).first >= utterance.last;
  let all = 0;
  let related = 0;
  for (let next = isAfter ? index - 1 : index + 1; all < 5; next += isAfter ? -1 : 1) {
    const between = mentions[next];
    if (!between) break;
    if (isAfter ? between.first < utterance.last : between.first >= utterance.first) break;
    all++;
    if (itemAt(context.traits, next).relation !== NO_CUE) related++;
  }
  return { all, related: Math.min(3, related) };
}

/** People seldom speak of themselves by name. */
function isNamedInside(
  { entities, names }: Analysis,
  { first, last }: Utterance,
  { entity }: Mention,
): boolean {
  if (entity === -1) return false;
  const { occurrences } = itemAt(entities.list, entity);
  const startOf = (occurrence: number) => itemAt(names, occurrence).first;
  const inside = occurrences[firstWhere(occurrences, (occurrence) => startOf(occurrence) >= first)];
  return inside !== undefined && startOf(inside) < last;
}

function occurrenceClass({ entities }: Analysis, { entity }: Mention): number {
  if (entity === -1) return 0;
  const count = itemAt(entities.list, entity).occurrences.length;
  return count > 8 ? 5 : count > 4 ? 4 : Math.min(3, count);
}

/** "saying", "said", "says" */
function cueForm({ words }: Analysis, { cue }: Trait): number {
  if (cue === -1) return 0;
  if (endsWith(words, cue, "ing")) return 1;
  return endsWith(words, cue, "s") ? 2 : 3;
}
