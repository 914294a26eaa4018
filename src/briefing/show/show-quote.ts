import type { Article, Quotation } from "../../domain/article.ts";
import type { QuoteBlock } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { longDate } from "../../domain/wording.ts";
import { type Quote, sureSpeaker } from "../library/library.ts";
import { isDenial, withDenial } from "../words/denial.ts";
import { isHearsay, withHearsay } from "../words/hearsay.ts";
import { clip, placeOf, sourceOf } from "./source-of.ts";

/** A shorter quoted part says nothing by itself. These limits were chosen by hand. */
const FEWEST_WORDS = 3;
const PHRASE_LENGTH = 120;
const AROUND_LENGTH = 240;
/** Characters, where each mark is doubled: ''late''. */
const BOTH_MARKS = 4;
const CARRIES_ON = "carries on from the quotation before";

/**
 * Shows the speaker's own words: the whole of a direct quotation, the quoted parts of a mixed one.
 */
export function ownWordsBlocks({ article, quotation }: Quote): readonly QuoteBlock[] {
  if (quotation.type === "indirect" || !isOwn(article, quotation)) return [];
  if (quotation.type === "direct") {
    return [block(article, quotation, { span: quotation, speech: "own words" })];
  }
  return quotation.inner
    .filter((span) => wordCount(article.text.slice(span.start, span.end)) >= FEWEST_WORDS)
    .map((span) => ({
      ...block(article, quotation, { span, speech: "own words" }),
      context: [contextOf(article, quotation), around(quotation, span)].filter(Boolean).join("; "),
    }));
}

/** The clause that the words in marks stand in, where there is more to it. */
function around(clause: Quotation, { start, end }: Span): string {
  const rest = clause.end - clause.start - (end - start);
  return rest > BOTH_MARKS ? `as part of: ${clip(clause.text, AROUND_LENGTH)}` : "";
}

/** Shows what the reporter says that they said, which must never stand in quotation marks. */
export function reportedBlock({ article, quotation }: Quote): QuoteBlock {
  const span = reportedSpan(article, quotation);
  return block(article, quotation, { span, speech: "reported" });
}

/**
 * Shows a quotation as one block: own words where it is direct, otherwise the report with its own
 * marks.
 */
export function quoteBlock(quote: Quote): QuoteBlock {
  const { article, quotation } = quote;
  if (quotation.type !== "direct" || !isOwn(article, quotation)) return reportedBlock(quote);
  return block(article, quotation, { span: quotation, speech: "own words" });
}

function isOwn(article: Article, quotation: Quotation): boolean {
  return !isDenial(quotation) && !isHearsay(article, quotation);
}

/** With the verb that says they were denied or only alleged. */
function reportedSpan(article: Article, quotation: Quotation): Span {
  if (isDenial(quotation)) return withDenial(article, quotation);
  return isHearsay(article, quotation) ? withHearsay(article, quotation) : quotation;
}

function block(
  article: Article,
  quotation: Quotation,
  { span, speech }: { span: Span; speech: QuoteBlock["speech"] },
): QuoteBlock {
  const speaker = sureSpeaker(quotation);
  const role = article.people.find(({ name }) => name === speaker)?.role ?? null;
  return {
    kind: "quote",
    text: article.text.slice(span.start, span.end),
    speech,
    speaker: speaker && clip(speaker, PHRASE_LENGTH),
    role: role && clip(role, PHRASE_LENGTH),
    context: contextOf(article, quotation),
    source: sourceOf(article, span),
    place: placeOf(article, span, quotation.confidence),
  };
}

/** The quotation that stands at that very place, as it was shown. */
export function quoteAt(article: Article, { start, end }: Span): QuoteBlock | null {
  for (const quotation of article.quotations.filter((each) => overlaps(each, { start, end }))) {
    const quote = { article, quotation };
    const shown = [...ownWordsBlocks(quote), quoteBlock(quote), reportedBlock(quote)];
    const found = shown.find(({ place }) => place?.start === start && place.end === end);
    if (found) return found;
  }
  return null;
}

/**
 * How the words were said where the speaker's name stands above them: nothing where they were
 * plainly said, since a verb such as "denied" or "joked" is part of what is told.
 */
export function mannerOf({ article, quotation }: Quote): string | null {
  const isPlain = quotation.cue === null || PLAINLY_SAID.test(quotation.cue);
  const place = quotation.occasion !== null || isDayBeside(article, quotation);
  if (isPlain && !place) return null;
  const saidOn = isDayBeside(article, quotation) ? quotation.saidOn : null;
  return contextOf(article, { ...quotation, saidOn });
}

