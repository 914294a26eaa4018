import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { CUES_BESIDE_QUOTATION } from "../lexicon/reporting-words.ts";
import type { Mention } from "../people/find-mentions.ts";
import {
  agreementWith,
  type Governor,
  governorAt,
  governorOfClause,
  UNGOVERNED,
} from "../speaker/governor.ts";
import { isOne } from "../speaker/mention-at.ts";
import { minderBefore } from "../speaker/mind/mind-before.ts";
import { NO_CUE } from "../speaker/speaker-traits.ts";
import type { Statement } from "../statement/statement.ts";
import { firstWhere, itemOrNone, tokenAt } from "../text/lookup.ts";
import { endOf, isAmong, startOf } from "../text/token.ts";
import { subjectRank } from "./pronoun/sentence-topic.ts";
import type { Identity } from "./rules.ts";

/** A name that merely stands near: no verb of speech is beside it, and the words hang on none of its verbs. */
export function isUntold(analysis: Analysis, statement: Statement, mention: Mention): boolean {
  const { type } = statement;
  if (type === "indirect" || mention.kind !== "name") return false;
  return !isTold(analysis, statement) && !isInTail(analysis, statement, mention);
}

/**
 * The mentions that a verb of speech belongs to, and others of whoever was the last to be told to
 * speak: what goes on from them is told as well, until a sentence is about somebody else.
 */
export function toldSources(
  analysis: Analysis,
  statements: readonly Statement[],
  identities: ReadonlyMap<number, Identity>,
): ReadonlySet<number> {
  const told = new Set<number>();
  let last = -1;
  let from = 0;
  for (const statement of statements) {
    const entity = identities.get(statement.source)?.entity ?? -1;
    const isOwn = isTold(analysis, statement);
    if (isOwn) last = entity;
    const goesOn =
      entity !== -1 &&
      entity === last &&
      !isAboutAnother(analysis, entity, { start: from, end: statement.start });
    if (isOwn || goesOn) {
      told.add(statement.source);
      from = statement.end;
    }
  }
  return told;
}

/** Mentions between the words of one: a longer way tells nothing. */
const MOST_MENTIONS = 40;

/** Does a sentence between open with another's name? */
function isAboutAnother(analysis: Analysis, entity: number, { start, end }: Span): boolean {
  const { mentions, words } = analysis;
  const first = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start);
  for (let index = first; index < first + MOST_MENTIONS; index++) {
    const mention = mentions[index];
    if (!mention || startOf(words, mention.lead) >= end) return false;
    const isOther = mention.entity !== -1 && mention.entity !== entity;
    if (isOther && subjectRank(analysis, mention) === 0) return true;
  }
  return true;
}

function isTold(analysis: Analysis, statement: Statement): boolean {
  const { cue, relation, source } = statement;
  if (isSilent(analysis, statement)) return false;
  if (cue !== null || relation !== NO_CUE || isPutSo(analysis, statement)) return true;
  const governor = governorOf(analysis, statement);
  if (agreementWith(governor, source) === OWN_VERB) return true;
  return governor.manner === UNGOVERNED && isMindTold(analysis, statement);
}

/** "Low was delighted. “We came back at nine.”": nobody else's mind is told. */
function isMindTold(analysis: Analysis, { type, source, start }: Statement): boolean {
  if (type !== "direct" || analysis.mentions[source]?.kind !== "name") return false;
  const { quoted } = analysis;
  const quote = itemOrNone(
    quoted,
    firstWhere(quoted, ({ end }) => end > start),
  );
  const minder = quote ? minderBefore(analysis, quote) : -1;
  return minder !== -1 && isOne(analysis, minder, source);
}

/** "As Low puts it, “…”", "in the words of Low: “…”" */
function isPutSo({ text, words, mentions }: Analysis, { source, start }: Statement): boolean {
  const { lead = 0, last = 0 } = mentions[source] ?? {};
  const from = startOf(words, lead);
  const before = text.slice(Math.max(0, from - LONGEST_VERB), from);
  const after = text.slice(endOf(words, last - 1), Math.max(start, from));
  return /\bas $/i.test(before) ? PUT.test(after) : WORDS_OF.test(before) && LED.test(after);
}

const PUT = /^ (?:once |later |has |had )?puts? it[,:]\s?\S?$/;
const WORDS_OF = /\bwords of $/;
const LED = /^[,:]\s?\S?$/;

/** "“We ran.” Okafor smiled.": the words are over, and smiling makes no sound. */
function isSilent({ text, words }: Analysis, { cue, end }: Statement): boolean {
  if (cue === null || cue.start < end || !".…".includes(text.charAt(end - 1))) return false;
  return isAmong(words, tokenAt(words, cue.start), CUES_BESIDE_QUOTATION);
}

/** What `agreementWith` says of the subject of the verb that the words hang on. */
const OWN_VERB = 1;

/** Characters: "“It never comes,” joked" before a name. */
const LONGEST_VERB = 16;

function isInTail({ text, words }: Analysis, { end }: Statement, { lead }: Mention): boolean {
  const from = startOf(words, lead);
  if (from < end || from - end > LONGEST_VERB || !",?!".includes(text.charAt(end - 1)))
    return false;
  return /^\S?\s[^.\n]*$/.test(text.slice(end, from));
}

/** The verb that a statement's words hang on, or by which its clause is reported. */
export function governorOf(analysis: Analysis, { type, start, inner, cue }: Statement): Governor {
  if (type === "direct" || !cue) return governorAt(analysis, inner[0]?.start ?? start);
  return governorOfClause(analysis, tokenAt(analysis.words, cue.start));
}
