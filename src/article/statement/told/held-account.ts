import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import type { Attribution } from "../../attribution/attribution.ts";
import { ANSWERING_VERBS } from "../../lexicon/reporting-words.ts";
import { THAT } from "../../lexicon/single-words.ts";
import { HEAR_VERBS, PASSIVE_AUXILIARIES } from "../../lexicon/verbs/hearing-verbs.ts";
import { accountBefore } from "../../speaker/turn/clause/held-account.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { hashOf, isAmong } from "../../text/token.ts";

/** Tokens from the verb to "that". */
const LONGEST_OBJECT = 14;
const OPENERS = hashedWords("that how");

interface Heard {
  readonly analysis: Analysis;
  readonly attribution: Attribution;
}

/** "Noted an explanation from Low that": hers; "the court heard that it was “late”": nobody's who is told. */
export function ofHeld({ analysis, attribution: { cue, content } }: Heard): number | undefined {
  const { words } = analysis;
  const verb = tokenAt(words, cue.start);
  const isHeard =
    isAmong(words, verb, HEAR_VERBS) && !isAmong(words, verb - 1, PASSIVE_AUXILIARIES);
  if (isHeard && isAmong(words, verb + 1, OPENERS)) return -1;
  const end = Math.max(...content.map((piece) => piece.end));
  if (isAmong(words, verb, ANSWERING_VERBS) || !hasMarks(analysis, { start: cue.end, end }))
    return undefined;
  const none = isHeard ? -1 : undefined;
  const last = Math.min(tokenAt(words, end), verb + LONGEST_OBJECT);
  for (let token = verb + 2; token < last; token++)
    if (hashOf(words, token) === THAT) return accountBefore(analysis, token) ?? none;
  return none;
}

/** "Recalled a report that he had left" is the writer's account of what Low recalled. */
function hasMarks({ quoted }: Analysis, { start, end }: Span): boolean {
  const next = itemOrNone(
    quoted,
    firstWhere(quoted, (one) => one.end > start),
  );
  return next !== undefined && next.start < end;
}
