import type { Analysis } from "../../analyse-text.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, isAmong } from "../../text/token.ts";
import { namedBeside } from "../apposition.ts";
import { indexFrom } from "../mention-at.ts";
import type { Lead, LeadCase } from "./lead.ts";

export const TOLD_HOW_RULE: Rule<LeadCase, Lead> = {
  name: "whoever the next sentence has describe something so, or whose words it calls them, says them",
  example: {
    text: "Maria Lopez left.\n\n“It was like a wedding of a goat and a bus.”\n\nThat was how Tom Lee, the head of the line, once described the merger.",
    said: [
      ["It was like a wedding of a goat and a bus.", "Tom Lee"],
      ["the merger", "Tom Lee"],
    ],
  },
  answer: ({ analysis, quotation }) => toldHow(analysis, quotation),
};

/** Characters looked at behind the words, and tokens from whoever describes it to the verb. */
const BEHIND = 40;
const LONGEST_SUBJECT = 16;

const HOW = /^["”]\s+(?:That|This)(?:['’]s| is| was) how /u;
const SO_SAID =
  /^["”]\s+(?:So (?:said|says|wrote|spoke)|(?:Those|These) (?:are|were) the words of) /u;

function toldHow(analysis: Analysis, { end, closed }: Quoted): Lead | undefined {
  const { text, words } = analysis;
  const behind = text.slice(end, end + BEHIND);
  const isHow = HOW.exec(behind)?.[0];
  const opening = isHow ?? SO_SAID.exec(behind)?.[0];
  if (!closed || opening === undefined) return undefined;
  const subject = tokenAt(words, end + opening.length);
  const mention = indexFrom(analysis, subject);
  const told = analysis.mentions[mention];
  if (!told || told.kind === "pronoun") return undefined;
  if (isHow && !tells(analysis, told.last)) return undefined;
  return { mention: namedBeside(analysis, mention), cue: null, isSigned: true };
}

function tells({ words, sentenceOf }: Analysis, from: number): boolean {
  for (let token = from; token < from + LONGEST_SUBJECT; token++) {
    if (sentenceOf[token] !== sentenceOf[from]) return false;
    if (hasClass(words, token, SPEECH) || isAmong(words, token, PUTTING)) return true;
  }
  return false;
}

const PUTTING = hashedWords("put puts summed sums");
