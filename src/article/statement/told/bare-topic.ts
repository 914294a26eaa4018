import type { Analysis } from "../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { ADJECTIVE, isNominal } from "../../grammar/tags.ts";
import { QUESTION_WORDS, RELATIVES } from "../../lexicon/clause-words.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { THAT, TO } from "../../lexicon/single-words.ts";
import { DETERMINER, PREPOSITION } from "../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, tokenAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import type { Statement } from "../statement.ts";

/**
 * Does a clause tell only of what or of whom somebody spoke, or that he did not? "Referring to the vote",
 * "declined to comment", "many defended the mum": who speaks is right, but nothing that he said is told.
 */
export function isBareTopic(
  analysis: Analysis,
  { cue, start, end }: Pick<Statement, "cue" | "start" | "end">,
): boolean {
  const { words } = analysis;
  if (!cue) return false;
  const place = {
    cue: tokenAt(words, cue.start),
    first: tokenAt(words, start),
    last: tokenAt(words, end),
  };
  if (place.first <= place.cue) return isLone(analysis, place);
  const opener = hashOf(words, place.first);
  if (isAmong(words, place.cue, WITHHOLDING)) return opener === TO;
  if (isAmong(words, place.cue, POINTING)) return opener !== THAT;
  if (isAmong(words, place.cue, MENTIONING) && isTopic(analysis, place)) return true;
  if (isAmong(words, place.first - 1, OVER) && isAmong(words, place.cue, ARGUING))
    return !hasFiniteVerb(analysis, place.first, place.last);
  if (isAmong(words, place.first - 1, AT) && isAmong(words, place.cue, POINTED)) return true;
  if (isAmong(words, place.cue, CITING) && isSomebody(analysis, place)) return true;
  return isAskedOnly(analysis, place) || isLone(analysis, place);
}

const WITHHOLDING = hashedWords(
  "refuse refuses refused refusing decline declines declined declining agree agrees agreed agreeing",
);
const POINTING = hashedWords("refer refers referred referring");

/** "Discussed wrestling", "referencing the plants of three firms", but "mentioned that it was late", "discussed why". */
function isTopic(analysis: Analysis, { first, last }: Place): boolean {
  const { words } = analysis;
  if (hashOf(words, first) === THAT || isAmong(words, first, QUESTION_WORDS)) return false;
  return !hasFiniteVerb(analysis, first, last);
}

const MENTIONING = hashedWords(`
  reference references referenced referencing mention mentions mentioned mentioning discuss discusses discussed
  discussing
`);

/** "Argued over power sharing", "pointed at Low" */
const ARGUING = hashedWords("argue argues argued arguing");
const OVER = hashedWords("over about");
const POINTED = hashedWords("point points pointed pointing");
const AT = hashedWords("at");

const CITING = hashedWords("cite cites cited citing");

/** "Citing five staffers who were in the room": they say it, and are not what is said. */
function isSomebody({ words, grammar, mentions }: Analysis, { first, last }: Place): boolean {
  const one = mentions[firstWhere(mentions, ({ lead }) => lead >= first)];
  if (!one || one.last > last || isPossessiveClitic(words, one.last)) return false;
  return kindOfHead(grammar, one.head) === HUMAN;
}

interface Place {
  readonly cue: number;
  readonly first: number;
  readonly last: number;
}

/** "Asked the minister or his aide about the vote": but not "asked why", "asked to see it". */
function isAskedOnly(analysis: Analysis, { cue, first, last }: Place): boolean {
  const { words } = analysis;
  if (!isAmong(words, cue, ASKING_VERBS) || first !== cue + 1) return false;
  for (let token = first; token < last; token++) {
    if (hashOf(words, token) === TO || isAmong(words, token, QUESTION_WORDS)) return false;
  }
  return !hasFiniteVerb(analysis, first, last);
}

/** "Defended the mum", "which he says made it worse", "her town, she said, was gone": a noun alone, or a relative. */
function isLone(analysis: Analysis, { cue, first, last }: Place): boolean {
  const { words, grammar } = analysis;
  if (last - first > LONGEST_NOUN) return false;
  if (isAmong(words, first, RELATIVES)) return !hasFiniteVerb(analysis, first, last);
  if (isAmong(words, cue, TELLING_BY_NOUN)) return false;
  if (hasClass(words, first - 1, PREPOSITION) || hasClass(words, first, PREPOSITION)) return false;
  const end = tagOfWord(grammar, last - 1);
  // "The dead, she said, had drowned"
  const isNoun = isNominal(end) || (end === ADJECTIVE && hasClass(words, first, DETERMINER));
  return isNoun && !hasFiniteVerb(analysis, first, last);
}

/** "Called it lawful", "denied the charge", "announced a vote": with them a noun tells what is said. */
const TELLING_BY_NOUN = hashedWords(`
  call calls called calling describe describes described describing label labels labelled labeled brand brands
  branded dub dubs dubbed deem deems deemed declare declares declared name names named deny denies denied
  denying admit admits admitted admitting reject rejects rejected rejecting dismiss dismisses dismissed confirm
  confirms confirmed acknowledge acknowledges acknowledged concede concedes conceded accept accepts accepted
  announce announces announced propose proposes proposed suggest suggests suggested demand demands demanded
  request requests requested promise promises promised pledge pledges pledged predict predicts predicted
  claim claims claimed
`);
const LONGEST_NOUN = 3;
