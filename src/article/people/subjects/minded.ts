import { AUXILIARY, DOCUMENT, ORGANISATION } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";

/** What nobody but a person does. */
const MINDED_VERBS = hashedWords(`
  denied denies nodded nods shrugged shrugs smiled smiles grinned grins sighed sighs wept weeps frowned frowns winced
  winces blushed blushes giggled giggles chuckled chuckles
`);
/** What nobody but a person is. */
const MOODS = hashedWords(`
  sure unsure glad angry furious adamant sceptical skeptical unmoved unconvinced unimpressed happy unhappy happier
  delighted relieved upset proud sorry philosophical wary worried tearful livid thrilled grateful ashamed jealous
  puzzled baffled bemused incredulous sympathetic apologetic angrier
`);
const BEING = hashedWords("was were is are sounded seemed looked remained felt");
/** Tokens from whoever it is to the verb, "a mudlark from Port Ellen", and from it to the mood: "was also far less sure". */
const LONGEST_PLACE = 6;
const LONGEST_MANNER = 4;

/** "A mudlark was less sure", "another denied it": whom only what he feels or does tells to be a person, whatever the word. */
export function isMinded(words: Words, head: number): boolean {
  if (hasClass(words, head, DOCUMENT | ORGANISATION)) return false;
  for (let token = head + 1; token <= head + LONGEST_PLACE; token++) {
    if (!hasShape(words, token, WORD)) return false;
    if (isAmong(words, token, MINDED_VERBS)) return true;
    if (isAmong(words, token, BEING)) return isInMood(words, token);
    if (hasClass(words, token, AUXILIARY)) return false;
  }
  return false;
}

function isInMood(words: Words, verb: number): boolean {
  for (let token = verb + 1; token <= verb + LONGEST_MANNER; token++) {
    if (!hasShape(words, token, WORD)) return false;
    if (isAmong(words, token, MOODS)) return true;
  }
  return false;
}
