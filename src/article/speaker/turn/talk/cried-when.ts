import type { Analysis } from "../../../analyse-text.ts";
import { HAVING_DONE, HIM } from "../../../lexicon/function-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { OUT } from "../clause/out-of-habit.ts";
import { PLAIN, type Turn } from "../turn.ts";

/** "When members called out “Who asked her?”, Low said": the words are theirs who called, whatever is said behind them. */
export const CRIED_WHEN_RULE: Rule<Turn, Choice> = {
  name: "what others call out when somebody speaks is theirs",
  example: {
    text: "Ann Low spoke in Denby. When members called out “Who asked her to come”, Low said it was late.",
    said: [
      ["Who asked her to come", "members"],
      ["it was late", "Ann Low"],
    ],
  },
  answer({ context: { analysis }, first }) {
    const index = first === -1 ? -1 : crierBefore(analysis, first);
    if (index === -1) return undefined;
    return { mention: namedBeside(analysis, index), probability: PLAIN, isPlain: true };
  },
};

/** Whoever cries right before the words, in a clause that tells when the rest was said; or -1. */
function crierBefore(analysis: Analysis, first: number): number {
  const { words, mentions, quoteOf } = analysis;
  const isLed = isComma(words, first - 2) || codeOf(words, first - 2) === COLON;
  const verb = verbEndingAt(analysis, isLed ? first - 3 : first - 2);
  if (quoteOf[verb] !== -1 || !isCrying(analysis, verb)) return -1;
  const past = isAmong(words, verb - 1, HAVING_DONE) ? verb - 1 : verb;
  const index = mentionUpTo(mentions, past);
  const crier = mentions[index];
  if (crier?.last !== past || crier.kind === "pronoun") return -1;
  return isAmong(words, crier.lead - 1, TELLING_WHEN) ? index : -1;
}

/** Of "called out at him" the "called". */
function verbEndingAt({ words }: Analysis, end: number): number {
  const isAtHim = isAmong(words, end, HIM) && hashOf(words, end - 1) === AT;
  const last = isAtHim ? end - 2 : end;
  return isAmong(words, last, OUT) ? last - 1 : last;
}

function isCrying({ words }: Analysis, verb: number): boolean {
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, CRYING);
}

const AT = hashWord("at");
const TELLING_WHEN = hashedWords("when as after while once whenever before until though although");
const CRYING = hashedWords(`
  sang sung sing booed hooted bawled bellowed hollered hissed jeered roared screamed shrieked yelled chanted cried
`);