const PLAINLY_SAID =
  /^(?:said|says?|told|tells|adds|added|adding|according|[:–—-]|wr(?:ote|ites)|continued)$/i;

/** A day belongs to the saying where it follows its verb: not "of the fire on 3 May, he said". */
function isDayBeside({ text, dates }: Article, { cue, saidOn, start, end }: Quotation): boolean {
  if (!cue || !saidOn) return false;
  return dates.some(({ iso, start: at }) => {
    if (iso !== saidOn || at < start - REACH || at > end + REACH) return false;
    const before = text.slice(Math.max(0, at - REACH), at);
    const cueAt = before.lastIndexOf(cue);
    return cueAt >= 0 && BETWEEN_CUE_AND_DAY.test(before.slice(cueAt + cue.length));
  });
}

const BETWEEN_CUE_AND_DAY = /^ (?:(?!of |since )[\p{L}.]+ ){0,4}$/u;

/** Such as "Mamdani told PIX 11" or "he said in a post on X, 19 November 2025". */
function contextOf(article: Article, quotation: Quotation): string | null {
  const { occasion, saidOn } = quotation;
  const cue = cueAsPrinted(article, quotation)?.replace(/:$/, "");
  // A label that is the speaker's name says nothing that stands not beside the words.
  const printed = quotation.continues ? CARRIES_ON : cue === quotation.speaker ? null : cue;
  const isSaid = occasion !== null && printed?.includes(occasion);
  const place = isSaid ? null : occasion && occasionPhrase(article, quotation, occasion);
  const day = saidOn && longDate(saidOn);
  // "Ann Lee told in an emergency hearing" would lack whom she told.
  const isTold = place !== null && /\b(?:told|tells|telling)$/i.test(printed ?? "");
  const said = [isTold && STANDS_ALONE.test(place ?? "") ? null : printed, place]
    .filter(Boolean)
    .join(" ");
  return clip([said, day].filter(Boolean).join(", "), PHRASE_LENGTH) || null;
}

const STANDS_ALONE = /^(?:in|on|at|during|from|with|via|after|before) /;

/** Names the occasion with the preposition that the article itself uses: "in a post on X". */
function occasionPhrase(article: Article, quotation: Quotation, occasion: string): string {
  const { speakerStart } = quotation;
  const says = speakerStart === null ? quotation : { start: speakerStart, end: speakerStart + 1 };
  const sentence = article.sentences.find(
    (span) =>
      (overlaps(span, quotation) || overlaps(span, says)) &&
      article.text.slice(span.start, span.end).includes(occasion),
  );
  if (!sentence) return inBrackets(quotation.cue, occasion);
  const before = article.text.slice(sentence.start, article.text.indexOf(occasion, sentence.start));
  const preposition = /\b(in|on|at|to|during|from|with|via|after|before)\s+$/i.exec(before)?.[1];
  return preposition
    ? `${preposition.toLowerCase()} ${occasion}`
    : inBrackets(quotation.cue, occasion);
}

function inBrackets(cue: string | null, occasion: string): string {
  return /^(told|tells|telling)$/i.test(cue ?? "") ? occasion : `(${occasion})`;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * How many characters the cue may stand from the speaker: "Ann Lee, who runs the shelter, said".
 * Chosen by hand.
 */
const REACH = 160;

/**
 * Gives the article's own words that name the speaker, such as "he said" or "Mamdani told", by
 * which readers see what the name rests on. It is `null` where the quotation has no cue of its own.
 */
function cueAsPrinted({ text }: Article, quotation: Quotation): string | null {
  const { cue, speakerStart, speakerEnd } = quotation;
  if (!cue) return null;
  if (speakerStart === null || speakerEnd === null) return cue;

  const following = text.slice(speakerEnd, speakerEnd + REACH);
  const preceding = text.slice(Math.max(0, speakerStart - REACH), speakerStart);
  const after = following.indexOf(cue);
  const before = preceding.lastIndexOf(cue);
  if (after < 0 && before < 0) return cue;

  const gapBefore = preceding.length - before - cue.length;
  const printed =
    before < 0 || (after >= 0 && after <= gapBefore)
      ? text.slice(speakerStart, speakerEnd + after + cue.length)
      : text.slice(speakerStart - preceding.length + before, speakerEnd);
  // "The county's treasurer, Ann Lee, said" is not to be cut to "Ann Lee, said".
  return /[“”"\n]|^[^,]+, \S+$/.test(printed) ? cue : printed;
}
