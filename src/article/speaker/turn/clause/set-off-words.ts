import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { namedOver } from "../../mention-at.ts";
import { holderBefore, pastHedge } from "../../sayer/past-hedge.ts";
import { pastSetOff } from "../../sayer/past-set-off.ts";
import { titledBefore, titledOver } from "../../sayer/titled.ts";
import { isHeard, LONGEST_RELAY } from "../others-words.ts";
import { NOBODY, PLAIN, type Turn } from "../turn.ts";

export const SET_OFF_RULE: Rule<Turn, Choice> = {
  name: "whom commas part from the verb says the words, and nobody who is named between",
  example: {
    text: "The bag was Ann Low’s. Dayton Rail was fined for what the regulator, in a report, called “a culture of delay”.",
    said: [["“a culture of delay”", "the regulator"]],
  },
  answer({ context: { analysis, governors }, quote, first }) {
    const titled = namedOver(analysis, titledOver(analysis, first));
    if (titled !== -1) return { mention: titled, probability: PLAIN, isPlain: true };
    const { manner, verb, subject, head } = itemAt(governors, quote);
    if (manner !== SAID || head === -1 || first < verb || first - verb > LONGEST_RELAY)
      return undefined;
    const isParted = PARTED.some((sayer) => sayer(analysis, verb) === head);
    if (!isParted || isHeard(analysis, verb)) return undefined;
    return subject === -1 ? NOBODY : { mention: subject, probability: PLAIN, isPlain: true };
  },
};

const PARTED = [pastSetOff, pastHedge, holderBefore, titledBefore] as const;
