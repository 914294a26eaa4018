import { HUMAN, kindOfHead, ORGANISATION as ORGANISED } from "../../grammar/noun-kinds.ts";
import type { Grammar } from "../../grammar/read-grammar.ts";
import { tagsOf } from "../../grammar/tag-lexicon.ts";
import { ING_FORM, NOUN } from "../../grammar/tags.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { ROLE_TURNERS } from "../../lexicon/roles.ts";
import { OF } from "../../lexicon/single-words.ts";
import {
  DEMONYM,
  DETERMINER,
  FORENAME,
  GROUP,
  ORGANISATION,
  PERSON_WORD,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords, unitedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, textOf } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { isPossessiveClitic } from "../noun-phrase.ts";

const NO_BODY = PREPOSITION | DETERMINER | POSSESSIVE | TITLE | ROLE | PERSON_WORD;

/** Who heads something, sits for a place or teaches a subject; a lawyer, a manager or a spokesman may be somebody's. */
const POSTS = hashedWords(`
  head lead director chief chair chairman chairwoman chairperson president vice-president vice-chair vice-chairman
  vice-chairwoman secretary treasurer leader minister councillor cllr councilman councilwoman member commissioner
  convener convenor governor dean principal professor lecturer officer executive candidate mp msp mep mla td ms
  senator clerk coordinator co-ordinator correspondent editor inspector superintendent campaigner trustee
  undersecretary ambassador mayor
`);

/**
 * "Head of repairs Ann Low", "the chair of the traders' association Ann Low", "councillor for St Olave's Ann Low": no
 * work and no place bears her name, as somebody or "fashion brand Ann Low" does.
 */
export function isOfPost(grammar: Grammar, head: number, { opening, first, last }: Name): boolean {
  const { words } = grammar.running;
  if (!isAmong(words, head, POSTS) || opening <= head + 2 || last - first < 2) return false;
  if (!hasClass(words, first, FORENAME) || isPossessiveClitic(words, last)) return false;
  if (isBroughtIn(words, head)) return false;
  if (isPossessiveClitic(words, opening - 1)) return isAmong(words, opening - 3, SAINTS);
  return isWork(grammar, opening - 1) && (!isOfTold(words, head, opening) || isClosed(words, last));
}

const SAINTS = hashedWords("st saint st.");

/** "A director of the firm Ann Low" */
function isBroughtIn(words: Words, head: number): boolean {
  for (let token = head - 1; token > head - MOST_BEFORE; token--) {
    if (!hasShape(words, token, WORD)) return false;
    if (hasClass(words, token, DETERMINER)) return isAmong(words, token, BRINGING_IN);
  }
  return false;
}

/** Tokens: "a former deputy chief executive". */
const MOST_BEFORE = 6;

/** "Repairs", "planning", "the parish council", but no "law firm": what somebody heads, and nobody is called like. */
function isWork(grammar: Grammar, token: number): boolean {
  const { words } = grammar.running;
  if (!hasShape(words, token, WORD) || hasShape(words, token, CAPITAL)) return false;
  if (hasClass(words, token, NO_BODY | DEMONYM) || isAmong(words, token, NAMED)) return false;
  if (isAmong(words, token, LED)) return false;
  if (isAmong(words, token, FIELDS)) return true;
  const tags = tagsOf(grammar.model.lexicon, hashOf(words, token));
  const isNoun = tags === 0 ? WORKS.test(textOf(words, token)) : (tags & NOUNS) !== 0;
  if (!isNoun) return false;
  const kind = kindOfHead(grammar, token);
  if (kind === HUMAN) return false;
  const isSeveral = hasClass(words, token, PLURAL) || endsWith(words, token, "s");
  const isBody = kind === ORGANISED || hasClass(words, token, ORGANISATION | GROUP);
  return !isBody || isAmong(words, token, SERVICES) || isTold(words, token) || isSeveral;
}

/** They bear names too, where no office is of the one there is, as of "the school". */
const LED = hashedWords(`
  musical thriller drama comedy biopic documentary sitcom opera podcast programme festival brand label
  chain firm company retailer shop store boutique agency studio gallery theatre museum restaurant cafe pub hotel
  school academy college hospital hospice foundation charity trust estate line range salon bakery trawler lifeboat
  racehorse storm hurricane award prize fund scheme campaign appeal
`);

/** "Head of digital Ann Low": no noun, and yet a department. */
const FIELDS = hashedWords(
  "nuclear digital legal medical clinical creative corporate commercial financial international nursing online mobile",
);

/** How words end that the lexicon lacks: "repairs", "criminology", but no "heiress". */
const WORKS = /(?:[^s]s|[st]ion|ment|ity|logy|graphy|nomy|try|ing|[ae]nce|ship|ure|age|care|work)$/;
const NOUNS = (1 << NOUN) | (1 << ING_FORM);
const SERVICES = hashedWords("services care");

