import type { Analysis } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { type Grammar, headAt, unitAt } from "../../grammar/read-grammar.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { ADPOSITION } from "../../grammar/tags.ts";
import { SUBJECT_RELATIVES } from "../../lexicon/clause-words.ts";
import { BY_FROM_OR_OF, BY_OR_FROM } from "../../lexicon/function-words.ts";
import { CLAIMS, PUT_OUT } from "../../lexicon/reporting-words.ts";
import { OF, WHICH, WHO } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, DOCUMENT, SPEECH } from "../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { ISSUING_VERBS } from "./issuer.ts";

/**
 * "She got a reply, which told her that it was late": the head of what tells her, right before "which"; of "Low refuted
 * a report by a committee which called it late" and "read out a note from Reed, who said" whose it is; or -1.
 */
export function writingBefore(analysis: Analysis, verb: number): number {
  const { words, grammar } = analysis;
  if (!hasClass(words, verb, SPEECH)) return -1;
  if (endsWith(words, verb, "ing")) return relayedBefore(analysis, verb);
  const relative = relativeBefore(words, verb);
  if (relative === -1 || isPassive(grammar, verb)) return -1;
  const isAside = isComma(words, relative - 1);
  const end = isAside ? relative - 1 : relative;
  const isReply = hasClass(words, end - 1, DOCUMENT) || isAmong(words, end - 1, REPLIES);
  if (isAside && isReply && relative === verb - 1 && hashOf(words, relative) === WHICH)
    return end - 1;
  return writerBefore(analysis, relative, end);
}

const REPLIES = hashedWords("reply replies answer answers response responses");

/** Words from "which" to its verb: "has since". */
const MOST_HELPERS = 3;

/** The "which", "who" or "that" that has the verb, or -1. */
function relativeBefore(words: Words, verb: number): number {
  let token = verb - 1;
  while (token > verb - 1 - MOST_HELPERS && hasClass(words, token, AUXILIARY | ADVERB)) {
    if (isAmong(words, token, SUBJECT_RELATIVES)) break;
    token--;
  }
  return isAmong(words, token, SUBJECT_RELATIVES) ? token : -1;
}

/** Whose a letter is that the clause tells of, or the letter, where it is nobody's who is named; or -1. */
function writerBefore(analysis: Analysis, relative: number, end: number): number {
  const { words, mentions, grammar } = analysis;
  // "The committee that", where a phrase has its "that".
  const told =
    mentions[mentionUpTo(mentions, end)] ?? mentions[mentionUpTo(mentions, relative + 1)];
  if (!told || told.kind === "pronoun" || told.head >= relative) return -1;
  if (isAmong(words, told.lead - 1, BY_FROM_OR_OF) && isWriting(words, beforeTie(words, told)))
    return told.head;
  const above = headAt(grammar, unitAt(grammar, told.head));
  const verb = above === -1 ? -1 : tokenOf(grammar, above);
  const isOwn = isAmong(words, verb, ISSUING_VERBS) || isAmong(words, verb, AIRING_VERBS);
  if (!isWriting(words, told.head) || isOwn) return -1;
  return hashOf(words, relative) === WHO && !namesWriter(words, told) ? -1 : told.head;
}

/**
 * "Low conveyed a message from the board, saying it was late": the head of whose message is only passed on, or of the
 * message that tells whose it is; or -1.
 */
function relayedBefore(analysis: Analysis, verb: number): number {
  const { words, mentions, grammar } = analysis;
  const end = isComma(words, verb - 1) ? verb - 1 : verb;
  const told = mentions[mentionUpTo(mentions, end)];
  if (!told || told.kind === "pronoun") return -1;
  const isTied = isAmong(words, told.lead - 1, BY_FROM_OR_OF);
  if (!isTied && !namesWriter(words, told)) return -1;
  const message = isTied ? beforeTie(words, told) : told.head;
  if (!isAmong(words, message, MESSAGES)) return -1;
  return isAmong(words, verbOver(grammar, message), RELAYING) ? told.head : -1;
}

/** "Read a message", "passed on a message", "hit back at a report": the verb that the noun is an object of; or -1. */
function verbOver(grammar: Grammar, noun: number): number {
  let above = headAt(grammar, unitAt(grammar, noun));
  if (above !== -1 && tagAt(grammar.text, above) === ADPOSITION) above = headAt(grammar, above);
  return above === -1 ? -1 : tokenOf(grammar, above);
}

/**
 * "A report by the board which called it late": the verb of the clause that tells of a piece of writing, behind the
 * "which" at a token; or -1.
 */
export function verbOfWriting(analysis: Analysis, relative: number): number {
  const { words } = analysis;
  if (!isAmong(words, relative, SUBJECT_RELATIVES)) return -1;
  let verb = relative + 1;
  while (verb - relative <= MOST_HELPERS && hasClass(words, verb, AUXILIARY | ADVERB)) verb++;
  return writingBefore(analysis, verb) === -1 ? -1 : verb;
}

const MESSAGES = hashedWords(
  "message messages letter letters note notes statement statements speech address greeting greetings apology words remarks",
);
const RELAYING = hashedWords(`
  read reads reading relayed relays relaying conveyed conveys conveying delivered delivers delivering passed passes
  passing brought brings bringing carried carries carrying recited recites reciting
`);

/** "The Echo ran a piece that noted": its own. */
const AIRING_VERBS = hashedWords(`
  run runs ran running publish publishes published publishing air airs aired airing launch launches launched launching
  unveil unveils unveiled unveiling make makes made making produced produces filed file files filing has had have
`);

const BEHALF = hashedWords("behalf part");

/** "A speech on behalf of Reed", "a letter from Reed" */
function beforeTie(words: Words, { lead }: Mention): number {
  const isOnBehalf = hashOf(words, lead - 1) === OF && isAmong(words, lead - 2, BEHALF);
  return isOnBehalf ? lead - 4 : lead - 2;
}

function isWriting(words: Words, token: number): boolean {
  return (
    hasClass(words, token, DOCUMENT) ||
    isAmong(words, token, PUT_OUT) ||
    isAmong(words, token, CLAIMS)
  );
}

/** "A message from the bishop, who said" */
function namesWriter(words: Words, { head, last }: Mention): boolean {
  return last > head + 1 && isAmong(words, head + 1, BY_OR_FROM);
}
