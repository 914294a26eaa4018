import { type Analysis, opensSentence, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { kindOfHead } from "../../grammar/noun-kinds.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { FORENAME, ROLE } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, numberAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import {
  asTrait,
  asTraits,
  logOdds,
  NO_TRAIT,
  traitsOfNobody,
} from "../../weights/decision-trees.ts";
import { type Asked, relationTo } from "./asked-about.ts";
import type { Focus, LastSubject } from "./focus.ts";
import { namedIn, stretchesAfter } from "./named-after.ts";
import { isHearer, natureOf, silenceSince, viewOf } from "./pronoun-features.ts";
import {
  type Antecedent,
  isSubjectSince,
  type Reference,
  subjectRank,
  UNNAMED,
} from "./sentence-topic.ts";

/** Those whom a pronoun most likely means, the likeliest first. */
export interface Meant {
  readonly analysis: Analysis;
  readonly reference: Reference;
  /** All that compete, the nearest first, and which of them are the likeliest. */
  readonly antecedents: readonly Antecedent[];
  readonly ranks: readonly number[];
  readonly scores: readonly number[];
  readonly total: number;
  readonly focus: Focus;
  readonly last: LastSubject;
  /** What the sentences before ask and say, the nearest first. */
  readonly asked: readonly Asked[];
}

/** Of each what speaks for it, and at last of none of them; each trait a small whole number. */
export function antecedentTraits(meant: Meant): readonly Int8Array[] {
  const shared = asTraits([sharedTraits(meant)]);
  const { analysis, reference } = meant;
  const stretches = stretchesAfter(analysis, reference.mention);
  const each = meant.ranks.map((rank, nth) =>
    asTraits(
      [scoreTraits(meant, nth), ownTraits(meant, nth), besideTraits(meant, rank, stretches)],
      shared,
    ),
  );
  return [...each, traitsOfNobody(shared, each[0]?.length ?? 0)];
}

const ADDING = hashedWords("added adds adding continued continues concluded insisted explained");
const SHE = hashedWords("she her");

function sharedTraits(meant: Meant): readonly number[] {
  const { analysis, reference, antecedents, scores, total, focus } = meant;
  const [first = 0, second = first - FAR_BEHIND] = scores;
  return [
    ...pronounTraits(analysis, reference),
    antecedents.length,
    antecedents.filter(({ entity }) => entity === -1).length,
    asTrait(10 * (first - second)),
    logOdds(1 / total),
    ...lastTraits(meant),
    focus.rank === -1 ? 0 : 1,
    focus.steps,
  ];
}

/** Where nobody else is asked about: e to this power is as good as never. */
const FAR_BEHIND = 12;

/** Where the pronoun stands: "“No,” he added" and "He said" go on with different people. */
function pronounTraits(analysis: Analysis, { mention }: Reference): readonly number[] {
  const { words, mentions, quoteOf } = analysis;
  const { first, last, kind } = itemAt(mentions, mention);
  const isAdding = adds(words, { first, last });
  const isShe = isAmong(words, first, SHE);
  return [
    kind === "pronoun" ? 1 + Number(isShe) : 0,
    Number(opensSentence(analysis, first)),
    Number(paragraphAt(analysis, first - 1) !== paragraphAt(analysis, first)),
    Number(isAdding),
    Number(isBehindQuotation(quoteOf, first)),
  ];
}

/** "“No,” he added", "“No,” continued the man" */
export function adds(words: Words, { first, last }: Pick<Mention, "first" | "last">): boolean {
  return isAmong(words, last, ADDING) || isAmong(words, first - 1, ADDING);
}

/** Tokens: the mark that closes it, and a verb such as "said". */
function isBehindQuotation(quoteOf: Int32Array, first: number): boolean {
  return [1, 2, 3].some((back) => (quoteOf[first - back] ?? -1) !== -1);
}

/** Who spoke last, and how long ago. */
function lastTraits({ analysis, reference, antecedents }: Meant): readonly number[] {
  const { mentions } = analysis;
  const pronoun = itemAt(mentions, reference.mention);
  const silence = silenceSince(analysis, reference, pronoun);
  const { lastSpeaker } = reference;
  const who = lastSpeaker === -1 ? 0 : lastSpeaker === UNNAMED ? 1 : 2;
  const spoke = itemOrNone(mentions, reference.lastSource);
  const since = spoke?.first ?? -1;
  const subjects = antecedents.filter((one) => isSubjectSince(analysis, one.earlier, since)).length;
  if (!spoke) return [silence, NO_TRAIT, NO_TRAIT, who, subjects];
  const sentences = sentenceAt(analysis, pronoun.first) - sentenceAt(analysis, spoke.first);
  return [silence, Math.min(20, sentences), KINDS[spoke.kind], who, subjects];
}

