import type { Span } from "../../domain/span.ts";
import { LABELLED, type Quoted } from "./pair-quotation-marks.ts";

/** What tells above the first question that somebody was asked them. */
const TOLD =
  /\b(?:interview(?:s|ed)?|(?:spoke|speaks?|speaking|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|caught up|catch(?:es)? up|sat down|sits? down) (?:to|with)|asked (?:him|her|them|\p{Lu}\p{L}+)|answer(?:s|ed)? (?:\p{L}+ ){0,3}questions|(?:his|her|their) answers|in conversation|conversation with|Q ?& ?A|Q and A|questions (?:for|to))\b/u;
/** Characters above the first question. All limits of this file were chosen by hand. */
const LONGEST_OPENING = 2_000;
const LONGEST_QUESTION = 400;
/** Characters: a shorter line that ends with no mark is a heading. */
const LONGEST_HEADING = 80;
/** Fewer are what a columnist asks himself. */
const LEAST_QUESTIONS = 3;
/** Paragraphs of an answer. */
const MOST_IN_ANSWER = 12;

const YOU = /\byou(?:r|rs|rself)?\b/i;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/;
const PROMPT =
  /^(?:\d+[.)] )?(?:You|Your|Tell|Talk|Describe|Explain|Let['’]s|So you|And you|But you)(?:['’]\p{L}+)?\b/u;
const TAG = /[,?!.]["”] (?!I )(?:\p{L}+ ){0,3}(?:said|says|told|added|asked)\b/u;

/** A question and the paragraphs below it. */
interface Exchange {
  readonly question: number;
  readonly answer: readonly number[];
}

/**
 * The answers of an interview that tells its questions from them by type alone: paragraphs that ask "you",
 * each above some that say "I", under an opening that tells that somebody was spoken to.
 */
export function unlabelledAnswers(text: string, paragraphs: readonly Span[]): readonly Quoted[] {
  const questions = [...paragraphs.keys()].filter((index) => asks(text, paragraphs[index]));
  const first = paragraphs[questions[0] ?? -1];
  if (first === undefined || questions.length < LEAST_QUESTIONS) return [];
  if (!tellsOfInterview(text, first.start)) return [];
  const exchanges = exchangesOf(text, paragraphs, questions);
  if (!isInterview(text, paragraphs, exchanges)) return [];
  return exchanges.flatMap(({ answer }) =>
    answer.flatMap((paragraph) => {
      const span = paragraphs[paragraph];
      return span ? [{ ...span, paragraph, closed: true, mark: LABELLED }] : [];
    }),
  );
}

/** Whether what stands above a place tells that somebody was spoken to. */
export function tellsOfInterview(text: string, start: number): boolean {
  return TOLD.test(text.slice(Math.max(0, start - LONGEST_OPENING), start));
}

/** A paragraph that ends with a question, or adds a word to one put to "you", and is in no marks. */
function asks(text: string, paragraph: Span | undefined): boolean {
  if (!paragraph || paragraph.end - paragraph.start > LONGEST_QUESTION) return false;
  if (/["“„«]/u.test(text.charAt(paragraph.start))) return false;
  if (text.charAt(paragraph.end - 1) === "?") return true;
  const words = text.slice(paragraph.start, paragraph.end);
  if (!words.includes("? ")) return false;
  const asked = ASKED_THEN_MORE.exec(words)?.[0];
  return asked !== undefined && !FIRST_PERSON.test(asked);
}

/** "The hats are dear. Do you have any cheaper ones? I know that it is hard." */
const ASKED_THEN_MORE =
  /^(?:[^?]*[.!] )?(?:Do|Did|Are|Were|Can|Could|Would|Will|Have|Has|Is|Was|How|What|Why|When|Where|Which|Who)\b[^.?!]*\byour?\b[^.?!]*\?(?= [^?]{1,120}$)/u;

function exchangesOf(
  text: string,
  paragraphs: readonly Span[],
  questions: readonly number[],
): readonly Exchange[] {
  return questions.flatMap((question, at) => {
    const next = questions[at + 1] ?? Number.POSITIVE_INFINITY;
    const below = paragraphs.slice(question + 1, Math.min(next, question + 1 + MOST_IN_ANSWER));
    const isLast = next === Number.POSITIVE_INFINITY;
    const end = below.findIndex((span, index) => endsAnswer(text, span, { index, isLast }));
    const answer = below.slice(0, end === -1 ? below.length : end);
    return answer.length > 0
      ? [{ question, answer: answer.map((_, by) => question + 1 + by) }]
      : [];
  });
}

/** Behind the last answer the report goes on; "You once called it dead." is no question, and no more of an answer. */
function endsAnswer(
  text: string,
  { start, end }: Span,
  { index, isLast }: { readonly index: number; readonly isLast: boolean },
): boolean {
  const words = text.slice(start, end);
  if (!isProse(words)) return true;
  return index > 0 && (PROMPT.test(words) || (isLast && !FIRST_PERSON.test(words)));
}

/** Neither a heading nor what stands in marks. */
function isProse(words: string): boolean {
  if (/^["“„«]/u.test(words)) return false;
  return /[.!?…”")\]]$/u.test(words) || words.length > LONGEST_HEADING;
}

/** Most ask whoever answers, and most answers are of somebody who speaks of himself; nobody is told to say words. */
function isInterview(
  text: string,
  paragraphs: readonly Span[],
  exchanges: readonly Exchange[],
): boolean {
  if (exchanges.length < LEAST_QUESTIONS) return false;
  const of = (index: number) => text.slice(paragraphs[index]?.start, paragraphs[index]?.end);
  const asked = exchanges.filter(({ question }) => YOU.test(of(question))).length;
  const answers = exchanges.map(({ answer }) => answer.map(of).join("\n"));
  const own = answers.filter((answer) => FIRST_PERSON.test(answer)).length;
  if (answers.some((answer) => TAG.test(answer))) return false;
  return asked * 2 >= exchanges.length && own * 3 >= exchanges.length * 2;
}
