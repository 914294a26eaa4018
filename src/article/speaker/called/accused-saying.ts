import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { startOf } from "../../text/token.ts";
import type { Choice } from "../judge-rivals.ts";
import { ANYBODY, type Turn } from "../turn/turn.ts";
import { saidByJudge } from "./judged-saying.ts";

/** Characters from the accusation to the words. */
const LONGEST = 200;

/** "Reed accused Low of saying things that were “bogus”": what she said is called so by whoever accuses her. */
export const ACCUSED_SAYING_RULE: Rule<Turn, Choice> = {
  name: "what somebody is accused of saying is judged in the accuser's words",
  example: {
    text: "Tom Marsh came to Denby. Marsh accused the leader of the Greens Ann Bell of saying things that were “bogus”.",
    said: [
      ["the leader of the Greens Ann Bell of saying things that were “bogus”", "Tom Marsh"],
      ["“bogus”", "Tom Marsh"],
    ],
  },
  answer({ context: { analysis }, quote }) {
    const before = beforeWords(analysis, quote);
    const found = ACCUSED.exec(before);
    if (!found) return undefined;
    const start = itemAt(analysis.quoted, quote).start - 1;
    const verb = tokenAt(analysis.words, start - before.length + found.index);
    // "Accused by Reed of telling tales that were “bogus”": by whom is asked elsewhere.
    return isPassive(analysis.grammar, verb) ? undefined : saidByJudge(analysis, verb);
  },
};

/** "Low asked whether people might pay, but the answer was that they “had no plans”": it is not who asked. */
export const GIVEN_ANSWER_RULE: Rule<Turn, Choice> = {
  name: "an answer that somebody is given is not his",
  example: {
    text: "Ann Kim came to Denby. Kim asked if people could pay but the answer was that they “had no plans to let them”.",
    said: [
      ["if people could pay but the answer was that they “had no plans to let them”", "Ann Kim"],
      ["“had no plans to let them”", null],
    ],
  },
  answer: ({ context: { analysis }, quote }) =>
    ANSWERED.test(beforeWords(analysis, quote)) ? ANYBODY : undefined,
};

/** What stands before the mark in its sentence. */
function beforeWords(analysis: Analysis, quote: number): string {
  const { words, quoted, sentences } = analysis;
  const { start } = itemAt(quoted, quote);
  // A mark that nothing follows is in no sentence.
  const sentence = itemOrNone(sentences, sentenceAt(analysis, tokenAt(words, start)));
  if (!sentence) return "";
  const from = Math.max(start - 1 - LONGEST, startOf(words, sentence.first), 0);
  return words.text.slice(from, Math.max(from, start - 1));
}

const ACCUSED =
  /\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed)?|convict(?:s|ed)) [^.;:“”"]{2,90}? of (?:\p{L}+ly )?\p{L}+ing (?:[\p{L}’'-]+ ){1,5}(?:that|which) (?:was|were|is|are|had been|sounded) (?:\p{Ll}+ )?$/u;
const ANSWERED =
  /\b(?:but|and|only|yet),? the (?:answer|reply|response) (?:was|came back|came|had been) that [^.;:“”"]{0,60}$/u;
