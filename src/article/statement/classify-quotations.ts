import { type Analysis, fillsParagraph } from "../analyse-text.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { LABELLED } from "../marks/pair-quotation-marks.ts";
import { signatureOf } from "../speaker/lead/signed/signature.ts";
import { isCarriedOn, quotationTokens } from "../speaker/rank-speakers.ts";
import type { SpeakerContext } from "../speaker/speaker-context.ts";
import { itemAt } from "../text/lookup.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { isCrosshead, isNobodysWords } from "./nobodys-words.ts";
import {
  QUOTATION_FEATURES,
  type QuotationView,
  type QuotedKind,
  viewQuotation,
  writeQuotationFeatures,
} from "./quotation-features.ts";
import { isInHeadline } from "./said-again.ts";
import { isSaidOutright, isToldBehind } from "./utterance.ts";

/** The chance of each kind for what stands between one pair of marks. */
export type KindChances = Readonly<Record<QuotedKind, number>>;

/** Their places among `KINDS`. */
const [DIRECT, PART, NO_SPEECH] = [0, 1, 2];

const EMPTY: KindChances = { direct: 0, part: 0, none: 1 };

/** Tells quotations from scare quotes, titles and terms, and from scraps inside reported clauses. */
export function classifyQuotations(
  context: SpeakerContext,
  weights: Weights = readWeights("quotation"),
): readonly KindChances[] {
  const chances: KindChances[] = context.analysis.quoted.map(() => EMPTY);
  for (const { quote, start, end } of quotationTokens(context.analysis)) {
    const { paragraph } = itemAt(context.analysis.quoted, quote);
    const utterance = { quote, first: start, last: end, paragraph, previous: -1 };
    if (start === -1 || isNobodysWords(context.analysis, utterance)) continue;
    const view = viewQuotation(context, utterance);
    chances[quote] = chancesOf(view, weights);
  }
  return chances;
}

const rows = new Int32Array(QUOTATION_FEATURES);

function chancesOf(view: QuotationView, weights: Weights): KindChances {
  const direct = score(view, DIRECT, weights);
  const part = score(view, PART, weights);
  const none = score(view, NO_SPEECH, weights);
  const top = Math.max(direct, part, none);
  const powers = {
    direct: Math.exp(direct - top),
    part: Math.exp(part - top),
    none: Math.exp(none - top),
  };
  const total = powers.direct + powers.part + powers.none;
  return {
    direct: powers.direct / total,
    part: powers.part / total,
    none: powers.none / total,
  };
}

function score(view: QuotationView, kind: number, weights: Weights): number {
  const count = writeQuotationFeatures(view, kind, rows);
  return scoreOf(weights, rows, count);
}

/** Speech by its place alone, whatever its words: no title or term stands so. */
export function isCertainQuotation(analysis: Analysis, quote: number): boolean {
  const quotation = itemAt(analysis.quoted, quote);
  if (quotation.mark === LABELLED) return true;
  return (
    isCarriedOn(analysis, quote) ||
    isInSentences(analysis, quotation) ||
    standsAlone(analysis, quote) ||
    isLedIn(analysis, quotation) ||
    followsTail(analysis, quote) ||
    isSaidOutright(analysis, quote) ||
    isToldBehind(analysis, quote) ||
    isSigned(analysis, quotation) ||
    isSpokenAs(analysis, quotation) ||
    isHeadlined(analysis, quote)
  );
}

