import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { TIME_UNITS } from "../../lexicon/time-words.ts";
import { ADVERB, CALENDAR_WORD, PREPOSITION, PRONOUN, SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { COLON, FULL_STOP } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { tokenAt } from "../../text/lookup.ts";
import {
  codeOf,
  endOf,
  hasClass,
  hasShape,
  isAmong,
  isComma,
  spanOf,
  startOf,
} from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { indexFrom } from "../mention-at.ts";
import type { Lead } from "./lead.ts";
import { isQuotation } from "./signed/heading.ts";

/** Characters of a line that leads into words. Chosen by hand. */
const LONGEST_LINE = 200;
const THIS_IS_WHAT =
  /^(?:(?:And|But|So) )?(?:[Tt]his|[Tt]hat|[Hh]ere|[Bb]elow)(?:['’]s| is| was) (?:what|how) /;
const SAYING_WHAT =
  /^ (?:\p{Ll}+ly |later |then |also |has |had )?(?:(?:had|has|have) to say|puts? it)\b[^“”"]*:$/u;
const OF_OTHERS = /^(?:we|you|I) (?!sa|tol|put)/;
const PUTS_OUT =
  "issued|issues|released|releases|published|posted|shared|gave|gives|given|made|put out|puts out|sent|sent out|sends|offered|offers";
const STATEMENT = "(?:\\p{Ll}+ ){0,2}(?:statement|message|sentences?|lines?|words?|paragraphs?)";
const ONE = "a|an|one|two|three|four|five|six|seven|eight|this|the|the following";
const WHEN = "on|to|in|at|after|about|online|late|early|today|yesterday|this|last|earlier";
/** What somebody does "this" or "a statement" to, or puts out so many sentences, and nothing else behind it but when and where. */
const PUTTING_OUT = new RegExp(
  `^(?:,? (?:later|also|then|has|had|have|since|\\p{Ll}+ly),?)* (?:(?:had|has|have) (?:this|the following) to say|said (?:this|the following)|(?:${PUTS_OUT}) (?:${ONE}) ${STATEMENT})(?: (?:${WHEN}) ?[^“”"]*)?[.:]$`,
  "u",
);

const OWN_PUTS_OUT =
  "issued|issues|released|releases|posted|posts|put (?:out|up)|puts (?:out|up)|sent out|sends out|wrote|tweeted";
const NOTICE =
  "(?:\\p{Ll}+ ){0,2}(?:statement|message|notice|note|appeal|warning|post|update|apology|plea|alert|tribute|letter|tweet)";
const TO_WHAT_END =
  ", (?:ask|urg|tell|warn|thank|apologis|apologiz|say|explain|invit|appeal|begg|advis|confirm|remind|announc|plead)ing";
const ON_PAGE =
  '[^“”"]*? on (?:Facebook|Twitter|X|Instagram|TikTok|LinkedIn|social media|(?:his|her|its|their|the) (?:\\p{L}+ )?(?:web)?(?:site|page|account))(?: [^“”"]*)?';
/** "Put out a notice on Facebook, asking families to boil their water." */
const NOTIFYING = new RegExp(
  `^,? (?:later |also |then |has |had |have |since |\\p{Ll}+ly )*(?:${OWN_PUTS_OUT}) (?:a|an|this) ${NOTICE}(?:(?: (?:${WHEN}) ?[^“”"]*?)?${TO_WHAT_END} [^“”"]*|${ON_PAGE})\\.$`,
  "u",
);

/** "This is what a Tory spokesman had to say:", "the two unions issued a joint statement:" and the words: who is told of says them. */
export function saidBelow(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { words, text } = analysis;
  const colon = colonBefore(analysis, quotation);
  const opening = colon === -1 ? -1 : openingOf(analysis, colon);
  if (opening === -1) return undefined;
  const line = text.slice(startOf(words, opening), endOf(words, colon));
  if (line.length > LONGEST_LINE) return undefined;
  const isSigned = paragraphAt(analysis, colon) < quotation.paragraph;
  const what = THIS_IS_WHAT.exec(line)?.[0];
  const subject = what
    ? tokenAt(words, startOf(words, opening) + what.length)
    : pastPlace(analysis, opening);
  if (what && OF_OTHERS.test(text.slice(startOf(words, subject), startOf(words, subject) + 20)))
    return isSigned ? { mention: -1, cue: null, isSigned } : undefined;
  const verb = verbBehind(analysis, { subject, colon, isWhat: what !== undefined, quotation });
  return verb === -1 ? undefined : spokenBy(analysis, { subject, verb, isSigned });
}

/** "In Dayton, the council issued", "while it rained, the council issued": where whoever does it begins. */
function pastPlace({ words }: Analysis, opening: number): number {
  if (isAmong(words, opening + 1, TIME_UNITS) && isAmong(words, opening + 2, LATER))
    return opening + 3;
  if (!hasClass(words, opening, PREPOSITION | ADVERB) && !isAmong(words, opening, OPENING_CLAUSE))
    return opening;
  for (let token = opening + 1; token < opening + LONGEST_PLACE; token++)
    if (isComma(words, token)) return token + 1;
  return opening;
}

/** "A day later a lifeguard issued" */
const LATER = hashedWords("later");
/** Tokens: "While the water was coming up the street". */
const LONGEST_PLACE = 11;

/** Where "had to say", "issued a statement" or "said" begins, by the tokens of its subject and of the colon; or -1. */
function verbBehind(
  { words, text }: Analysis,
  {
    subject,
    colon,
    isWhat,
    quotation,
  }: { subject: number; colon: number; isWhat: boolean; quotation: Quoted },
): number {
  for (let token = subject + 1; token < Math.min(colon, subject + LONGEST_SUBJECT); token++) {
    const behind = text.slice(endOf(words, token - 1), endOf(words, colon));
    const says = isWhat
      ? SAYING_WHAT.test(behind) || hasClass(words, token, SPEECH)
      : PUTTING_OUT.test(behind) || (quotation.closed && NOTIFYING.test(behind));
    if (says) return token;
    if (!hasShape(words, token, WORD)) return -1;
  }
  return -1;
}

/** Tokens of whoever says it: "a spokesman for the two unions". */
const LONGEST_SUBJECT = 10;

const NO_SUBJECT = PRONOUN | PREPOSITION | ADVERB | CALENDAR_WORD;

/** Whoever "he" or "she" is, the sentence itself tells. */
function spokenBy(
  analysis: Analysis,
  { subject, verb, isSigned }: { subject: number; verb: number; isSigned: boolean },
): Lead | undefined {
  const { words, mentions } = analysis;
  const mention = indexFrom(analysis, subject);
  const one = mentions[mention];
  const cue = spanOf(words, verb);
  if (one?.kind === "pronoun" || hasClass(words, subject, NO_SUBJECT)) return undefined;
  // "Late on Tuesday the council issued"
  if (hasClass(words, subject + 1, PREPOSITION) && !one) return undefined;
  // "Staff at the office put out": the verb may be held for more of who they are.
  if (one && one.last <= verb) return { mention: namedBeside(analysis, mention), cue, isSigned };
  const printed = { start: startOf(words, subject), end: endOf(words, verb - 1) };
  return { mention: -1, cue, isSigned: true, printed };
}

/**
 * The colon that ends the line above, or stands right before the mark, or the full stop of a line above words
 * that fill their paragraph; or -1.
 */
function colonBefore(analysis: Analysis, { start, paragraph }: Quoted): number {
  const { words } = analysis;
  const own = tokenAt(words, start) - 1;
  let token = aboveCredit(analysis, { token: own, paragraph });
  const stop = token - LONGEST_MARK;
  const ends = (code: number) => code === COLON || code === FULL_STOP;
  while (token > stop && !ends(codeOf(words, token)) && !hasShape(words, token, WORD)) token--;
  if (codeOf(words, token) === COLON) return token;
  if (codeOf(words, token) !== FULL_STOP || !isQuotation(analysis, paragraph)) return -1;
  return paragraphAt(analysis, token) < paragraph ? token : -1;
}

/** "(Source: Facebook)" on a line of its own tells only whence the words are. */
function aboveCredit(
  { text, words, paragraphs }: Analysis,
  { token, paragraph }: { token: number; paragraph: number },
): number {
  const above = paragraphs[paragraph - 1];
  if (!above || text.charAt(above.start) !== "(" || above.end - above.start > LONGEST_CREDIT)
    return token;
  return CREDIT.test(text.slice(above.start, above.end)) ? tokenAt(words, above.start) - 1 : token;
}

/** Characters. */
const LONGEST_CREDIT = 80;
const CREDIT = /^\((?:Source|Credit|Image|Photo|Picture|via)\b[^()]*\)$/i;

/** Tokens from a colon to the words. */
const LONGEST_MARK = 3;

function openingOf({ sentences, sentenceOf }: Analysis, colon: number): number {
  return sentences[sentenceOf[colon - 1] ?? -1]?.first ?? -1;
}
