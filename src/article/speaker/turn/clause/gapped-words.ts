import { OBJECT_RELATIVES } from "../../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../../lexicon/function-words.ts";
import { AS, BY, OF } from "../../../lexicon/single-words.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { wordBeforeName } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { behind } from "../from-whom.ts";
import { GOADING_RULE } from "../talk/who-goads.ts";
import { PLAIN, type Turn } from "../turn.ts";
import { IN_WRITING_RULE } from "../written/in-writing.ts";
import { DENIED_BEFORE_RULE } from "./denied-before.ts";
import { DESCRIBED_RULE } from "./described-as.ts";
import { CONDITION_RULE } from "./if-concluded.ts";
import { PRAISED_TELLING_RULE } from "./praised-telling.ts";
import { QUOTED_BEHIND_RULE, REPORTED_BEHIND_RULE } from "./quoted-behind.ts";

const GAPPED_RULE: Rule<Turn, Choice> = {
  name: "of two who each call something so, the second says the second words",
  example: {
    text: "It rained. The firm, which Ann Low had described as “a disgrace” and Tom Reed as “a joke”, closed on Friday.",
    said: [
      ["“a disgrace”", "Ann Low"],
      ["“a joke”", "Tom Reed"],
    ],
  },
  answer({ context: { analysis, governors }, quote, first }) {
    const { words, mentions, quoteOf } = analysis;
    if (quote === 0 || first === -1) return undefined;
    const link = wordBeforeName(analysis, first);
    const mention = mentionUpTo(mentions, link);
    const lead = itemOrNone(mentions, mention)?.lead ?? -1;
    const isBy = hashOf(words, lead - 1) === BY;
    const isLinked = hashOf(words, link) === AS || (isBy && hashOf(words, link) === OF);
    const joiner = isBy ? lead - 2 : lead - 1;
    if (mention === -1 || !isLinked || !isAmong(words, joiner, AND_OR_BUT)) return undefined;
    // "Low dismissed it as “late” and Reed as “a fool”": she dismisses him too.
    const before = itemOrNone(mentions, itemAt(governors, quote - 1).subject)?.lead ?? 0;
    if (!isBy && !isAmong(words, before - 1, OBJECT_RELATIVES)) return undefined;
    const isBehind = quoteOf[joiner] === -1 && behind(analysis, quote - 1) >= joiner - 1;
    return isBehind ? { mention, probability: PLAIN, isPlain: true, isInside: true } : undefined;
  },
};

/** Whose words they are is told by what stands right before them, or by a tail that quotes, whatever verb they hang on. */
export const ANOTHERS_RULES = [
  IN_WRITING_RULE,
  DESCRIBED_RULE,
  GAPPED_RULE,
  QUOTED_BEHIND_RULE,
  REPORTED_BEHIND_RULE,
  CONDITION_RULE,
  PRAISED_TELLING_RULE,
  DENIED_BEFORE_RULE,
  GOADING_RULE,
] as const;
