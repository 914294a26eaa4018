import type { Rule } from "../../../text/rule.ts";
import type { Choice } from "../../judge-rivals.ts";
import { writerOfWords } from "../../writing/writer-of.ts";
import { ANYBODY, PLAIN, type Turn } from "../turn.ts";

export const IN_WRITING_RULE: Rule<Turn, Choice> = {
  name: "what stands in a writing is the writer's, or its own, and not whoever's who finds, gets or shows it",
  example: {
    text: "Tom Lee met Ana Hill. Lee received a letter from Hill saying it was “a trap”.",
    said: [["it was “a trap”", "a letter from Hill"]],
  },
  answer({ context: { analysis }, first, quote, choices }) {
    const mention = writerOfWords(analysis, first);
    if (mention === undefined) return undefined;
    if (mention !== -1) return { mention, probability: PLAIN, isPlain: true };
    // "There is graffiti that says": it is no mention, and may be printed for one.
    const choice = choices[quote];
    return choice?.mention === -1 ? choice : ANYBODY;
  },
};
