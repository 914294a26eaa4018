import { type Analysis, fillsParagraph } from "../../../analyse-text.ts";
import { isNamedHuman } from "../../../grammar/noun-kinds.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { isAmong, startOf } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne } from "../../mention-at.ts";
import { isSame, type Turn } from "../turn.ts";
import { isBelow, isOfOneBefore } from "./line-below.ts";

/** Quotations, and paragraphs, looked back over for another voice. Chosen by hand. */
const MOST_BEFORE = 3;
const MOST_ABOVE = 4;

const YOU = /\byou(?:r|rs|rself|['’]\w+)?\b/i;
/** What somebody answers, or says of what was said before. */
const REPLY =
  /^(?:yes|yeah|no|nope|not|never|none|nothing|nobody|what|why|who|how|where|when|ok|okay|well|sure|certainly|absolutely|exactly|indeed|of course|thank|thanks|sorry|maybe|perhaps|correct|rubbish|nonsense|that['’]s|that is|that was|neither|so (?:do|did|am|was|have)|i (?:do|did|am|was|have|will|would|think so|know)(?: not|n['’]t)?[.!]?$)(?![\p{L}-])/iu;
/** Words of a sentence that says something by itself. */
const LEAST_WORDS = 4;
const GOES_ON = /^(?:and|but|or|nor|because)\b/i;

/** "“It was like the sea looked in,” Low said.\n\n“I never want that again.”": a source of the reporter's, who talks with nobody. */
export function speaksOn(turn: Turn): boolean {
  const said = saidIn(turn, turn.quote);
  const before = saidIn(turn, turn.quote - 1);
  if (REPLY.test(said) || !isWhole(said) || /[?!]$/.test(said) || /\?$/.test(before)) return false;
  return !YOU.test(said) && !YOU.test(before) && isOnlyVoice(turn);
}

export const ASKS_ON_RULE: Rule<Turn, Choice> = {
  name: "who asks a question of nobody goes on below it",
  example: {
    text: "Maria Lopez runs the pier.\n\n“Who will pay for it?” asked Lopez.\n\n“And who will run it?”\n\nThe vote is on Monday.",
    said: [
      ["Who will pay for it?", "Maria Lopez"],
      ["And who will run it?", "Maria Lopez"],
    ],
  },
  answer: asksOn,
};

/** "“Who will house them?” Low asked.\n\n“And when they fall ill, who will see them?”": questions to nobody, one below another. */
function asksOn(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors } = context;
  if (governors[quote]?.manner !== UNGOVERNED || !isOfOneBefore(turn)) return undefined;
  const { manner, verb } = itemAt(governors, quote - 1);
  const before = saidIn(turn, quote - 1);
  if (manner === UNGOVERNED || !before.endsWith("?") || YOU.test(before)) return undefined;
  if (!isBelow(analysis, quote) || !fillsParagraph(analysis, quote)) return undefined;
  const said = saidIn(turn, quote);
  if (YOU.test(said)) return undefined;
  const isOne = GOES_ON.test(said) || said.endsWith("?");
  const isArgued =
    !isAmong(analysis.words, verb, ASKING_VERBS) && !REPLY.test(said) && isWhole(before);
  return (isOne || isArgued) && isOnlyVoice(turn) ? choices[quote - 1] : undefined;
}

/** Not “A gesture?” */
function isWhole(said: string): boolean {
  return said.split(/\s+/, LEAST_WORDS).length === LEAST_WORDS;
}

function saidIn({ context: { analysis } }: Turn, quote: number): string {
  const { start, end } = itemAt(analysis.quoted, quote);
  return analysis.text.slice(start, end).trim();
}

/** Whether nobody else has spoken near above or is spoken to, and the reporter goes on below. */
function isOnlyVoice(turn: Turn): boolean {
  const { context, quote, choices } = turn;
  const { analysis } = context;
  const { quoted, paragraphs } = analysis;
  const { paragraph } = itemAt(quoted, quote);
  const below = quoted[quote + 1];
  if (paragraph + 1 >= paragraphs.length || below?.paragraph === paragraph + 1) return false;
  for (let other = quote - 2; other >= Math.max(0, quote - 1 - MOST_BEFORE); other--) {
    if (paragraph - itemAt(quoted, other).paragraph > MOST_ABOVE) break;
    if (!isSame(analysis, choices[quote - 1], choices[other])) return false;
  }
  return !hasOther(turn);
}

/** "Low met Reed.\n\n“It is late,” Low told him.": somebody in the tail or the paragraph above, who may answer. */
function hasOther({ context: { analysis }, quote, choices }: Turn): boolean {
  const { words, mentions, quoted, quoteOf, paragraphs } = analysis;
  const [one, own] = [itemAt(quoted, quote - 1), itemAt(quoted, quote)];
  let speaker = choices[quote - 1]?.mention ?? -1;
  const from = itemAt(paragraphs, Math.max(0, one.paragraph - 1)).start;
  let index = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= own.start) - 1;
  for (let steps = 0; index >= 0 && steps < MOST_MENTIONS; index--, steps++) {
    const mention = itemAt(mentions, index);
    const start = startOf(words, mention.lead);
    if (start < from) break;
    if (isOne(analysis, index, speaker) || quoteOf[mention.lead] !== -1) continue;
    if (!mayAnswer(analysis, mention, start > one.end)) continue;
    // "She" is the only one above who has a name.
    if (mention.kind === "pronoun" || mentions[speaker]?.kind !== "pronoun") return true;
    speaker = index;
  }
  return false;
}

/** Mentions looked through. */
const MOST_MENTIONS = 30;

/** "Told her" of the tail; in the report above "her" may be whoever speaks. */
function mayAnswer(
  { words, grammar, entities }: Analysis,
  { kind, head, entity }: Mention,
  isInTail: boolean,
): boolean {
  if (kind === "pronoun") return isInTail && isAmong(words, head, HIM);
  const person = itemOrNone(entities.list, entity);
  return kind === "name" && ((person && person.gender !== 0) || isNamedHuman(grammar, head));
}
