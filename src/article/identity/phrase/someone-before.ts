import { type Analysis, isQuotedIn } from "../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { GROUP, PLURAL } from "../../lexicon/word-classes.ts";
import { hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf } from "../../text/token.ts";
import { isNewcomer } from "../pronoun/is-newcomer.ts";
import { reportBefore } from "../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";
import { firstMentionIn, LOOK_BACK } from "./document-before.ts";

const THEY = hashWord("they");

/** "Her spokesperson hit back. “He signed it,” they said": one person of whom nobody knows whether it is he or she; or -1. */
export function someoneBefore(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, grammar } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== THEY) return -1;
  const before = reportBefore(analysis, first, LOOK_BACK);
  if (!before || isQuotedIn(analysis, before.first, before.last)) return -1;
  const at = firstMentionIn(analysis, before);
  const someone = itemOrNone(mentions, at);
  if (someone?.kind !== "nominal" || hasClass(words, someone.head, PLURAL | GROUP)) return -1;
  const isSubject = subjectRank(analysis, { ...someone, opening: someone.lead }) === 0;
  const isPerson = kindOfHead(grammar, someone.head) === HUMAN && isNewcomer(analysis, someone);
  const isNamed = mentions[at + 1]?.kind === "name";
  return isSubject && isPerson && !isNamed ? at : -1;
}
