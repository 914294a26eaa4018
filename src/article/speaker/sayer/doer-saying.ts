import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { RELATIVES_BUT_THAT } from "../../lexicon/clause-words.ts";
import {
  ACCUSING_VERBS,
  RECALLING_VERBS,
  REPORTING_AS,
  SHOWING_VERBS,
} from "../../lexicon/reporting-words.ts";
import { FOR, HAVING, WITH } from "../../lexicon/single-words.ts";
import { ADVERB, DOCUMENT, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { mainVerbBefore } from "./main-subject.ts";

/**
 * "Low thanked Reed saying", "lashed out at the police saying": the head of who thanks, since whom a verb does
 * something to does not speak unless he is seen, heard or quoted, "Low saw Reed saying"; or -1.
 */
export function doerSaying(analysis: Analysis, verb: number): number {
  const { words, mentions, grammar } = analysis;
  if (!endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  if (isComma(words, verb - 1)) return beforeRelative(analysis, verb - 1);
  const object = mentions[mentionUpTo(mentions, verb)];
  if (!object || hasClass(words, object.head, DOCUMENT)) return -1;
  if (isBeside(analysis, object.lead)) return object.head;
  const doing = verbBefore(analysis, object.lead);
  if (doing === -1 || isAmong(words, doing, EITHER) || isPassive(grammar, doing)) return -1;
  if (isWitnessing(words, doing)) return object.head;
  const isDone = object.kind !== "nominal" || isAmong(words, doing, ADDRESSING);
  return isDone ? subjectOf(grammar, doing) : -1;
}

/** "Low voted against Reed, who had built it, calling it": the head of whom the sentence is about; or -1. */
function beforeRelative(analysis: Analysis, closing: number): number {
  const { words, grammar } = analysis;
  let comma = closing - 1;
  while (comma > closing - LONGEST_RELATIVE && !isComma(words, comma)) comma--;
  if (!isComma(words, comma) || !isAmong(words, comma + 1, RELATIVES_BUT_THAT)) return -1;
  const main = mainVerbBefore(analysis, comma);
  return main === -1 || isWitnessing(words, main) ? -1 : subjectOf(grammar, main);
}

/** Tokens between two commas. */
const LONGEST_RELATIVE = 14;

/** "Low hit out at Reed for saying", "accused the club of having said": the head of who has said it; or -1. */
export function blamedFor({ words, mentions }: Analysis, verb: number): number {
  if (!hasClass(words, verb, SPEECH)) return -1;
  const before =
    hasClass(words, verb - 1, ADVERB) || isAmong(words, verb - 1, ONCE) ? verb - 2 : verb - 1;
  const own = hashOf(words, before) === HAVING ? before : verb;
  if (!endsWith(words, own, "ing") || !isAmong(words, own - 1, FOR_OR_OF)) return -1;
  const object = mentions[mentionUpTo(mentions, own - 1)];
  let first = object?.lead ?? own - 2;
  const stop = own - LONGEST_BLAMED;
  while (!object && first > stop && !isAmong(words, first - 1, BEFORE_BLAMED)) first--;
  const isBlamed =
    hashOf(words, own - 1) === FOR
      ? isBlamedAt(words, first)
      : isAmong(words, first - 1, ACCUSING_VERBS);
  return isBlamed ? (object?.head ?? own - 2) : -1;
}

function isBlamedAt(words: Words, first: number): boolean {
  let token = first - 1;
  while (token > first - LONGEST_AIM && isAmong(words, token, AIMING)) token--;
  const isAimed = token < first - 2 && isAmong(words, token, TAKING);
  return isAimed || isAmong(words, token, BLAMING);
}

const ONCE = hashedWords("since once earlier later");
const FOR_OR_OF = hashedWords("for of");

/** Tokens of who is blamed. */
const LONGEST_BLAMED = 6;
/** Tokens: "a swipe at". */
const LONGEST_AIM = 5;
const AIMING = hashedWords("at on out back off with into aim a an go pop swipe dig");
const TAKING = hashedWords("took takes take taken taking had has have having");
const BLAMING_WORDS = `
  answer answered answering answers applaud applauded applauding applauds attack attacked attacking attacks berate berated berates blame blamed blames
  blaming blast blasted blasting blasts castigated censured chastised chided commended condemn condemned condemning condemns congratulated criticise
  criticised criticises criticising criticize criticized criticizes criticizing denounce denounced denounces fired
  hammered hit hits hitting lambast lambasted lambasting lambasts lash lashed lashes lashing mock mocked mocking mocks
  praise praised praises praising rebuke rebuked rebukes reprimanded ridicule ridiculed rounded rounding rounds sacked savaged
  scolded slam slammed slamming slams sued suspended thank thanked thanking thanks tore upbraided angry furious
`;
const BLAMING = hashedWords(BLAMING_WORDS);
const BEFORE_BLAMED = hashedWords(`${BLAMING_WORDS} accuse accused accuses accusing at on`);

/** The verb whose object begins at the token, "attacked Low", "hit out at Low"; or -1. */
function verbBefore({ words, grammar }: Analysis, lead: number): number {
  let token = lead - 1;
  while (token > lead - LONGEST_PARTICLES && isAmong(words, token, PARTICLES)) token--;
  return tagOfWord(grammar, token) === FINITE_VERB ? token : -1;
}

/** "Low resigned with Reed saying", but not "agreed with Reed saying". */
function isBeside({ words }: Analysis, lead: number): boolean {
  return hashOf(words, lead - 1) === WITH && !isAmong(words, lead - 2, TALKING);
}

const TALKING = hashedWords(`
  agree agrees agreed disagree disagrees disagreed sided spoke speaks met meets argued argues clashed pleaded talked
  joked concurred parted broke
`);

/** Tokens: "out at". */
const LONGEST_PARTICLES = 3;
const PARTICLES = hashedWords("at to out back on up with");

/** What is done by words. */
export const ADDRESSING = hashedWords(`
  answered applauded approached attacked backed berated blamed blasted branded called chided condemned congratulated
  contacted corrected criticised criticized defended denounced dismissed emailed fired hailed heckled hit interrupted
  lambasted lashed lauded messaged mocked phoned praised rang rebuked replied responded ridiculed scolded slammed
  supported teased texted thanked took welcomed wrote
`);

/** Whom they tell of speaks: "saw Low saying". */
const WITNESSING = [
  RECALLING_VERBS,
  REPORTING_AS,
  SHOWING_VERBS,
  hashedWords(`
    see sees saw watch watches watched notice notices noticed observe observed find finds found film films filmed
    record recorded tape taped photographed spot spots spotted imagine imagines imagined picture pictures pictured
    portray portrays portrayed depict depicts depicted overhear overheard
  `),
];

function isWitnessing(words: Words, verb: number): boolean {
  return WITNESSING.some((verbs) => isAmong(words, verb, verbs));
}

/** He or they. */
const EITHER = hashedWords(`
  left leave leaves kept keep keeps got get gets set sets start started want wants wanted like likes liked love loves
  loved hate hates hated mind mean means meant involve involves involved include includes included is are was were be
  's
`);
