import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import type { Choice } from "../../judge-rivals.ts";
import { ANYBODY, type Turn } from "../turn.ts";

/** Characters looked at before the words, and of the words. */
const BEFORE = 60;
const LONGEST = 90;

/** "Low told “the funniest stories”": how others found what she told. */
export const PRAISED_TELLING_RULE: Rule<Turn, Choice> = {
  name: "what questions or stories somebody's were like is not what she asked or told",
  example: {
    text: "Ann Low met Tom Reed in Dayton. Low asked “lots of really good questions” about the boats.",
    said: [
      ["“lots of really good questions” about the boats", "Ann Low"],
      ["“lots of really good questions”", null],
    ],
  },
  answer({ context, quote }) {
    const { text, quoted } = context.analysis;
    const { start, end } = itemAt(quoted, quote);
    if (end - start > LONGEST || !PRAISE.test(text.slice(start, end))) return undefined;
    return TELLING.test(text.slice(Math.max(0, start - BEFORE), start - 1)) ? ANYBODY : undefined;
  },
};

/** "All the right questions", "the sort of questions you'd hope for", but not "the question we all have: why?" */
const PRAISE =
  /^(?:(?:a|an|the|all|some|many|such|lots|plenty|loads|really|very|so|quite|most|few) ?)?(?:[\p{Ll}’'-]+ ){0,5}(?:questions?|stor(?:y|ies)|tales?|jokes?|anecdotes|speech(?:es)?|memories)(?: [^:?!“”"]*)?$/u;
/** "Asked her", "put", "told the crowd" */
const TELLING =
  /\b(?:ask|asks|asked|asking|puts?|putting|poses?|posed|posing|raises?|raised|tells?|told|telling|gives?|gave|giving|shares?|shared|sharing|makes?|made|deliver(?:s|ed)?) (?:(?:him|her|them|us|me|the \p{Ll}+|\p{Lu}\p{Ll}+) )?(?:an? |some |the |his |her )?$/u;
