import type { Analysis } from "../../../analyse-text.ts";
import { BROADCASTERS } from "../../../lexicon/outlets.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { FORENAME } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, isAmong } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isCarriedOn } from "../../rank-speakers.ts";
import { chosenOf, NOBODY, PLAIN, type Turn } from "../turn.ts";

export const ON_AIR_RULE: Rule<Turn, Choice> = {
  name: "a broadcaster that only presses on or has somebody explain does not say “I”",
  example: {
    text: "Tom Lee missed a penalty. “We were poor,” said Ann Orr.\n\nSky don’t let it lie, and bring the talk back round to it. “If I saw a foul, I would tell you, but I have not.”",
    said: [
      ["We were poor,", "Ann Orr"],
      ["If I saw a foul, I would tell you, but I have not.", null],
    ],
  },
  answer: onAir,
};

/** Tokens of the words that are searched for "I", and from a broadcaster to whom it talks with. Chosen by hand. */
const LONGEST = 60;
const LONGEST_TALK = 4;
const MYSELF = hashedWords("i we my our me us");
const TALKING = hashedWords("with to");

function onAir(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors, evidence } = context;
  const chosen = chosenOf(turn);
  if (!chosen || chosen.kind === "pronoun" || governors[quote]?.manner !== UNGOVERNED)
    return undefined;
  if (evidence[quote]?.isSigned || !isBroadcaster(analysis, chosen)) return undefined;
  // "Said: “It will be June.", and in the next paragraph “I have said so.”: one quotation.
  if (quote > 0 && isCarriedOn(analysis, quote - 1)) return undefined;
  if (chosen.lead > turn.first || !saysI(turn)) return undefined;
  const { mention } = itemAt(choices, quote);
  const guest = analysis.mentions[mention + 1];
  const isGuest =
    guest?.kind === "name" &&
    guest.entity !== -1 &&
    guest.lead - chosen.last <= LONGEST_TALK &&
    (isAmong(analysis.words, guest.lead - 1, TALKING) ||
      isAmong(analysis.words, guest.lead - 1, ASKING_VERBS));
  return isGuest && guest.last <= turn.first
    ? { mention: mention + 1, probability: PLAIN }
    : NOBODY;
}

/** "Sky", "Sky Sports", "BBC Radio Derby": by any of its words; but Sir Marcus Fox is a man. */
function isBroadcaster({ words }: Analysis, { first, last }: Mention): boolean {
  if (last - first > 1 && hasClass(words, first, FORENAME)) return false;
  for (let token = first; token < last; token++)
    if (isAmong(words, token, BROADCASTERS)) return true;
  return false;
}

function saysI({ context, quote, first }: Turn): boolean {
  const { words, quoteOf } = context.analysis;
  for (let token = first; token < first + LONGEST && quoteOf[token] === quote; token++)
    if (isAmong(words, token, MYSELF)) return true;
  return false;
}
