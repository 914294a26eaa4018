import type { Analysis } from "../../../analyse-text.ts";
import { isHumanWord } from "../../../grammar/noun-kinds.ts";
import { firstWhere } from "../../../text/lookup.ts";
import { hasShape, textOf } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";

/** "AirVita": a capital within a word is a firm's, but for "McLow", "DeVito" and "JoAnn". */
export function isCoined(words: Words, token: number): boolean {
  if (!hasShape(words, token, CAPITAL)) return false;
  const [, opening = ""] = /^(\p{Lu}\p{Ll}+)\p{Lu}\p{Ll}/u.exec(textOf(words, token)) ?? [];
  return opening.length > LONGEST_PARTICLE && !IN_SURNAMES.has(opening);
}

/** Letters: of two, "De" or "Ke", each may open a surname or a forename. */
const LONGEST_PARTICLE = 2;
const IN_SURNAMES = new Set(
  "Mac Van Von Del Des Los Las Ann Sue Lee Sha Cha Tre Jay San Ver Fitz Della Vander Saint Mary Jean Anna".split(
    " ",
  ),
);

/** "Kent Man's Fishing Hut Wins A Prize": in a line set so no capital tells that a hut is somebody. */
export function isHeadlineThing({ names, words, grammar }: Analysis, head: number): boolean {
  if (!hasShape(words, head, CAPITAL)) return false;
  const name = names[firstWhere(names, ({ last }) => last > head)];
  if (!name?.headed || name.kind !== "unknown" || name.opening > head) return false;
  return !isHumanWord(grammar, head);
}
