import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isNegated, isPassive } from "../../grammar/clauses.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { NOUN } from "../../grammar/tags.ts";
import { DASHES } from "../../lexicon/cut-words.ts";
import { INDEFINITE } from "../../lexicon/function-words.ts";
import { COMPLEMENT_VERBS, NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS } from "../../lexicon/single-words.ts";
import { PASSIVE_AUXILIARIES } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, DETERMINER, POSSESSIVE } from "../../lexicon/word-classes.ts";
import { OPEN_BRACKET } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** They have a name right behind them, as "dubbed" has. */
const TITLED = hashedWords("voted named rated crowned styled");
const LINKS = hashedWords("as to be being");
/** With no link "called" may be a shout: "Low, standing at the door, called “Come in”". */
const SHOUTED = hashedWords("called");
const OFTEN = hashedWords("once often long widely variously sometimes now since still famously");
/** With a link they say what somebody is held to be. */
const HELD = hashedWords(`
  referred compared rated remembered celebrated spoken tipped thought believed considered hated loved feared revered
  acclaimed
`);

/** The participle that stands right before a token, with "as" or "to be" between or nothing; or -1. */
export function participleBefore({ words, quoteOf }: Analysis, token: number): number {
  let verb = token - 1;
  while (isAmong(words, verb, LINKS)) verb--;
  if (quoteOf[verb] !== -1) return -1;
  if (isAmong(words, verb, NAMING_VERBS) || isAmong(words, verb, TITLED)) return verb;
  return verb < token - 1 && isAmong(words, verb, HELD) ? verb : -1;
}

/** The token past "as", "to be" and "of being", if they stand there. */
export function pastLinks(words: Words, token: number): number {
  let past = token;
  while (isAmong(words, past, LINKS)) past++;
  return past;
}

/**
 * Whether a participle tells what others call somebody: one that its sentence opens with, or a comma, a dash, a bracket,
 * a "was" or a noun stands before: "Low, once hailed as", "Branded", "a woman described as".
 */
export function isCalledSo(analysis: Analysis, verb: number): boolean {
  const { words, grammar, sentences } = analysis;
  const isLinked = isAmong(words, verb + 1, LINKS);
  let before = verb - 1;
  while (hasClass(words, before, ADVERB) || isAmong(words, before, OFTEN)) before--;
  const isBare = before === verb - 1;
  if (isAmong(words, verb, SHOUTED) && !isLinked && isBare) return false;
  if (isAmong(words, before, PASSIVE_AUXILIARIES)) return !isNegated(grammar, verb);
  const { first } = itemAt(sentences, sentenceAt(analysis, verb));
  if (before < first || codeOf(words, before) === OPEN_BRACKET) return true;
  // "What the regulator, in a report, described as" is the regulator's.
  if (isComma(words, before) || isAmong(words, before, DASHES))
    return !isBehindWhat(words, Math.max(first, verb - LONGEST), verb) || isPassive(grammar, verb);
  if (isBareName(words, first, before + 1)) return isAmong(words, verb, COMPLEMENT_VERBS);
  return tagOfWord(grammar, before) === NOUN && isOfNoun(analysis, verb, before);
}

/** "Reed branded “late”", with nothing else before the verb, as headlines have it: branded he is, since he brands nothing. */
function isBareName(words: Words, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!hasShape(words, token, CAPITAL)) return false;
  return true;
}

/** "A woman described as", and not "the candidates referred to", "a decision his manager described as". */
function isOfNoun({ words, grammar }: Analysis, verb: number, noun: number): boolean {
  if (isAmong(words, verb, COMPLEMENT_VERBS)) return true;
  if (hashOf(words, verb + 1) !== AS) return false;
  if (isPassive(grammar, verb)) return true;
  let lead = noun - 1;
  while (lead > noun - LONGEST_NOUN && !hasClass(words, lead, DETERMINER | POSSESSIVE)) lead--;
  return isAmong(words, lead, INDEFINITE) && tagOfWord(grammar, lead - 1) !== NOUN;
}

/** Tokens: "a young Denby man". */
const LONGEST_NOUN = 4;

/** Tokens of a clause. Chosen by hand. */
const LONGEST = 40;

function isBehindWhat(words: Words, from: number, verb: number): boolean {
  for (let token = from; token < verb; token++) if (isAmong(words, token, WHAT)) return true;
  return false;
}

const WHAT = hashedWords("what which whom");
