import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { subjectOf } from "../grammar/clauses.ts";
import { headOf } from "../grammar/phrases.ts";
import { INSIDE_PHRASE } from "../lexicon/clause-words.ts";
import { HEARER_WORDS, HEARERS, TELLING_VERBS } from "../lexicon/hearing-verbs.ts";
import { AND } from "../lexicon/single-words.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import type { Rule } from "../text/rule.ts";
import {
  endOf,
  endsWith,
  hashOf,
  hasShape,
  isAmong,
  spanOf,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE } from "../text/tokenize.ts";
import { namedBeside } from "./apposition.ts";
import { bareLead, invertedLead, inWordsOf, topicLead } from "./bare-lead.ts";
import { isLedByNobody, topicSpeaker } from "./colon-line.ts";
import { examinedBy, labelledBy } from "./examination.ts";
import { signatureOf } from "./signature.ts";
import { BEFORE_COLON, SUBJECT, SUBJECT_OVER_ADVERB, type Trait } from "./speaker-traits.ts";

/** A mention and the verb, colon or dash by which the quotation is plainly its words. */
export interface Lead {
  readonly mention: number;
  readonly cue: Span | null;
  /** By the line above or below the quotation, which leaves nothing to weigh. */
  readonly isSigned?: boolean;
  /** The signature itself, where it names nobody the text tells of. */
  readonly printed?: Span | undefined;
}

/**
 * Who plainly leads into the quotation: `as the heckler yelled, "Go"`, `- Ann Low: "Go"`. Nothing
 * the sentence says before that can make it anyone else's.
 */
export function plainLead(
  analysis: Analysis,
  traits: readonly Trait[],
  { start }: Span,
): Lead | undefined {
  const { words, mentions } = analysis;
  const after = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start);
  const hears = isHeard(analysis, traits, after - 1);
  const mention = hears ? after - 2 : after - 1;
  const trait = traits[mention];
  if (!trait || trait.cue === -1) return undefined;
  const cue = spanOf(words, trait.cue);
  const from = hears ? endOf(words, itemAt(mentions, after - 1).last - 1) : cue.end;
  if (cue.end >= start || start - from > LONGEST_GAP) return undefined;
  const gap = analysis.text.slice(from, start);
  const leads =
    trait.relation === BEFORE_COLON
      ? /^\s?\S$/.test(gap) && isLabel(analysis, mention)
      : LEAD.test(gap) && isPlainSubject(analysis, mention, trait);
  return leads ? { mention: namedBeside(analysis, mention), cue } : undefined;
}

interface LeadCase {
  readonly analysis: Analysis;
  readonly traits: readonly Trait[];
  readonly quotation: Quoted;
}

/** Who leads into a quotation, whatever the attributions say. */
export const LEAD_RULES: readonly Rule<LeadCase, Lead>[] = [
  {
    name: "who signs a quotation on the line below it says it",
    example: {
      text: "“We will fight,” said Senator Maria Lopez in Dayton.\n\n“We had a good talk, and we will have more of them.”\n\n— Tom Lee, farmer",
      said: [
        ["We will fight,", "Maria Lopez"],
        ["We had a good talk, and we will have more of them.", "Tom Lee"],
      ],
    },
    answer: ({ analysis, quotation }) => signer(analysis, quotation, true),
  },
  {
    name: "who leads into a quotation by a verb or a colon says it",
    example: {
      text: "Maria Lopez met Tom Lee in Dayton. “It is late,” Lopez said. - Tom Lee: “Go home.”",
      said: [
        ["It is late,", "Maria Lopez"],
        ["Go home.", "Tom Lee"],
      ],
    },
    answer: ({ analysis, traits, quotation }) => plainLead(analysis, traits, quotation),
  },
  {
    name: "the verb and its subject between commas before a quotation say whose it is",
    example: {
      text: "Tom Lee runs a fund. Given what voters heard from Democrats, said Lee, “the result was no surprise.”",
      said: [["the result was no surprise.", "Tom Lee"]],
    },
    answer: ({ analysis, traits, quotation }) => invertedLead(analysis, traits, quotation),
  },
  {
    name: "words that are said to be somebody's are that one's",
    example: {
      text: "The fair was held in Rome and in Asia because, in the Economist’s words, “nobody else wanted it.”",
      said: [["nobody else wanted it.", "the Economist"]],
    },
    answer: ({ analysis, quotation }) => inWordsOf(analysis, quotation),
  },
  {
    name: "who does anything before a colon, and opens the sentence with it, says what follows",
    example: {
      text: "Tom Lee spoke first. “It is late,” he said. Maria Lopez shot back: “It is never late.”",
      said: [
        ["It is late,", "Tom Lee"],
        ["It is never late.", "Maria Lopez"],
      ],
    },
    answer: ({ analysis, quotation }) => bareLead(analysis, quotation),
  },
  {
    name: "whoever opens a paragraph and speaks on somebody or something before a colon says what follows",
    example: {
      text: "Tom Lee (Vale) on Maria Lopez who signed a new deal: “She is hard to replace.”",
      said: [["She is hard to replace.", "Tom Lee"]],
    },
    answer: ({ analysis, quotation }) => topicLead(analysis, quotation),
  },
  {
    name: "a turn is its label's, which may name somebody beside a role or by a word of the name",
    example: {
      text: "Lena Marsh talks to Adela King, the vet, and Gus Reed, who keeps pigs.\n\nGUS REED, FARMER: I am.\n\nHOST (Lena Marsh): We've a caller.\n\nCALLER (Rita Low): Same thing, love.",
      said: [
        ["I am.", "Gus Reed"],
        ["We've a caller.", "Lena Marsh"],
        ["Same thing, love.", "Rita Low"],
      ],
    },
    answer({ analysis, quotation }) {
      const mention = labelledBy(analysis, quotation);
      return mention === undefined ? undefined : { mention, cue: null, isSigned: true };
    },
  },
  {
    name: "Q and A are whom the report before has examine whom, and otherwise nobody",
    example: {
      text: "Tom Low was questioned by Ana Kay.\n\nQ. Where were you at four?\n\nA. In the bakery, where I always am.",
      said: [
        ["Where were you at four?", "Ana Kay"],
        ["In the bakery, where I always am.", "Tom Low"],
      ],
    },
    answer({ analysis, quotation }) {
      const mention = examinedBy(analysis, quotation);
      return mention === undefined ? undefined : { mention, cue: null, isSigned: true };
    },
  },
  {
    name: "a line that signs a quotation or heads what follows leaves it to nobody",
    example: {
      text: "“We will fight,” said Senator Maria Lopez in Dayton.\n\n“We had a good talk, and we will have more of them.”\n\nTom Lee, farmer",
      said: [
        ["We will fight,", "Maria Lopez"],
        ["We had a good talk, and we will have more of them.", null],
      ],
    },
    answer: ({ analysis, quotation }) => signer(analysis, quotation, false),
  },
  {
    name: "under a topic are the words of whom the report before the first topic is about",
    example: {
      text: "Coach Ana Orr met the press on Monday.\n\nOn being called dull by Tom Lee:\n\n“He is a friend of mine.”",
      said: [["He is a friend of mine.", "Ana Orr"]],
    },
    answer({ analysis, quotation }) {
      const mention = topicSpeaker(analysis, quotation);
      return mention === undefined ? undefined : { mention, cue: null, isSigned: true };
    },
  },
  {
    name: "a line that leads into a quotation and names nobody takes it from whoever spoke before",
    example: {
      text: "“We will fight,” said Senator Maria Lopez in Dayton.\n\nFrom the minutes of the meeting:\n\n“The pier is to be shut until the end of May.”",
      said: [
        ["We will fight,", "Maria Lopez"],
        ["The pier is to be shut until the end of May.", null],
      ],
    },
    answer: ({ analysis, quotation }) =>
      isLedByNobody(analysis, quotation) ? { mention: -1, cue: null, isSigned: true } : undefined,
  },
];

