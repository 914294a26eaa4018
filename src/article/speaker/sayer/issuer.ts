import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../../grammar/clauses.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { type Grammar, headAt, unitAt } from "../../grammar/read-grammar.ts";
import { OUT } from "../../lexicon/cut-words.ts";
import { BY_OR_FROM } from "../../lexicon/function-words.ts";
import { OWN_TO_GIVE, PICTURES, PUT_OUT } from "../../lexicon/reporting-words.ts";
import { PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, isAmong } from "../../text/token.ts";
import { ADDRESSING } from "./doer-saying.ts";

export const ISSUING_VERBS = hashedWords(`
  released issued posted sent wrote put issues releases posts sends releasing issuing posting sending
  writing putting added adds adding left leaves leaving tweeted tweets tweeting penned pens penning
  scrawled scribbled drafted typed texted emailed composed authored uploaded recorded records
`);

/** A letter that somebody gives may be another's. */
const GIVING_VERBS = hashedWords("gave gives given giving published shared");

/** Of "Low put out a statement" the token of Low's head, by the statement's; or -1. */
export function issuerOf(grammar: Grammar, writing: number): number {
  const above = headAt(grammar, unitAt(grammar, writing));
  if (above === -1) return -1;
  const by = tokenOf(grammar, above);
  if (isIssued(grammar, writing, by)) return subjectOf(grammar, by);
  const beside = issuingBeside(grammar, writing);
  return beside !== -1 && isIssued(grammar, writing, beside) ? subjectOf(grammar, beside) : -1;
}

/** Tokens from the verb: "issued a short". */
const LONGEST_BESIDE = 4;

/** Of "issued an update last week", whose noun the grammar may hold to be the week's, the verb; or -1. */
function issuingBeside({ running: { words } }: Grammar, writing: number): number {
  for (let token = writing - 1; token > writing - LONGEST_BESIDE && token > 0; token--) {
    if (isAmong(words, token, ISSUING_VERBS) || isAmong(words, token, GIVING_VERBS)) return token;
    if (hasClass(words, token, PREPOSITION) && !isAmong(words, token, OUT)) return -1;
  }
  return -1;
}

/** Not by whom it was sent to, nor "a statement by Low" by another. */
function isIssued(grammar: Grammar, writing: number, by: number): boolean {
  const { words } = grammar.running;
  if (!isAmong(words, writing, PUT_OUT)) return false;
  const isGiven = isAmong(words, writing, OWN_TO_GIVE) && isAmong(words, by, GIVING_VERBS);
  if (!isGiven && !isAmong(words, by, ISSUING_VERBS)) return false;
  if (isPassive(grammar, by)) return false;
  return !isAmong(words, writing + 1, BY_OR_FROM) || isAmong(words, writing + 2, WAYS);
}

/** "Sent a statement by email" */
const WAYS = hashedWords("email e-mail mail post phone fax text letter courier whatsapp telephone");

const THROUGH = hashedWords("in with via alongside through");
const SHARING_VERBS = hashedWords("shared shares sharing published uploaded snapped");
/** Words from a caption up to the verb: "posted a photo of the pier with". */
const MOST_STEPS = 5;

/** Of "Low hit back in a tweet", "posted a photo with a caption" the token of Low's head, by the writing's; or -1. */
export function issuerThrough(grammar: Grammar, writing: number): number {
  const { words } = grammar.running;
  let unit = headAt(grammar, unitAt(grammar, writing));
  if (unit === -1 || !isAmong(words, tokenOf(grammar, unit), THROUGH)) return -1;
  let isOfPicture = false;
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const token = tokenOf(grammar, unit);
    if (isVerbAt(grammar, unit)) {
      const isOwn = isOfPicture ? isShowing(grammar, token) : isAnswering(grammar, token);
      return isOwn && !isPassive(grammar, token) && !isNegated(grammar, token)
        ? subjectOf(grammar, token)
        : -1;
    }
    if (isAmong(words, token, PICTURES)) isOfPicture = true;
    unit = headAt(grammar, unit);
  }
  return -1;
}

/** Tokens: "posted the first official photo". */
const LONGEST_SHOWN = 5;

/** Of "Low shared a photo" the token of Low's head, by the photo's; or -1. */
export function sharerOf(grammar: Grammar, picture: number): number {
  for (let token = picture - 1; token > picture - LONGEST_SHOWN && token > 0; token--) {
    if (!isShowing(grammar, token)) continue;
    return isPassive(grammar, token) ? -1 : subjectOf(grammar, token);
  }
  return -1;
}

function isShowing({ running: { words } }: Grammar, verb: number): boolean {
  return isAmong(words, verb, SHARING_VERBS) || isAmong(words, verb, ISSUING_VERBS);
}

function isAnswering({ running: { words } }: Grammar, verb: number): boolean {
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, ADDRESSING);
}

/** "Low released a statement by Reed saying": the head of whose it is, or -1. */
export function authorBefore({ words, mentions }: Analysis, verb: number): number {
  const author = mentions[mentionUpTo(mentions, verb)];
  if (!author || !isAmong(words, author.lead - 1, BY_OR_FROM)) return -1;
  return isAmong(words, author.lead - 2, PUT_OUT) ? author.head : -1;
}
