import { sentenceAt } from "../../analyse-text.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { hasShape, isComma } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import { UNGOVERNED, UNSPOKEN } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isOne } from "../mention-at.ts";
import { PLAIN, type Turn } from "./turn.ts";

/** "The mayor is “unfit” for office, a rival has claimed.": the words in marks are said with the rest of the sentence. */
export function tailWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors, evidence } = context;
  const { words, grammar } = analysis;
  if (first === -1 || isUtteredWhole(grammar.running, first)) return undefined;
  const { source, phrase, cue } = itemAt(evidence, quote);
  if (source === -1 || !phrase || !cue || phrase.start < itemAt(analysis.quoted, quote).end)
    return undefined;
  const verb = tokenAt(words, cue.start);
  const own = itemAt(governors, quote);
  const isOthers = own.manner !== UNSPOKEN && own.manner !== UNGOVERNED && own.verb !== verb;
  if (isOthers) return undefined;
  const isLast = !hasShape(words, verb + 1, WORD) || isNextSentence(verb);
  if (!isLast || verb < tokenAt(words, phrase.start)) return undefined;
  const isTail = isComma(words, tokenAt(words, phrase.start) - 1);
  if (!isTail || isOne(analysis, source, choices[quote]?.mention ?? -1)) return undefined;
  return { mention: source, probability: PLAIN };

  function isNextSentence(token: number): boolean {
    return sentenceAt(analysis, token) !== sentenceAt(analysis, token + 1);
  }
}
