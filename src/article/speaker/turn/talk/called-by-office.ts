import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { ALTERNATE, earlierSpeaker } from "../exchange.ts";
import { chosenOf, NOBODY, type Turn } from "../turn.ts";
import { askerAbove, asksHim } from "./asker-above.ts";
import { isLineBelow, isOfOneBefore } from "./line-below.ts";
import { bearsOffice, officeCalled } from "./office-called.ts";

export const OFFICE_RULE: Rule<Turn, Choice> = {
  name: "whom the words call by an office does not say them",
  example: {
    text: "Ann Low came to Dayton. “It was no gesture at all, and you know that,” Low said.\n\n“It was an emphatic one, your honour.”",
    said: [
      ["It was no gesture at all, and you know that,", "Ann Low"],
      ["It was an emphatic one, your honour.", null],
    ],
  },
  answer: calledByOffice,
};

/** “A gesture?” the judge said. / “An emphatic one, your honour.” */
function calledByOffice(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { analysis } = context;
  const chosen = chosenOf(turn);
  if (!chosen || isSaidBeside(turn)) return undefined;
  const office = officeCalled(analysis, turn);
  if (office === -1) return undefined;
  if (bearsOffice(analysis, chosen, office)) return partner(turn, office);
  if (!isLineBelow(context, quote) || !mayBeOneBefore(turn, chosen)) return undefined;
  // “It was, my lord.” / “Was it, my lord?”: one and the same may go on.
  const isCalledBefore = officeCalled(analysis, before(turn)) !== -1;
  return isCalledBefore ? undefined : partner(turn, office);
}

/** “It is, minister,” Low said; LOW: It is, minister. */
function isSaidBeside({ context: { governors, evidence }, quote, choices }: Turn): boolean {
  const { mention } = itemAt(choices, quote);
  const { manner, subject } = itemAt(governors, quote);
  const { cue, source } = itemAt(evidence, quote);
  return (manner === SAID && subject === mention) || (cue !== null && source === mention);
}

/** "Low said no. “Is it?” she asked.": Low, and she. */
function mayBeOneBefore(turn: Turn, chosen: Mention): boolean {
  const { context, quote, choices } = turn;
  const { mentions } = context.analysis;
  const spoke = itemOrNone(mentions, choices[quote - 1]?.mention ?? -1);
  if (isOfOneBefore(turn)) return true;
  return spoke?.kind === "pronoun" && mayBeOf(turn, spoke, chosen);
}

function before({ context: { analysis }, quote, first }: Turn): { quote: number; first: number } {
  let token = first - 1;
  while (token >= 0 && analysis.quoteOf[token] !== quote - 1) token--;
  while (token > 0 && analysis.quoteOf[token - 1] === quote - 1) token--;
  return { quote: quote - 1, first: token };
}

/** Whoever else takes part in the talk: who spoke earlier, or asks in the report above. */
function partner(turn: Turn, office: number): Choice {
  const { context, quote, choices } = turn;
  const { analysis } = context;
  const isOther = (mention: number) => {
    const one = itemOrNone(analysis.mentions, mention);
    return one && !bearsOffice(analysis, one, office) && isOtherThan(turn, one);
  };
  const earlier = earlierSpeaker(turn);
  if (isOther(earlier.mention)) return earlier;
  const asker = quote > 0 ? askerAbove(analysis, quote - 1) : -1;
  const { probability } = itemAt(choices, quote);
  const isAsker = isOther(asker) || (asker !== -1 && asksHim(analysis, asker));
  return isAsker ? { mention: asker, probability: probability * ALTERNATE } : NOBODY;
}

/** Not the "he" who is held to speak. */
function isOtherThan(turn: Turn, one: Mention): boolean {
  const chosen = chosenOf(turn);
  if (chosen?.kind !== "pronoun") return true;
  return one.kind !== "pronoun" && !mayBeOf(turn, chosen, one);
}

/** Whether the pronoun may be of somebody, as far as the gender tells. */
function mayBeOf({ context: { analysis } }: Turn, pronoun: Mention, one: Mention): boolean {
  const gender = genderOfPronoun(analysis.words, pronoun.first);
  const theirs = itemOrNone(analysis.entities.list, one.entity)?.gender ?? 0;
  return theirs === 0 || gender === 0 || theirs === gender;
}
