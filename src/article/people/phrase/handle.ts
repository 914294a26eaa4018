import { AT } from "../../text/characters.ts";
import { codeOf, hasShape } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";

/** "@ridge_cat" */
export function isHandle(words: Words, token: number): boolean {
  return codeOf(words, token) === AT && hasShape(words, token, WORD);
}
