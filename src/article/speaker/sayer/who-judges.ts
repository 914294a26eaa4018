import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { THE } from "../../lexicon/single-words.ts";
import {
  CONJUNCTION,
  DOCUMENT,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";

/** Tokens from the verb of blame to its participle: "lashed out at the police in Dayton saying". */
const LONGEST_OBJECT = 9;

/**
 * "The court lashed out at the police saying it was late": the head of who blames, praises or writes to somebody
 * and says why, or -1. Of "slammed critics claiming it was late" and "attacked the report saying so" they may say it.
 */
export function judgeBefore(analysis: Analysis, verb: number): number {
  const { words, grammar } = analysis;
  const judging = judgingBefore(words, verb);
  if (judging === -1 || !isVerbAt(grammar, taggedUnitAt(grammar, judging))) return -1;
  return isPassive(grammar, judging) ? -1 : subjectOf(grammar, judging);
}

/** The verb of blame or praise in the same clause, with somebody who is known for its object; or -1. */
function judgingBefore(words: Words, verb: number): number {
  if (!endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  if (hasClass(words, verb - 1, DOCUMENT | PREPOSITION | CONJUNCTION)) return -1;
  for (let token = verb - 2; token > verb - LONGEST_OBJECT && token > 0; token--) {
    if (!hasShape(words, token + 1, WORD)) return -1;
    if (!isAmong(words, token, JUDGING)) continue;
    let object = token + 1;
    while (isAmong(words, object, TOWARDS)) object++;
    return object < verb && isKnown(words, object) ? token : -1;
  }
  return -1;
}

const JUDGING = hashedWords(`
  lash lashes lashed lashing hit hits hitting slam slams slammed slamming blast blasts blasted blasting
  attack attacks attacked attacking criticise criticises criticised criticize criticizes criticized rap raps rapped
  condemn condemns condemned praise praises praised hail hails hailed thank thanks thanked mock mocks mocked
  chide chides chided berate berates berated rebuke rebukes rebuked scold scolds scolded lambast lambasts lambasted
  lambaste lambastes deride derides derided ridicule ridicules ridiculed denounce denounces denounced
  defend defends defended applaud applauds applauded admonish admonishes admonished reprimand reprimands reprimanded
  congratulate congratulates congratulated taunt taunts taunted swipe swipes swiped snipe snipes sniped
  respond responds responded reply replies replied write writes wrote email emails emailed
`);
const TOWARDS = hashedWords("out back at to");

/** "The police", "his rival", "Tom Reed" */
function isKnown(words: Words, object: number): boolean {
  const isNamed = hasShape(words, object, CAPITAL) || hasClass(words, object, POSSESSIVE);
  return isNamed || hashOf(words, object) === THE;
}
