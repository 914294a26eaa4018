import { THE } from "../../lexicon/single-words.ts";
import { FULL_STOP } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { codeOf, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { isKin } from "../lone-people.ts";
import type { Name } from "../name.ts";

/** Names back to a kinsman who is called by a forename alone. Chosen by hand. */
const MOST_BETWEEN = 6;

/** "Tom Reed lost. His brother Greg won. The younger Reed said": either; of "his son Greg" the elder Reed is Tom. */
export function isOtherOfKin(words: Words, names: readonly Name[], index: number): boolean {
  const { opening } = itemAt(names, index);
  const isElder = isAmong(words, opening - 1, ELDER);
  if (!isElder && !isAmong(words, opening - 1, YOUNGER)) return false;
  if (hashOf(words, opening - 2) !== THE) return false;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BETWEEN); at--) {
    const { first, last, opening: start } = itemAt(names, at);
    if (start !== first || last - first > 1 || !isKin(words, itemAt(names, at))) continue;
    const kin = isComma(words, first - 1) ? first - 2 : first - 1;
    return !isAmong(words, kin, isElder ? CHILDREN : PARENTS);
  }
  return false;
}

/** Tokens: "who lost his 26-year-old only son Greg", "Greg was shot dead". Chosen by hand. */
const LONGEST_LOSS = 6;
const LONGEST_DEATH = 4;
const LOSING = hashedWords("lost loses losing buried mourned mourns mourning murdered slain");
const DYING = hashedWords("died dies dead killed murdered drowned perished slain");

/** "Who lost his son Greg", "whose son Greg died": he says nothing. */
export function isMourned(words: Words, { first, last }: Name): boolean {
  for (let token = first - 1; token > first - LONGEST_LOSS; token--) {
    if (isAmong(words, token, LOSING)) return true;
    if (isComma(words, token) || codeOf(words, token) === FULL_STOP) break;
  }
  for (let token = last; token < last + LONGEST_DEATH; token++)
    if (isAmong(words, token, DYING)) return true;
  return false;
}

const ELDER = hashedWords("elder older senior");
const YOUNGER = hashedWords("younger junior");
const CHILDREN = hashedWords("son daughter nephew niece grandson granddaughter");
const PARENTS = hashedWords("father mother dad mum mom uncle aunt grandfather grandmother");
