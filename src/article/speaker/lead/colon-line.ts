import type { Span } from "../../../domain/span.ts";
import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { BY_FROM_OR_OF } from "../../lexicon/function-words.ts";
import { OUTLET_HEADS, OUTLETS } from "../../lexicon/outlets.ts";
import { AS, THE } from "../../lexicon/single-words.ts";
import { ADVERB, GROUP, PREPOSITION, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { type Mention, mentionOpening } from "../../people/find-mentions.ts";
import { hasFormLabel } from "../../people/phrase/form-label.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { endOf, hasClass, hashOf, hasShape, isAmong, spanOf, startOf } from "../../text/token.ts";
import { CAPITAL, NUMBER, type Words } from "../../text/tokenize.ts";
import { isLink } from "../loose-line.ts";
import { indexFrom } from "../mention-at.ts";
import { SUBJECT, type Trait } from "../speaker-traits.ts";
import { type Lead, lastBefore } from "./lead.ts";

const SOMEBODY = /\b(?:I|we|he|she|they|who|my|our|his|her|hers|their|theirs|him|them)\b|["“”«»]/i;

const ENTRY = /^\p{Lu}[\p{L}-]*(?: [\p{L}-]+)?: /u;
const OUR_POST = /\b[Ff]rom our\b/;

/**
 * Whether the line above a quotation that is set off leads into it and tells of nobody: "From the
 * minutes of the meeting:". Then whoever spoke before has not said it.
 */
export function isLedByNobody(analysis: Analysis, quotation: Quoted): boolean {
  const { text, words, mentions } = analysis;
  if (isLink(analysis, quotation.paragraph)) return true;
  const line = lineBefore(analysis, quotation);
  if (!line) return false;
  // "Age: 27": of whoever the form is.
  const said = text.slice(line.start, line.end);
  if (!said.includes(":")) return false;
  const [entry] = ENTRY.exec(said) ?? [];
  if (entry !== undefined && hasFormLabel(entry)) return true;
  if (text.charAt(line.end - 1) !== ":") return false;
  const from = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  for (let index = from; index < mentions.length; index++) {
    const mention = itemAt(mentions, index);
    const { lead, head, kind } = mention;
    if (startOf(words, lead) >= line.end) break;
    if (isOutlet(analysis, mention)) continue;
    if (kind !== "nominal" || hasClass(words, head, ROLE | GROUP)) return false;
  }
  return !SOMEBODY.test(said.replace(OUR_POST, ""));
}

/** The paragraph above one that is wholly quoted, or "From our inbox:", "Daily Herald editorial:" at its head. */
function lineBefore(analysis: Analysis, { start, paragraph }: Quoted): Span | undefined {
  const { text, words, sentences, paragraphs, sentenceOf } = analysis;
  if (itemAt(paragraphs, paragraph).start >= start - 1) return paragraphs[paragraph - 1];
  const opening = sentences[sentenceOf[tokenAt(words, start) - 2] ?? -1]?.first ?? -1;
  // "13.12 From our inbox": the time stands before it.
  const first = hasShape(words, opening, NUMBER) ? opening + 1 : opening;
  if (opening === -1) return undefined;
  if (!isAmong(words, first, BY_WHICH_WAY) && !isOfPaper(analysis, first, start)) return undefined;
  return { start: startOf(words, first), end: text.slice(0, start - 1).trimEnd().length };
}

/** "Daily Herald editorial:", "an excerpt from the Herald:" is of the paper, but "a week later on CNN:" tells where somebody spoke. */
function isOfPaper(analysis: Analysis, first: number, start: number): boolean {
  const { words } = analysis;
  if (start - startOf(words, first) > LONGEST_LABEL || hasVerb(analysis, first, start))
    return false;
  for (let token = first; startOf(words, token) < start - 1; token++) {
    if (!hasShape(words, token, CAPITAL)) continue;
    if (isAmong(words, token, OUTLET_HEADS) || isAmong(words, token, OUTLETS))
      return !isWhere(words, first, token);
  }
  return false;
}

function isWhere(words: Words, first: number, outlet: number): boolean {
  let before = outlet - 1;
  while (before > first && (hasShape(words, before, CAPITAL) || hashOf(words, before) === THE))
    before--;
  if (hasClass(words, first, PREPOSITION | ADVERB)) return true;
  return hasClass(words, before, PREPOSITION) && !isAmong(words, before, BY_FROM_OR_OF);
}

const BY_WHICH_WAY = hashedWords("from via by");

/** Characters between a name and the words that it heads. */
const LONGEST_LABEL = 80;
const LABEL =
  /^(?:, (?!according |as |per )[^.:;!?“”"\n]{2,70}|, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}| (?:to|on|about) (?:(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov)\.|[^.:;!?“”"\n]){2,70}):\s*\S$/u;
/** "Low, smiling:", "Low, to applause:", "Low, asked about Orr:", "Low (on whether Orr dived):" */
const HOW =
  /^(?: \([^()\n]{2,70}\)|, (?:(?:\p{Ll}+ing|to \p{Ll}+)(?: \p{Ll}+){0,3}(?: \p{Lu}\p{Ll}+)?|(?:when )?(?:asked|pressed|quizzed|questioned)(?: [\p{L}’'-]+){1,9})):\s*\S$/u;
/** A time or a dash, as live reports have before their entries. */
const OPENING = /(?:^|[\n.!?”"]\s*)(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[–—-]\s*)?)?$/;
const LONGEST_TIME = 24;

/** "Low to Orr: “…”", "9.05 p.m. Low on taxes: “…”", "Low, smiling: “…”": whoever heads the line. */
export function headOfLine(analysis: Analysis, quotation: Span): Lead | undefined {
  const { start } = quotation;
  const { words, mentions, text } = analysis;
  if (!isWhole(text, quotation)) return undefined;
  for (let index = lastBefore(analysis, start); index >= 0; index--) {
    const mention = itemAt(mentions, index);
    const { lead, first, last } = mention;
    const end = endOf(words, last - 1);
    if (start - end > LONGEST_LABEL) return undefined;
    const label = text.slice(end, start);
    const tellsHow = HOW.test(label);
    if (!mayHead(analysis, mention, label) || (!tellsHow && !LABEL.test(label))) continue;
    if (!tellsHow && hasVerb(analysis, last, start)) return undefined;
    const opens = [lead, first].some((token) => opensLine(text, startOf(words, token)));
    if (opens) return { mention: index, cue: spanOf(words, tokenAt(words, start - 3)) };
  }
  return undefined;
}

/** A name; or somebody without one who talks to somebody: "Reporter to Low:". */
function mayHead({ grammar }: Analysis, { kind, entity, head }: Mention, label: string): boolean {
  if (kind === "name") return entity !== -1;
  return kind === "nominal" && TO_SOMEBODY.test(label) && isHuman(grammar, head);
}

const TO_SOMEBODY = /^ to \p{Lu}/u;

/** After a comma a tail may follow that says whose the words are. */
function isWhole(text: string, { end }: Span): boolean {
  return /[.!?…—-]/.test(text.charAt(end - 1));
}

function opensLine(text: string, at: number): boolean {
  return OPENING.test(text.slice(Math.max(0, at - LONGEST_TIME), at));
}

/** "Low on whether she would run:" */
const ASKING = hashedWords("whether how why what when who");

/** "Low on Monday told Orr:" has a verb, and whose that is says more. */
function hasVerb({ words, grammar }: Analysis, from: number, start: number): boolean {
  for (let token = from; startOf(words, token) < start - 1; token++) {
    if (isAmong(words, token, ASKING)) return false;
    if (hasShape(words, token, CAPITAL)) continue;
    if (isVerbAt(grammar, taggedUnitAt(grammar, token))) return true;
  }
  return false;
}

/** Mentions looked back over. */
const MOST_MENTIONS = 12;
const ON_AIR =
  /^(?:Then|And then|Again|Later|Earlier|That same|The same|A |Two |Three |The next|The following|On |In )[^.:;!?“”"\n]{0,60}\b(?:on|to|in|with|for) $/;

/** "Then, later that month on CNN: “…”": nobody is named, so whoever was told to speak before goes on. */
export function speakerOnAir(
  analysis: Analysis,
  traits: readonly Trait[],
  quotation: Span,
): Lead | undefined {
  const { start } = quotation;
  const { words, mentions, sentences, sentenceOf, text } = analysis;
  const outlet = mentions[lastBefore(analysis, start)];
  if (!outlet || !isOutlet(analysis, outlet)) return undefined;
  if (!isWhole(text, quotation)) return undefined;
  if (!/^:\s*\S$/.test(text.slice(endOf(words, outlet.last - 1), start))) return undefined;
  const opening = itemAt(sentences, sentenceOf[outlet.lead] ?? 0).first;
  const before = text.slice(startOf(words, opening), startOf(words, outlet.lead));
  if (!ON_AIR.test(before) || /\bs?he\b|\bthey\b/.test(before)) return undefined;
  const here = paragraphAt(analysis, opening);
  const from = firstWhere(mentions, ({ lead }) => lead >= opening) - 1;
  for (let index = from; index >= Math.max(0, from - MOST_MENTIONS); index--) {
    if (here - paragraphAt(analysis, itemAt(mentions, index).lead) > 1) return undefined;
    const trait = traits[index];
    if (trait && trait.cue !== -1 && trait.relation === SUBJECT)
      return { mention: index, cue: null };
  }
  return undefined;
}

export function isOutlet({ words }: Analysis, { lead, head }: Mention): boolean {
  if (isAmong(words, head, OUTLET_HEADS)) return true;
  return isAmong(words, head, OUTLETS) || isAmong(words, lead, OUTLETS);
}

/** "As the Echo reported on Friday, it was late:" and what it reported below: whose report the line tells of. */
export function reportedBelow(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { words, mentions, text, paragraphs } = analysis;
  const own = itemAt(paragraphs, quotation.paragraph);
  const line = paragraphs[quotation.paragraph - 1];
  if (!line || own.start < quotation.start - 1 || text.charAt(line.end - 1) !== ":")
    return undefined;
  const as = lastOpening(analysis, line);
  if (as === -1 || hashOf(words, as) !== AS) return undefined;
  const mention = mentionOpening(mentions, as + 1);
  const reporter = itemOrNone(mentions, mention);
  if (!reporter || reporter.kind === "pronoun") return undefined;
  if (!hasClass(words, reporter.last, SPEECH)) return undefined;
  return { mention, cue: spanOf(words, reporter.last), isSigned: true };
}

const SETTING_OUT = hashedWords(`
  listed lists outlined outlines summarized summarised concluded concludes elaborated elaborates continued
  continues detailed details began begins opened opens closed closes ended ends
`);

/** "He then listed what a leader needs:" and the list below, where the line names nobody else. */
export function listedBelow(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { words, mentions, text, paragraphs, grammar } = analysis;
  const own = itemAt(paragraphs, quotation.paragraph);
  const line = paragraphs[quotation.paragraph - 1];
  if (!line || own.start < quotation.start - 1 || text.charAt(line.end - 1) !== ":")
    return undefined;
  const first = lastOpening(analysis, line);
  const mention = first === -1 ? -1 : indexFrom(analysis, first);
  const one = mentions[mention];
  if (!one || (one.kind === "nominal" && !isHuman(grammar, one.head))) return undefined;
  const verb = hasClass(words, one.last, ADVERB) ? one.last + 1 : one.last;
  if (!isAmong(words, verb, SETTING_OUT)) return undefined;
  for (let at = mention + 1; at < Math.min(mentions.length, mention + MOST_MENTIONS); at++) {
    const { lead, kind } = itemAt(mentions, at);
    if (startOf(words, lead) >= line.end) break;
    if (kind === "name") return undefined;
  }
  return { mention, cue: spanOf(words, verb) };
}

/** The first token of the line's last sentence, or -1. */
function lastOpening({ words, sentences, sentenceOf }: Analysis, { end }: Span): number {
  return sentences[sentenceOf[tokenAt(words, end - 1)] ?? -1]?.first ?? -1;
}
