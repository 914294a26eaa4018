import type { Analysis } from "../../analyse-text.ts";
import { isHuman, kindOfHead, ORGANISATION, PLACE } from "../../grammar/noun-kinds.ts";
import { phraseAt } from "../../grammar/phrases.ts";
import type { Grammar } from "../../grammar/read-grammar.ts";
import { OF, TO } from "../../lexicon/single-words.ts";
import { DOCUMENT, PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endOf, hasClass, hashOf, isAmong, startOf } from "../../text/token.ts";
import { mentionOver } from "../mention-at.ts";
import { issuerOf } from "../sayer/issuer.ts";
import { signUpTo } from "../sign-before.ts";
import { type Lead, lastBefore } from "./lead.ts";
import { pastAside } from "./past-aside.ts";

const WHICH_STATES =
  /,? (?:which|that) (?:also |now |clearly )?(?:states|state|stated|reads?|provides?|stipulates?|requires|says|said)(?: in part| as follows| that)?[:,]$/u;
/** What others do too. */
const SAYS = / sa(?:ys|id)\b/u;
const NOBODYS: Lead = { mention: -1, cue: null, isSigned: true, isNobody: true };
/** Characters from the document to the colon. */
const LONGEST_CLAUSE = 40;

/** "The pier code which states:" and its words, here or on the next line: nobody's but the document's. */
export function byDocument(analysis: Analysis, { start, paragraph }: Quoted): Lead | undefined {
  const { text, words, mentions, grammar, paragraphs } = analysis;
  const isBelow = itemAt(paragraphs, paragraph).start >= start - 1;
  const end = isBelow ? (paragraphs[paragraph - 1]?.end ?? 0) : start - 1;
  const line = text.slice(Math.max(0, end - LONGEST_CLAUSE), end).trimEnd();
  const sent = sentTo(analysis, Math.max(0, end - LONGEST_CLAUSE), line);
  if (sent !== -1) return { mention: sent, cue: null, isSigned: true };
  const which = WHICH_STATES.exec(line);
  if (!which) return undefined;
  const at = Math.max(0, end - LONGEST_CLAUSE) + which.index;
  const upTo = pastAside(analysis, tokenAt(words, at));
  const clause = Math.min(at, endOf(words, upTo - 1));
  const named = mentions[lastBefore(analysis, clause)];
  const isSaid = SAYS.test(which[0]);
  // "The pier code which" may be one phrase.
  if (!named || endOf(words, named.last - 1) < clause)
    return line.endsWith(":") && !isSaid ? NOBODYS : undefined;
  if (named.kind === "pronoun" || isHuman(grammar, named.head)) return undefined;
  const written = writtenOver(analysis, named);
  if (isSaid && !hasClass(words, written.head, DOCUMENT)) return undefined;
  if (written.head === named.head && isWhere(analysis, named)) return NOBODYS;
  const printed = { start: startOf(words, written.lead), end: clause };
  return { mention: -1, cue: null, isSigned: true, printed };
}

/** "A rule of the pier", "a note in the car": the first of the two is what reads. */
function writtenOver({ words, grammar, mentions }: Analysis, named: Mention) {
  const { lead, head } = named;
  if (hashOf(words, lead - 1) === OF) {
    const outer = mentions[mentionUpTo(mentions, lead)];
    return outer?.last === lead - 1 ? outer : named;
  }
  const over = phraseAt(grammar, lead - 2);
  const isWritten = hasClass(words, over.head, DOCUMENT) && !hasClass(words, head, DOCUMENT);
  if (!isWritten || !hasClass(words, lead - 1, PREPOSITION)) return named;
  return { lead: over.first, head: over.head };
}

/** "In court", "to the board": where something is shown that is no document itself. */
function isWhere({ words, grammar }: Analysis, { lead, head }: Mention): boolean {
  // "A sheet across the road which read:": no road reads.
  if (signUpTo(words, head) !== head) return true;
  if (!isAmong(words, lead - 1, WHERE) || hasClass(words, head, DOCUMENT)) return false;
  return PLACES.includes(kindOfHead(grammar, head));
}

const WHERE = hashedWords("in at before to by");
const PLACES: readonly number[] = [PLACE, ORGANISATION];

const STATES =
  / (?:(?:which|that) (?:also |now |clearly )?(?:states|stated|reads?|says|said)|stating|reading|saying|reads?)(?: in part| as follows| that)?[:,]$/u;
const MAIL = hashedWords(`
  letter letters email emails e-mail e-mails text texts sms smses message messages note notes memo leaflet leaflets
  circular invitation invitations telegram postcard
`);
/** Tokens from a letter to the end of whom it is sent to. */
const LONGEST_ADDRESS = 12;

/** "The board sent a letter to farmers in Dayton which reads:": whoever sends it, or else the letter; and not whom it is sent to. */
function sentTo(analysis: Analysis, from: number, line: string): number {
  const { words, mentions, grammar } = analysis;
  const states = STATES.exec(line);
  const writing = states ? addressedBefore(analysis, tokenAt(words, from + states.index)) : -1;
  if (writing === -1) return -1;
  const issuer = mentionOver(analysis, issuerOf(grammar, writing));
  const isKnown = issuer !== -1 && mentions[issuer]?.kind !== "pronoun";
  return isKnown ? issuer : mentionOver(analysis, writing);
}

/** Of "a letter to farmers in Dayton which" the letter's token, by the "which"; or -1. */
function addressedBefore({ words, grammar, sentenceOf }: Analysis, end: number): number {
  let isHearer = false;
  for (let token = end - 1; token > end - LONGEST_ADDRESS && token > 0; token--) {
    if (sentenceOf[token] !== sentenceOf[end - 1] || isAmong(words, token, SENTENCE_JOINS))
      return -1;
    if (isAmong(words, token, MAIL)) return isHearer ? token : -1;
    const isTo = hashOf(words, token) === TO;
    if (isTo) isHearer = namesPeople(grammar, token + 1, end);
  }
  return -1;
}

function namesPeople(grammar: Grammar, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isHuman(grammar, token)) return true;
  return false;
}

const SENTENCE_JOINS = hashedWords("and but who while when after");
