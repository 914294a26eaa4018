import type { Analysis } from "../../../analyse-text.ts";
import { FORENAME } from "../../../lexicon/word-classes.ts";
import { LABELLED, type Quoted } from "../../../marks/pair-quotation-marks.ts";
import { tellsOfInterview } from "../../../marks/unlabelled-interview.ts";
import { firstWhere, itemAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, spanOf, startOf } from "../../../text/token.ts";
import { examinedBy } from "../examination.ts";
import type { Lead, LeadCase } from "../lead.ts";

/** Of interviews that print questions in bold and answers below them, or "Q:" and "A:". */
export const INTERVIEWEE_RULE: Rule<LeadCase, Lead> = {
  name: "answers without a name are theirs whom the opening of an interview says were spoken to",
  example: {
    text: "We spoke to Maria Lopez about her van.\n\nWhen did you buy it?\n\nI bought it in May.\n\nDo you like your van?\n\nI do. My son drives it.\n\nWill you sell it?\n\nI will not.",
    said: [
      ["I bought it in May.", "Maria Lopez"],
      ["I do. My son drives it.", "Maria Lopez"],
      ["I will not.", "Maria Lopez"],
    ],
  },
  answer({ analysis, quotation }) {
    if (!isUnnamedAnswer(analysis, quotation)) return undefined;
    return leadOf(analysis, intervieweeOf(analysis, 0));
  },
};

/** Under no label, or under "A:" where the report tells of no examination. */
function isUnnamedAnswer(analysis: Analysis, quotation: Quoted): boolean {
  const { start, paragraph, mark } = quotation;
  if (mark !== LABELLED) return false;
  const label = analysis.text.slice(itemAt(analysis.paragraphs, paragraph).start, start).trim();
  return (
    (label === "" && !hasNames(analysis, 0)) ||
    (/^A[.:]$/.test(label) && examinedBy(analysis, quotation) === -1)
  );
}

/** Whether any turn stands under a name: those under none go on with it. */
const hasNames = onceFor(({ quoted, paragraphs, text }: Analysis) =>
  quoted.some(
    ({ mark, start, paragraph }) =>
      mark === LABELLED && /\p{L}{2}/u.test(text.slice(itemAt(paragraphs, paragraph).start, start)),
  ),
);

/** Characters: "The Denby Echo sat down with the singer and actor Ann Low". */
const LONGEST_TIE = 140;
const TO_WHOM =
  "(?:(?:the|its|his|her|our|an?|former|local|retired) (?:(?!about )[\\p{Ll}\\d’'-]+ ){1,6}|[\\p{Ll}-]+,? )?$";
/** Where somebody by name speaks to somebody by name, it does not tell which of them asks. */
const SPOKEN_TO = new RegExp(
  `(?:(?:\\b[Ww]e|\\bI|\\b[Tt]he(?: \\p{Lu}[\\p{L}-]+){1,3}) (?:\\p{Ll}+ )?(?:(?:spoke|speak|speaks|talk|talks|talked|chat|chatted|caught up|catch up|sat down|sit down|sits down) (?:to|with)|interviewed|met|asked)|(?<![’']s )\\b(?:interview|conversation|Q ?& ?A|questions) (?:with|for|to)) ${TO_WHOM}`,
  "u",
);

/** Whom an article or its author tells of is not who answers: "By Jane Poe", "we asked them about Tom Reed". */
const TOLD_OF = /\b(?:[Bb]y|about|of|for|over|against)\s$/;

/** The name of the one person whom the paragraphs above the first answer tell of, or of the one spoken to; or -1. */
const intervieweeOf = onceFor((analysis: Analysis) => {
  const answer = analysis.quoted.find((one) => isUnnamedAnswer(analysis, one))?.start ?? 0;
  if (!tellsOfInterview(analysis.text, answer)) return -1;
  const people = new Map<number, number>();
  const spokenTo = new Map<number, number>();
  for (const index of namesUpTo(analysis, answer)) {
    const entity = analysis.entities.entityOf[index] ?? -1;
    const role = roleOf(analysis, index);
    if (role !== "other" && !people.has(entity)) people.set(entity, index);
    if (role === "spoken to" && !spokenTo.has(entity)) spokenTo.set(entity, index);
  }
  const told = people.size === 1 ? people : spokenTo;
  const [one = -1, ...others] = told.values();
  return others.length === 0 ? one : -1;
});

/** Names in full that stand above a place. */
function namesUpTo({ names, entities, words }: Analysis, end: number): readonly number[] {
  const above = firstWhere(names, ({ opening }) => startOf(words, opening) >= end);
  const isInFull = (index: number) => entities.list[entities.entityOf[index] ?? -1]?.lone === false;
  return [...names.keys()].slice(0, above).filter(isInFull);
}

function roleOf({ names, words, text }: Analysis, index: number) {
  const { first, opening } = itemAt(names, index);
  const start = startOf(words, opening);
  const before = text.slice(Math.max(0, start - LONGEST_TIE), start);
  if (SPOKEN_TO.test(before)) return "spoken to";
  return hasClass(words, first, FORENAME) && !TOLD_OF.test(before) ? "person" : "other";
}

/** "An interview with Ann Low" is a phrase of its own, and she is no mention there. */
function leadOf({ names, entities, mentions, words }: Analysis, index: number): Lead {
  const name = names[index];
  const entity = name ? (entities.entityOf[index] ?? -1) : -1;
  const mention = mentions.findIndex((one) => entity !== -1 && one.entity === entity);
  const printed = name && mention === -1 ? spanOf(words, name.first, name.last) : undefined;
  return { mention, cue: null, isSigned: true, isNobody: name === undefined, printed };
}
