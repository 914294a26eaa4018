import type { Analysis } from "../../../analyse-text.ts";
import { hearerOf } from "../../../grammar/phrases.ts";
import { QUESTION_WORDS } from "../../../lexicon/clause-words.ts";
import { AUXILIARY } from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionsIn } from "../../../speaker/mention-at.ts";
import { isAsking, subjectBefore } from "../../../speaker/turn/talk/asker-above.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hasShape, isAmong } from "../../../text/token.ts";
import { WORD } from "../../../text/tokenize.ts";
import { type Answerer, answererAmong, isAnswering } from "../answerer.ts";
import { reportBefore } from "../named-after.ts";
import { type Antecedent, type Reference, rankOfOne } from "../sentence-topic.ts";
import { askedInMarks } from "./asked-in-marks.ts";

/** Tokens of a sentence that are looked through, and from "wanted" to "why". Chosen by hand. */
const LONGEST = 60;
const LONGEST_VERB = 4;

/** They ask for a living, and what follows is an answer. */
const ASKERS = hashedWords(`
  host presenter interviewer reporter journalist correspondent anchor broadcaster pupil caller listener questioner
  moderator schoolboy schoolgirl
`);

/** Whoever has been asked, or is asked about by somebody who asks nobody by name. */
export function answererOf(
  analysis: Analysis,
  reference: Reference,
  antecedents: readonly Antecedent[],
): Answerer {
  const asked = answererAmong(analysis, reference.mention, antecedents);
  if (asked.rank !== -1 || asked.asker !== -1) return asked;
  return (
    inquiredOf(analysis, reference, antecedents) ??
    askedInMarks(analysis, reference, antecedents) ??
    asked
  );
}

/** "The host, Low, wanted to know what Hart did next. “I lay there,” she replied": Hart, and not Low. */
function inquiredOf(
  analysis: Analysis,
  { mention, lastSpeaker }: Reference,
  antecedents: readonly Antecedent[],
): Answerer | undefined {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  const verb = before ? inquiryIn(analysis, before) : -1;
  if (!before || verb === -1) return undefined;
  const asking = subjectBefore(analysis, verb);
  const asker = rankAt(analysis, asking, antecedents);
  if (asker === -1) return undefined;
  const isAnswer = isAnswering(words, first);
  const isTail = isLast(analysis, verb, before);
  if (!isAnswer && !isTail && !asksForOthers(analysis, asking)) return undefined;
  const spoke = antecedents.findIndex(({ entity }) => entity === lastSpeaker);
  const about = isTail ? -1 : rankAt(analysis, askedAfter(analysis, verb, before), antecedents);
  const isOpen = lastSpeaker < 0 || spoke === asker || spoke === about || spoke === -1;
  return { rank: isOpen && about !== asker ? about : -1, asker };
}

/** "A reporter", "the host, Ann Low" */
function asksForOthers({ words, mentions }: Analysis, asking: number): boolean {
  return [asking, asking - 1].some((at) => {
    const one = itemOrNone(mentions, at);
    return one?.kind === "nominal" && isAmong(words, one.head, ASKERS);
  });
}

/** The verb by which somebody asks what it tells, "asked why he left", or has told, "had he left, she asked"; or -1. */
function inquiryIn(analysis: Analysis, sentence: Sentence): number {
  const { words, grammar, quoteOf } = analysis;
  const { first, last } = sentence;
  for (let token = Math.min(last, first + LONGEST) - 1; token > first; token--) {
    if (quoteOf[token] !== -1 || !isAsking(words, token)) continue;
    if (isLast(analysis, token, sentence))
      return hasClass(words, first, AUXILIARY) || isAmong(words, first, QUESTION_WORDS)
        ? token
        : -1;
    if (hearerOf(grammar, token) === -1 && questionWord(analysis, token) !== -1) return token;
  }
  return -1;
}

function questionWord({ words }: Analysis, verb: number): number {
  for (let token = verb + 1; token <= verb + LONGEST_VERB; token++)
    if (isAmong(words, token, QUESTION_WORDS)) return token;
  return -1;
}

/** "Asked.", "wanted to know." */
function isLast({ words }: Analysis, verb: number, { last }: Sentence): boolean {
  for (let token = verb + 1; token < last; token++)
    if (hasShape(words, token, WORD) && token > verb + 2) return false;
  return last - verb <= LONGEST_VERB;
}

/** Whom the question is about: "what Hart did", "whether Hart would"; or -1. */
function askedAfter(analysis: Analysis, verb: number, { last }: Sentence): number {
  const opening = questionWord(analysis, verb);
  if (opening === -1) return -1;
  for (const at of mentionsIn(analysis, { first: opening + 1, last }))
    if (itemAt(analysis.mentions, at).kind !== "nominal") return at;
  return -1;
}

function rankAt(analysis: Analysis, index: number, antecedents: readonly Antecedent[]): number {
  const named = namedBeside(analysis, index);
  const { entity } = itemOrNone(analysis.mentions, named) ?? { entity: -1 };
  return named === -1 ? -1 : rankOfOne(antecedents, { entity, phrase: named });
}
