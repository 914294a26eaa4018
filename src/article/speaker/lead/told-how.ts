import type { Analysis } from "../../analyse-text.ts";
import { ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { endOf, hasClass, isAmong, spanOf } from "../../text/token.ts";
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
const BEHIND = 100;
const LONGEST_SUBJECT = 16;

const HOW = /^["”]\s+(?:That|This)(?:['’]s| is| was) how /u;
const SO_SAID =
  /^["”]\.?\s+(?:So (?:said|says|wrote|spoke)|(?:Those|These) (?:are|were) the (?:\p{Ll}+ ){0,2}words of) /u;

const IT_WAS = String.raw`["”]\.?\s+(?:That|This|Those|These)(?:['’]s| is| was| are| were)`;
const VIEW = String.raw`(?:[\p{Ll}-]+ ){0,3}(?:words|feelings?|sentiments?|verdict|views?|opinion|message|mantra|motto|warning|reaction|response|reply|answer|conclusion|assessment|thoughts|advice|plea|appeal|cry|promise|pledge|prediction|lament|boast|admission|confession|conviction|belief|summary)`;
/** "That was the stark warning from", "Those were the feelings put into words by", "With those words" */
const VIEW_OF = new RegExp(
  String.raw`^(?:${IT_WAS} (?:the|a|one) ${VIEW} (?:\p{Ll}+ (?:into words )?)?(?:of|from|by)|["”]\.?\s+With (?:these|those) words,?) `,
  "u",
);
/** "That was Low's verdict", "That's what Low told them" */
const OWN_VIEW = new RegExp(`^${IT_WAS} (what )?`, "u");
const OF_OWN = new RegExp(`^['’]s? ${VIEW}`, "u");
/** A paragraph of words alone: in another's a verdict behind them may be of another. */
const ALONE = /(?:^|\n)\s*\S$/;
/** Characters: the stop, the break and the mark. */
const LONGEST_ABOVE = 5;

function toldHow(analysis: Analysis, { start, end, closed }: Quoted): Lead | undefined {
  const { text } = analysis;
  const behind = text.slice(end, end + BEHIND);
  if (!closed) return undefined;
  const how = HOW.exec(behind)?.[0];
  const opening = how ?? SO_SAID.exec(behind)?.[0];
  if (opening !== undefined) return ledBy(analysis, end + opening.length, how ? tells : isAnybody);
  if (!ALONE.test(text.slice(Math.max(0, start - LONGEST_ABOVE), start))) return undefined;
  const view = VIEW_OF.exec(behind)?.[0];
  if (view !== undefined) return ledBy(analysis, end + view.length, isAnybody);
  const [own, what] = OWN_VIEW.exec(behind) ?? [];
  return own === undefined ? undefined : ledBy(analysis, end + own.length, what ? says : isOwner);
}

function ledBy(
  analysis: Analysis,
  at: number,
  isTold: (analysis: Analysis, told: Told) => boolean,
): Lead | undefined {
  const { words, mentions } = analysis;
  const token = tokenAt(words, at);
  const mention = indexFrom(analysis, token);
  const told = itemOrNone(mentions, mention) ?? nameFrom(analysis, token);
  if (!told || !isTold(analysis, told)) return undefined;
  if (mention === -1)
    return { mention, cue: null, isSigned: true, printed: spanOf(words, told.first, told.last) };
  if (itemAt(mentions, mention).kind === "pronoun") return undefined;
  return { mention: namedBeside(analysis, mention), cue: null, isSigned: true };
}

type Told = Pick<Mention, "first" | "last">;

/** "The verdict of Denby captain Ann Low": no mention may begin inside the phrase. */
function nameFrom({ words, names }: Analysis, token: number): Told | undefined {
  const next = firstWhere(names, ({ first }) => first >= token);
  const name = names.slice(next, next + 2).find(({ first, last }) => last - first > 1);
  if (!name || name.first - token > LONGEST_ROLE) return undefined;
  return name.first === token || hasClass(words, name.first - 1, ROLE) ? name : undefined;
}

/** Tokens: "Leeward Isles captain". */
const LONGEST_ROLE = 4;

function isAnybody(): boolean {
  return true;
}

function isOwner({ text, words }: Analysis, { last }: Told): boolean {
  const from = endOf(words, last - 1);
  return OF_OWN.test(text.slice(from, from + BEHIND));
}

/** "That's what Low has told them", and not "what Low was told" */
function says({ words }: Analysis, { last }: Told): boolean {
  let verb = last;
  while (isAmong(words, verb, HAVING)) verb++;
  return hasClass(words, verb, SPEECH);
}

const HAVING = hashedWords("has had have");

function tells({ words, sentenceOf }: Analysis, { last: from }: Told): boolean {
  for (let token = from; token < from + LONGEST_SUBJECT; token++) {
    if (sentenceOf[token] !== sentenceOf[from]) return false;
    if (isAmong(words, token - 1, BEING)) continue;
    if (hasClass(words, token, SPEECH) || isAmong(words, token, PUTTING)) return true;
  }
  return false;
}

const PUTTING = hashedWords("put puts summed sums");
/** "That is how Low was described" is no word of hers. */
const BEING = hashedWords("is was been being");