/** “Amen, sister! Come and get a cake!”: no title, term or sneer is made of two sentences. */
function isInSentences({ text }: Analysis, { start, end, closed }: Quoted): boolean {
  if (!closed || !/["\u201c]/.test(text.charAt(start - 1))) return false;
  const words = text.slice(start, Math.min(end, start + LONGEST_SENTENCES));
  return SENTENCE_BREAK.test(words) && TWO_SENTENCES.test(words);
}

/** Asked first: to look for two sentences where no second begins takes twenty times as long. */
const SENTENCE_BREAK = /[.!?] [^a-z]/;
const TWO_SENTENCES =
  /^\p{Lu}\S*(?: \p{Ll}|,).*\p{Ll}{2,}[.!?] \p{Lu}\p{Ll}*(?:['’]\p{Ll}+)? \p{Ll}.*[.!?,]$/su;
/** Characters: longer words in marks are no sneer anyway. */
const LONGEST_SENTENCES = 300;

/** Who signs a few words only may have made a work of that title. */
function isSigned(analysis: Analysis, quotation: Quoted): boolean {
  if (quotation.end - quotation.start < LEAST_ALONE) return false;
  const signature = signatureOf(analysis, quotation);
  return signature !== undefined && (signature.mention !== -1 || signature.printed !== undefined);
}

/**
 * Characters, some four words: a shorter one may be a headline or a title. Chosen by hand on the development articles.
 */
const LEAST_ALONE = 20;

/** `Lopez was told by Reed: "Get out."`: of a title no second word would be small. */
function isLedIn({ text }: Analysis, { start, end, closed }: Quoted): boolean {
  if (!closed || !/:\s*\S$/.test(text.slice(start - 3, start))) return false;
  return /^\p{Lu}\S* \p{Ll}/u.test(text.slice(start, end)) && /[.?!…]/.test(text.charAt(end - 1));
}

/** "‘It’s a bunker’: Denby rows", "Orr cleared; ‘I kept the letter’": a clause that a stop parts from the headline's own words. */
function isHeadlined(analysis: Analysis, quote: number): boolean {
  const { text, quoted, paragraphs } = analysis;
  const { start, end, closed, paragraph } = itemAt(quoted, quote);
  const line = itemAt(paragraphs, paragraph);
  if (!closed || line.end - line.start > LONGEST_HEADLINE) return false;
  const before = text.slice(line.start, start - 1);
  const behind = text.slice(end + 1, line.end);
  if (before !== "" && !(behind === "" && PARTED_BEFORE.test(before))) return false;
  if (before === "" && !PARTED_BEHIND.test(behind)) return false;
  return CLAUSE.test(text.slice(start, end)) && isInHeadline(analysis, quote);
}

/** Characters. */
const LONGEST_HEADLINE = 220;
const PARTED_BEFORE =
  /(?<!\b(?:review|film|book|album|song|single|novel|play|show|watch|listen|trailer)s?)(?:[:;]| [\u2013\u2014-]) $/i;
const PARTED_BEHIND = /^(?:[:;,]? [\u2013\u2014-] |[:;] |,? (?:says|said|claims|insists|warns) |$)/;
/** Of a title every word has a capital. */
const CLAUSE =
  /^(?=.* \p{Ll}+ .*).*\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]here|is|are|was|were|will|must|has|have|had|can|should)(?:\b|['\u2019]\p{Ll})/u;

/** Characters looked at before the words. */
const BEFORE = 60;
/** "She shouted at them “come on”", "it was, in his own words, “a start”" */
const SPOKEN_AS =
  /\b(?:(?:shout|yell|scream|holler|bark)(?:s|ed|ing)?(?: out)? (?:at|to) (?:him|her|them|me|us|\p{Lu}\p{Ll}+)[,:]?|in (?:his|her|their|its) own words,) ["“'‘]$/u;
const OPENS = /(?:^|[.!?…\n]["”’']?\s*)["“]$/u;
const WITH_PRONOUN = /\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t|[Ss]?[Hh]e)\b/u;

/** `"We need more people," to end it all, she said`: words with a “we” that open a sentence and end with a comma. */
function isSpokenAs({ text }: Analysis, { start, end, closed }: Quoted): boolean {
  if (!closed) return false;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (SPOKEN_AS.test(before)) return true;
  if (end - start < LEAST_ALONE || text.charAt(end - 1) !== "," || !OPENS.test(before))
    return false;
  const words = text.slice(start, end);
  return /^\p{Lu}\S* \p{Ll}/u.test(words) && WITH_PRONOUN.test(words);
}

const TAIL = /^["”]\s[^.“”"\n]{4,60}\.\s["“]$/;
const SENTENCE = /^\p{Lu}\S* .*\p{Ll}.*[.?!…]$/su;

/** "“Then count,” she shot back. “Count on it.”": a sentence that goes on behind a tail, in marks as long as the first. */
function followsTail({ text, quoted }: Analysis, quote: number): boolean {
  const [before, own] = [quoted[quote - 1], itemAt(quoted, quote)];
  if (!before || before.paragraph !== own.paragraph || !own.closed) return false;
  if (own.start - before.end > LONGEST_TAIL || !/[,?!]$/.test(text.slice(before.start, before.end)))
    return false;
  const isSpoken = SENTENCE.test(text.slice(own.start, own.end));
  return isSpoken && TAIL.test(text.slice(before.end, own.start));
}

/** Characters. */
const LONGEST_TAIL = 70;

/** A sentence in marks that is a paragraph of its own carries on what was said before it. */
function standsAlone(analysis: Analysis, quote: number): boolean {
  const { text, quoted } = analysis;
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || end - start < LEAST_ALONE || !fillsParagraph(analysis, quote)) return false;
  if (isCrosshead(analysis, quote)) return false;
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[.?!…]/.test(text.charAt(end - 1));
}
