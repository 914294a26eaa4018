import type { Analysis } from "../../analyse-text.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import type { Rule } from "../../text/rule.ts";
import type { Trait } from "../speaker-traits.ts";
import { ACCOUNT_RULE } from "./account.ts";
import { answerLead, bareLead, invertedLead, inWordsOf, topicLead } from "./bare-lead.ts";
import { byDocument } from "./by-document.ts";
import { BY_TOPIC_RULE } from "./by-topic.ts";
import {
  headOfLine,
  isLedByNobody,
  listedBelow,
  reportedBelow,
  speakerOnAir,
} from "./colon-line.ts";
import { dashedLead, dashedScene } from "./dashed-line.ts";
import { bracketedBy, examinedBy, labelledBy } from "./examination.ts";
import { GESTURE_RULE } from "./gesture/gesture-lead.ts";
import { setOffAnswer } from "./gesture/set-off-answer.ts";
import type { Lead, LeadCase } from "./lead.ts";
import { NEWS_BEHIND_RULE } from "./news-behind.ts";
import { movedLead, plainLead } from "./plain-lead.ts";
import { putOutLead } from "./put-out.ts";
import { QUOTE_LIST_RULE } from "./quote-list.ts";
import { saidBelow } from "./said-below.ts";
import { headsSection } from "./signed/section.ts";
import { signatureOf } from "./signed/signature.ts";
import { SIGNED_RULES } from "./signed/signed-rules.ts";
import { SOURCE_LINE_RULE } from "./source-line.ts";
import { toldBelow } from "./told-below.ts";
import { TOLD_HOW_RULE } from "./told-how.ts";
import { WRITTEN_REPLY_RULE } from "./written-reply.ts";

interface TraitedCase extends LeadCase {
  readonly traits: readonly Trait[];
}

/** Who leads into a quotation, whatever the attributions say. */
export const LEAD_RULES: readonly Rule<TraitedCase, Lead>[] = [
  ...SIGNED_RULES,
  QUOTE_LIST_RULE,
  NEWS_BEHIND_RULE,
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
  BY_TOPIC_RULE,
  {
    name: "where quotations and reports take turns from the first on, the report below says whose they are",
    example: {
      text: "“We stood on the shoulders of others.”\n\nManager Tom Lee would hear of no comparison.\n\n“It was late when they scored.”\n\nMaria Lopez had lost her first cup in years.",
      said: [
        ["We stood on the shoulders of others.", "Tom Lee"],
        ["It was late when they scored.", "Maria Lopez"],
      ],
    },
    answer({ analysis, quotation }) {
      const mention = toldBelow(analysis, quotation);
      return mention === undefined
        ? undefined
        : { mention, cue: null, isSigned: true, isNobody: mention === -1 };
    },
  },
  TOLD_HOW_RULE,
  GESTURE_RULE,
  WRITTEN_REPLY_RULE,
  {
    name: "what a note states is said by whoever writes it in the same clause",
    example: {
      text: "Tom Lee runs the pier. “It is shut,” Lee said. Maria Lopez wrote a note that read: “It is open.”",
      said: [
        ["It is shut,", "Tom Lee"],
        ["It is open.", "Maria Lopez"],
      ],
    },
    answer: ({ analysis, quotation }) => putOutLead(analysis, quotation),
  },
  {
    name: "what a document states, in a clause about it, is the document's",
    example: {
      text: "Tom Lee runs the pier. “It was late,” he said. Lee was asked about a notice, since painted over, which states:\n\n“Nobody shall fish here at night.”",
      said: [
        ["It was late,", "Tom Lee"],
        ["Nobody shall fish here at night.", "a notice"],
      ],
    },
    answer: ({ analysis, quotation }) => byDocument(analysis, quotation),
  },
  {
    name: "a line that gives what somebody had to say, or puts out in a statement, leads into it",
    example: {
      text: "“It is late,” said Tom Lee.\n\nThis is what a spokesman for the pier had to say:\n\n“It is closed until May.”",
      said: [
        ["It is late,", "Tom Lee"],
        ["It is closed until May.", "a spokesman for the pier"],
      ],
    },
    answer: ({ analysis, quotation }) => saidBelow(analysis, quotation),
  },
  {
    name: "whoever is moved or left to say words says them",
    example: {
      text: "Maria Lopez met Tom Lee. Lopez shrugged, causing Lee to shout: “Sit down!”",
      said: [["Sit down!", "Tom Lee"]],
    },
    answer: ({ analysis, quotation }) => movedLead(analysis, quotation),
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
    answer: ({ analysis, traits, quotation }) =>
      dashedScene(analysis, quotation) ?? plainLead(analysis, traits, quotation),
  },
  {
    name: "the verb and its subject between commas before a quotation say whose it is",
    example: {
      text: "Tom Lee runs a fund. Given what voters heard from Democrats, said Lee, “the result was no surprise.”",
      said: [["the result was no surprise.", "Tom Lee"]],
    },
    answer: ({ analysis, traits, quotation }) => invertedLead(analysis, traits, quotation),
  },
  SOURCE_LINE_RULE,
  ACCOUNT_RULE,
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
    answer: ({ analysis, traits, quotation }) =>
      dashedLead(analysis, quotation) ??
      topicLead(analysis, quotation) ??
      headOfLine(analysis, quotation) ??
      reportedBelow(analysis, quotation) ??
      listedBelow(analysis, quotation) ??
      speakerOnAir(analysis, traits, quotation),
  },
  {
    name: "whose answer, message or verdict a sentence leads into words as says them",
    example: {
      text: "Ann Low met Tom Lee. Low’s verdict on Lee was: “He is very nice.”",
      said: [["He is very nice.", "Ann Low"]],
    },
    answer: ({ analysis, quotation }) =>
      answerLead(analysis, quotation) ?? setOffAnswer(analysis, quotation),
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
    answer: ({ analysis, quotation }) => signedBy(labelledBy(analysis, quotation)),
  },
  {
    name: "a name in brackets right before words is who says them",
    example: {
      text: "Tom Lee talked to Ana Orr. Orr on the pier: [LEE] “Why was it shut?” [ORR]: “It was rotten.”",
      said: [
        ["Why was it shut?", "Tom Lee"],
        ["It was rotten.", "Ana Orr"],
      ],
    },
    answer: ({ analysis, quotation }) => signedBy(bracketedBy(analysis, quotation)),
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
    answer: ({ analysis, quotation }) => signedBy(examinedBy(analysis, quotation)),
  },
  {
    name: "a line that signs a quotation or heads what follows leaves it to nobody",
    example: {
      text: "“We will fight,” said Senator Maria Lopez in Dayton.\n\n“We had a good talk, and we will have more of them.”\n\nTom Lee",
      said: [
        ["We will fight,", "Maria Lopez"],
        ["We had a good talk, and we will have more of them.", null],
      ],
    },
    answer: ({ analysis, quotation }) => signer(analysis, quotation, false),
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

function signedBy(mention: number | undefined): Lead | undefined {
  return mention === undefined ? undefined : { mention, cue: null, isSigned: true };
}

function signer(analysis: Analysis, quotation: Quoted, isKnown: boolean): Lead | undefined {
  const signature = signatureOf(analysis, quotation);
  if (!isKnown && headsSection(analysis, quotation.paragraph + 1)) return undefined;
  if (!signature || (signature.mention !== -1) !== isKnown) return undefined;
  const { mention, dash: cue, printed } = signature;
  return { mention, cue, isSigned: true, printed };
}
