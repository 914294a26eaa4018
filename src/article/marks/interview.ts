import type { Span } from "../../domain/span.ts";
import { LABELLED, type Quoted } from "./pair-quotation-marks.ts";

/** "(00:12)" behind a label, as recordings are written down. */
export const TIME = "(?:[([]\\d{1,2}(?::\\d\\d){1,2}[)\\]]\\s+)?";
const WORD = "\\p{Lu}[\\p{L}.'’-]*";
const PARTICLE = "(?:de|del|della|di|da|dos|van|von|der|den|la|le|al|bin|of|and)";
/** "(Port Low) (Lab)", "(Ana Low)": as the reports of parliaments have it. */
const SEAT = "(?: \\([^()\\n:]{2,40}\\))";
const OFFICE = `(?:,? (?:${PARTICLE} |for |to ){0,2}${WORD}){4,12}${SEAT}`;
/**
 * "Ana Low:", "Low:", "AL:", "The Echo:", "Q:", "Ana Low (Port Low) (Lab):", "The Secretary of State for
 * Food and Rural Affairs (Ana Low):" at the head of a paragraph.
 */
const LABEL = new RegExp(
  `^(?:The |the )?${WORD}(?:(?: (?:${PARTICLE} ){0,2}${WORD}){0,3}${SEAT}{0,2}|${OFFICE}):\\s+${TIME}`,
  "u",
);
/** Characters: an office with its bearer and their colon are shorter. */
const LONGEST_LABEL = 140;

/** What editors put in capitals before a colon. */
const NOTICES = `
  NOTE UPDATE UPDATED WATCH READ MORE RELATED SEE PHOTO PHOTOS VIDEO LIVE EDITOR CORRECTION BREAKING
  EXCLUSIVE POLL FULL ALSO SOURCE SOURCES CREDIT WARNING OPINION ANALYSIS TRANSCRIPT INTERVIEW
  NEW LATEST DEVELOPING LISTEN GALLERY PICTURES PICTURED MAP QUIZ TIMELINE EXPLAINED EXPLAINER COMMENT
  EDITORIAL REVIEW PREVIEW PODCAST AUDIO DISCLAIMER BACKGROUND CONTEXT REACTION VERDICT REPORT MATCH TRANSFER
  RATINGS RECAP RESULT RESULTS FIXTURES HIGHLIGHTS TEAM PROFILE FEATURE BLOG COLUMN OBITUARY ARCHIVE GUIDE FACT NEWS
  WEATHER TRAVEL SPORT SPORTS POLITICS HEALTH BUSINESS CRIME EDUCATION CRICKET FOOTBALL RUGBY TENNIS GOLF BOXING
  CYCLING ATHLETICS GOSSIP REVEALED IN NOW SPONSORED ADVERTISEMENT
`;
/** "NEW SPEAKER:" is somebody whom a machine that wrote down speech had not heard before. */
export const NOTICE = new RegExp(`^(?!NEW SPEAKER)(?:${NOTICES.trim().split(/\s+/).join("|")})\\b`);

/** "IG: @annlow", "Site: annlow.com": where somebody is found, and nothing that anybody says. */
export const ADDRESS =
  /^(?:@[\w.]+|https?:\S+|\S+@\S+\.\p{L}+|[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}(?:\/\S*)?)$/u;

interface Turn extends Quoted {
  readonly label: string;
}

/**
 * The turns of an interview that names its speakers as books do: "Ana Low: Why? Tom Reed: Because."
 * A list has its labels once; who talks takes a second turn, and somebody is asked and answers: of
 * two speakers once is enough, one whose questions stand without a label answers twice, and has a name.
 */
export function interviewTurns(text: string, paragraphs: readonly Span[]): readonly Quoted[] {
  const turns = paragraphs.flatMap((paragraph, index) => turnOf(text, paragraph, index));
  const labels = distinct(turns);
  if (labels.length === turns.length || labels.join("").length === 1) return [];
  const answers = turns.filter((turn, at) =>
    isAnswer(text, paragraphs, { turn, before: turns[at - 1] }),
  );
  return answers.length >= (labels.length > 1 ? 1 : 2) ? turns : [];
}

function turnOf(text: string, { start, end }: Span, paragraph: number): readonly Turn[] {
  const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = opening.includes(":") ? LABEL.exec(opening)?.[0] : undefined;
  const from = start + (label?.length ?? 0);
  if (label === undefined || from >= end || NOTICE.test(label)) return [];
  if (ADDRESS.test(text.slice(from, Math.min(end, from + LONGEST_LABEL)))) return [];
  return [
    {
      start: from,
      end,
      paragraph,
      closed: true,
      mark: LABELLED,
      label: label.replace(AT_TIME, ""),
    },
  ];
}

const AT_TIME = /:\s+(?:[([][\d:]+[)\]]\s+)?$/u;

/** Labels of different speakers: "Ana Low:" is "Low:" later, or "AL:". */
function distinct(turns: readonly Turn[]): readonly string[] {
  const labels: string[] = [];
  for (const { label } of turns) {
    if (!labels.some((known) => meansSame(known, label))) labels.push(label);
  }
  return labels;
}

/** Whether a label may stand for a name: "Low", "ANA", "A.L." for "Ana Low". */
export function meansSame(name: string, label: string): boolean {
  const [known, asked] = [wordsOf(name), wordsOf(label)];
  const initials = known.map((word) => word.charAt(0)).join("");
  return (
    asked.every((word) => known.includes(word)) || initials === asked.join("").replaceAll(".", "")
  );
}

function wordsOf(name: string): readonly string[] {
  return name
    .toUpperCase()
    .split(/[\s()-]+/u)
    .filter((word) => word !== "");
}

/** The paragraph before asks, and is not under the same label. */
function isAnswer(
  text: string,
  paragraphs: readonly Span[],
  { turn, before }: { turn: Turn; before: Turn | undefined },
): boolean {
  const question = paragraphs[turn.paragraph - 1];
  if (!question || text.charAt(question.end - 1) !== "?") return false;
  return before?.paragraph !== turn.paragraph - 1 || before.label !== turn.label;
}
