import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isMainVerb, isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, unitAt } from "../../grammar/read-grammar.ts";
import { sentenceOf } from "../../grammar/running-text.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { namedOver } from "../../speaker/mention-at.ts";
import { hasClass } from "../../text/token.ts";

/** A verb and its subject. */
export interface Subject {
  readonly verb: number;
  /** The number of the mention, or -1. */
  readonly mention: number;
  /** Token of its head, or -1. */
  readonly head: number;
  readonly isSpeech: boolean;
}

/** The subject of a sentence beside the quotation's. */
export interface SubjectBeside extends Subject {
  readonly isSameParagraph: boolean;
}

/** Further up hardly ever stands who says it. */
export const MOST_VERBS = 3;
const MOST_STEPS = 10;

/** Those of the verbs that a quotation hangs on, from the nearest up. */
export function subjectsOver(analysis: Analysis, first: number): readonly Subject[] {
  const { grammar, quoteOf } = analysis;
  const subjects: Subject[] = [];
  let unit = unitAt(grammar, first);
  for (let steps = 0; steps < MOST_STEPS && subjects.length < MOST_VERBS; steps++) {
    unit = headAt(grammar, unit);
    if (unit === -1) break;
    const verb = tokenOf(grammar, unit);
    if (quoteOf[verb] === -1 && isVerbAt(grammar, unit)) subjects.push(subjectAt(analysis, verb));
  }
  return subjects;
}

function subjectAt(analysis: Analysis, verb: number): Subject {
  const { grammar, words } = analysis;
  const head = subjectOf(grammar, verb);
  const mention = head === -1 ? -1 : namedOver(analysis, head);
  return { verb, mention, head, isSpeech: hasClass(words, verb, SPEECH) };
}

/** Units of a sentence that are looked through for its verb. */
const MOST_UNITS = 60;

/** The main clause's subject in the sentence before that of the token, or in the one behind. */
export function subjectBeside(
  analysis: Analysis,
  token: number,
  side: "before" | "behind",
): SubjectBeside | undefined {
  const { grammar, quoteOf, paragraphOf } = analysis;
  const sentence = sentenceBeside(analysis, token, side);
  if (!sentence) return undefined;
  const past = Math.min(sentence.last, sentence.first + MOST_UNITS);
  for (let at = sentence.first; at < past; at++) {
    const verb = tokenOf(grammar, at);
    if (quoteOf[verb] !== -1 || !isMainVerb(grammar, unitAt(grammar, verb))) continue;
    return {
      ...subjectAt(analysis, verb),
      isSameParagraph: paragraphOf[verb] === paragraphOf[token],
    };
  }
  return undefined;
}

/** Its units; the sentences of the grammar, in which a quotation is one unit. */
function sentenceBeside({ grammar }: Analysis, token: number, side: "before" | "behind") {
  const { running } = grammar;
  const own = sentenceOf(running, unitAt(grammar, token));
  if (side === "before") return own.first > 0 ? sentenceOf(running, own.first - 1) : undefined;
  const next = sentenceOf(running, own.last);
  return next.first === own.last && next.last > own.last ? next : undefined;
}
