import type { Analysis } from "../../../analyse-text.ts";
import { tagOfWord } from "../../../grammar/read-grammar.ts";
import { isFiniteTag } from "../../../grammar/tags.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { firstWhere, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, spanOf, startOf } from "../../../text/token.ts";
import { governorAt, UNGOVERNED } from "../../governor.ts";
import type { Lead, LeadCase } from "../lead.ts";

/** Of pages that nobody has edited: the tail begins with a capital, as if it were a sentence. */
export const TAIL_APART_RULE: Rule<LeadCase, Lead> = {
  name: "a sentence that only tells that somebody said something is the tail of the words before it",
  example: {
    text: "Tom Lee runs the pier. “It is late,” said Lee.\n\n“We are proud of all who made it.” Maria Lopez told the Echo.",
    said: [
      ["It is late,", "Tom Lee"],
      ["We are proud of all who made it.", "Maria Lopez"],
    ],
  },
  answer({ analysis, quotation }) {
    return tailBehind(analysis, quotation);
  },
};

/** Characters of such a sentence. */
const LONGEST_TAIL = 160;
const OPENING = /^["”’']\s+(?=\p{L})/u;
const VERB =
  "said|says|explained|explains|added|adds|wrote|writes|tweeted|posted|continued|commented|recalled|insisted|admitted|joked|revealed|stated|claimed|argued|remarked";
const WHEN = String.raw`(?: (?:in|on|at|to|during|via|after|before|from|through|last|this|yesterday|today|later|exclusively)\b[^.,:;!?"“”\n]{0,60})?`;
const HEARER = String.raw`(?:reporters|me|us|him|her|them|the \p{L}+|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})`;
/** ", the mayor, told the Echo on Friday.": behind whoever said it, and nothing that was said. */
const TAIL = new RegExp(
  String.raw`^(?:,? (?:MP|OBE|CBE|MBE))?(?:, [^,.\n]{2,60},)? (?:later |also |then |had |has )?(?:(?:${VERB})|(?:told|tells) ${HEARER})${WHEN}\.(?=\s|$)`,
  "u",
);

function tailBehind(analysis: Analysis, { start, end, closed }: Quoted): Lead | undefined {
  const { text, words, mentions } = analysis;
  if (!closed || !/[.!?…]/.test(text.charAt(end - 1))) return undefined;
  const opening = OPENING.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const from = end + opening;
  const mention = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= from);
  const named = mentions[mention];
  if (opening === 0 || !named || startOf(words, named.lead) !== from) return undefined;
  const behind = endOf(words, named.last - 1);
  const tail = TAIL.exec(text.slice(behind, behind + LONGEST_TAIL))?.[0];
  if (tail === undefined || governorAt(analysis, start).manner !== UNGOVERNED) return undefined;
  const first = named.last;
  const last = tokenAt(words, behind + tail.length);
  const verbs = verbsIn(analysis, first, last);
  // "Low said on Monday she would stay." has words of its own.
  return verbs.length > 1
    ? undefined
    : { mention, cue: verbs[0] === undefined ? null : spanOf(words, verbs[0]), isSigned: true };
}

function verbsIn({ grammar }: Analysis, first: number, last: number): readonly number[] {
  const found: number[] = [];
  for (let token = first; token < last; token++)
    if (isFiniteTag(tagOfWord(grammar, token))) found.push(token);
  return found;
}
