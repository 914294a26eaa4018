import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { LONGEST_CRY } from "../../../speaker/turn/exchange.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Answerer } from "../answerer.ts";
import { type Antecedent, type Reference, rankOfOne } from "../sentence-topic.ts";

/** Tokens from the words to "she said", and characters of a tail: "asked the rider, and laughed." Chosen by hand. */
const LONGEST_TAG = 4;
const LONGEST_TAIL = 60;
/** Paragraphs back to whoever speaks with the one who asks. */
const NEAR = 2;

/** They are said to the other of the two. */
const TO_OTHER = /\b(?:you|your|yours)\b/iu;

/**
 * "“He likes you,” a widow said to Low.\n\n“So do I,” Low said. “What do you call him?”\n\n“Eddy,” she said.": the widow, and
 * not Low, who asks; where nothing shows that one asks the other, either may go on.
 */
export function askedInMarks(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource, lastPhrase, earlier }: Reference,
  antecedents: readonly Antecedent[],
): Answerer | undefined {
  const { mentions } = analysis;
  const quote = answerBeside(analysis, itemAt(mentions, mention).first);
  const spoke = itemOrNone(mentions, lastSource);
  if (quote === -1 || !spoke || !earlier) return undefined;
  const asked = askedAbove(analysis, quote);
  const other = itemOrNone(mentions, earlier.source);
  if (!asked || !other || paragraphAt(analysis, spoke.lead) !== asked.paragraph) return undefined;
  if (asked.paragraph - paragraphAt(analysis, other.lead) > NEAR - 1) return undefined;
  const asker = rankOfOne(antecedents, {
    entity: lastSpeaker < 0 ? -1 : lastSpeaker,
    phrase: lastPhrase,
  });
  if (asker === -1) return undefined;
  const rank = rankOfOne(antecedents, {
    entity: earlier.speaker < 0 ? -1 : earlier.speaker,
    phrase: earlier.phrase,
  });
  return { rank: TO_OTHER.test(asked.words) ? rank : -1, asker };
}

/** The short words that open the pronoun's paragraph, right before it; or -1. */
function answerBeside({ quoted, quoteOf, paragraphs }: Analysis, first: number): number {
  let token = first - 1;
  while (token > 0 && token > first - LONGEST_TAG && quoteOf[token] === -1) token--;
  const quote = quoteOf[token] ?? -1;
  if (quote === -1) return -1;
  const { start, end, paragraph } = itemAt(quoted, quote);
  const opens = itemAt(paragraphs, paragraph).start >= start - 1;
  return opens && end - start <= LONGEST_CRY ? quote : -1;
}

/** The short question that ends the paragraph above but for its tail. */
function askedAbove({ text, quoted, paragraphs }: Analysis, quote: number) {
  const asked = itemOrNone(quoted, quote - 1);
  const { paragraph } = itemAt(quoted, quote);
  if (!asked?.closed || asked.paragraph !== paragraph - 1) return undefined;
  const words = text.slice(asked.start, asked.end);
  const tail = text.slice(asked.end, itemAt(paragraphs, asked.paragraph).end);
  if (!words.endsWith("?") || words.length > LONGEST_CRY || tail.length > LONGEST_TAIL)
    return undefined;
  return { words, paragraph: asked.paragraph };
}
