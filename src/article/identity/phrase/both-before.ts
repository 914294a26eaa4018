import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { THE, THEY } from "../../lexicon/single-words.ts";
import { FEMALE, MALE, PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { isOne, mentionsIn } from "../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import { jointSpeakers } from "../joint-speakers.ts";
import { isNoPerson } from "../pronoun/against/no-person.ts";
import { reportsBefore } from "../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";
import { isAboutOthers } from "./told/other-people.ts";

/** Mentions from one source to the next: a longer way tells nothing. */
const MOST_MENTIONS = 12;
/** From "both men" to whoever they are: chosen by hand. */
const REACH = { sentences: 5, paragraphs: 1 };

const NOBODY: readonly number[] = [];

/** Whom "they", "both" or "the pair" takes up: those who spoke last together, or the two who are named above; or none. */
export function bothBefore(analysis: Analysis, reference: Reference): readonly number[] {
  const spoke = bothWhoSpoke(analysis, reference);
  return spoke.length > 0 ? spoke : pairAbove(analysis, reference.mention);
}

/** "Lee and Kim, two growers, came. Both called it “late”", "Lee met Kim. “No,” both men said": the only two named, or those it opens with. */
function pairAbove(analysis: Analysis, mention: number): readonly number[] {
  const own = itemAt(analysis.mentions, mention);
  const gender = genderOfBoth(analysis, own);
  if (gender === NO_PAIR || isNamedBeside(analysis, mention)) return NOBODY;
  const two = twoIn(analysis, paragraphBefore(analysis, own.lead), gender);
  return two.length === 2 && isOpenedBy(analysis, two) ? two : NOBODY;
}

/** The reporter's sentences right before a token, the nearest first, up to the head of their paragraph. */
function* paragraphBefore(analysis: Analysis, token: number): Iterable<Sentence> {
  let nearest = -1;
  for (const report of reportsBefore(analysis, token, REACH)) {
    const paragraph = paragraphAt(analysis, report.first);
    if (nearest !== -1 && paragraph !== nearest) return;
    nearest = paragraph;
    yield report;
  }
}

/** The two of this sex in the sentences before, which go on about them; or others than two. */
function twoIn(analysis: Analysis, reports: Iterable<Sentence>, gender: number): readonly number[] {
  const found: number[] = [];
  for (const report of reports) {
    const named = namedIn(analysis, report, gender);
    const opening = found.length === 0 ? openingPair(analysis, named) : NOBODY;
    if (opening.length > 0) return opening;
    found.unshift(...named.filter((at) => !found.some((one) => isOne(analysis, one, at))));
    if (found.length > 1 || hasAnother(analysis, report)) return found;
  }
  return found;
}

/** "Lee and Kim met Park": the two whom a sentence opens with. */
function openingPair(analysis: Analysis, named: readonly number[]): readonly number[] {
  const [first] = named;
  if (first === undefined) return NOBODY;
  const joint = jointSpeakers(analysis, first);
  return joint.length === 2 ? joint : NOBODY;
}

/** Not "a report on Lee and Kim". */
function isOpenedBy({ words, mentions }: Analysis, [first = 0]: readonly number[]): boolean {
  return !hasClass(words, itemAt(mentions, first).lead - 1, PREPOSITION);
}

/** Somebody else whom the phrase's own sentence names before it. */
function isNamedBeside({ mentions, sentenceOf }: Analysis, mention: number): boolean {
  const { lead } = itemAt(mentions, mention);
  const before = itemOrNone(mentions, mention - 1);
  return before?.kind === "name" && sentenceOf[before.lead] === sentenceOf[lead];
}

/** People of this sex, each once. */
function namedIn(analysis: Analysis, report: Sentence, gender: number): readonly number[] {
  const { words, mentions, entities } = analysis;
  const named: number[] = [];
  for (const at of mentionsIn(analysis, report)) {
    const { kind, entity, last } = itemAt(mentions, at);
    if (kind !== "name" || entity === -1 || isPossessiveClitic(words, last)) continue;
    const theirs = itemAt(entities.list, entity).gender;
    const isFitting = gender === 0 || theirs === 0 || theirs === gender;
    if (!isFitting || isNoPerson(analysis, entity)) continue;
    if (!named.some((one) => isOne(analysis, one, at))) named.push(at);
  }
  return named;
}

/** Somebody without a name, or of whom only something is told; or nobody at all. */
function hasAnother(analysis: Analysis, report: Sentence): boolean {
  const { words, mentions, grammar } = analysis;
  let isNamed = false;
  for (const at of mentionsIn(analysis, report)) {
    const { kind, head, last } = itemAt(mentions, at);
    if (kind === "name" && isPossessiveClitic(words, last)) return true;
    isNamed ||= kind === "name";
    const isBeside =
      namedBeside(analysis, at) !== at || itemOrNone(mentions, at + 1)?.kind === "name";
    if (kind === "nominal" && !isBeside && isHuman(grammar, head)) return true;
  }
  return !isNamed;
}

const NO_PAIR = -1;

/** Of "both men", "the two priests", "the pair", "they both" the sex, 0 where nothing tells it; else `NO_PAIR`. */
function genderOfBoth({ words }: Analysis, { kind, lead, first, last }: Mention): number {
  if (kind === "pronoun" && hashOf(words, first) === THEY)
    return hashOf(words, last) === BOTH ? 0 : NO_PAIR;
  const own = hashOf(words, lead) === THE ? lead + 1 : lead;
  const isTwo = isAmong(words, own, TWO) && hashOf(words, own - 1) === THE;
  if (hashOf(words, own) !== BOTH && !isTwo) return NO_PAIR;
  if (last === own + 1) return 0;
  if (last > own + 2) return NO_PAIR;
  if (isAmong(words, own + 1, MEN)) return MALE;
  if (isAmong(words, own + 1, WOMEN)) return FEMALE;
  return isAmong(words, own + 1, PAIRED) ? 0 : NO_PAIR;
}

const BOTH = hashWord("both");
const TWO = hashedWords("two pair couple duo");
const MEN = hashedWords("men brothers");
const WOMEN = hashedWords("women sisters");
/** Who are named where they speak; "the two officials" never are. */
const PAIRED = hashedWords(`
  leaders candidates contenders presidents ministers premiers senators congressmen lawmakers governors mayors councillors
  rivals friends neighbours neighbors colleagues partners siblings twins players teammates captains managers coaches drivers
  priests vicars chaplains bishops actors singers authors directors founders owners
`);

/** "“No,” said Lee and Kim. “We will go,” they added": those who spoke last together, or none. */
function bothWhoSpoke(analysis: Analysis, { mention, lastSource }: Reference): readonly number[] {
  const { words, mentions } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== THEY) return NOBODY;
  const last = itemOrNone(mentions, lastSource);
  if (last?.kind !== "name" || mention - lastSource > MOST_MENTIONS) return NOBODY;
  if (paragraphAt(analysis, first) - paragraphAt(analysis, last.first) > 1) return NOBODY;
  const joint = jointSpeakers(analysis, lastSource);
  if (joint.length < 2 || isAboutOthers(analysis, first)) return NOBODY;
  for (let at = Math.max(...joint) + 1; at < mention; at++)
    if (subjectRank(analysis, itemAt(mentions, at)) === 0) return NOBODY;
  return joint;
}
