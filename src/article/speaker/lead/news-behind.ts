import type { Analysis } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { endOf, endsWith, hasClass, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";
import type { Lead, LeadCase } from "./lead.ts";

/** Of headlines, and of whatever else is a line without a full stop. */
export const NEWS_BEHIND_RULE: Rule<LeadCase, Lead> = {
  name: "whose news a headline tells behind words and a dash has not said them, unless its verb tells so",
  example: {
    text: "“He's one of ours” - Tom Lee re-signs with Dayton through to May\n\nCoach Maria Lopez said: “We love him here.”",
    said: [
      ["He's one of ours", null],
      ["We love him here.", "Maria Lopez"],
    ],
  },
  answer: ({ analysis, quotation }) =>
    isBesideNews(analysis, quotation)
      ? { mention: -1, cue: null, isSigned: true, isNobody: true }
      : undefined,
};

/** Characters behind the words: a headline is shorter. Chosen by hand. */
const LONGEST_LINE = 120;
const TIE = /^["”’'»]\s?(?:[—–―:]|--?)\s+/u;
/** "I'm not done" is the word of whoever re-signs, and "I'm proud of him" need not be. */
const OWN_WORDS = /\b(?:I|my|me|myself)\b/u;
const OF_OTHERS = /\b(?:he|she|him|her|his|hers)\b/iu;
const SAID_IN_IT = / (?:says|say|said|insists|admits|claims|warns|tells|according)\b/u;

/** `“He's one of ours” - Reed re-signs with Dayton`, `… - Reed dropped for final`, but not `… - Reed hits out at Dayton`. */
function isBesideNews(analysis: Analysis, { start, end, paragraph }: Quoted): boolean {
  const { text, words, paragraphs } = analysis;
  const line = itemAt(paragraphs, paragraph);
  if (line.start < start - 1 || line.end - end > LONGEST_LINE) return false;
  const behind = text.slice(end, line.end);
  const tie = TIE.exec(behind)?.[0].length ?? 0;
  if (tie === 0 || /[.?!:"”“]$/u.test(behind) || SAID_IN_IT.test(behind)) return false;
  const verb = behindName(analysis, end + tie, line.end);
  if (verb === -1 || !isOfNews(words, verb)) return false;
  const said = text.slice(start, end);
  return !endsWith(words, verb, "s") || !OWN_WORDS.test(said) || OF_OTHERS.test(said);
}

/** The token behind whoever the line names first, in lower case; or -1. */
function behindName(analysis: Analysis, from: number, end: number): number {
  const { words, mentions, names, grammar } = analysis;
  const opening = tokenAt(words, from);
  const mention = itemOrNone(mentions, mentionOpening(mentions, opening));
  if (!mention || mention.kind === "pronoun") return -1;
  const name = names[firstWhere(names, ({ first }) => first >= opening)];
  // "Tom Reed signs", read as a phrase, but "Dayton boss".
  const isNamed =
    name !== undefined && name.last <= mention.last && !isHuman(grammar, mention.head);
  const next = isNamed ? name.last : mention.last;
  const isWithin = endOf(words, next) <= end && hasShape(words, next, WORD);
  return isWithin && !hasShape(words, next, CAPITAL) ? next : -1;
}

/** "Re-signs", "out for the season", "to leave", but not "admits", "proud of", "to the Echo", "and Low on". */
function isOfNews(words: Words, verb: number): boolean {
  if (isAmong(words, verb, PLACED)) return isAmong(words, verb + 1, STATES);
  if (isAmong(words, verb, TO_DO))
    return !hasShape(words, verb + 1, CAPITAL) && !isAmong(words, verb + 1, HEARD);
  const isPast = endsWith(words, verb, "ed") || isAmong(words, verb, TOLD);
  if (isPast && hasClass(words, verb, SPEECH)) return isAmong(words, verb + 1, BEHIND_PASSIVE);
  if (hasClass(words, verb, SPEECH) || isAmong(words, verb, TELLING)) return false;
  return isPast || endsWith(words, verb, "s") || isAmong(words, verb, OF_STATE);
}

/** "Reed accused of fraud", "Reed ruled out of final", "Reed told to leave" */
const TOLD = hashedWords("told");
const BEHIND_PASSIVE = hashedWords("of by to as over with out up off for in from");

const PLACED = hashedWords("in on at under near");
const STATES = hashedWords(
  "talks line contention hospital court custody trial verge brink course target track centre center bail fire loan",
);
const TO_DO = hashedWords("to");
const HEARD = hashedWords(
  "the a an his her our my us me fans reporters media press readers lawmakers",
);
/** What a headline has somebody do who is heard in it. */
const TELLING = hashedWords(`
  apologises backs hits fires opens looks lifts lashes breaks plays calls sends issues delivers gives takes pays
  has welcomes wants hopes feels fears regrets relishes savours enjoys loves hates dreams expects knows sees shares
  rubbishes rues lauds revels sympathises stands aims reacts reflects relives salutes laughs shuts rates rejoices
  understands likes needs sets brands celebrates is was looks thanks backed swipes snipes chats smiles
  adamant delighted disappointed frustrated excited thrilled devastated relieved pleased determined convinced
  honoured humbled baffled shocked stunned surprised moved annoyed
`);
const OF_STATE = hashedWords(
  "out set back in off up free dead won lost hurt hit shot cut held found sent sold beaten left made seen struck through close near",
);
