import type { Analysis } from "../../analyse-text.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { WITH } from "../../lexicon/single-words.ts";
import { POSSESSIVE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { mentionFrom } from "../mention-at.ts";

/** Tokens from "with" to the participle: "with the former secretary of state of Ohio calling". */
const LONGEST_SUBJECT = 10;

/** "The party attacked it, with the former mayor calling it “late”": she calls it so, and not the party; or -1. */
export function absoluteSubject(analysis: Analysis, verb: number): number {
  const { words, grammar } = analysis;
  if (!endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  for (let token = verb - 1; token > Math.max(0, verb - LONGEST_SUBJECT); token--) {
    if (!hasShape(words, token, WORD) || isVerbAt(grammar, taggedUnitAt(grammar, token))) return -1;
    if (hashOf(words, token) !== WITH) continue;
    const subject = isParted(words, token) ? mentionFrom(analysis, token + 1) : undefined;
    const isThing = !subject || kindOfHead(grammar, subject.head) === THING;
    return isThing || subject.last > verb ? -1 : subject.head;
  }
  return -1;
}

/** "It was late, with Reed calling it so", "failed to appear with his lawyers arguing it was late", but not "met with Reed calling it late". */
function isParted(words: Words, link: number): boolean {
  if (!hasShape(words, link - 1, WORD)) return true;
  return hasClass(words, link + 1, POSSESSIVE) && !isAmong(words, link - 1, MEETING);
}

const MEETING = hashedWords(`
  met meet meets meeting talks talked talking spoke speak speaks speaking sat sits stood stands lives lived along
  together
`);

/** Tokens from the participle to the words: "describing the latest move as". */
const LONGEST_OBJECT = 7;

/** "With the former mayor describing the move as “late”": the verb that the words hang on, whatever the grammar has; or -1. */
export function absoluteVerb(analysis: Analysis, first: number): number {
  const { words } = analysis;
  for (let token = first - 2; token > Math.max(0, first - LONGEST_OBJECT); token--) {
    if (!hasShape(words, token, WORD)) return -1;
    if (hasClass(words, token, SPEECH) && endsWith(words, token, "ing"))
      return absoluteSubject(analysis, token) === -1 ? -1 : token;
  }
  return -1;
}
