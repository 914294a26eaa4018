import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { AS, FOR } from "../../lexicon/single-words.ts";
import { DOCUMENT } from "../../lexicon/word-classes.ts";
import type { Utterance } from "../../speaker/speaker-context.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, startOf } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";

/** What somebody did in name only, and what the show is called that somebody hosts: in marks, but said by nobody. */
export function isMarkedDeed(analysis: Analysis, utterance: Utterance): boolean {
  return (
    isBilledAs(analysis, utterance) ||
    isDoneInWriting(analysis, utterance) ||
    isShowOf(analysis, utterance)
  );
}

/** "Admitted fraud by billing the council for “site visits”": the court's word, or the bill's, and not his who admits it. */
function isBilledAs(analysis: Analysis, { first, last, quote }: Utterance): boolean {
  const { words, grammar, text, quoted, sentences } = analysis;
  const before = hashOf(words, first - 2);
  if (before !== FOR && before !== AS) return false;
  // "Apologised to those she had billed for “the pain I caused”"
  for (let token = first; token < last; token++) if (isFiniteAt(grammar, token)) return false;
  const { start } = itemAt(quoted, quote);
  const opening = itemAt(sentences, sentenceAt(analysis, first - 2)).first;
  const from = Math.max(startOf(words, opening), start - LONGEST_CHARGE);
  const clause = text.slice(from, start - 1);
  return BILLED.test(clause) && CONVICTED.test(clause);
}

/** Characters from what is admitted to its words. */
const LONGEST_CHARGE = 240;
const BILLED =
  /\b(?:invoic|bill|receipt|charg|claim|expens|pay|paid|fee|cheque|check|money|cash|grant|loan|put down|listed|entered|booked|recorded)\p{Ll}*(?: [\p{L}\p{N}£$€%,.’'-]+){0,6} (?:for|as)(?: (?:an?|the|his|her|their|its|supposed|alleged))* $/iu;
const CONVICTED =
  /\b(?:guilty|convict|jail|sentenc|fraud|false|embezzl|swindl|bogus|sham|fake|made-up|phoney|phony|fictitious|(?:admit|confess)\p{Ll}*(?: to)? \p{Ll}+ing\b)/iu;

/** "Put out a statement “correcting” Low": what the report calls it. */
function isDoneInWriting({ words }: Analysis, { first, last }: Utterance): boolean {
  if (last - first !== 1 || !endsWith(words, first, "ing")) return false;
  return hasClass(words, first - 2, DOCUMENT) && !hasShape(words, first, CAPITAL);
}

/** "“Late Crew” co-host Ann Low is convinced": the show she hosts. */
function isShowOf({ words, text, quoted }: Analysis, { first, last, quote }: Utterance): boolean {
  if (!hasShape(words, first, CAPITAL) || last - first > LONGEST_SHOW) return false;
  const { start, end } = itemAt(quoted, quote);
  if (!SHOWN_BY.test(text.slice(end, end + LONGEST_ROLE))) return false;
  return /^\p{Lu}[^.!?,…]*$/u.test(text.slice(start, end));
}

/** Tokens; characters. */
const LONGEST_SHOW = 8;
const LONGEST_ROLE = 60;
const SHOWN_BY =
  /^["”’'] (?:former |then )?(?:co-?|ex-)?(?:hosts?|presenters?|anchors?|stars?|authors?|creators?|showrunners?|directors?|actors?|actress(?:es)?|contestants?|judges?|panell?ists?|hitmakers?|singers?|producers?|screenwriters?|commentators?|columnists?) \p{Lu}/u;
