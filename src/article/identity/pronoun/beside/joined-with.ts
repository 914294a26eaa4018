import type { Analysis } from "../../../analyse-text.ts";
import { CONJUNCT } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { childInRole, unitAt } from "../../../grammar/read-grammar.ts";
import { DETERMINER, PLURAL, POSSESSIVE, TITLE } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { isSomebody } from "../../phrase/somebody.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

/**
 * Whether the report right before a "he" has somebody else in one breath with whoever is held to be meant: "Low and
 * the coach were late", "neither Hale nor Low came".
 */
export function isJoinedWith(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { mentions } = analysis;
  const { earlier, entity } = chosen;
  if (pronounIn(analysis, before, gender) !== -1) return false;
  const own = firstWhere(mentions, ({ last }) => last >= earlier.last);
  if (isBeforeSomebody(analysis, earlier.last, gender)) return true;
  const one = { entity, gender };
  return (
    (isPair(analysis, own - 1) && isOther(analysis, own - 1, one)) ||
    (isPair(analysis, own) && isOther(analysis, own + 1, one))
  );
}

/** "Low and the victim's uncle": not each of them is a mention. */
export function isBeforeSomebody(analysis: Analysis, joint: number, gender: number): boolean {
  const { words, grammar } = analysis;
  if (!isAmong(words, joint, JOINING) || !isDetermined(words, joint + 1)) return false;
  const joined = childInRole(grammar, unitAt(grammar, joint - 1), CONJUNCT);
  if (joined === -1 || tokenOf(grammar, joined) < joint) return false;
  const head = tokenOf(grammar, joined);
  return !hasClass(words, head, PLURAL) && isSomebody(analysis, head, gender);
}

/** Whether the mention and the next are two people, and not "the poet and broadcaster Ann Low" or "a coach and no more". */
function isPair({ words, mentions }: Analysis, index: number): boolean {
  const [one, other] = [itemOrNone(mentions, index), itemOrNone(mentions, index + 1)];
  if (!one || !other || !isAmong(words, one.last, JOINING)) return false;
  if (other.lead !== one.last + 1) return false;
  if (other.kind === "name")
    return other.lead === other.first || hasClass(words, other.lead, TITLE);
  return isDetermined(words, other.lead);
}

function isDetermined(words: Words, lead: number): boolean {
  return hasClass(words, lead, DETERMINER | POSSESSIVE) && !isAmong(words, lead, NO);
}

const JOINING = hashedWords("and or nor");
const NO = hashedWords("no");
