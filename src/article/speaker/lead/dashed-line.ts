import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isHuman, kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { hearerOf, isVerbAt } from "../../grammar/phrases.ts";
import { isFiniteAt, taggedUnitAt } from "../../grammar/read-grammar.ts";
import { BY_FROM_OR_OF } from "../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { HEARER_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { DOCUMENT, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { endOf, hasClass, hasShape, isAmong, spanOf, startOf } from "../../text/token.ts";
import { CAPITAL, WORD } from "../../text/tokenize.ts";
import { mentionOver } from "../mention-at.ts";
import type { Lead } from "./lead.ts";

/** Characters from the dash to the words. Chosen by hand. */
const LONGEST_LINE = 250;
/** "— Dayton coach Tom Reed on the match with Vale: “", "-- Reed, after a loss to Ann Moss: “" */
const LINE =
  /^(?:[—–―•*·]|--?)\s+((?:[\p{L}\p{N}&'’./-]+,? ){0,13}?\p{Lu}[\p{L}\p{M}'’.-]*)(?: ?\([^()\n]{1,60}\))?,? (?:on|about|after|before|following|when|asked|reacting|responding|discussing|explaining|describing|reflecting|recalling)\b[^“”"\n]*:\s*\S$/u;
/** Where the name begins that stands at the end of what a line opens with. */
const NAME_AT_END = /\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;

/** "— Trains in Dayton on Friday:" */
const WHERE = / (?:in|at|from|with|by|to) /;
/** After a comma a tail may follow that says whose the words are. */
const WHOLE = /[.!?…—-]/;

/** Whoever an entry of a list names first, behind its dash, and not whom he speaks of. */
export function dashedLead(
  analysis: Analysis,
  { start, end: close, paragraph }: Quoted,
): Lead | undefined {
  const { words, mentions, text, paragraphs } = analysis;
  const from = itemAt(paragraphs, paragraph).start;
  if (start - from > LONGEST_LINE || !WHOLE.test(text.charAt(close - 1))) return undefined;
  const named = LINE.exec(text.slice(from, start))?.[1];
  if (named === undefined || WHERE.test(named)) return undefined;
  const opening = text.indexOf(named, from);
  const end = opening + named.length;
  if (hasVerb(analysis, opening, end)) return undefined;
  const index = firstWhere(mentions, ({ last }) => endOf(words, last - 1) >= end);
  const cue = spanOf(words, tokenAt(words, from));
  const mention = mentions[index];
  const isWhole = mention !== undefined && endOf(words, mention.last - 1) === end;
  if (isWhole && mention.kind === "name" && mention.entity !== -1)
    return { mention: index, cue, isSigned: true };
  const name = NAME_AT_END.exec(named)?.index ?? 0;
  return { mention: -1, cue, isSigned: true, printed: { start: opening + name, end } };
}

/** "— Reed met Moss on Friday:" is a sentence. */
function hasVerb({ words, grammar }: Analysis, from: number, end: number): boolean {
  for (let token = tokenAt(words, from); startOf(words, token) < end; token++) {
    if (hasShape(words, token, CAPITAL)) continue;
    if (isVerbAt(grammar, taggedUnitAt(grammar, token))) return true;
  }
  return false;
}

const ENTRY = /^(?:[—–―•*·]|--?)\s+\S[^“”"\n:]*:\s?\S$/u;

/** "— Reed met Moss on Friday: “…”", "— A walk with Reed: “…”": an entry that tells of a deed or a thing leaves open who speaks. */
export function dashedScene(
  analysis: Analysis,
  { start, end: close, paragraph }: Quoted,
): Lead | undefined {
  const { words, text, paragraphs } = analysis;
  const from = itemAt(paragraphs, paragraph).start;
  if (start - from > LONGEST_LINE || !WHOLE.test(text.charAt(close - 1))) return undefined;
  if (!ENTRY.test(text.slice(from, start))) return undefined;
  const [first, colon] = [tokenAt(words, from) + 1, tokenAt(words, start) - 2];
  if (sentenceAt(analysis, first) !== sentenceAt(analysis, colon)) return undefined;
  for (let token = first; token < colon; token++)
    if (hasClass(words, token, SPEECH | DOCUMENT)) return undefined;
  const isScene = isThing(analysis, first, colon) || isDoneToAnother(analysis, first, colon);
  return isScene ? { mention: -1, cue: null, isSigned: true, isNobody: true } : undefined;
}

/** "A walk with Reed", but not "a word from Reed", which is his. */
function isThing(analysis: Analysis, first: number, colon: number): boolean {
  const { words, grammar, mentions } = analysis;
  if (hasVerb(analysis, startOf(words, first), startOf(words, colon))) return false;
  let end = first + 1;
  while (end < colon && hasShape(words, end, WORD) && !hasClass(words, end, PREPOSITION)) end++;
  if (!hasClass(words, end, PREPOSITION) || isAmong(words, end, BY_FROM_OR_OF)) return false;
  for (let token = first + 1; token < end; token++)
    if (hasShape(words, token, CAPITAL)) return false;
  const isName = itemOrNone(mentions, mentionOver(analysis, end - 1))?.kind === "name";
  return !isName && kindOfHead(grammar, end - 1) === THING;
}

/** "Reed met Moss", but not "Reed thanked Moss", nor "Reed had a word for Moss". */
function isDoneToAnother(analysis: Analysis, first: number, colon: number): boolean {
  const { words, grammar, mentions } = analysis;
  let verb = first + 1;
  while (verb < colon && (hasShape(words, verb, CAPITAL) || !isFiniteAt(grammar, verb))) verb++;
  if (verb === colon || isAmong(words, verb, HEARER_VERBS) || isAmong(words, verb, NAMING_VERBS))
    return false;
  const object = hearerOf(grammar, verb);
  if (object <= verb || object >= colon) return false;
  const mention = itemOrNone(mentions, mentionOver(analysis, object));
  return mention?.kind === "name" || isHuman(grammar, object);
}
