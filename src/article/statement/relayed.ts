import { overlaps, type Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { OTHER_CUES } from "../lexicon/reporting-words.ts";
import { AND, THAT } from "../lexicon/single-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { SAID } from "../speaker/governor.ts";
import type { Choice } from "../speaker/judge-rivals.ts";
import type { SpeakerContext } from "../speaker/speaker-context.ts";
import { isAnybodys } from "../speaker/turn/from-whom.ts";
import { writingOfWords } from "../speaker/writing/writer-of.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { hasClass, hashOf, isAmong, startOf } from "../text/token.ts";

/** Who speaks is not what is said. */
export function holds(
  { words, mentions }: Analysis,
  { start, end }: Span,
  speaker: number,
): boolean {
  const at = speaker === -1 ? -1 : startOf(words, itemAt(mentions, speaker).head);
  return at >= start && at < end;
}

/**
 * "According to the complaint, Low told police he “panicked”", "Reed said Low had called it “mad”", "Reed
 * said it would close, a step branded “mad” by Low", "Reed left to cries of “mad”, he said": the words in
 * marks are said in what is said.
 */
export function isRelayed(
  { analysis, governors }: SpeakerContext,
  { cue, content, quote, choice }: Relay,
): boolean {
  if (isAnybodys(choice) || choice?.isInside) return true;
  if (isOfWriting(analysis, { cue, content, quote })) return true;
  if (!choice || !holds(analysis, content, choice.mention)) return false;
  const { manner, subject, verb } = itemAt(governors, quote);
  const own = tokenAt(analysis.words, cue.start);
  if (manner === SAID && own < verb && isOfOuter(analysis, verb, quote)) return false;
  if (choice.isPlain && own !== verb) return true;
  const isByVerb =
    manner === SAID && subject === choice.mention && hasClass(analysis.words, verb, SPEECH);
  return isByVerb || isAmong(analysis.words, own, OTHER_CUES);
}

/** "Low pointed to a report that found it “late”": the report stands in what she is held to say. */
function isOfWriting(analysis: Analysis, { cue, content, quote }: Omit<Relay, "choice">): boolean {
  const { words, quoted } = analysis;
  const noun = writingOfWords(analysis, tokenAt(words, itemAt(quoted, quote).start));
  if (noun === -1) return false;
  const at = startOf(words, noun);
  return at > cue.start && at >= content.start && at < content.end;
}

/** "Halden says it has told its users and that it is “sorry”": without a "that" of its own "told" has none of it. */
function isOfOuter({ words, quoted }: Analysis, verb: number, quote: number): boolean {
  const { start } = itemAt(quoted, quote);
  let that = verb + 1;
  while (startOf(words, that) < start && hashOf(words, that) !== THAT) that++;
  return startOf(words, that) < start && hashOf(words, that - 1) === AND && that > verb + 2;
}

/** "Low said he was told by officers that it was “untidy”": the sentence itself says whose the words are. */
export function isSaidInside(
  { analysis, governors }: SpeakerContext,
  { cue, content, quote, choice }: Relay,
): boolean {
  const { verb } = itemAt(governors, quote);
  if (!choice?.isPlain || verb === -1 || !holds(analysis, content, choice.mention)) return false;
  const at = startOf(analysis.words, verb);
  return at > cue.start && at >= content.start && at < content.end;
}

interface Relay {
  readonly cue: Span;
  readonly content: Span;
  readonly quote: number;
  readonly choice: Choice | undefined;
}

/** "Low alleged that Reed had said it was “late”": the words in marks are Reed's, the clause is Low's; of all pieces, in order. */
export function isInsideAnother(
  pieces: readonly Span[],
  content: Span,
  marked: Span | undefined,
): boolean {
  if (!marked) return false;
  const from = firstWhere(pieces, ({ start }) => start > content.start);
  for (let at = from; at < pieces.length; at++) {
    const inner = itemAt(pieces, at);
    if (inner.start > content.end) return false;
    if (inner.end <= content.end && overlaps(inner, marked)) return true;
  }
  return false;
}

/** "The report quotes Low as telling Reed “it is late”": whoever is quoted stands behind the verb, and before what is said. */
export function isBetween(
  { words, mentions }: Analysis,
  choice: Choice | undefined,
  { cue, content }: { readonly cue: Span; readonly content: Span },
): boolean {
  const lead = choice?.isPlain ? mentions[choice.mention]?.lead : undefined;
  if (lead === undefined) return false;
  const at = startOf(words, lead);
  return at >= cue.end && at < content.start;
}
