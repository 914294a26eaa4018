import type { Analysis } from "../../analyse-text.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { WITH } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { endsWith, hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
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
    // "Met with Reed calling it late"
    const subject = hasShape(words, token - 1, WORD) ? undefined : mentionFrom(analysis, token + 1);
    const isThing = !subject || kindOfHead(grammar, subject.head) === THING;
    return isThing || subject.last > verb ? -1 : subject.head;
  }
  return -1;
}

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
