import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { OPENING_CLAUSE } from "../../../lexicon/clause-words.ts";
import { OF } from "../../../lexicon/single-words.ts";
import { MALE } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import type { Name } from "../../../people/name.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt } from "../../../text/lookup.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { mayBe } from "../antecedents.ts";
import { namesIn, reportBefore, type Stretch } from "../named-after.ts";
import { type Antecedent, firstTold, type Reference } from "../sentence-topic.ts";

/**
 * Whether whoever is held to be "he" has a rival that only the report right before tells of, as in "Low scored. It
 * was a bad week for Reed's side. “We were poor,” he said", or is himself only told of there, in what may be no more
 * than background: "“They never banned Low,” said Reed. Low left in May. “It is mad,” he said".
 */
export function isMereBackground(
  analysis: Analysis,
  reference: Reference,
  chosen: Antecedent,
): boolean {
  if (chosen.entity === -1 || chosen.entity === reference.lastSpeaker) return false;
  const { first } = itemAt(analysis.mentions, reference.mention);
  const report = reportOf(analysis, first);
  if (!report) return false;
  if (chosen.earlier.last <= report.from) return namesOwner(analysis, report, reference, chosen);
  return (
    reference.lastSpeaker >= 0 &&
    isPlausible(analysis, reference) &&
    (isInAside(analysis, chosen) || isFromMarks(analysis, chosen, first)) &&
    paragraphAt(analysis, chosen.earlier.first) < paragraphAt(analysis, first)
  );
}

/** What stands before "he" in his own sentence, or the report before it. */
function reportOf(analysis: Analysis, first: number): Stretch | undefined {
  const own = itemAt(analysis.sentences, sentenceAt(analysis, first));
  const isNamed = (from: number, to: number) => namesTold(analysis, { from, to }).length > 0;
  if (isNamed(own.first, first)) return { from: own.first, to: first };
  const before = reportBefore(analysis, first);
  return before && { from: before.first, to: before.last };
}

/** The reporter's own. */
function namesTold(analysis: Analysis, stretch: Stretch): readonly number[] {
  const { names, quoteOf } = analysis;
  const all = [...namesIn(analysis, stretch)];
  return all.filter((index) => quoteOf[itemAt(names, index).first] === -1);
}

/** "Reed's position was in doubt, but he said", "the future of Reed": one other only, and no "he" before. */
function namesOwner(
  analysis: Analysis,
  report: Stretch,
  { mention }: Reference,
  chosen: Antecedent,
): boolean {
  const { words, names, entities, mentions } = analysis;
  const gender = genderOfPronoun(words, itemAt(mentions, mention).first);
  if (isTakenUp(analysis, report, gender) || isAboutSomebody(analysis, report)) return false;
  const others = namesTold(analysis, report).filter((index) => {
    const entity = entities.entityOf[index] ?? -1;
    return entity !== -1 && entity !== chosen.entity && mayBe(analysis, entity, gender);
  });
  return others.length === 1 && owns(analysis, itemAt(names, others[0] ?? 0));
}

/** "He", "his", "him" */
function isTakenUp({ words, quoteOf }: Analysis, { from, to }: Stretch, gender: number): boolean {
  for (let token = from; token < to; token++)
    if (quoteOf[token] === -1 && isAmong(words, token, gender === MALE ? HIS : HERS)) return true;
  return false;
}

const HIS = hashedWords("he his him himself");
const HERS = hashedWords("she her hers herself");

/** "The senator praised Reed's budget": who does so may be whoever is held to be "he". */
function isAboutSomebody({ mentions, grammar }: Analysis, { from, to }: Stretch): boolean {
  const opener = mentions[firstWhere(mentions, ({ lead }) => lead >= from)];
  if (!opener || opener.lead >= to || opener.kind === "name") return false;
  return kindOfHead(grammar, opener.head) === HUMAN;
}

function owns({ words }: Analysis, { opening, last }: Name): boolean {
  return isPossessiveClitic(words, last) || hashOf(words, opening - 1) === OF;
}

function isPlausible(analysis: Analysis, { mention, lastSpeaker }: Reference): boolean {
  const { words, mentions } = analysis;
  return mayBe(analysis, lastSpeaker, genderOfPronoun(words, itemAt(mentions, mention).first));
}

/** "Nobody did it but last year, when Low did": told of in a clause of time alone, and nowhere before. */
function isInAside(analysis: Analysis, { entity, earlier }: Antecedent): boolean {
  const { words } = analysis;
  const opener = earlier.opening - 1;
  if (!OPENING_CLAUSE.has(hashOf(words, opener)) || !isAmong(words, opener, WHEN)) return false;
  return firstTold(analysis, entity) === earlier.first;
}

const WHEN = hashedWords("when since after before");

/** Somebody of whom words in marks tell first, and the reporter once only. */
function isFromMarks(
  { entities, names, quoteOf }: Analysis,
  { entity }: Antecedent,
  first: number,
): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  const before = occurrences
    .map((index) => itemAt(names, index))
    .filter((one) => one.first < first);
  const opening = before[0];
  if (!opening || quoteOf[opening.first] === -1) return false;
  return before.filter((one) => quoteOf[one.first] === -1).length === 1;
}
