import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { isLooseLine } from "../../speaker/loose-line.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import { describedEntity } from "../described-entity.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import type { Antecedent } from "./sentence-topic.ts";

/** Tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Sentences looked back over, and those of them that are about a "he" or "she". Chosen by hand. */
const FAR = { sentences: 12, paragraphs: 1 };
const MOST_STRETCHES = 4;

/**
 * What follows "he" in its own sentence, and in those before that were about "him" already: whoever is
 * named there is not he. "He accused Brown of waste. He urged the chancellor to resign."
 */
export function stretchesAfter(analysis: Analysis, mention: number): readonly Stretch[] {
  const { sentences, words, mentions } = analysis;
  const { first, last } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  const own = sentenceAt(analysis, first);
  const stretches = [{ from: last, to: sentences[own]?.last ?? last }];
  let isBridged = false;
  for (const sentence of reportsBefore(analysis, first, FAR)) {
    const he = pronounIn(analysis, sentence, gender);
    if (he !== -1) stretches.push({ from: he + 1, to: sentence.last });
    else {
      if (isBridged || namesSomebody(analysis, sentence)) break;
      isBridged = true;
    }
    if (stretches.length === MOST_STRETCHES) break;
  }
  return stretches;
}

/** The numbers of the names that begin there. */
export function* namesIn({ names }: Analysis, { from, to }: Stretch): Iterable<number> {
  for (let index = firstWhere(names, ({ first }) => first >= from); index < names.length; index++) {
    if (itemAt(names, index).first >= to) return;
    yield index;
  }
}

/** "She had written to Ana Low. He read the letter aloud." is about nobody new. */
function namesSomebody(
  { names }: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
): boolean {
  return (names[firstWhere(names, (name) => name.first >= first)]?.first ?? last) < last;
}

/** From a "he" to the report before it, which may stand in the paragraph above. Chosen by hand. */
const NEAR = { sentences: 3, paragraphs: 1 };

/** How many sentences are looked back over, and how many paragraphs above one's own. */
interface Reach {
  readonly sentences: number;
  readonly paragraphs: number;
}

/** The nearest sentence before a token that has words of the reporter's own. */
export function reportBefore(
  analysis: Analysis,
  token: number,
  reach: Reach = NEAR,
): Sentence | undefined {
  const [nearest] = reportsBefore(analysis, token, reach);
  return nearest;
}

/** Each such sentence, the nearest first. */
export function* reportsBefore(
  analysis: Analysis,
  token: number,
  { sentences, paragraphs }: Reach,
): Iterable<Sentence> {
  const own = sentenceAt(analysis, token);
  for (let index = own - 1; index >= Math.max(0, own - sentences); index--) {
    const sentence = itemAt(analysis.sentences, index);
    const above = paragraphAt(analysis, token) - paragraphAt(analysis, sentence.first);
    if (above > paragraphs) return;
    if (isLooseLine(analysis, paragraphAt(analysis, sentence.first))) continue;
    if (isTold(analysis, sentence)) yield sentence;
  }
}

/** Some of it stands outside the marks. */
export function isTold(
  { quoteOf, words }: Analysis,
  { first, last }: { first: number; last: number },
): boolean {
  for (let token = first; token < last; token++) {
    if (quoteOf[token] === -1 && hasShape(words, token, WORD)) return true;
  }
  return false;
}

/** In which of the stretches somebody is named, from 1, or 0 for none. */
export function namedIn(
  analysis: Analysis,
  stretches: readonly Stretch[],
  { entity, phrase }: Antecedent,
): number {
  const { mentions } = analysis;
  return (
    1 +
    stretches.findIndex(({ from, to }) => {
      for (let at = firstWhere(mentions, ({ lead }) => lead >= from); at < mentions.length; at++) {
        if (itemAt(mentions, at).lead >= to) return false;
        if (entity === -1 ? at === phrase : meansOne(analysis, at, entity)) return true;
      }
      return false;
    })
  );
}

function meansOne(analysis: Analysis, index: number, entity: number): boolean {
  const mention = itemAt(analysis.mentions, index);
  if (mention.kind === "name") return mention.entity === entity;
  return mention.kind === "nominal" && describedEntity(analysis, index) === entity;
}
