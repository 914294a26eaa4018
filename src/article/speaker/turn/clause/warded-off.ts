import { ADVERB, DETERMINER, POSSESSIVE, PREPOSITION } from "../../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hasClass, hasShape, isAmong } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";

/** What others say of somebody, by its noun: "fended off suggestions that he was “late”". */
const OTHERS_TALK = hashedWords(`
  suggestion suggestions claim claims rumour rumours rumor rumors joke jokes jibe jibes gibes taunt taunts talk speculation
  allegation allegations accusation accusations charge charges report reports criticism criticisms call calls question
  questions fears concerns whispers complaints comparisons insinuations suspicions suspicion gossip mutterings
  murmurs predictions demands
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
  dodge dodges dodged dodging deflect deflects deflected deflecting duck ducked ducking evade evaded evading parry parries
  parried endure endures endured enduring weather weathered weathering survive survived surviving quash quashes quashed
  quashing scotch scotched dispel dispels dispelled dispelling allay allayed allaying combat combats combated battle battles
  battled battling suffer suffered suffering squash squashed
`);

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

/** "The repeated", and not "her own" or "Low's", by which it is told who says it. */
function mayDescribe(words: Words, token: number): boolean {
  if (hasClass(words, token, POSSESSIVE) || isPossessiveClitic(words, token)) return false;
  if (hasClass(words, token, DETERMINER | ADVERB)) return true;
  return hasShape(words, token, WORD) && !hasClass(words, token, PREPOSITION);
}
