import type { Analysis } from "../analyse-text.ts";
import { subjectOf } from "../grammar/clause/subject-of.ts";
import { isMainVerb, tokenOf } from "../grammar/phrases.ts";
import { unitAt } from "../grammar/read-grammar.ts";
import { isUtterance, lastTokenOf, sentenceOf } from "../grammar/running-text.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { genderOfPronoun } from "../people/gender-told.ts";
import { namedBeside } from "../speaker/apposition.ts";
import { namedOver } from "../speaker/mention-at.ts";
import type { Statement } from "../statement/statement.ts";
import { firstWhere, itemOrNone, tokenAt } from "../text/lookup.ts";
import { hasClass } from "../text/token.ts";
import { describedEntity } from "./described-entity.ts";
import { isEpithet } from "./epithet.ts";
import { mayBe } from "./pronoun/antecedents.ts";
import type { Identity } from "./rules.ts";

/** What a mention has to do with whoever the answer names. */
const NO_SENTENCE = -1;
const NOBODY = 0;
const SAME = 1;
/** Another whose name the article knows. */
export const OTHER = 2;
const PHRASE = 3;
const PRONOUN = 4;
/** "The Australian", of whom the article has not said who it is. */
export const STRANGER = 5;
const NO_RIVAL = 6;

/** Whom the sentences around the words are about, beside whoever is said to say them. */
export interface SentenceTies {
  /** Whoever opens the sentence before, or after, and whether a verb of speech is beside that name. */
  readonly before: number;
  readonly speaksBefore: number;
  readonly after: number;
  readonly speaksAfter: number;
  /** The subject of the sentence in which words or source come first. */
  readonly subject: number;
  /** Sentences from the source on to the words, or `LATER`. */
  readonly back: number;
}

/** The source is only named in a sentence that follows on the words' own. */
export const LATER = -1;
/** More sentences back than this are as good as many. */
const FARTHEST = 6;

export function sentenceTies(
  analysis: Analysis,
  statement: Statement,
  identity: Identity,
): SentenceTies {
  const { words, mentions, grammar } = analysis;
  const { running } = grammar;
  const first = tokenAt(words, (statement.inner[0] ?? statement).start);
  const lead = mentions[statement.source]?.lead ?? first;
  const own = sentenceAt(first);
  const earliest = sentenceAt(Math.min(first, lead));
  const before = openerOf(analysis, sentenceBefore(analysis, earliest.first));
  const after = own.last < running.count ? openerOf(analysis, sentenceOf(running, own.last)) : null;
  const asked = { analysis, statement, identity };
  return {
    before: before === null ? NO_SENTENCE : openerTie(asked, before),
    speaksBefore: isBesideSpeech(analysis, before),
    after: after === null ? NO_SENTENCE : nameTie(asked, after),
    speaksAfter: isBesideSpeech(analysis, after),
    subject: nameTie(asked, mainSubject(analysis, earliest)),
    back: sentencesBack(analysis, own, running.unitOf[lead] ?? 0),
  };

  function sentenceAt(token: number) {
    return sentenceOf(running, running.unitOf[token] ?? 0);
  }
}

export function tieTraits(ties: SentenceTies): readonly number[] {
  const { before, speaksBefore, after, speaksAfter, subject, back } = ties;
  return [before, speaksBefore, after, speaksAfter, subject, back];
}

interface Units {
  readonly first: number;
  readonly last: number;
}

/** Lone quotations that are passed over on the way back to the reporter's own words. */
const MOST_PASSED = 5;

function sentenceBefore({ grammar: { running } }: Analysis, from: number): Units | null {
  let unit = from - 1;
  for (let passed = 0; passed < MOST_PASSED && unit > 0; passed++) {
    if (!isUtterance(running, unit) || sentenceOf(running, unit).first !== unit) break;
    unit--;
  }
  return unit < 0 ? null : sentenceOf(running, unit);
}

/** The first mention of the sentence, or -1; null where there is no sentence. */
function openerOf({ grammar, mentions }: Analysis, sentence: Units | null): number | null {
  if (sentence === null) return null;
  const from = tokenOf(grammar, sentence.first);
  const at = firstWhere(mentions, ({ lead }) => lead >= from);
  return (mentions[at]?.lead ?? Infinity) < lastTokenOf(grammar.running, sentence.last - 1)
    ? at
    : -1;
}

/** The subject of the sentence's first verb that stands by itself, or -1. */
function mainSubject(analysis: Analysis, { first, last }: Units): number {
  const { grammar } = analysis;
  if (first >= last) return -1;
  unitAt(grammar, tokenOf(grammar, first));
  for (let unit = first; unit < last; unit++) {
    if (isUtterance(grammar.running, unit) || !isMainVerb(grammar, unit)) continue;
    const subject = subjectOf(grammar, tokenOf(grammar, unit));
    if (subject !== -1) return namedOver(analysis, subject);
  }
  return -1;
}

function sentencesBack({ grammar: { running } }: Analysis, own: Units, source: number): number {
  if (source >= own.last) return LATER;
  let count = 0;
  for (let from = own.first; from > source && count < FARTHEST; count++)
    from = sentenceOf(running, from - 1).first;
  return count;
}

function isBesideSpeech({ words, mentions }: Analysis, index: number | null): number {
  const mention = itemOrNone(mentions, index ?? -1);
  if (!mention) return 0;
  return hasClass(words, mention.last, SPEECH) || hasClass(words, mention.lead - 1, SPEECH) ? 1 : 0;
}

interface Asked {
  readonly analysis: Analysis;
  readonly statement: Statement;
  readonly identity: Identity;
}

function nameTie({ analysis, statement, identity }: Asked, index: number): number {
  const mention = itemOrNone(analysis.mentions, index);
  if (!mention) return NOBODY;
  const isSource = index === statement.source || index === identity.standsFor;
  if (isSource || (mention.entity !== -1 && mention.entity === identity.entity)) return SAME;
  if (mention.entity !== -1) return OTHER;
  return mention.kind === "nominal" ? PHRASE : PRONOUN;
}

/** Only of what a pronoun means it matters who "the manager" before it is, which takes looking for. */
function openerTie(asked: Asked, index: number): number {
  const { analysis, statement, identity } = asked;
  const tie = nameTie(asked, index);
  const source = itemOrNone(analysis.mentions, statement.source);
  const opener = itemOrNone(analysis.mentions, index);
  if (!source || !opener || !isTakenUp(source, identity)) return tie;
  if (tie === OTHER) return rivalTie(analysis, opener.entity, source);
  if (tie !== PHRASE) return tie;
  // "The Croft boss, Sam Orr, was late": no stranger, but Orr.
  const named = namedBeside(analysis, index);
  if (named !== index) return openerTie(asked, named);
  const entity = describedEntity(analysis, index);
  if (entity === -1) return isEpithet(analysis, opener) ? STRANGER : PHRASE;
  return entity === identity.entity ? SAME : rivalTie(analysis, entity, source);
}

/** A woman, a street or a firm is no rival to whoever "he" is. */
function rivalTie(analysis: Analysis, entity: number, { first }: Mention): number {
  const gender = genderOfPronoun(analysis.words, first);
  return gender === 0 || mayBe(analysis, entity, gender) ? OTHER : NO_RIVAL;
}

/** "He" or "she", and "the manager" where it means somebody named before. */
export function isTakenUp({ kind }: Mention, { entity }: Identity): boolean {
  return kind === "pronoun" || (kind === "nominal" && entity !== -1);
}
