import type { Analysis } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../../text/lookup.ts";
import { endOf, hasShape, spanOf, startOf } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
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
