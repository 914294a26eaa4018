import { type Analysis, paragraphOpening } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import { isCarriedOn } from "../speaker/rank-speakers.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { hashOf } from "../text/token.ts";
import { paragraphsBetween, quotesBetween } from "./place-traits.ts";
import type { Identity } from "./rules.ts";
import { isTakenUp, LATER, OTHER, type SentenceTies, STRANGER } from "./sentence-ties.ts";

/** An answer, and how sure the trees are of it. */
interface Answered {
  readonly mention: Mention;
  readonly identity: Identity;
  readonly ties: SentenceTies;
  readonly chance: number;
}

/** Of answers of which the trees are so sure 24 in 25 are right on articles unseen, whatever they rest on. */
const SURE = 0.95;

/**
 * What too few answers rest on to learn from them: of those of which the trees are less sure each is wrong
 * once in three to six times, on articles unseen.
 */
export function isOpenToDoubt(
  analysis: Analysis,
  statement: Statement,
  { mention, identity, ties, chance }: Answered,
): boolean {
  if (chance >= SURE) return false;
  if (namesakesOf(analysis, mention) > 0) return true;
  if (isTakenUp(mention, identity) && isAboutAnother(ties)) return true;
  if (statement.type === "direct" && ties.back === LATER) return true;
  if (statement.type === "indirect") return false;
  const turn = { ...statement, start: turnStart(analysis, statement) };
  return (
    paragraphsBetween(analysis, turn, mention) > 0 && quotesBetween(analysis, turn, mention) > 0
  );
}

/** Where a quotation over several paragraphs begins: the marks themselves say that it is one. */
function turnStart(analysis: Analysis, { start }: Statement): number {
  const { quoted, quoteOf, words } = analysis;
  let quote = quoteOf[tokenAt(words, start)] ?? -1;
  if (quote === -1) return start;
  while (quote > 0 && isCarriedOn(analysis, quote - 1)) quote--;
  return itemAt(quoted, quote).start;
}

/** "Ann Low said that Reed had left. “Too late,” he said": the sentence before "he" opens with another name. */
function isAboutAnother({ before }: SentenceTies): boolean {
  return before === OTHER || before === STRANGER;
}

/**
 * "Sen. Ann Low met Sue Orr. The Texas Democrat was late. “It rained,” she said": where the sentence before opens with
 * a description of nobody that the article names, or of two, of answers for unseen articles half are right. In a
 * paragraph of their own the words go on from the article's own topic.
 */
export function isAfterStranger(
  analysis: Analysis,
  { start }: Statement,
  { mention, identity, ties, chance }: Answered,
): boolean {
  if (chance >= SURE || ties.before !== STRANGER || !isTakenUp(mention, identity)) return false;
  const mark = tokenAt(analysis.words, start) - 1;
  return paragraphOpening(analysis, mark) < mark;
}

/** How many others share the surname, where nothing but that is printed: "Clinton said". */
export function namesakesOf(
  { entities, words }: Analysis,
  { entity, first, last }: Mention,
): number {
  const meant = itemOrNone(entities.list, entity);
  if (!meant || last - first > 1) return 0;
  const all = entities.bySurname.get(meant.surname) ?? [];
  // "Ann and Tom Low": of them who is called Ann is no doubt.
  const isForename = hashOf(words, first) !== meant.surname;
  const family = isForename ? all.filter((one) => one.family === -1) : all;
  if (isForename && meant.family !== -1) return 0;
  return Math.min(3, Math.max(0, family.length - 1));
}
