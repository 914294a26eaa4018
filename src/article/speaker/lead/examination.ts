import type { Analysis } from "../../analyse-text.ts";
import { meansSame } from "../../marks/interview.ts";
import { LABELLED, type Quoted } from "../../marks/pair-quotation-marks.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { endOf, startOf, textOf } from "../../text/token.ts";

/** Mentions of who asks and of who answers, or -1. */
interface Parties {
  readonly asker: number;
  readonly answerer: number;
}

const NOBODY: Parties = { asker: -1, answerer: -1 };

/** Paragraphs of report before the first "Q." and between two of them. Chosen by hand. */
const MOST_BETWEEN = 3;
/** Characters between two names that a verb ties. Chosen by hand. */
const LONGEST_TIE = 90;

const EXAMINED = "(?:cross-)?(?:examined|questioned|interviewed|quizzed)";
/** "Mr Low was questioned by Ana Kay" */
const PASSIVE = new RegExp(`\\b${EXAMINED} by $`, "u");
/** "Ana Kay met the singer, Tom Low" */
const ACTIVE = new RegExp(
  `^(?:, [^,.]{1,60},)? (?:has )?(?:${EXAMINED}|met|spoke (?:to|with)|talk(?:s|ed) (?:to|with)|sat down with)(?: (?:the|its|his|her|our) [\\p{Ll} -]{2,40},?)? $`,
  "u",
);
/** "Under cross-examination by Ms Kay" */
const BY = /\b(?:examination|questioning|interview|interviewed|questions) (?:by|from) $/iu;
/** "Tom Low, 51, took the stand" */
const STAND =
  /^(?:, \d{1,3},)?(?:, [^,.]{1,60},)? (?:took the (?:witness )?stand|gave evidence|testified|was cross-examined)\b/u;

/**
 * Who says what stands after "Q." and "A.": whom the report just before has examine whom, and who
 * asks under a name of his own before the first answer; -1 where it does not tell.
 */
export function examinedBy(
  analysis: Analysis,
  { start, paragraph, mark }: Quoted,
): number | undefined {
  if (mark !== LABELLED) return undefined;
  const letter = labelOf(analysis, paragraph, start);
  const { asker, answerer } = partiesAt(analysis, paragraph);
  if (letter === "THE WITNESS") return answerer === -1 ? undefined : answerer;
  if (letter !== "Q" && letter !== "A") return undefined;
  return letter === "Q" ? asker : answerer;
}

/**
 * Whom a label names: beside a role, "HOST (Ana Low):", "ANA LOW, CHIEF VET:", by initials, "AL:",
 * or by a word that only one person's name has, "LOW:". A turn is nobody's but its label's: -1
 * where that names nobody known.
 */
