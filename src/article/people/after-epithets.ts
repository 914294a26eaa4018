import { NOUN } from "../grammar/tags.ts";
import { PEOPLE } from "../lexicon/nouns.ts";
import { OPENING_FIRMS } from "../lexicon/organisations.ts";
import { OCCUPATIONS } from "../lexicon/roles.ts";
import { OF } from "../lexicon/single-words.ts";
import { EPITHET_TAILS, SURNAMES_FIRST } from "../lexicon/titles.ts";
import {
  classesOfWord,
  DEMONYM,
  FEMALE,
  FORENAME,
  MALE,
  PARTICLE,
  PLACE,
  PLACE_OPENER,
} from "../lexicon/word-classes.ts";
import { isUpper } from "../text/characters.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import {
  classesOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  startOf,
  textOf,
} from "../text/token.ts";
import { DOTTED, WORD, type Words } from "../text/tokenize.ts";
import { knownTags } from "./known-tags.ts";

export interface Run {
  readonly opening: number;
  readonly core: number;
  /** It opens a sentence or stands in a headline, where any word has a capital. */
  readonly doubtful: boolean;
}

/** Where the name itself begins: after "Californian", "Celebrities", "Oscar-winner". */
export function afterEpithets(words: Words, run: Run): number {
  const { opening, core } = run;
  if (isBeforeFirm(words, run)) return opening + 1;
  let index = opening;
  while (index < core - 1 && pastEpithet(words, index) > index) index = pastEpithet(words, index);
  if (index < core - 1 && openerClass(words, index) & FORENAME) return index;
  // "U.S. Olympian Ann Low": the points are no initials.
  const from =
    hasClass(words, opening, PLACE) && hasShape(words, opening, DOTTED) ? index : opening;
  const later = laterForename(words, { ...run, opening: from });
  // `Umbert "Kit" Low`: a forename in marks is what he is called.
  if (later > from) return hasShape(words, later - 1, WORD) ? later : from;
  return isMoodBefore(words, run) ? opening + 1 : afterJoinedWord(words, opening, core);
}

/** "Overjoyed Kirsty rang at once", where somebody goes by a forename. */
function isMoodBefore(words: Words, { opening, core, doubtful }: Run): boolean {
  if (!doubtful || core - opening !== 2) return false;
  if ((openerClass(words, opening + 1) & (FORENAME | PLACE)) !== FORENAME) return false;
  if (isAmong(words, opening, MOODS)) return true;
  if (!endsWith(words, opening, "ed") || openerClass(words, opening) & FORENAME) return false;
  const isLong = endOf(words, opening) - startOf(words, opening) >= LEAST_PARTICIPLE;
  return isLong || knownTags(words, opening) !== 0;
}

/** Letters: "Rasheed" and "Waleed" are forenames. */
const LEAST_PARTICIPLE = 8;

/** "Big Tom", "Mad Tom" and "Little Tom" may be called so. */
const MOODS = hashedWords(`
  furious angry proud brave tearful emotional elated ecstatic jubilant distraught grateful thankful defiant
  thrilling beaming smiling fuming grieving heartbroken tragic anxious nervous speechless unrepentant
  remorseful generous doting adoring inconsolable hysterical hopeful happy unhappy desperate shellshocked
  livid raging gutted stunned bemused dazed miffed baffled shaken devastated crestfallen overwhelmed relieved
  hopping-mad heartsick heart-broken distressed unamused unimpressed fed-up lucky unlucky
`);

/** "Carmaker Halden", where any word has a capital; but not "Charity Commission". */
function isBeforeFirm(words: Words, { opening, core, doubtful }: Run): boolean {
  if (!doubtful || core - opening < 2 || !isAmong(words, opening, OPENING_FIRMS)) return false;
  return isNoWord(words, opening + 1);
}

/** "Edward-Isaac" is what its first half is. */
export function openerClass(words: Words, first: number): number {
  const word = textOf(words, first);
  const hyphen = word.indexOf("-");
  return hyphen > 0 ? classesOfWord(hashWord(word, 0, hyphen)) : classesOf(words, first);
}

/** "SSP East Adnan Low": the district is the rank's. */
export function afterTitle(words: Words, opening: number, core: number): number {
  const isOfDistrict =
    opening < core - 1 && isAmong(words, opening, DISTRICTS) && isAmong(words, opening - 1, RANKS);
  return afterJoinedWord(words, isOfDistrict ? opening + 1 : opening, core);
}

const DISTRICTS = hashedWords("east west north south central city rural");
const RANKS = hashedWords("ssp sp dsp dysp");

/** "Liberal Oscar-winner Sarandon" */
function afterJoinedWord(words: Words, opening: number, core: number): number {
  for (let index = core - 2; index >= opening; index--) {
    if (isJoinedWord(words, index)) return index + 1;
  }
  return opening;
}

