import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { pastSetOff } from "../../sayer/past-set-off.ts";
import { isHeard, LONGEST_RELAY } from "../others-words.ts";
import { PLAIN, type Turn } from "../turn.ts";

export const SET_OFF_RULE: Rule<Turn, Choice> = {
  name: "whom commas part from the verb says the words, and nobody who is named between",
  example: {
    text: "The bag was Ann Low’s. Dayton Rail was fined for what the regulator, in a report, called “a culture of delay”.",
    said: [["“a culture of delay”", "the regulator"]],
  },
  answer({ context: { analysis, governors }, quote, first }) {
    const { manner, verb, subject, head } = itemAt(governors, quote);
    if (manner !== SAID || subject === -1 || first < verb || first - verb > LONGEST_RELAY)
      return undefined;
    if (pastSetOff(analysis, verb) !== head || isHeard(analysis, verb)) return undefined;
    return { mention: subject, probability: PLAIN, isPlain: true };
  },
};
