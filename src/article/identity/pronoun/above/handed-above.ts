import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { IT, TO } from "../../../lexicon/single-words.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { type Antecedent, type Reference, rankOfOne } from "../sentence-topic.ts";
import { sentenceAbove } from "./opener-above.ts";

/** Sentences of the paragraph above that are looked back over, tokens of one, and tokens up to "to talk". */
const MOST_SENTENCES = 2;
const LONGEST = 80;
const LONGEST_PHRASE = 24;

/**
 * The rank of whom the paragraph above leaves it to to speak: "Low had gone home, and it was left to his captain, Tom
 * Reed, to talk for the players.\n\n“It is late,” he said"; or -1.
 */
export function handedAbove(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { sentences, mentions } = analysis;
  const above = sentenceAbove(analysis, itemAt(mentions, mention).first);
  if (!above) return -1;
  const own = sentenceAt(analysis, above.first);
  const paragraph = paragraphAt(analysis, above.first);
  for (let index = own; index > own - MOST_SENTENCES && index >= 0; index--) {
    const sentence = itemAt(sentences, index);
    if (paragraphAt(analysis, sentence.first) !== paragraph) break;
    const rank = handedIn(analysis, sentence, antecedents);
    if (rank !== -1) return rank;
  }
  return -1;
}

function handedIn(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (!isAmong(words, token, HANDING) || hashOf(words, token + 1) !== TO) continue;
    const isIt = hashOf(words, token - 1) === IT || hashOf(words, token - 2) === IT;
    const index = indexFrom(analysis, token + 2);
    const phrase = itemOrNone(mentions, index);
    if (!isIt || !phrase || !isToSpeak(analysis, phrase.last, last)) continue;
    const named = namedBeside(analysis, index);
    const { entity } = itemAt(mentions, named);
    return rankOfOne(antecedents, { entity, phrase: named });
  }
  return -1;
}

/** "It was left to", "it fell to" */
const HANDING = hashedWords("left fell falls down up");
const SPEAKING = hashedWords(
  "talk speak explain say tell answer face respond reply announce sum deliver defend break",
);

/** "To talk for the players" */
function isToSpeak({ words }: Analysis, from: number, last: number): boolean {
  for (let token = from; token < Math.min(last, from + LONGEST_PHRASE); token++)
    if (hashOf(words, token) === TO && isAmong(words, token + 1, SPEAKING)) return true;
  return false;
}
