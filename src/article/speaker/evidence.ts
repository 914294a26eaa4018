import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { headOf } from "../grammar/phrases.ts";
import { OUTLET_HEADS, OUTLETS } from "../lexicon/outlets.ts";
import { PUT_OUT } from "../lexicon/reporting-words.ts";
import { AND } from "../lexicon/single-words.ts";
import { HEARER_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { DOCUMENT, PREPOSITION, ROLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { byBehind } from "../people/phrase/written-by.ts";
import { behindDateline } from "../text/dateline.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { hasClass, hashOf, isAmong, startOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { namedBeside } from "./apposition.ts";
import type { Lead } from "./lead/lead.ts";

/** What the running text says of one quotation: who, how surely, and with how many words around. */
export interface Evidence {
  /** The mention that is the source, or -1. */
  readonly source: number;
  readonly probability: number;
  /** The source phrase as the running text delimits it. */
  readonly phrase: Span | null;
  readonly cue: Span | null;
  /** Characters of the same reported clause that stand outside the quotation. */
  readonly around: number;
  /** A line above or below the quotation tells who, or that it is nobody known. */
  readonly isSigned: boolean;
  /** Of a stranger's signature, the name as it stands. */
  readonly signature: Span | null;
}

const NO_EVIDENCE: Evidence = {
  source: -1,
  probability: 0,
  phrase: null,
  cue: null,
  around: 0,
  isSigned: false,
  signature: null,
};

/**
 * Of each quotation, who signs it or plainly leads into it, by `leads`; else the attribution that does, or
 * the surest that covers it.
 */
export function evidenceOf(
  analysis: Analysis,
  leads: readonly (Lead | undefined)[],
  attributions: readonly Attribution[],
): readonly Evidence[] {
  return coveringEvidence(analysis, attributions).map((evidence, quote) => {
    const lead = leads[quote];
    if (!lead || (lead.mention === evidence.source && !lead.isSigned)) return evidence;
    const { mention: source, cue, isSigned = false, printed } = lead;
    if (printed) return { ...NO_EVIDENCE, signature: printed, isSigned };
    if (lead.isNobody) return { ...NO_EVIDENCE, isSigned };
    if (source === -1) return { ...evidence, isSigned: evidence.source === -1 };
    const probability = Math.max(evidence.probability, LEAD_PROBABILITY);
    return { ...evidence, source, cue, phrase: null, probability, isSigned };
  });
}

/**
 * How sure a plain lead is: chosen by hand on the development articles, where it is hardly ever wrong.
 */
const LEAD_PROBABILITY = 0.95;

function coveringEvidence(
  analysis: Analysis,
  attributions: readonly Attribution[],
): readonly Evidence[] {
  const evidence: Evidence[] = analysis.quoted.map(() => NO_EVIDENCE);
  const weights = new Float64Array(analysis.quoted.length);
  for (const attribution of attributions) {
    for (const content of attribution.content) {
      const from = firstQuotationIn(analysis, content);
      for (let quote = from; isWithin(analysis, quote, content); quote++) {
        const weight = attribution.probability + (leadsInto(analysis, attribution, quote) ? 1 : 0);
        if ((weights[quote] ?? 0) >= weight) continue;
        weights[quote] = weight;
        evidence[quote] = evidenceFrom(analysis, attribution, content);
      }
    }
  }
  return evidence;
}

function evidenceFrom(analysis: Analysis, attribution: Attribution, content: Span): Evidence {
  const { source: phrase, cue, probability } = attribution;
  const source = phrase ? mentionIn(analysis, phrase) : -1;
  const around = charactersAround(analysis, content);
  return { source, probability, phrase, cue, around, isSigned: false, signature: null };
}

/** A comma or colon and the mark, after "said" or "shot back". */
const LEAD = /^(?: (?:back|in|off|on|out|up))?[,:]\s*\S$/;
/** Characters: a particle such as "back", the comma and the mark. */
const LONGEST_LEAD = 8;
/** Chosen by hand on the development articles, as `SURE_PROBABILITY` of the attributions. */
const LEAST_SURE = 0.45;

/** `Lee told Kim no, Kim said, "Go"`: the verb that the quotation hangs on, whatever the others say. */
function leadsInto(
  { text, quoted, words }: Analysis,
  { cue, source, probability }: Attribution,
  quote: number,
): boolean {
  const { start } = itemAt(quoted, quote);
  if (source === null || cue.end >= start || start - cue.end > LONGEST_LEAD) return false;
  if (text.charAt(cue.start) === ":") {
    // "Low agreed, telling one aide: “…”"
    const isTold = isAmong(words, tokenAt(words, source.start) - 1, HEARER_VERBS);
    return source.end === cue.start && start - cue.end <= 2 && !isTold;
  }
  return probability >= LEAST_SURE && LEAD.test(text.slice(cue.end, start));
}

function firstQuotationIn({ quoted }: Analysis, { start }: Span): number {
  return firstWhere(quoted, ({ end }) => end > start);
}

function isWithin({ quoted }: Analysis, quote: number, content: Span): boolean {
  const quotation = quoted[quote];
  return quotation !== undefined && quotation.start < content.end;
}

/** Characters of the clause outside its quotations and their marks. */
function charactersAround(analysis: Analysis, content: Span): number {
  let around = content.end - content.start;
  for (
    let quote = firstQuotationIn(analysis, content);
    isWithin(analysis, quote, content);
    quote++
  ) {
    const { start, end } = itemAt(analysis.quoted, quote);
    around -= Math.min(end + 1, content.end) - Math.max(start - 1, content.start);
  }
  return Math.max(0, around);
}

/** The mention that a source phrase is about: a name before the role it explains. */
export function mentionIn(analysis: Analysis, phrase: Span): number {
  const { words, mentions } = analysis;
  const source = { start: behindDateline(analysis, phrase.start), end: phrase.end };
  let found = -1;
  for (let index = firstMentionIn(analysis, source); index < mentions.length; index++) {
    const { head, kind } = itemAt(mentions, index);
    if (startOf(words, head) >= source.end) break;
    if (kind === "name" && isJoined(analysis, found, index)) return found;
    if (kind === "name" && !isInsideOf(analysis, index, found)) return index;
    if (found === -1) found = index;
  }
  return namedBeside(analysis, found);
}

/** "The Times and Daily Echo": of two that stand together the first stands for both. */
function isJoined({ words, mentions }: Analysis, first: number, next: number): boolean {
  const one = itemOrNone(mentions, first);
  const { lead, head } = itemAt(mentions, next);
  if (one?.last !== lead - 1 || hashOf(words, lead - 1) !== AND) return false;
  const isOutlet = (noun: number) =>
    isAmong(words, noun, OUTLETS) || isAmong(words, noun, OUTLET_HEADS);
  return isOutlet(one.head) && isOutlet(head);
}

/** "An aide to Ann Low" is not Low, whatever the grammar hangs "to" on. */
function isInsideOf({ grammar, mentions, words }: Analysis, name: number, phrase: number): boolean {
  const outer = itemOrNone(mentions, phrase);
  if (outer === undefined) return false;
  const { lead, head } = itemAt(mentions, name);
  const isTail = lead - outer.last <= 1 && hasClass(words, lead - 1, PREPOSITION);
  if (isTail && outer.kind === "nominal" && hasClass(words, outer.head, ROLE)) return true;
  if (isWrittenBy(words, outer, lead)) return true;
  return headOf(grammar, head) === outer.head;
}

/** "A court document filed by Ann Low" is the document, while "a statement by Ann Low" is hers. */
function isWrittenBy(words: Words, { kind, head, last }: Mention, name: number): boolean {
  if (kind !== "nominal" || !hasClass(words, head, DOCUMENT)) return false;
  return !isAmong(words, head, PUT_OUT) && byBehind(words, last) === name - 1;
}

function firstMentionIn({ words, mentions }: Analysis, { start }: Span): number {
  return firstWhere(mentions, ({ head }) => startOf(words, head) >= start);
}
