import { BY_FROM_OR_OF, HE } from "../../../lexicon/function-words.ts";
import { OF, THAT } from "../../../lexicon/single-words.ts";
import {
  ADVERB,
  DETERMINER,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";

/** What others say of somebody, by its noun: "fended off suggestions that he was “late”". */
const OTHERS_TALK = hashedWords(`
  suggestion suggestions claim claims rumour rumours rumor rumors joke jokes jibe jibes gibes taunt taunts talk speculation
  allegation allegations accusation accusations charge charges report reports criticism criticisms call calls question
  questions fears concerns whispers complaints comparisons insinuations suspicions suspicion gossip mutterings
  murmurs predictions demands warning warnings threat threats chatter notion idea hearsay innuendo perception impression
`);

/** Of these what is told is hearsay, whoever does what about it: "mocked gossip that". */
const GOSSIP = hashedWords(`
  rumour rumours rumor rumors talk speculation whispers gossip mutterings murmurs chatter hearsay innuendo
`);

/** Tokens between the verb and the noun: "off all the repeated claims". */
const MOST_BETWEEN = 3;

/** "Fend off", "laughed away", "brushed aside", "played down", "knocked back" */
const PARTICLES = hashedWords("off aside away down back");
const WARDING = hashedWords(`
  fend fends fended fending bat bats batted batting swat swats swatted swatting brush brushes brushed brushing wave waves
  waved waving laugh laughs laughed laughing shrug shrugs shrugged shrugging shake shook shaken shaking fight fights fought
  fighting play plays played playing knock knocks knocked knocking push pushes pushed pushing sweep swept sweeping shoot
  shot shooting throw threw throwing ward wards warded warding beat beats beating bite bit slap slapped hold held put puts
  putting hose hosed
`);

/** "Live with", "contend with" */
const WITH = hashedWords("with");
const BEARING = hashedWords(`
  live lives lived living contend contends contended contending deal deals dealt dealing cope copes coped coping wrestle
  grapple grapples grappled grappling
`);

const DODGING = hashedWords(`
  defy defies defied defying dodge dodges dodged dodging deflect deflects deflected deflecting duck ducked ducking evade evaded evading parry parries
  parried endure endures endured enduring weather weathered weathering survive survived surviving quash quashes quashed
  quashing scotch scotched dispel dispels dispelled dispelling allay allayed allaying combat combats combated battle battles
  battled battling suffer suffered suffering squash squashed
`);

/** They are put to what others say as well: "slammed accusations that". */
const ANSWERING = hashedWords(`
  slam slams slammed slamming blast blasts blasted blasting mock mocks mocked mocking ridicule ridicules ridiculed ridiculing
  address addresses addressed addressing rubbish rubbishes rubbished rubbishing refute refutes refuted refuting
  silence silences silenced silencing end ends ended ending fuel fuels fuelled fueled fuelling spark sparks sparked sparking
  prompt prompts prompted trigger triggers triggered investigate investigates investigated investigating
  denounce denounces denounced condemn condemns condemned probe probes probed probing face faces faced facing hear heard fight fights fought fighting
`);

/** "Hit back at", "defended herself against": what is behind them is what she meets with, and not what she says. */
const MEETING = hashedWords(
  "at to over about amid following after despite against from into on of by",
);

/** "Had to fend off repeated suggestions that", "lives with jokes that": the noun is of what others say of the subject. */
export function isWardedOff(words: Words, noun: number): boolean {
  if (!isAmong(words, noun, OTHERS_TALK)) return false;
  for (let token = noun - 1; token >= Math.max(1, noun - 1 - MOST_BETWEEN); token--) {
    if (isAmong(words, token, DODGING)) return true;
    if (isAmong(words, token, PARTICLES)) return isAmong(words, token - 1, WARDING);
    if (isAmong(words, token, WITH)) return isAmong(words, token - 1, BEARING);
    if (!mayDescribe(words, token)) return false;
  }
  return false;
}

/** "Hit back at talk on the internet that", "mocked gossip that": it is not told whose talk it is. */
export function isOthersTalk(words: Words, noun: number): boolean {
  if (!isAmong(words, noun, OTHERS_TALK) || !opensClause(words, noun)) return false;
  for (let token = noun - 1; token >= Math.max(1, noun - 1 - MOST_BETWEEN); token--) {
    if (isAmong(words, token, DODGING) || isAmong(words, token, ANSWERING)) return true;
    if (hasClass(words, token, PREPOSITION)) return isMet(words, { token, noun });
    if (hasClass(words, token, SPEECH) || !mayDescribe(words, token)) return false;
  }
  return false;
}

/** "At suggestions", but not "a series of suggestions", which may be her own. */
function isMet(words: Words, { token, noun }: { token: number; noun: number }): boolean {
  // "It is sad to claim that": a verb.
  if (token === noun - 1 && isAmong(words, noun, DOING)) return false;
  if (hashOf(words, token) === OF) return isAmong(words, noun, GOSSIP);
  return isAmong(words, token, MEETING);
}

const DOING = hashedWords("claim charge report joke call question");

/** "Talk that", "claims in the press that", "suggestions he" */
function opensClause(words: Words, noun: number): boolean {
  if (isAmong(words, noun + 1, HE)) return true;
  let token = noun + 1;
  if (isAmong(words, token, ONLINE)) return hashOf(words, token + 1) === THAT;
  if (!hasClass(words, token, PREPOSITION) || isAmong(words, token, BY_FROM_OR_OF))
    return hashOf(words, token) === THAT;
  while (token <= noun + LONGEST_PLACE && hashOf(words, token) !== THAT) token++;
  return hashOf(words, token) === THAT;
}

const ONLINE = hashedWords("online elsewhere yesterday");
/** Tokens: "on the internet". */
const LONGEST_PLACE = 5;

/** "The repeated", and not "her own" or "Low's", by which it is told who says it. */
function mayDescribe(words: Words, token: number): boolean {
  if (hasClass(words, token, POSSESSIVE) || isPossessiveClitic(words, token)) return false;
  if (hasClass(words, token, DETERMINER | ADVERB)) return true;
  return hasShape(words, token, WORD) && !hasClass(words, token, PREPOSITION);
}
