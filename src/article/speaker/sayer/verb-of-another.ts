import type { Analysis } from "../../analyse-text.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { headAt, unitAt } from "../../grammar/read-grammar.ts";
import { INDEFINITE } from "../../lexicon/function-words.ts";
import { WHAT } from "../../lexicon/single-words.ts";
import { DOCUMENT, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, isAmong } from "../../text/token.ts";

/** Whether a verb tells of what is done, "a march calling it", and not of who does it. */
export function isOfAct({ grammar, words }: Analysis, verb: number): boolean {
  const above = headAt(grammar, unitAt(grammar, verb));
  return above !== -1 && isAmong(words, tokenOf(grammar, above), ACTS);
}

/** "Low attacked a report saying it was late": what she attacks says it; of "attacked the law saying" that may be her. */
export function isOfAttacked({ grammar, words }: Analysis, verb: number): boolean {
  const writing = verb - 1;
  if (!endsWith(words, verb, "ing") || !hasClass(words, writing, DOCUMENT)) return false;
  const above = headAt(grammar, unitAt(grammar, writing));
  if (above === -1) return false;
  const doing = tokenOf(grammar, above);
  if (!hasClass(words, doing, SPEECH) && !isAmong(words, doing, RECEIVING)) return false;
  return [2, 3].some((back) => isAmong(words, verb - back, INDEFINITE));
}

/** "Low got an email calling it late": it does. */
const RECEIVING = hashedWords(
  "received receives got gets read saw opened found ignored kept cited showed",
);

/** No act speaks, but whoever does it: "held a march calling it mad". */
export const ACTS = hashedWords(`
  walkout march rally protest vigil demonstration strike campaign sit-in motion conference
  sentiment sentiments view views feeling feelings concern concerns optimism praise criticism outrage
`);

/** "A statement on what Reed had said, claiming it was “late”": not his, the mention's, whose words another speaks of. */
export function isOfWhat({ words, mentions }: Analysis, mention: number, verb: number): boolean {
  const told = itemOrNone(mentions, mention);
  return told !== undefined && hashOf(words, told.lead - 1) === WHAT && told.last < verb - 1;
}
