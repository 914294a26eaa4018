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

export const SPEAKER_FEATURES = 48;
export const SPEAKER_ROWS = 1 << 15;
const LAST_ROW = SPEAKER_ROWS - 1;

const KINDS = { name: 1, pronoun: 2, nominal: 3 } as const;

/** Writes the rows of one mention for one quotation; rows fit a table of `SPEAKER_ROWS`. */
export function writeSpeakerFeatures(view: View, rows: Int32Array): number {
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    rows[count] = hashFeature(count, one, two, three) & LAST_ROW;
    count++;
  };
  addPlace(view, add);
  addCue(view, add);
  addContext(view, add);
  addGrammar(view, add);
  return count;
}

type Add = (one: number, two?: number, three?: number) => void;

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

function addPlace(view: View, add: Add): void {
  const { kind, side, sided, paragraphs, sentences, distance, quotesBetween, anyBetween } = view;
  add(kind, view.lone);
  add(side, paragraphs, kind);
  add(sided, paragraphs, distance);
  add(sided, sentences, paragraphs);
  add(sided, quotesBetween, paragraphs);
  add(kind, sided, paragraphs);
  add(anyBetween, sided, paragraphs);
  add(view.rivals, sided, paragraphs);
  add(distance, kind, side);
  add(quotesBetween, sentences, sided);
  add(paragraphs, quotesBetween, anyBetween);
  add(view.opens, sided, paragraphs);
}

function addCue(view: View, add: Add): void {
  const { cue, side, sided, touch, paragraphs, sentences, opening, ending, rivals } = view;
  add(sided, cue);
  add(cue, touch, side);
  add(sided, touch, paragraphs);
  add(sided, opening, touch);
  add(sided, ending, touch);
  add(view.before, sided);
  add(view.before, view.kind, view.relation);
  add(view.after, side);
  add(view.cueForm, sided, touch);
  add(rivals, touch, sentences * 8 + paragraphs);
  add(opening, sentences, sided * 4 + paragraphs);
  add(ending, sentences, sided * 4 + paragraphs);
  add(opening * 8 + ending, sided, rivals);
}

function addContext(view: View, add: Add): void {
  const { previous, paragraphs, sentences, sided, lone, attributed, relation } = view;
  add(previous, paragraphs, sided);
  add(previous, lone, paragraphs);
  add(previous, sentences, view.quotesBetween * 16 + view.opening);
  add(lone, sided, sentences * 4 + paragraphs);
  add(view.headClass, sided);
  add(view.head, relation);
  add(view.occurrences, relation, paragraphs);
  add(attributed, view.kind, relation);
  add(attributed, view.side, paragraphs * 4 + sentences);
  add(attributed, view.rivals, lone);
  add(attributed, view.touch, previous);
  add(view.named, paragraphs, relation);
  add(view.named, previous, attributed);
}

/** What the verb that the quotation hangs on says of this mention. */
function addGrammar(view: View, add: Add): void {
  const { agreement, manner, kind, sided, paragraphs, sentences, attributed, rivals } = view;
  const governed = agreement * 8 + manner;
  add(governed, kind);
  add(governed, attributed);
  add(governed, sided, paragraphs * 4 + sentences);
  add(governed, view.touch, rivals);
  add(governed, view.previous, view.lone);
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
