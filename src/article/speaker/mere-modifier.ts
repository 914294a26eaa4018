import type { Analysis } from "../analyse-text.ts";
import { MODIFIER } from "../grammar/label-words.ts";
import { kindOfHead, THING } from "../grammar/noun-kinds.ts";
import { headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { tagsOf } from "../grammar/tag-lexicon.ts";
import { FINITE_VERB, INFINITIVE, NOUN } from "../grammar/tags.ts";
import { ARTICLES } from "../lexicon/cut-words.ts";
import { SIGNS } from "../lexicon/reporting-words.ts";
import { AUXILIARY } from "../lexicon/word-classes.ts";
import { isNounish, looksVerbal } from "../people/noun-phrase.ts";
import { itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";

/** Tokens from an article to the name: "the oversized Low face". */
const LONGEST_BEFORE = 3;

/**
 * Whether a name, by its number among the mentions, only tells of a thing what it is of, "the oversized Low face", "Low
 * posters": nobody who speaks is told of by it, as "Low aides" and "the Low campaign" may be.
 */
export const isMereModifier = onceFor((analysis: Analysis, mention: number): boolean => {
  const { words, mentions } = analysis;
  const { kind, lead, last } = itemAt(mentions, mention);
  if (kind !== "name" || hasShape(words, last, CAPITAL) || !isNounish(words, last)) return false;
  return isOfThing(analysis, last, lead);
});

function isOfThing(analysis: Analysis, noun: number, lead: number): boolean {
  const { words } = analysis;
  if (isBehindArticle(words, lead) && !looksVerbal(words, noun)) return isThing(analysis, noun);
  return isModified(analysis, noun) && isThing(analysis, noun);
}

function isBehindArticle(words: Words, lead: number): boolean {
  for (let token = lead - 1; token >= lead - LONGEST_BEFORE; token--) {
    if (isAmong(words, token, ARTICLES)) return true;
    if (hasShape(words, token, CAPITAL) || !isNounish(words, token)) return false;
  }
  return false;
}

/** The grammar hangs the name on the noun. */
function isModified(analysis: Analysis, noun: number): boolean {
  if (!isNeverVerb(analysis, noun)) return false;
  const { grammar } = analysis;
  const name = unitAt(grammar, noun - 1);
  return roleAt(grammar, name) === MODIFIER && headAt(grammar, name) === unitAt(grammar, noun);
}

/** "Posters", "fatigue has", and not the "walk" of "saw Low walk" nor the "reacts" of "Low reacts". */
function isNeverVerb({ words, grammar }: Analysis, noun: number): boolean {
  if (isAmong(words, noun, SIGNS)) return true;
  const tags = tagsOf(grammar.model.lexicon, hashOf(words, noun));
  const isKnown = (tags & (1 << NOUN)) !== 0 || hasClass(words, noun + 1, AUXILIARY);
  return (tags & VERBS) === 0 && isKnown;
}

const VERBS = (1 << FINITE_VERB) | (1 << INFINITIVE);

function isThing({ grammar }: Analysis, noun: number): boolean {
  return kindOfHead(grammar, noun) === THING;
}
