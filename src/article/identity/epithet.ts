import type { Analysis } from "../analyse-text.ts";
import { kindOfHead, ORGANISATION } from "../grammar/noun-kinds.ts";
import { OUTLET_HEADS } from "../lexicon/outlets.ts";
import { AFTER_THE, EPITHETS } from "../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { DEMONYM, ORGANISATION as ORGANISATION_WORD, PLURAL } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashedWords } from "../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import { isOneToldOf } from "./phrase/told/another-of-kind.ts";

/** "The 34-year-old", "the Australian", and no "242-year-old store chain": a word for somebody already spoken of. */
export function isEpithet(
  analysis: Analysis,
  { lead, head }: Pick<Mention, "lead" | "head">,
): boolean {
  const { words, grammar } = analysis;
  if (hashOf(words, lead) !== THE || hasClass(words, head, PLURAL)) return false;
  if (isBody(words, head)) return false;
  if (isAmong(words, head, EPITHETS)) return !isOneToldOf(analysis, { lead, head });
  if (isAmong(words, head, AFTER_THE)) return true;
  if (OF_SOME.some((ending) => endsWith(words, head, ending))) return true;
  if (endsWith(words, head, "-old") || hasClass(words, head, DEMONYM)) return true;
  if (hasShape(words, head, CAPITAL) && ofCountry(words, head)) return true;
  return saysWhence(words, { lead, head }) && kindOfHead(grammar, head) !== ORGANISATION;
}

/** "The Star" and "the GOP" with a capital are a paper and a party. */
function isBody(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL)) return false;
  return isAmong(words, head, OUTLET_HEADS) || hasClass(words, head, ORGANISATION_WORD);
}

/** "The mother-of-two" */
const OF_SOME = ["-of-one", "-of-two", "-of-three", "-of-four", "-of-five", "-of-six"];

/** "The Welshman", "the Yorkshirewoman". */
function ofCountry(words: Words, head: number): boolean {
  return endsWith(words, head, "man") || endsWith(words, head, "woman");
}

/** "The Waterford man", "the Uruguayan-born researcher", but not "the 34-year-old's mother". */
function saysWhence(words: Words, { lead, head }: Pick<Mention, "lead" | "head">): boolean {
  if (words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC)) return false;
  const isAnyone = isAmong(words, head, ANYONE);
  for (let token = lead + 1; token < head; token++) {
    if (endsWith(words, token, "-born") || endsWith(words, token, "-old")) return true;
    if (isAnyone && hasShape(words, token, CAPITAL)) return true;
  }
  return false;
}

/** With where they are from before them they mean somebody already spoken of. */
const ANYONE = hashedWords("man woman boss native");
