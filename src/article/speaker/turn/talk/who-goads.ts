import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ON } from "../../../lexicon/single-words.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Choice } from "../../judge-rivals.ts";
import { namedOver } from "../../mention-at.ts";
import { ANYBODY, PLAIN, type Turn } from "../turn.ts";

/** "Reed went on, recalling that the fans had egged him on, “Will you play?”": the fans, and nobody for sure where they are "they". */
export const GOADING_RULE: Rule<Turn, Choice> = {
  name: "who eggs somebody on says what follows, and not who recalls it",
  example: {
    text: "Ann Kim met Tom Reed. Reed recalled that Kim had egged him on: “Will you play?”",
    said: [["Will you play?", "Ann Kim"]],
  },
  answer({ context: { analysis }, first }) {
    const { words, grammar, mentions } = analysis;
    const isLed = isComma(words, first - 2) || codeOf(words, first - 2) === COLON;
    if (first === -1 || !isLed) return undefined;
    const object = hashOf(words, first - 3) === ON ? first - 4 : first - 3;
    if (!isAmong(words, object, HIM) || !isAmong(words, object - 1, GOADING)) return undefined;
    const mention = namedOver(analysis, subjectOf(grammar, object - 1));
    const one = itemOrNone(mentions, mention);
    if (!one || one.kind === "pronoun") return ANYBODY;
    return { mention, probability: PLAIN, isPlain: true };
  },
};

const GOADING = hashedWords(`
  egged egging goaded goading spurred spurring cheered cheering urged urging prodded prodding teased teasing taunted
  taunting ribbed ribbing mocked mocking heckled heckling needled
`);
