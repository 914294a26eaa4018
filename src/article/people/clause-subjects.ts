import { subjectOf } from "../grammar/clauses.ts";
import { SUBJECT } from "../grammar/label-words.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../grammar/noun-kinds.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { type Grammar, unitAt } from "../grammar/read-grammar.ts";
import {
  ADJECTIVE,
  AUXILIARY,
  FINITE_VERB,
  isNominal,
  NO_TAG,
  PAST_PARTICIPLE,
} from "../grammar/tags.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import type { Words } from "../text/tokenize.ts";
import type { Mention } from "./find-mentions.ts";
import type { Stretch } from "./near-quotations.ts";
import { phraseEnd, phraseStart } from "./noun-phrase.ts";

interface Page {
  readonly words: Words;
  readonly quoteOf: Int32Array;
}

/**
 * The mentions with every other phrase that is the subject of a clause and means somebody: "a
 * steward who has worked there for years" may be the "she" of the next sentence, though no list
 * knows the word. Only the given stretches of tokens are read, those near quotations.
 */
export function withClauseSubjects(
  page: Page,
  mentions: readonly Mention[],
  { grammar, near }: { grammar: Grammar; near: readonly Stretch[] },
): readonly Mention[] {
  const heads = new Set(mentions.map(({ head }) => head));
  const found: Mention[] = [];
  for (const head of near.flatMap((stretch) => subjectsIn(page, grammar, stretch))) {
    if (heads.has(head)) continue;
    heads.add(head);
    if (isSomebody(grammar, head)) found.push(phraseOf(page, head));
  }
  return found.length === 0 ? mentions : merged(mentions, found);
}

/** The heads of the subjects of all verbs outside quotation marks. */
function subjectsIn({ quoteOf }: Page, grammar: Grammar, [from, to]: Stretch): readonly number[] {
  const heads: number[] = [];
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1) continue;
    for (const head of subjectsAt(grammar, token)) if (quoteOf[head] === -1) heads.push(head);
  }
  return heads;
}

const NOBODY: readonly number[] = [];

/** One, or two where a possessor is taken for another: "the team's doctor was less sure". */
function subjectsAt(grammar: Grammar, token: number): readonly number[] {
  const unit = unitAt(grammar, token);
  const tag = grammar.text.tags[unit];
  if (tag !== FINITE_VERB && tag !== PAST_PARTICIPLE && tag !== AUXILIARY) return NOBODY;
  const subject = subjectOf(grammar, token);
  if (subject === -1) return NOBODY;
  const next = grammar.nextSiblings[unitAt(grammar, subject)] ?? -1;
  const isSecond = next !== -1 && next < unit && grammar.roles[next] === SUBJECT;
  return isSecond ? [subject, tokenOf(grammar, next)] : [subject];
}

function isSomebody(grammar: Grammar, head: number): boolean {
  const unit = unitAt(grammar, head);
  const tag = grammar.text.tags[unit] ?? NO_TAG;
  // "The team's physiotherapist" is taken for an adjective where the word is unknown.
  if (grammar.running.whole[unit] === 1 || !(isNominal(tag) || tag === ADJECTIVE)) return false;
  const kind = kindOfHead(grammar, head);
  return kind === HUMAN || kind === ORGANISATION;
}

function phraseOf(page: Page, head: number): Mention {
  const first = phraseStart(page, head);
  return { lead: first, first, last: phraseEnd(page, head), head, kind: "nominal", entity: -1 };
}

/** In reading order; a phrase takes the place of those that lie within it. */
function merged(mentions: readonly Mention[], found: readonly Mention[]): readonly Mention[] {
  const kept = [...mentions];
  for (const one of found) {
    const at = firstWhere(kept, ({ last }) => last > one.lead);
    let until = at;
    while (until < kept.length && itemAt(kept, until).lead < one.last) until++;
    const within = kept.slice(at, until);
    const isOuter = within.every(({ lead, last }) => lead >= one.lead && last <= one.last);
    if (isOuter) kept.splice(at, until - at, one);
  }
  return kept;
}