/** Past "Californian", "South African", "Oscar-winner", "Co-anchor", or `index` */
function pastEpithet(words: Words, index: number): number {
  const nation = nationEnd(words, index);
  if (nation > index) return nation;
  return hasClass(words, index, PLACE) || isJoinedWord(words, index) ? index + 1 : index;
}

/** Past what somebody of a nation or a state is called, "Brazilian", "New Zealander", or `index`. */
export function nationEnd(words: Words, index: number): number {
  const isSecond =
    hasClass(words, index + 1, DEMONYM) || isAmong(words, index + 1, SECOND_OF_NATION);
  if (isSecond && (isAmong(words, index, FIRST_OF_NATION) || hasClass(words, index, PLACE_OPENER)))
    return index + 2;
  return hasClass(words, index, DEMONYM) ? index + 1 : index;
}

const FIRST_OF_NATION = hashedWords("costa sri hong sierra cape");
const SECOND_OF_NATION = hashedWords(`
  zealander yorker konger lankan rican leonean verdean faroese timorese carolinian dakotan jerseyan orleanian
  walian
`);

/** "All-Star", "Ex-England" */
const JOINED_BEFORE = hashedWords("all ex pro anti non");

/** Not "Eun-ji" and "Jean-luc", which are forenames: the second half is a word of English. */
function isJoinedWord(words: Words, index: number): boolean {
  const word = textOf(words, index);
  const hyphen = word.indexOf("-");
  if (hyphen > 0 && JOINED_BEFORE.has(hashWord(word, 0, hyphen))) return true;
  if (hyphen <= 0 || isUpper(word.charCodeAt(hyphen + 1))) return false;
  const tail = word.lastIndexOf("-") + 1;
  const hash = hashWord(word, tail);
  const isEnglish = (classesOfWord(hash) & ~(FORENAME | MALE | FEMALE)) !== 0;
  return isEnglish || EPITHET_TAILS.has(hash) || ENGLISH_ENDING.test(word);
}

const ENGLISH_ENDING = /(?:ed|ing|er|ly|al|ic|y)$/;

/** "The mayor of Quillota Zubor Kestin", "Supervisor of Elections Ann Low", but not "the chief of Human Rights Watch". */
function isOfOffice(words: Words, opening: number): boolean {
  if (hashOf(words, opening - 1) !== OF) return false;
  return (
    isAmong(words, opening - 2, OFFICES_OF_PLACES) ||
    (openerClass(words, opening + 1) & FORENAME) !== 0
  );
}

const OFFICES_OF_PLACES = hashedWords(
  "mayor governor prefect bishop archbishop sheriff commissioner king queen duke earl lord",
);

/** "Celebrities Julianne Moore": the name opens with its forename, unless initials or a surname precede. */
function laterForename(words: Words, { opening, core, doubtful }: Run): number {
  if (isAmong(words, opening, SURNAMES_FIRST)) return opening;
  for (let index = opening; index < core - 1; index++) {
    const bits = openerClass(words, index);
    if (bits & FORENAME && !(bits & PARTICLE) && !isJoinedWord(words, index)) return index;
    if (hasShape(words, index, DOTTED) || bits & PLACE_OPENER) return opening;
    // "said Luiz Fernando Furlan": within a sentence the capital belongs to the name; "said Biologist Ann Low".
    if (bits === 0 && !doubtful && index === opening && core - opening === 3)
      return isOfOffice(words, opening) || isBehindTrade(words, opening + 1) ? core - 2 : opening;
  }
  return opening;
}

/** A forename behind a word of English: somebody's trade. */
function isBehindTrade(words: Words, forename: number): boolean {
  if ((openerClass(words, forename) & FORENAME) === 0) return false;
  const token = forename - 1;
  if (isAmong(words, token, OCCUPATIONS) || isAmong(words, token, PEOPLE)) return true;
  const tags = knownTags(words, token);
  return (
    (tags & (1 << NOUN)) !== 0 || TRADE_ENDINGS.some((ending) => endsWith(words, token, ending))
  );
}

/** No forename ends so that the lists don't know. */
const TRADE_ENDINGS = ["ist", "grapher", "maker", "worker", "driver", "keeper", "player", "seller"];
/** "Crooked", "Ex-England": what no name sounds like. */
const ENGLISH = /-|(?:ed|ing|er|or|ist|ee|ly|al|ic|y|s)$/;

/** "Goh", "Tej": no list has it, nor the grammar's. */
export function isNoWord(words: Words, index: number): boolean {
  if (classesOf(words, index) !== 0 || ENGLISH.test(textOf(words, index))) return false;
  return knownTags(words, index) === 0;
}