/** "The parish council", "the town's traders' association", and no "pub chain". */
function isTold(words: Words, token: number): boolean {
  for (let before = token - 1; before > token - MOST_BEFORE; before--) {
    if (!hasShape(words, before, WORD)) return isPossessiveClitic(words, before);
    if (hasClass(words, before, DETERMINER | POSSESSIVE)) return true;
  }
  return false;
}

function isOfTold(words: Words, head: number, opening: number): boolean {
  for (let token = head + 2; token < opening; token++)
    if (hasClass(words, token, DETERMINER | POSSESSIVE)) return true;
  return false;
}

/** Not "the head of the charity Ann Low founded said" */
function isClosed(words: Words, last: number): boolean {
  if (!hasShape(words, last, WORD)) return true;
  return hasClass(words, last, SPEECH) && !hasClass(words, last + 1, SPEECH);
}

/** "Clerk of the course Ann Low blamed it on rain", "Councillor for the ward Ann Low", "chair of the panel Ann Low": an office without an article stands before whoever holds it. */
export function isOfBareOffice(
  grammar: Grammar,
  head: number,
  { opening, first, last }: Name,
): boolean {
  const { words } = grammar.running;
  if (!hasClass(words, head + 2, DETERMINER) || opening <= head + 3 || last - first < 2)
    return false;
  const behind = opening - 1;
  if (isPossessiveClitic(words, last) || hasShape(words, behind, CAPITAL)) return false;
  const isSeat = isAmong(words, behind, SEATS);
  if (!isSeat && !hasClass(words, first, FORENAME)) return false;
  if (hasClass(words, behind, NO_BODY) && !isAmong(words, behind, CHAIRED)) return false;
  const isOf = isSeat || hashOf(words, head + 1) === OF;
  const isFit = isOf ? mayBeHeaded(words, head, behind) : isServed(grammar, head, behind, last);
  return isFit && isBare(words, head);
}

/** What somebody stands for, and no "lawyer for the accused Ann Low" does. */
const SEATS = hashedWords("division ward seat constituency district county riding parish region");
/** Several, and yet they have one at their head. */
const CHAIRED = hashedWords(
  "panel jury team opposition committee cabinet squad crew side commission delegation inquiry caucus",
);

/** "Chairman of the group Ann Low", but "singer of the group Ann Boleyn" */
function mayBeHeaded(words: Words, head: number, behind: number): boolean {
  if (!isAmong(words, behind, NAMED)) return true;
  return isAmong(words, behind, GROUPS) && isAmong(words, head, CHAIRS);
}

const GROUPS = hashedWords("group");
const CHAIRS = hashedWords(`
  chair chairman chairwoman chairperson president vice-president vice-chair vice-chairman vice-chairwoman secretary
  treasurer convener convenor coordinator co-ordinator leader organiser organizer spokesman spokeswoman spokesperson
`);

/** "Spokeswoman for the trust Ann Low said", "head teacher at the village school Ann Low", but "lawyer for the singer Ann Low". */
function isServed(grammar: Grammar, head: number, behind: number, last: number): boolean {
  const { words } = grammar.running;
  if (!isAmong(words, head + 1, SERVING) || !isClosed(words, last)) return false;
  if (isAmong(words, behind, NAMED)) return isAmong(words, behind, GROUPS);
  if (isAmong(words, behind, LED) && !isAmong(words, behind, HOUSES)) return false;
  return isAmong(words, behind, CHAIRED) || kindOfHead(grammar, behind) !== HUMAN;
}

const SERVING = hashedWords("for at in with on");
const HOUSES = hashedWords("school academy college hospital hospice trust campaign scheme");

/** Past "former" and "deputy" no article and no owner. */
function isBare(words: Words, head: number): boolean {
  let before = head - 1;
  while (before > head - MOST_TURNERS && isTurner(words, before)) before--;
  if (isPossessiveClitic(words, before)) return false;
  return !hasShape(words, before, WORD) || !hasClass(words, before, DETERMINER | POSSESSIVE | ROLE);
}

/** Tokens. */
const MOST_TURNERS = 3;

function isTurner(words: Words, token: number): boolean {
  return isAmong(words, token, ROLE_TURNERS) || isAmong(words, token, RANKED);
}

/** "Head planner", "senior ecologist" */
export const TOPS = hashedWords("head chief lead senior principal");
const RANKED = unitedWords(TOPS, hashedWords("joint managing executive"));

/** They bear names themselves: "singer of the band Ann Boleyn". */
const NAMED = hashedWords(`
  band group duo trio film movie book novel play show series song album magazine ship boat yacht horse dog cat
  character
`);
