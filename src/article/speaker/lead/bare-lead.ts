import type { Span } from "../../../domain/span.ts";
import { type Analysis, opensSentence } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { AND } from "../../lexicon/single-words.ts";
import { HEARD_VERBS, HEARER_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { DOCUMENT } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { type Mention, mentionOpening } from "../../people/find-mentions.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import {
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  isAmong,
  isComma,
  spanOf,
  startOf,
  textOf,
} from "../../text/token.ts";
import { aloneMention } from "../mention-at.ts";
import { INVERTED, type Trait } from "../speaker-traits.ts";
import { asLead } from "./as-put.ts";
import { type Lead, lastBefore } from "./lead.ts";

/** Characters: a verb and "back". */
const LONGEST_VERB = 24;
const ONE_VERB = /^ \p{Ll}{2,}(?: (?:back|in|out|up|on|off|again))?:\s*\S$/u;

/** "Ana Low shot back: “…”", "Ana Low was unconvinced: “…”" */
export function bareLead(analysis: Analysis, span: Span): Lead | undefined {
  return verbLead(analysis, span) ?? moodLead(analysis, span) ?? asLead(analysis, span);
}

/** A name, one verb, a colon. */
function verbLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, mentions, text } = analysis;
  const mention = lastBefore(analysis, start);
  const subject = mentions[mention];
  if (subject?.kind !== "name" || subject.entity === -1) return undefined;
  const end = endOf(words, subject.last - 1);
  if (start - end > LONGEST_VERB || !ONE_VERB.test(text.slice(end, start))) return undefined;
  if (!opensSentence(analysis, subject.lead)) return undefined;
  return { mention, cue: spanOf(words, subject.last) };
}

/** Characters: a firm, a verb and a mood. */
const LONGEST_MOOD = 70;
const MOOD =
  /^(?:,? (?:at|of|from|with) \p{Lu}[^,.:;“”"]{1,40},?)? (?:was|is|sounded|seemed|remained) (?:\p{Ll}+ )?\p{Ll}+:\s*\S$/u;

/** "Tom Low at Tarn Port was unconvinced: “…”", "Orr left, but the nurse was blunt: “…”", but not "was told: “…”" */
function moodLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, mentions, text } = analysis;
  const colon = tokenAt(words, start) - 2;
  if (codeOf(words, colon) !== COLON) return undefined;
  const mention = moodySubject(analysis, colon, start);
  const subject = mentions[mention];
  if (!subject) return undefined;
  const end = endOf(words, subject.last - 1);
  if (end >= start || start - end > LONGEST_MOOD || !MOOD.test(text.slice(end, start)))
    return undefined;
  const isHeard = isAmong(words, colon - 1, HEARD_VERBS) || isAmong(words, colon - 1, HEARER_VERBS);
  return isHeard ? undefined : { mention, cue: spanOf(words, subject.last) };
}

/** The name that opens the sentence, or whoever a clause of its own opens with behind a comma; or -1. */
function moodySubject(analysis: Analysis, colon: number, start: number): number {
  const { words, mentions, sentences, sentenceOf, grammar } = analysis;
  const near = lastBefore(analysis, start);
  const joined = mentions[near];
  const isOpened =
    joined && isComma(words, joined.lead - 2) && isAmong(words, joined.lead - 1, JOINING);
  if (isOpened && (joined.kind === "name" || isHuman(grammar, joined.head))) return near;
  const opening = itemAt(sentences, sentenceOf[colon] ?? 0).first;
  const first = mentionOpening(mentions, opening);
  const subject = itemOrNone(mentions, first);
  return subject?.kind === "name" && subject.entity !== -1 ? first : -1;
}

const JOINING = hashedWords("but and while yet though whereas");