const KINDS = { name: 0, pronoun: 1, nominal: 2 } as const;

function scoreTraits({ scores, total }: Meant, nth: number): readonly number[] {
  const [top = 0] = scores;
  const own = scores[nth] ?? 0;
  return [asTrait(10 * (own - top)), nth, logOdds(Math.exp(own - top) / total)];
}

function ownTraits(meant: Meant, nth: number): readonly number[] {
  const { analysis, reference, antecedents, ranks, focus } = meant;
  const rank = numberAt(ranks, nth);
  const view = viewOf(analysis, reference, { antecedents, rank });
  const spoke = itemOrNone(analysis.mentions, reference.lastSource)?.first ?? -1;
  return [
    view.sentences,
    view.paragraphs,
    view.told,
    view.isLast,
    view.quoted,
    view.opens,
    view.known,
    genderFit(analysis, view),
    view.frequency,
    view.more,
    view.recent,
    rank,
    view.owned,
    subjectRank(analysis, view.earlier),
    Number(view.earlier.first > spoke),
    Number(view.person !== undefined && isHearer(analysis, view.person, view.pronoun)),
    namedNear(analysis, reference, view.antecedent),
    ...natureTraits(analysis, view),
    ...focusTraits(focus, rank),
    view.earlier.last - view.earlier.first,
    Math.min(40, view.pronoun.first - view.earlier.last),
  ];
}

/** Who is named after another "he", who is the subject of the clause before, and who asks. */
function besideTraits(
  { analysis, antecedents, last, asked }: Meant,
  rank: number,
  stretches: ReturnType<typeof stretchesAfter>,
): readonly number[] {
  return [
    namedIn(analysis, stretches, itemAt(antecedents, rank)),
    last.rank === -1 ? 0 : last.rank === rank ? 1 : 2,
    last.rank === rank ? last.steps : NO_TRAIT,
    relationTo(analysis, asked, itemAt(antecedents, rank)),
  ];
}

type View = ReturnType<typeof viewOf>;

/** 0 where nothing tells, 1 for the same, 2 for the other. */
function genderFit({ words }: Analysis, { person, pronoun, known }: View): number {
  if (!person) return known;
  if (person.gender === 0) return 0;
  return person.gender === genderOfPronoun(words, pronoun.first) ? 1 : 2;
}

function natureTraits({ grammar, words, mentions }: Analysis, view: View): readonly number[] {
  const { person, antecedent, earlier } = view;
  const head = itemOrNone(mentions, antecedent.phrase)?.head ?? earlier.last - 1;
  return [
    natureOf(person),
    roleAt(grammar, unitAt(grammar, head)),
    kindOfHead(grammar, head),
    Number(person !== undefined && hasClass(words, person.first, FORENAME)),
    Number(hasClass(words, head, ROLE)),
  ];
}

function focusTraits(focus: Focus, rank: number): readonly number[] {
  if (focus.rank !== rank) return [focus.rank === -1 ? 0 : 2, NO_TRAIT, NO_TRAIT];
  return [1, focus.steps, 2 * focus.through + focus.main];
}

/** Tokens of a quotation beside the pronoun that are looked through for a name. */
const MOST_NEAR = 120;

/** What a quotation beside the pronoun has of the name: 1 the surname, 2 the forename, 3 both. */
function namedNear(
  { words, quoteOf, entities, mentions }: Analysis,
  { mention }: Reference,
  { entity }: Antecedent,
): number {
  const person = itemOrNone(entities.list, entity);
  if (!person) return 0;
  const { first, last } = itemAt(mentions, mention);
  const [forename, surname] = [hashOf(words, person.first), hashOf(words, person.last - 1)];
  const isBefore = isBehindQuotation(quoteOf, first);
  let found = 0;
  for (let steps = 0; steps < MOST_NEAR; steps++) {
    const token = isBefore ? first - 1 - steps : last + steps;
    if ((quoteOf[token] ?? -1) === -1) continue;
    const hash = hashOf(words, token);
    if (hash === surname) found |= 1;
    else if (hash === forename) found |= 2;
  }
  return found;
}
