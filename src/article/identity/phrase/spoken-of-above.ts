import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { HE } from "../../lexicon/function-words.ts";
import { AUXILIARY } from "../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { hasClass, isAmong } from "../../text/token.ts";

/** Tokens and names of the two paragraphs above that are looked through. */
const MOST_TOKENS = 200;
const MOST_NAMES = 40;

/**
 * Low and Reed were named. “He is the best,” said Low.\n\nThe Czech left: whether a description that opens a
 * paragraph may as well mean somebody else than the one who has just spoken, since his words were about another "he".
 */
export function isSpokenOfAbove(analysis: Analysis, index: number, entity: number): boolean {
  const { words, mentions, paragraphs, quoteOf } = analysis;
  const { lead } = itemAt(mentions, index);
  const paragraph = paragraphAt(analysis, lead);
  const { start } = itemAt(paragraphs, paragraph);
  if (paragraph < 2 || tokenAt(words, start) !== lead) return false;
  const above = tokenAt(words, itemAt(paragraphs, paragraph - 1).start);
  for (let token = lead - 1; token >= Math.max(above, lead - MOST_TOKENS); token--) {
    const isHe = quoteOf[token] !== -1 && isAmong(words, token, HE);
    if (isHe) return isAnotherNamed(analysis, { token, lead, entity });
  }
  return false;
}

/** Somebody whom a "he" in marks may mean, named by the reporter in the two paragraphs above. */
function isAnotherNamed(
  analysis: Analysis,
  { token, lead, entity }: { token: number; lead: number; entity: number },
): boolean {
  const { words, names, entities, quoteOf } = analysis;
  const gender = genderOfPronoun(words, token);
  const last = firstWhere(names, ({ first }) => first >= lead) - 1;
  const paragraph = paragraphAt(analysis, lead);
  for (let at = last; at >= 0 && at > last - MOST_NAMES; at--) {
    const { first } = itemAt(names, at);
    if (paragraph - paragraphAt(analysis, first) > 2) return false;
    const other = itemOrNone(entities.list, entities.entityOf[at] ?? -1);
    if (!other || other.id === entity || quoteOf[first] !== -1) continue;
    if (other.gender === gender || other.gender === 0) return true;
  }
  return false;
}

/**
 * "“We want him,” said Low.\n\nThe Spaniard was more cautious": whether what a description does sets it off from
 * whoever has just spoken.
 */
export function isSetOff({ words, mentions }: Analysis, index: number): boolean {
  const { last } = itemAt(mentions, index);
  const isBeing = hasClass(words, last, AUXILIARY) || isAmong(words, last, SEEMING);
  if (!isBeing) return isAmong(words, last, DIFFERING);
  return isAmong(words, last + 1, COMPARING) || isAmong(words, last + 2, COMPARING);
}

const SEEMING = hashedWords("sounded seemed looked appeared remained sounds seems looks remains");
/** "Was less sure", "was not so kind", "was rather more cautious", "was unmoved" */
const COMPARING = hashedWords(`
  less more blunter unmoved unconvinced unimpressed unrepentant sceptical skeptical dismissive so kinder calmer
`);
const DIFFERING = hashedWords(
  "disagreed disagrees demurred differed bristled retorted begged shrugged",
);
