import type { Span } from "../../../domain/span.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { CONTENT_CLAUSE } from "../../grammar/label-words.ts";
import { branchAt, hearerOf, isVerbAt, leftEdge } from "../../grammar/phrases.ts";
import {
  firstChildAt,
  nextSiblingAt,
  roleAt,
  taggedUnitAt,
  unitAt,
} from "../../grammar/read-grammar.ts";
import { CLAUSE_OPENERS } from "../../lexicon/clause-words.ts";
import { BY, THAT } from "../../lexicon/single-words.ts";
import { PRONOUN } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { mentionFrom } from "../../speaker/mention-at.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endOf, hasClass, hashOf, hasShape, isAmong, isComma, startOf } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import type { Piece } from "./piece.ts";

/** "Told Ms Orr that he would go": what is told begins behind whoever is told. */
export function behindHearer({ analysis, content, place }: Piece): Span | undefined {
  const { words, grammar } = analysis;
  const { cue, first } = place;
  if (first !== cue + 1 || !isAmong(words, cue, TELLING) || opensClause(first)) return undefined;
  const hearer = hearerOf(grammar, cue);
  if (hearer < first || startOf(words, hearer) >= content.end) return undefined;
  const { last } = branchAt(grammar, hearer);
  const start = startOf(words, last);
  if (hasFiniteVerb(analysis, first, last)) return undefined;
  return start < content.end && opensTold(last) ? { start, end: content.end } : undefined;

  function opensClause(token: number): boolean {
    return isAmong(words, token, CLAUSE_OPENERS) || hasClass(words, token, PRONOUN);
  }

  /** Whether the cue's object is told what begins there. */
  function opensTold(token: number): boolean {
    const unit = unitAt(grammar, token);
    let child = firstChildAt(grammar, unitAt(grammar, cue));
    while (child !== -1) {
      const isClause =
        roleAt(grammar, child) === CONTENT_CLAUSE && leftEdge(grammar, child) === unit;
      if (isClause) return !isAmong(words, token, OPENING_INFINITIVE) && !isVerbAt(grammar, unit);
      child = nextSiblingAt(grammar, child);
    }
    return false;
  }
}

const OPENING_INFINITIVE = hashedWords("to not never");
const TELLING = hashedWords(`
  tell tells told telling inform informs informed informing remind reminds reminded reminding
  assure assures assured assuring warn warns warned warning advise advises advised advising
  notify notified ask asks asked asking
`);

/** "Told Channel Nine it was late": the name of whoever is told goes on. */
export function behindStation({ analysis, content, place }: Piece): Span | undefined {
  const { words } = analysis;
  const { cue, first, last } = place;
  if (first <= cue + 1 || first > cue + LONGEST_STATION || !isAmong(words, cue, TELLING))
    return undefined;
  for (let token = cue + 1; token <= first; token++)
    if (!hasShape(words, token, CAPITAL) || isComma(words, token)) return undefined;
  let next = first;
  while (next < last && hasShape(words, next, CAPITAL)) next++;
  if (isComma(words, next)) next++;
  const isTold = next < last - 1 && hasFiniteVerb(analysis, next, last);
  return isTold ? { start: startOf(words, next), end: content.end } : undefined;
}

/** Tokens: "told Radio Channel Nine". */
const LONGEST_STATION = 4;

/** "Was accused by Ms Orr of “hiding”": whoever accuses is not in the charge. */
export function behindAgent({ analysis, content, place }: Piece): Span | undefined {
  const { words, grammar } = analysis;
  const { cue, first } = place;
  const by = hashOf(words, first) === BY ? first : first - 1;
  if (by !== cue + 1 || hashOf(words, by) !== BY || !isPassive(grammar, cue)) return undefined;
  const agent = mentionFrom(analysis, by + 1);
  const start = agent ? startOf(words, agent.last) : content.end;
  return start < content.end ? { start, end: content.end } : undefined;
}

/** The same of "was called “late” by Ms Orr". */
export function beforeAgent({ analysis, content, place }: Piece): Span | undefined {
  const { words, text, grammar, mentions } = analysis;
  const agent = mentions[mentionUpTo(mentions, place.last)];
  if (!agent || hashOf(words, agent.lead - 1) !== BY) return undefined;
  const end = endOf(words, agent.lead - 2);
  const isBehindMark = end > content.start && /["”'’]/.test(text.charAt(end - 1));
  return isBehindMark && isPassive(grammar, place.cue) ? { start: content.start, end } : undefined;
}

/** "Said on a call earlier this month that sales were up": but not "on a call that lasted an hour". */
export function behindOccasion({ analysis, content, place }: Piece): Span | undefined {
  const { words, grammar } = analysis;
  const first = isAmong(words, place.first, OCCASION_OPENERS) ? place.first + 1 : place.first;
  if (first <= place.cue + 1 || !isAmong(words, first - 1, OCCASION_OPENERS)) return undefined;
  const stop = Math.min(first + LONGEST_OCCASION, place.last - 1);
  for (let that = first + 1; that < stop; that++) {
    if (hashOf(words, that) !== THAT) continue;
    const isRelative = isVerbAt(grammar, taggedUnitAt(grammar, that + 1));
    if (isRelative || hasFiniteVerb(analysis, first, that)) return undefined;
    return { start: startOf(words, that), end: content.end };
  }
  return undefined;
}

const OCCASION_OPENERS = hashedWords("on in at during after before outside via over from through");
/** Tokens: "a conference call with analysts in early April of last year". */
const LONGEST_OCCASION = 14;
