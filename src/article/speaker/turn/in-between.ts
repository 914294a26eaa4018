import type { Analysis } from "../../analyse-text.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { RECORDINGS, SHOWING_VERBS } from "../../lexicon/reporting-words.ts";
import { OF } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { endsWith, hasClass, hashOf, isAmong } from "../../text/token.ts";
import { namedBeside } from "../apposition.ts";
import type { Choice } from "../judge-rivals.ts";
import { PARTS } from "../sayer/sayer-of.ts";
import { PLAIN, type Turn } from "./turn.ts";

/** Tokens from the verb to the words. */
const LONGEST_LEAD = 12;

/** "Uses footage of Low asking, “…”", "shows Low telling donors: “…”", "has Low saying “…”": whoever is seen says it. */
export function recordedWords({ context, first }: Turn): Choice | undefined {
  const { analysis } = context;
  const verb = sayingBefore(analysis, first);
  if (verb === -1) return undefined;
  const { words, mentions } = analysis;
  const mention = mentionUpTo(mentions, verb);
  const seen = mentions[mention];
  if (!seen) return undefined;
  const { lead, head } = seen;
  if (isAmong(words, head, PARTS)) return undefined;
  const isOfRecording =
    hashOf(words, lead - 1) === OF &&
    [2, 3].some((back) => isAmong(words, lead - back, RECORDINGS));
  if (!isOfRecording && !isAmong(words, lead - 1, SHOWING_VERBS)) return undefined;
  return { mention: namedBeside(analysis, mention), probability: PLAIN, isPlain: true };
}

/** The participle of saying that leads into the words, or -1: no other verb may stand between. */
function sayingBefore({ words, grammar, quoteOf, sentenceOf }: Analysis, first: number): number {
  const stop = Math.max(0, first - LONGEST_LEAD);
  for (let token = first - 1; token >= stop; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first - 1]) return -1;
    if (hasClass(words, token, SPEECH)) return endsWith(words, token, "ing") ? token : -1;
    if (tagOfWord(grammar, token) === FINITE_VERB) return -1;
  }
  return -1;
}