function signer(analysis: Analysis, quotation: Quoted, isKnown: boolean): Lead | undefined {
  const signature = signatureOf(analysis, quotation);
  if (!signature || (signature.mention !== -1) !== isKnown) return undefined;
  const { mention, dash: cue, printed } = signature;
  return { mention, cue, isSigned: true, printed };
}

/** A comma or colon and the mark, after whom it was told, if anyone. */
const LEAD = new RegExp(`^(?: (?:back|${HEARER_WORDS.split(" ").join("|")}))?[,:]\\s?\\S$`);
/** Characters: the longest hearer, a comma or colon and the mark. */
const LONGEST_GAP = 14;

/** "told her": whom the words are said to. */
function isHeard({ words, mentions }: Analysis, traits: readonly Trait[], index: number): boolean {
  const hearer = mentions[index];
  const verb = traits[index - 1]?.cue ?? -1;
  if (!hearer || verb === -1 || verb !== hearer.lead - 1) return false;
  return isAmong(words, hearer.first, HEARERS) || isAmong(words, verb, TELLING_VERBS);
}

/** "said of Lee's request", "took to Twitter, writing" have another subject. */
function isPlainSubject(analysis: Analysis, index: number, trait: Trait): boolean {
  const { words, mentions } = analysis;
  if (trait.relation !== SUBJECT && trait.relation !== SUBJECT_OVER_ADVERB) return false;
  const { lead } = itemAt(mentions, index);
  if (isAmong(words, lead - 1, INSIDE_PHRASE) || isOthersVerb(analysis, index, trait.cue))
    return false;
  return !endsWith(words, trait.cue, "ing") || isAmong(words, trait.cue, TELLING_VERBS);
}

/** "A man who opposes Ned Hale said": the verb has another subject, and Hale stands inside it. */
function isOthersVerb({ grammar, mentions }: Analysis, index: number, verb: number): boolean {
  const { lead } = itemAt(mentions, index);
  const head = subjectOf(grammar, verb);
  if (head === -1 || head >= lead) return false;
  return headOf(grammar, itemAt(mentions, index).head) === head;
}

/** A person's name that opens its line, or follows a dash or a quotation; after a dash also a firm's, or two names. */
function isLabel(analysis: Analysis, index: number): boolean {
  const { words, mentions, quoteOf, sentenceOf } = analysis;
  const { lead, kind, entity } = itemAt(mentions, index);
  const before = lead - 1;
  const isAfterDash = before > 0 && /^[-–—―]/.test(textOf(words, before, before + 1));
  if (kind !== "name" || entity === -1) return isAfterDash && hasShape(words, lead, CAPITAL);
  if (before < 0 || sentenceOf[before] !== sentenceOf[lead] || quoteOf[before] !== -1) return true;
  if (hasShape(words, lead, LINE_BREAK_BEFORE) || isAfterDash) return true;
  const isJoint = hashOf(words, before) === AND && mentions[index - 1]?.last === before;
  return isJoint && isLabel(analysis, index - 1);
}
