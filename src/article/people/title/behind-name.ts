import { POST_NOMINALS } from "../../lexicon/titles.ts";
import { GROUP, PLACE, PLACE_OPENER, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD } from "../../text/tokenize.ts";
import type { Page } from "../office-bearer.ts";
import { isNamedUpTo, isOfAddress } from "../phrase/address.ts";
import { isFormLabel } from "../phrase/form-label.ts";

/** "Peter Ainsworth MP", "Ann Low of Denby, Texas said", "Ann Low Age: 27": the letters, the region and what a form asks are read as names of their own. */
export function closesAnother(page: Page, index: number): boolean {
  if (isPostNominal(page, index) || isRegion(page, index)) return true;
  return isOfAddress(page, index) || isFormLabel(page.words, page.names[index]?.opening ?? -1);
}

function isPostNominal({ words, names, entities }: Page, index: number): boolean {
  const name = names[index];
  const before = names[index - 1];
  if (!name || !before || !isAmong(words, name.first, POST_NOMINALS)) return false;
  return before.last === name.opening && entities.entityOf[index - 1] !== -1;
}

/** Tokens: "of the University of British Columbia". */
const LONGEST_AFFILIATION = 9;

/** No comma closes it: what speaks is whoever comes from there. */
function isRegion(page: Page, index: number): boolean {
  const { words, names } = page;
  const name = names[index];
  if (!name || !isComma(words, name.opening - 1) || !hasClass(words, name.last, SPEECH))
    return false;
  if (!hasClass(words, name.first, PLACE | PLACE_OPENER) || name.titled) return false;
  if (!hasShape(words, name.opening - 2, CAPITAL)) return false;
  for (let at = name.opening - 2; at > name.opening - 2 - LONGEST_AFFILIATION; at--) {
    if (!hasShape(words, at, WORD) || hasShape(words, at, LINE_BREAK_BEFORE)) return false;
    if (isAmong(words, at, WHENCE) && isSomebody(page, at - 1)) return true;
  }
  return false;
}

const WHENCE = hashedWords("of from in at near");

/** A name ends there, or a word for somebody. */
function isSomebody(page: Page, token: number): boolean {
  const { words } = page;
  if (hasClass(words, token, ROLE | GROUP) || isAmong(words, token, POST_NOMINALS)) return true;
  return isNamedUpTo(page, token);
}