export function labelledBy(
  analysis: Analysis,
  { start, paragraph, mark }: Quoted,
): number | undefined {
  if (mark !== LABELLED) return undefined;
  const label = labelOf(analysis, paragraph, start);
  if (!/\p{L}{2}|\p{Lu}\.\p{Lu}/u.test(label)) return undefined;
  const from = itemAt(analysis.paragraphs, paragraph).start;
  if (/[(,]/.test(label)) {
    const named = nameIn(analysis, from, start);
    return named === -1 ? undefined : named;
  }
  const covering = mentionOver(analysis, from, from + label.length);
  if (covering?.kind === "name" && isFull(analysis, covering)) return undefined;
  const bearer = bearerOf(analysis, label);
  return bearer === -1 && covering ? undefined : bearer;
}

/** "[LOW] “Why?” [ORR]: “Because.”": a name in brackets right before words, -1 where it is nobody's known. */
export function bracketedBy(analysis: Analysis, { start }: Quoted): number | undefined {
  const before = analysis.text.slice(Math.max(0, start - LONGEST_BRACKETS), start);
  const label = BRACKETED.exec(before)?.[1];
  return label === undefined ? undefined : bearerOf(analysis, label);
}

/** Characters: a name in brackets, a colon and the mark. */
const LONGEST_BRACKETS = 50;
const BRACKETED = /\[(\p{Lu}[\p{L}.'’ -]{2,40})\]:?\s\S$/u;

function mentionOver({ mentions, words }: Analysis, start: number, end: number) {
  const mention = mentions[firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start)];
  return mention && endOf(words, mention.last - 1) === end ? mention : undefined;
}

function isFull({ entities }: Analysis, { entity }: Mention): boolean {
  return entities.list[entity]?.lone === false;
}

/** The first mention of the one person whose name has the label's words, or its initials; or -1. */
function bearerOf({ entities, mentions, words }: Analysis, label: string): number {
  const bearers = entities.list.filter(
    ({ lone, first, last }) => !lone && meansSame(textOf(words, first, last), label),
  );
  const [bearer] = bearers;
  return bearer && bearers.length === 1
    ? mentions.findIndex(({ entity }) => entity === bearer.id)
    : -1;
}

function labelOf({ text, paragraphs }: Analysis, paragraph: number, start: number): string {
  return text.slice(itemAt(paragraphs, paragraph).start, start).replace(LABEL_END, "");
}

/** ":", "." or ": (00:12)" */
const LABEL_END = /[.:]?\s*(?:[([][\d:]+[)\]]\s*)?$/u;

const known = new WeakMap<Analysis, ReadonlyMap<number, Parties>>();

function partiesAt(analysis: Analysis, paragraph: number): Parties {
  const found = known.get(analysis) ?? readParties(analysis);
  known.set(analysis, found);
  return found.get(paragraph) ?? NOBODY;
}

const ANSWERS: ReadonlySet<string> = new Set(["A", "THE WITNESS"]);

/** Of each paragraph with a label who asks there, and who answers. */
function readParties(analysis: Analysis): ReadonlyMap<number, Parties> {
  const { quoted, paragraphs } = analysis;
  const turns = new Map(
    quoted.filter(({ mark }) => mark === LABELLED).map((turn) => [turn.paragraph, turn.start]),
  );
  const parties = new Map<number, Parties>();
  let now = NOBODY;
  let between = 0;
  for (const paragraph of paragraphs.keys()) {
    const start = turns.get(paragraph);
    if (start === undefined) {
      between += 1;
      const before = between > MOST_BETWEEN ? NOBODY : now;
      now = unlessOne(analysis, { ...before, ...told(analysis, paragraph) });
      continue;
    }
    between = 0;
    const named = labelOf(analysis, paragraph, start).length > 1;
    const next = turns.get(paragraph + 1);
    const isAnswered = next !== undefined && ANSWERS.has(labelOf(analysis, paragraph + 1, next));
    if (named && isAnswered && now.asker === -1) {
      const asker = nameIn(analysis, itemAt(paragraphs, paragraph).start, start);
      now = unlessOne(analysis, { ...now, asker });
    }
    parties.set(paragraph, now);
  }
  return parties;
}

/** The first name of a person in a stretch. */
function nameIn({ mentions, words }: Analysis, from: number, to: number): number {
  for (let at = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= from); ; at++) {
    const mention = mentions[at];
    if (!mention || startOf(words, mention.first) >= to) return -1;
    if (mention.kind === "name" && mention.entity !== -1) return at;
  }
}

/** Whom a paragraph of report has ask or answer. */
function told(analysis: Analysis, paragraph: number): Partial<Parties> {
  const { mentions, words, text, paragraphs } = analysis;
  const { start, end } = itemAt(paragraphs, paragraph);
  let parties: Partial<Parties> = {};
  let before = -1;
  for (let at = nameIn(analysis, start, end); at !== -1; ) {
    const { lead, last } = itemAt(mentions, at);
    const [from, to] = [startOf(words, lead), endOf(words, last - 1)];
    const line = text.slice(Math.max(start, from - LONGEST_TIE), from);
    const tie =
      before === -1 ? "" : text.slice(endOf(words, itemAt(mentions, before).last - 1), from);
    if (PASSIVE.test(line)) parties = { asker: at, ...(before !== -1 && { answerer: before }) };
    else if (BY.test(line)) parties = { ...parties, asker: at };
    else if (tie.length <= LONGEST_TIE && ACTIVE.test(tie))
      parties = { asker: before, answerer: at };
    if (STAND.test(text.slice(to, Math.min(end, to + LONGEST_TIE))))
      parties = { ...parties, answerer: at };
    before = at;
    at = nameIn(analysis, to, end);
  }
  return parties;
}

/** Nobody asks and answers: whatever says so was misread. */
function unlessOne({ mentions }: Analysis, parties: Parties): Parties {
  const { asker, answerer } = parties;
  if (asker === -1 || answerer === -1) return parties;
  return itemAt(mentions, asker).entity === itemAt(mentions, answerer).entity ? NOBODY : parties;
}
