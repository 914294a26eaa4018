import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { isVerbAt } from "../grammar/phrases.ts";
import { taggedUnitAt } from "../grammar/read-grammar.ts";
import { OPENING_CLAUSE } from "../lexicon/clause-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { mentionFrom } from "../speaker/mention-at.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, tokenAt } from "../text/lookup.ts";
import { hasClass, isAmong, isComma, startOf } from "../text/token.ts";
import { hasFiniteVerb } from "./clause-span.ts";

/** Telling the crowd, “I’m one of you, folks,” and “It is late,” he said, “and dark.”: whole, however short. */
export function isUtterance(analysis: Analysis, quote: number): boolean {
  const { text, quoted } = analysis;
  const { start, end, closed, paragraph } = itemAt(quoted, quote);
  if (isOpenly(analysis, quote)) return true;
  if (!closed || !BEHIND_COMMA.test(text.slice(start - 3, start))) return false;
  if (isSaidOutright(analysis, quote) || hasTail(analysis, quote)) return true;
  if (isSentence(text, { start, end })) return true;
  const before = quoted[quote - 1];
  if (!before?.closed || before.paragraph !== paragraph) return false;
  const tail = text.slice(before.end, start);
  const isTail = tail.length <= LONGEST_TAIL && !/[.!?:;\n]/.test(tail);
  return isTail && text.charAt(before.end - 1) === "," && hasSpeech(analysis, before.end, start);
}

/** `Low cautioned “let's not hurry,” before she left`: what opens with “let's” or “we” right behind its verb is no scrap. */
function isOpenly({ text, words, quoted }: Analysis, quote: number): boolean {
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || !ENDED.test(text.charAt(end - 1)) || !OPENLY.test(text.slice(start, end)))
    return false;
  return hasClass(words, tokenAt(words, start) - 2, SPEECH);
}

const OPENLY = /^(?:[Ll]et['’]s|I|[Ww]e|[Dd]on['’]t|[Tt]here['’]s) \p{L}/u;

const BEHIND_COMMA = /,\s\S$/;
/** A single mark may stand for what somebody quotes in turn. */
const BEHIND_COMMA_DOUBLE = /,\s["\u201c]$/;
/** Characters of a tail between two halves of one sentence. */
const LONGEST_TAIL = 60;

/** A title has capitals all through; of "towns were losing money. They needed it," the first word tells nothing. */
function isSentence(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return (/^\p{Lu}/u.test(words) && LOWER_CASE.test(words)) || SENTENCES.test(words);
}

const SENTENCES = /^\p{L}+ .*\p{Ll}{2,}[.!?] \p{Lu}/su;
const LOWER_CASE = / \p{Ll}{2,} .*\p{Ll}{2,}/u;

function hasSpeech({ words }: Analysis, from: number, to: number): boolean {
  for (let token = tokenAt(words, from); startOf(words, token) < to; token++) {
    if (hasClass(words, token, SPEECH)) return true;
  }
  return false;
}

/** `Somebody shouted, “Low,”`, `Low blurted out, “Oh, no,”`: behind a verb of speech and a comma a word is no scrap. */
export function isSaidOutright({ text, words, quoted }: Analysis, quote: number): boolean {
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || !BEHIND_COMMA_DOUBLE.test(text.slice(start - 3, start))) return false;
  if (!ENDED.test(text.charAt(end - 1))) return false;
  const comma = tokenAt(words, start) - 2;
  const verb = isAmong(words, comma - 1, PARTICLES) ? comma - 2 : comma - 1;
  return isComma(words, comma) && hasClass(words, verb, SPEECH);
}

const ENDED = /[,.!?\u2026]/;
const PARTICLES = hashedWords("out back up again");

/** `Whatever comes, “her chances are slim,” says Low`: a clause of its own, with who says it behind it. */
function hasTail({ text, words, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  if (text.charAt(end - 1) !== "," || !IS_OR_HAS.test(text.slice(start, end))) return false;
  return hasClass(words, tokenAt(words, end + 1), SPEECH);
}

/** `When Reed came, “We have gone for it,” said Low`: a sentence that opens with a capital, with who says it behind it. */
export function isToldBehind(analysis: Analysis, quote: number): boolean {
  const { text, words, quoted } = analysis;
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || text.charAt(end - 1) !== ",") return false;
  if (!BEHIND_COMMA_DOUBLE.test(text.slice(start - 3, start))) return false;
  const said = text.slice(start, end);
  if (!SMALL_SECOND.test(said) || !IS_OR_HAS.test(said)) return false;
  const next = tokenAt(words, end + 1);
  const verb = mentionFrom(analysis, next)?.last ?? next;
  return (
    hasClass(words, verb, SPEECH) &&
    isVerbAt(analysis.grammar, taggedUnitAt(analysis.grammar, verb))
  );
}

const SMALL_SECOND = /^\p{Lu}\S* \p{Ll}/u;
const IS_OR_HAS =
  /\p{L}\S* .*?\b(?:is|are|was|were|am|has|have|had|will|would|can|could|must|should)\b/u;

/** Behind how or why they are said words in marks are a sentence: `Low joked, in reference to Reed, “He is late!”` */
export function isLedInBySetting(analysis: Analysis, quote: number, content: Span): boolean {
  const { text, words, quoted } = analysis;
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || content.end > end + 1) return false;
  if (!isSentence(text, { start, end })) return false;
  if (!BEHIND_COMMA.test(text.slice(start - 3, start)) || !ENDED.test(text.charAt(end - 1)))
    return false;
  const opening = tokenAt(words, content.start);
  if (isAmong(words, opening, OPENING_CLAUSE)) return true;
  // "Called Reed, of Dayton, as, “a little late. He ran in”": the clause tells of whom they are said.
  if (!/^\p{Lu}/u.test(text.charAt(start))) return false;
  return !hasFiniteVerb(analysis, opening, tokenAt(words, start) - 1);
}
