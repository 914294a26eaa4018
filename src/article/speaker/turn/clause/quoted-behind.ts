import { AS_SAYING, REPORTING_AS } from "../../../lexicon/reporting-words.ts";
import { AS } from "../../../lexicon/single-words.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom, isOne } from "../../mention-at.ts";
import { behind } from "../from-whom.ts";
import { PLAIN, type Turn } from "../turn.ts";

/** Tokens from whoever is quoted to "as": "one witness at the rink in the town". */
const LONGEST_QUOTED = 12;

/** Of a tail that relays, whoever it quotes. */
export const QUOTED_BEHIND_RULE: Rule<Turn, Choice> = {
  name: "whom the tail of a quotation quotes as saying it says it",
  example: {
    text: "“The roof had leaked,” Tom Reed said. There was “a lot of smoke,” the local radio quoted one witness as saying.",
    said: [
      ["The roof had leaked,", "Tom Reed"],
      ["“a lot of smoke,”", "one witness"],
    ],
  },
  answer: quotedBehind,
};

function quotedBehind({ context, quote, choices }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  if (hasShape(words, after, LINE_BREAK_BEFORE)) return undefined;
  const outlet = itemOrNone(mentions, indexFrom(analysis, after));
  if (outlet?.lead !== after || !isAmong(words, outlet.last, REPORTING_AS)) return undefined;
  const quoted = indexFrom(analysis, outlet.last + 1);
  if (mentions[quoted]?.lead !== outlet.last + 1) return undefined;
  const { last } = itemAt(mentions, quoted);
  for (let as = last; as < last + LONGEST_QUOTED; as++) {
    if (hashOf(words, as) !== AS || !isAmong(words, as + 1, AS_SAYING)) continue;
    const mention = namedBeside(analysis, quoted);
    const isChosen = isOne(analysis, mention, choices[quote]?.mention ?? -1);
    return isChosen ? undefined : { mention, probability: PLAIN, isPlain: true };
  }
  return undefined;
}
