import { classesOfWord, ROLE } from "../../article/lexicon/word-classes.ts";
import { hashWord } from "../../article/text/hash-word.ts";
import type { Article, Quotation } from "../../domain/article.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { sureSpeaker } from "../library/library.ts";
import { pointsBack } from "../library/points-back.ts";
import { foldedWords } from "../words/fold.ts";
import { isHearsay } from "../words/hearsay.ts";

/**
 * In characters: shorter ones say little, longer ones fill the message. All numbers here were
 * chosen by hand.
 */
const SHORTEST = 40;
const LONGEST = 320;
const BEST = 140;
const NAME_GAINS = 0.5;
const LATER_COSTS = 0.03;
const HEMMING_COSTS = 0.4;
const HEMS = /^(?:well|look|listen|so|yes|yeah|no|oh|you know|i mean),/i;

/**
 * Picks the quotation to show of a story: a whole one, by someone named, of a length that says
 * something. It stands under the sentences that are shown, or alone.
 */
export function pickQuotation(
  article: Article,
  { shown, isTold }: { readonly shown: readonly Span[]; readonly isTold: (span: Span) => boolean },
): Quotation | null {
  const names = new Set(article.people.map(({ name }) => name));
  const isAlone = shown.length === 0;
  const scored = article.quotations
    .map((quotation, index) => ({ quotation, score: strength(quotation, index, names) }))
    .filter(({ quotation }) => isQuotable(quotation) && !isTold(quotation))
    .filter(({ quotation }) => !meansAnother(article, quotation, shown))
    .filter(({ quotation: { text } }) => !(isAlone && LEANS.test(text)))
    .filter(({ quotation }) => isSure(article, quotation) && !isHearsay(article, quotation))
    .sort((one, other) => other.score - one.score);
  return scored[0]?.quotation ?? null;
}

function isQuotable(quotation: Quotation): boolean {
  const { type, text, continues } = quotation;
  return (
    type === "direct" &&
    !continues &&
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !pointsBack(text) &&
    !SAYS_THIS.test(text) &&
    !PART_OF_SENTENCE.test(text) &&
    sureSpeaker(quotation) !== null
  );
}

/** "I've dealt with this six months ago": with what, the quotation leaves to its article. */
const SAYS_THIS =
  /^[^.!?]*\b(?:with|about|at|of|on|in|for|from|to|by|after|before|like|than) (?:this|that|these|those)(?=[.,;!?…]|$| (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|an?|the|before|again|now|today|here|and|but|when|because|is|was)\b)/u;

/** "magical balances out of thin air": words that the reporter's own sentence goes on from. */
const PART_OF_SENTENCE = /^[\s"“'‘]*\p{Ll}/u;

/** "They gave those figures", "when we arrived there": of which, what stands before it told. */
const LEANS =
  /\b(?:those|these) (?!who\b|of\b|in\b|that\b|which\b|with\b|days\b|people\b)\p{Ll}|\b(?:t)?here(?=[,.;!?])/iu;
const LEANING_COSTS = 0.6;

const THIRD_PERSON = /(?<![\p{L}’'-])(?:he|she|him|his|hers?)(?![\p{L}-])/iu;
const SOMEBODY =
  /\b(?:man|woman|boy|girl|mother|father|wife|husband|son|daughter|child|person|somebody|someone|anybody|anyone|everybody|everyone|who)\b|\p{Ll}[,;]? \p{Lu}\p{Ll}/u;

/**
 * "By some way, he is the best": who, the quotation leaves to what is shown above it, and that names
 * nobody but the speaker.
 */
function meansAnother(
  { people, title }: Article,
  { text, speaker }: Quotation,
  shown: readonly Span[],
): boolean {
  const at = text.search(THIRD_PERSON);
  if (at === -1 || tellsOfSomebody(text.slice(0, at))) return false;
  const isShown = ({ name, mentions }: Article["people"][number]) =>
    mentions.some((mention) => shown.some((span) => overlaps(mention, span))) ||
    (shown.length > 0 && title.includes(name.split(" ").at(-1) ?? name));
  return !people.some((person) => person.name !== speaker && isShown(person));
}

/** "Any chairman knows when he …": whom it means is in the words themselves. */
function tellsOfSomebody(words: string): boolean {
  const isRole = (word: string) => (classesOfWord(hashWord(word)) & ROLE) !== 0;
  return SOMEBODY.test(words) || foldedWords(words).some(isRole);
}

/** Of names told by a pronoun below this, one in ten is another's. Chosen by hand. */
const SURE_OF_PRONOUN = 0.93;
const PRONOUN = /^(?:he|she|they)$/i;

/** A name in bold has to be right: a pronoun's is shown where it is surer than a name itself. */
function isSure({ text }: Article, { speakerStart, speakerEnd, confidence }: Quotation): boolean {
  if (speakerStart === null || speakerEnd === null) return false;
  return !PRONOUN.test(text.slice(speakerStart, speakerEnd)) || confidence >= SURE_OF_PRONOUN;
}

function strength(
  { text, speaker, confidence }: Quotation,
  index: number,
  names: ReadonlySet<string>,
): number {
  const length = 1 - Math.abs(text.length - BEST) / LONGEST;
  const named = speaker !== null && names.has(speaker) ? NAME_GAINS : 0;
  const costs = (HEMS.test(text) ? HEMMING_COSTS : 0) + (LEANS.test(text) ? LEANING_COSTS : 0);
  return confidence + length + named - costs - index * LATER_COSTS;
}
