import { mentionUpTo } from "../../../people/find-mentions.ts";
import { tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { spanOf } from "../../../text/token.ts";
import { namedBeside } from "../../apposition.ts";
import type { Lead, LeadCase } from "../lead.ts";

export const JOINED_IN_RULE: Rule<LeadCase, Lead> = {
  name: "whoever joins in, or hits back, with whole words says them",
  example: {
    text: "Ann Low joined in with, “Oh, this has made my week!” while Tom Reed, who owns the boat, added, “Hang on a minute.”",
    said: [
      ["Oh, this has made my week!", "Ann Low"],
      ["Hang on a minute.", "Tom Reed"],
    ],
  },
  answer({ analysis, quotation: { start, end } }) {
    const { text, words, mentions } = analysis;
    const joined = JOINING.exec(text.slice(Math.max(0, start - LONGEST), start));
    // "Hit back with “a fierce attack” on the board": no words of hers.
    if (!joined || !WHOLE.test(text.slice(start, end))) return undefined;
    const verb = tokenAt(words, start - joined[0].length);
    const index = mentionUpTo(mentions, verb);
    if (index === -1) return undefined;
    return { mention: namedBeside(analysis, index), cue: spanOf(words, verb), isSigned: true };
  },
};

/** Characters from the verb to the words. */
const LONGEST = 24;
const JOINING =
  /(?<=\s)(?:(?:joined|joins|chimed|chimes|chipped|chips|weighed|weighs|piped|pipes|jumped|jumps|waded|wades) (?:in|up)|(?:hit|hits|came|comes|shot|shoots|fired|fires) back) with[,:]?\s\S$/u;
const WHOLE = /^\p{Lu}[\s\S]*[.!?,…]$/u;
