import { type Analysis, isQuotedIn, paragraphAt } from "../../analyse-text.ts";
import { SUBJECT } from "../../grammar/label-words.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { THEY } from "../../lexicon/single-words.ts";
import { GROUP, PLURAL } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { isNewcomer } from "../pronoun/is-newcomer.ts";
import { isSeveral } from "../pronoun/is-several.ts";
import { reportBefore } from "../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";
import { firstMentionIn, LOOK_BACK } from "./document/document-before.ts";

/** "Her spokesperson hit back. “He signed it,” they said": one person of whom nobody knows whether it is he or she; or -1. */
export function someoneBefore(analysis: Analysis, reference: Reference): number {
  const { words, mentions, grammar } = analysis;
  const { mention } = reference;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== THEY) return -1;
  const spoke = whoSpoke(analysis, reference);
  if (spoke !== -1) return spoke;
  const before = reportBefore(analysis, first, LOOK_BACK);
  if (!before || isQuotedIn(analysis, before.first, before.last)) return -1;
  const at = firstMentionIn(analysis, before);
  const someone = itemOrNone(mentions, at);
  if (someone?.kind !== "nominal" || hasClass(words, someone.head, PLURAL | GROUP)) return -1;
  const isSubject = subjectRank(analysis, someone) === 0;
  const isPerson = kindOfHead(grammar, someone.head) === HUMAN && isNewcomer(analysis, someone);
  const isNamed = mentions[at + 1]?.kind === "name";
  if (!isSubject || !isPerson || isNamed) return -1;
  return areSeveralTold(analysis, at, mention) ? -1 : at;
}

/** Paragraphs: the words between may go on. Chosen by hand. */
const MOST_PARAGRAPHS = 4;
/** "They" is usual of them where they have no name. */
const NAMELESS = hashedWords("spokesperson source insider resident user reader caller customer");
/** One of several who are told of by turns. */
const OTHERS = hashedWords("one another second third fourth fifth sixth");

/** "A spokesperson said: “We are sorry.”\n\nThey continued: “We are late.”": who spoke last, where nobody is named since. */
function whoSpoke(analysis: Analysis, { mention, lastPhrase, lastSource }: Reference): number {
  const { words, mentions } = analysis;
  const spoke = itemOrNone(mentions, lastPhrase);
  if (spoke?.kind !== "nominal" || !isNameless(analysis, spoke)) return -1;
  // "A spokesperson, Ann Low, said"
  if (mentions[lastPhrase + 1]?.kind === "name" && isComma(words, spoke.last)) return -1;
  const { first } = itemAt(mentions, mention);
  const from = itemOrNone(mentions, lastSource) ?? spoke;
  if (paragraphAt(analysis, first) - paragraphAt(analysis, from.first) > MOST_PARAGRAPHS) return -1;
  for (let between = Math.max(lastSource, lastPhrase) + 1; between < mention; between++) {
    const other = itemAt(mentions, between);
    const isSubject = subjectRank(analysis, other) === 0;
    if (other.kind !== "pronoun" && isSubject) return -1;
  }
  const isUsual = isAmong(words, spoke.head, NAMELESS);
  return !isUsual && areSeveralTold(analysis, lastPhrase, mention) ? -1 : lastPhrase;
}

/** "Another", "a third", "a nurse at the ward", "one of his aides" */
function isNameless({ words, grammar }: Analysis, { lead, head }: Mention): boolean {
  if (isAmong(words, head, NAMELESS) || isAmong(words, head, OTHERS)) return true;
  if (!isAmong(words, lead, BRINGING_IN) || hasClass(words, head, PLURAL | GROUP)) return false;
  return kindOfHead(grammar, head) === HUMAN;
}

/** "A nurse said the patients were “cross”. They said": several have been told of since, of whom a clause was. */
function areSeveralTold(analysis: Analysis, from: number, to: number): boolean {
  const { mentions, words, grammar } = analysis;
  for (let between = from + 1; between < Math.min(to, from + MOST_BETWEEN); between++) {
    const { kind, first, head, last } = itemAt(mentions, between);
    if (kind !== "nominal" || !isSeveral(words, { first, head, last })) continue;
    const isOfClause = roleAt(grammar, unitAt(grammar, head)) === SUBJECT;
    if (isOfClause && !isQuotedIn(analysis, first, last)) return true;
  }
  return false;
}

/** Mentions from somebody to "they". Chosen by hand. */
const MOST_BETWEEN = 20;