/** Characters: whom a line names and what he speaks of. */
const LONGEST_TOPIC = 200;
const TOPIC =
  /^(?: ?\([^()\n]{1,60}\))?,? (?:on|about|after|before|asked(?! (?:\p{Lu}|the |an? |him |her |them ))|reacting|responding|discussing|explaining)\b[^“”"\n]*:(?:\s?\S)?$/u;
/** "Low asked why and was told:" is no topic. */
const HEARING =
  /\b(?:is|was|were|been|being|got) (?:\p{Ll}+ )?(?:told|informed|warned|advised|assured|reminded):/u;

/** "Vale captain David Low (left) on": a club, an office, nothing that is told. */
const OFFICES = /^(?:[\p{L}\p{N}.,&'’/-]+ ){0,8}$/u;

/**
 * "David Low (Vale) on Kim Roe, who signed a new deal: “…”", or with the words on the next line: whoever
 * opens the line speaks of the others.
 */
export function topicLead(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { words, mentions, text } = analysis;
  const line = topicLine(analysis, quotation);
  if (!line) return undefined;
  const first = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  const mention = line.end < quotation.start - 1 ? titledIn(analysis, first, line) : first;
  const named = mentions[mention];
  if (!named || !isSomebody(analysis, named)) return undefined;
  if (mention === first && startOf(words, named.lead) !== line.start) return undefined;
  const end = endOf(words, named.last - 1);
  const topic = text.slice(end, line.end);
  if (end >= line.end || !TOPIC.test(topic) || HEARING.test(topic)) return undefined;
  const cue = spanOf(words, named.first);
  if (named.kind === "name") return { mention, cue };
  return { mention: -1, cue, isSigned: true, printed: { start: startOf(words, named.lead), end } };
}

/** Up to the mark, or the paragraph above that ends with a colon. */
function topicLine({ text, paragraphs }: Analysis, { start, paragraph }: Quoted): Span | undefined {
  const opening = itemAt(paragraphs, paragraph).start;
  if (opening < start - 1)
    return start - opening > LONGEST_TOPIC ? undefined : { start: opening, end: start };
  const above = paragraphs[paragraph - 1];
  return above && above.end - above.start <= LONGEST_TOPIC && text.charAt(above.end - 1) === ":"
    ? above
    : undefined;
}

/** "Tarn Low OL James Hudson on coach Tom Reed": the first who has a name, past what he plays for. */
function titledIn(analysis: Analysis, first: number, line: Span): number {
  const { words, mentions, text } = analysis;
  for (let at = first; at < mentions.length; at++) {
    const { lead, first: name } = itemAt(mentions, at);
    if (startOf(words, lead) >= line.end) return -1;
    if (!isSomebody(analysis, itemAt(mentions, at))) continue;
    const before = text.slice(line.start, startOf(words, name));
    return OFFICES.test(before) && !SAYING_ON.test(before) ? at : -1;
  }
  return -1;
}

/** Somebody with a name, or with capitals all through, whose forename is in no list. */
function isSomebody({ words }: Analysis, { kind, entity, lead, last }: Mention): boolean {
  if (kind === "name") return entity !== -1;
  return kind === "nominal" && CAPITALS.test(textOf(words, lead, last));
}

const CAPITALS = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,5}$/u;

/** What he speaks on names the others. */
const SAYING_ON = / (?:on|about|after|before) /u;

/** Characters from the head of a sentence to the words it leads into. */
const LONGEST_ANSWER = 160;
const ANSWER =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:advice|answer|explanation|message|reaction|reply|response|retort|verdict|view)\b[^“”"\n]*:\s*\S$/u;

/** "Low’s reply, when asked, was: “…”": whoever's reply it is. */
export function answerLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, text, sentences, sentenceOf, names, entities } = analysis;
  const sentence = sentences[sentenceOf[tokenAt(words, start) - 2] ?? -1];
  if (!sentence || start - startOf(words, sentence.first) > LONGEST_ANSWER) return undefined;
  const name = firstWhere(names, ({ opening }) => opening >= sentence.first);
  const { opening, last } = names[name] ?? { opening: -1, last: -1 };
  if (opening !== sentence.first || !ANSWER.test(text.slice(endOf(words, last - 1), start))) return;
  const entity = entities.entityOf[name] ?? -1;
  const mention = aloneMention(analysis, entity);
  return mention === -1 ? undefined : { mention, cue: spanOf(words, opening), isSigned: true };
}

