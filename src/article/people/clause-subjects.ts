import { subjectOf } from "../grammar/clauses.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../grammar/noun-kinds.ts";
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
  for (const [from, to] of near) {
    for (let token = from; token < to; token++) {
      if (page.quoteOf[token] !== -1) continue;
      const head = subjectAt(grammar, token);
      if (head === -1 || heads.has(head) || page.quoteOf[head] !== -1) continue;
      heads.add(head);
      if (isSomebody(grammar, head)) found.push(phraseOf(page, head));
    }
  }
  return found.length === 0 ? mentions : merged(mentions, found);
}

function subjectAt(grammar: Grammar, token: number): number {
  const unit = unitAt(grammar, token);
  const tag = grammar.text.tags[unit];
  const isVerb = tag === FINITE_VERB || tag === PAST_PARTICIPLE || tag === AUXILIARY;
  return isVerb ? subjectOf(grammar, token) : -1;
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
