import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { THAT_OR_WHICH } from "../../lexicon/clause-words.ts";
import { PICTURES, PUT_OUT, SIGNS } from "../../lexicon/reporting-words.ts";
import { CONJUNCTION, DOCUMENT, PREPOSITION, PRONOUN } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { tokenAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma, spanOf } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { namedOver } from "../mention-at.ts";
import { issuerOf, issuerThrough, sharerOf } from "../sayer/issuer.ts";
import type { Lead } from "./lead.ts";
import { pastAside } from "./past-aside.ts";

const STATES = hashedWords("read reads said says stated states");
const STATING = hashedWords("reading saying stating");
const CAPTIONED = hashWord("captioned");
/** What may stand between "read" and the words: "in part", "as follows". */
const IN_PART = hashedWords("in part full as follows :");
/** Tokens: "in part:". */
const LONGEST_PART = 4;
/** Tokens from a note to its "that": "on the door of the hall". */
const LONGEST_PLACE = 6;
const WHERE = hashedWords("on in at");
const JOINING = PREPOSITION | CONJUNCTION | PRONOUN;

/** "Low wrote a note that read: “…”", "hit back in a tweet that said, “…”": whoever puts it out says it, and not the note. */
export function putOutLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, grammar } = analysis;
  const verb = statingBefore(analysis, tokenAt(words, start) - 2);
  if (verb === -1) return undefined;
  const issuer =
    hashOf(words, verb) === CAPTIONED ? captioner(analysis, verb) : issuerBy(analysis, verb);
  if (issuer === -1 || kindOfHead(grammar, issuer) === THING) return undefined;
  const mention = namedOver(analysis, issuer);
  return mention === -1 ? undefined : { mention, cue: spanOf(words, verb), isSigned: true };
}

function issuerBy(analysis: Analysis, verb: number): number {
  const note = noteBefore(analysis, verb);
  if (note === -1) return -1;
  const direct = issuerOf(analysis.grammar, note);
  return direct === -1 ? issuerThrough(analysis.grammar, note) : direct;
}

/** "Low shared a photo of the pier, captioned: “…”": whoever shares it; or -1. */
function captioner({ words, grammar, quoteOf }: Analysis, verb: number): number {
  const last = isComma(words, verb - 1) ? verb - 2 : verb - 1;
  for (let token = last; token > last - LONGEST_PLACE; token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, PICTURES)) return sharerOf(grammar, token);
    if (hasClass(words, token, CONJUNCTION | PRONOUN)) return -1;
  }
  return -1;
}

/** The "read" that leads into the words, up to their mark, or -1. */
function statingBefore({ words }: Analysis, last: number): number {
  let token = last;
  while (token > last - LONGEST_PART && (isComma(words, token) || isAmong(words, token, IN_PART)))
    token--;
  const isStating = isAmong(words, token, STATES) || isAmong(words, token, STATING);
  return isStating || hashOf(words, token) === CAPTIONED ? token : -1;
}

/** The "note" of "a note on the door that read" and "a note reading", or -1. */
function noteBefore(analysis: Analysis, verb: number): number {
  const { words, quoteOf } = analysis;
  const behind = lastOfPhrase(words, verb);
  if (behind === -1) return -1;
  const last = pastAside(analysis, behind + 1) - 1;
  for (let token = last; token > last - LONGEST_PLACE; token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, PUT_OUT)) return token;
    if (isOfAnother(words, token)) return -1;
  }
  return -1;
}

/** The token before "that read", "which read" or "reading", and before a comma; or -1. */
function lastOfPhrase(words: Words, verb: number): number {
  const isBare = isAmong(words, verb, STATING);
  if (!isBare && !isAmong(words, verb - 1, THAT_OR_WHICH)) return -1;
  const last = isBare ? verb - 1 : verb - 2;
  return isComma(words, last) ? last - 1 : last;
}

/** "Posted her message under a headline that said": the headline says it, and the message only stands beside. */
function isOfAnother(words: Words, token: number): boolean {
  if (hasClass(words, token, DOCUMENT) || isAmong(words, token, SIGNS)) return true;
  return hasClass(words, token, JOINING) && !isAmong(words, token, WHERE);
}