/** Characters: a comma and the mark. */
const LONGEST_GAP = 3;

/** "Because of how it was drawn, explained Lee, “…”" */
export function invertedLead(
  analysis: Analysis,
  traits: readonly Trait[],
  { start }: Span,
): Lead | undefined {
  const { words, mentions, text } = analysis;
  const mention = lastBefore(analysis, start);
  const trait = traits[mention];
  if (trait?.relation !== INVERTED || !isComma(words, trait.cue - 1)) return undefined;
  const end = endOf(words, itemAt(mentions, mention).last - 1);
  if (start - end > LONGEST_GAP || !/^,\s*\S$/.test(text.slice(end, start))) return undefined;
  return endsWith(words, trait.cue, "ing") ? undefined : { mention, cue: spanOf(words, trait.cue) };
}

/** What stands between whose words they are and the words: "'s words, “", ", “", "in December 1992: “". */
const THEIR_WORDS = /^['’]s? words?(?: at the time)?[,:]?\s*\S$/;
const THESE_WORDS = /^[,:]?\s*\S$/;
const IN_THE_WORDS = /\bin the words of (?:\p{Lu}\p{Ll}*\.? )?$/iu;
const IN = /\bin (?:\p{Lu}\p{Ll}*\.? )?$/iu;
const HERE_IS = /(?:^|[.!?”"\n]\s*)(?:And )?Here(?:['’]s| is| was) (?:\p{Lu}\p{Ll}*\.? )?$/u;
const ON_A_DAY = /^ (?:in|on|at|back|from|speaking|talking|again|last)\b[^.!?:;“"\n]{0,60}:\s*\S$/;
const FROM = /(?:^|[.!?”"\n-]\s*)(?:More from|From) (?:\p{Lu}\p{Ll}*\.? )?$/u;
const COLON_MARK = /^:\s*\S$/;
/** Characters before a name that are looked at. */
const LONGEST_OPENING = 40;
/** Characters behind it. */
const LONGEST_DAY = 80;

/** "In Low's words, “…”", "in the words of Low: “…”", "Here's Low in December 1992: “…”", "More from Low: “…”" */
export function inWordsOf(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, mentions, text } = analysis;
  const mention = lastBefore(analysis, start);
  const named = mentions[mention];
  if (!named || named.kind === "pronoun") return undefined;
  const end = endOf(words, named.last - 1);
  if (start - end > LONGEST_DAY) return undefined;
  const [from, to] = [startOf(words, firstOfTwo(analysis, mention)), end];
  const before = text.slice(Math.max(0, from - LONGEST_OPENING), from);
  const behind = text.slice(end, start);
  const isFrom = FROM.test(before) && COLON_MARK.test(behind) && isWriter(analysis, named);
  const isTheirs =
    (IN.test(before) && THEIR_WORDS.test(behind)) ||
    isFrom ||
    (IN_THE_WORDS.test(before) && THESE_WORDS.test(behind)) ||
    (named.kind === "name" && HERE_IS.test(before) && ON_A_DAY.test(behind));
  return isTheirs ? { mention, cue: { start: from, end: to }, isSigned: isFrom } : undefined;
}

function isWriter({ words }: Analysis, { kind, head }: Mention): boolean {
  return kind === "name" || hasClass(words, head, DOCUMENT);
}

/** "Low and Orr": the token where the first name begins. */
function firstOfTwo({ words, mentions }: Analysis, index: number): number {
  const { lead } = itemAt(mentions, index);
  const one = mentions[index - 1];
  const isJoint = hashOf(words, lead - 1) === AND && one?.kind === "name" && one.last === lead - 1;
  return isJoint ? one.lead : lead;
}
