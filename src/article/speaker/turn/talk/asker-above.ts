import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { TO } from "../../../lexicon/single-words.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../../text/lookup.ts";
import { hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { mentionOver, namedOver } from "../../mention-at.ts";

/** Tokens of the report before a quotation that are looked through. Chosen by hand. */
const LONGEST = 80;

/**
 * "When the host, Ann Low, asked him what that meant, he paused.\n\n“It means nothing,” he said.": the mention of whoever
 * asks in the report right before the quotation, in its paragraph or the one above; or -1.
 */
export function askerAbove(analysis: Analysis, quote: number): number {
  const { words, grammar, quoted, quoteOf, paragraphs } = analysis;
  const { start, paragraph } = itemAt(quoted, quote);
  const above = itemAt(paragraphs, Math.max(0, paragraph - 1));
  const opening = tokenAt(words, start);
  const from = Math.max(tokenAt(words, above.start), opening - LONGEST);
  for (let token = opening - 1; token > from; token--) {
    if (quoteOf[token] !== -1) continue;
    if (!isAsking(words, token)) continue;
    if (isPassive(grammar, token) && !closesAside(analysis, token)) continue;
    return subjectBefore(analysis, token);
  }
  return -1;
}

/** "The host, Ann Low, asked what it meant.": with no comma behind, it is no "Low, asked what it meant, paused". */
function closesAside({ words, sentenceOf }: Analysis, verb: number): boolean {
  if (!isComma(words, verb - 1)) return false;
  for (let token = verb + 1; sentenceOf[token] === sentenceOf[verb]; token++)
    if (isComma(words, token)) return false;
  return true;
}

/** The grammar may miss it: "When the host, Ann Low, asked him". */
export function subjectBefore(analysis: Analysis, verb: number): number {
  const { words, grammar, mentions } = analysis;
  const subject = subjectOf(grammar, verb);
  if (subject !== -1 && subject < verb) {
    const named = namedOver(analysis, subject);
    const over = named === -1 ? mentionOver(analysis, subject) : named;
    if (over !== -1 || !isComma(words, verb - 1)) return over;
  }
  const end = isComma(words, verb - 1) ? verb - 1 : verb;
  return mentionUpTo(mentions, end);
}

/** Whether the asker's verb reaches "him": he is not the asker. */
export function asksHim({ words, mentions }: Analysis, asker: number): boolean {
  const { last } = itemAt(mentions, asker);
  const verb = isComma(words, last) ? last + 1 : last;
  return isAmong(words, verb, ASKING_VERBS) && isAmong(words, verb + 1, HIM);
}

/** "Asked", "wanted to know", "wondered" */
export function isAsking(words: Words, token: number): boolean {
  if (isAmong(words, token, ASKING_VERBS) || isAmong(words, token, WONDERING)) return true;
  if (!isAmong(words, token, WANTING) || hashOf(words, token + 1) !== TO) return false;
  return isAmong(words, token + 2, KNOWING);
}

const WONDERING = hashedWords("wondered wonders");
const WANTING = hashedWords("wanted wants want sought demanded asked curious keen eager");
const KNOWING = hashedWords("know hear learn understand");
