import { type Analysis, paragraphOpening, sentenceAt } from "../../analyse-text.ts";
import { hearerOf } from "../../grammar/phrases.ts";
import { HIM } from "../../lexicon/function-words.ts";
import { ACCUSING_VERBS, ANSWERING_VERBS, NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { ACCORDING, TO } from "../../lexicon/single-words.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { AUXILIARY, CALENDAR_WORD, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { indexFrom, mentionOver, mentionsIn } from "../../speaker/mention-at.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import { hasObject } from "./asked-about.ts";
import { askedByReporter, whoIsAsked } from "./asked-by-reporter.ts";
import { agentIn, answererIn, handedTo, introducedIn, metBy } from "./brought-in.ts";
import { openerAmong, standingBeside, toldNewcomer } from "./is-newcomer.ts";
import { reportBefore } from "./named-after.ts";
import { type Antecedent, type Reference, rankOfOne } from "./sentence-topic.ts";
import { asksHim } from "./told-of.ts";

/**
 * The rank of whom the report right before the words brings in or has tell it, and nobody else can be
 * meant; or -1.
 */
export function newcomerAmong(
  analysis: Analysis,
  { mention, lastSource }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { first } = itemAt(analysis.mentions, mention);
  const gender = genderOfPronoun(analysis.words, first);
  const own = itemAt(analysis.sentences, sentenceAt(analysis, first));
  const denier = accusedIn(analysis, {
    first: Math.max(own.first, first - LONGEST),
    last: Math.min(own.last, first + 2),
  });
  if (denier !== undefined) return rankOf(analysis, denier, antecedents);
  const asked = whoIsAsked(analysis, lastReport(analysis, first), antecedents);
  if (asked !== -1) return asked;
  let before = reportBefore(analysis, first, LOOK_BACK);
  for (let steps = 0; steps < MOST_BRIDGES && before; steps++) {
    if (!isAboutHer(analysis, before, { gender, antecedents })) break;
    before = reportBefore(analysis, before.first, LOOK_BACK);
  }
  if (!before || before.last - before.first > LONGEST) return -1;
  // "A pupil asked him who it was": whoever asks does not answer.
  if (asksHim(analysis, before, gender)) return -1;
  const accused = accusedIn(analysis, before);
  const spoke =
    accused !== undefined ? -1 : spokeAlone(analysis, before, { lastSource, antecedents });
  if (spoke !== -1) return spoke;
  const teller =
    accused ?? tellerIn(analysis, before, () => isTellingOfHim(analysis, first, gender));
  if (teller !== undefined) return rankOfTeller(analysis, { teller, first }, antecedents);
  const isOfHer = isTellingOfHim(analysis, first, gender);
  return firstRank([
    () => askedByReporter(analysis, before, antecedents),
    () => (isOfHer ? agentIn(analysis, before, antecedents) : -1),
    () => (isOfHer ? -1 : answererIn(analysis, before, antecedents)),
    () => (isOfHer ? -1 : introducedIn(analysis, before, { gender, antecedents })),
    () => standingBeside(analysis, before, antecedents),
    () => metBy(analysis, before, { gender, antecedents }),
    () => (hasObject(analysis, before, gender) ? -1 : openerAmong(analysis, before, antecedents)),
    () => (isOfHer ? -1 : toldNewcomer(analysis, before, antecedents)),
    () => handedTo(analysis, before, antecedents),
  ]);
}

function firstRank(ways: readonly (() => number)[]): number {
  for (const rankOfNew of ways) {
    const rank = rankOfNew();
    if (rank !== -1) return rank;
  }
  return -1;
}

/** Tokens of a sentence that are looked through: it may be a megabyte long. */
const LONGEST = 120;

/** Sentences of quotations that are looked back over. Chosen by hand. */
const LOOK_BACK = { sentences: 6, paragraphs: 0 };

/** The same, or the last sentence of the paragraph before. */
function lastReport(analysis: Analysis, token: number): Sentence {
  const { sentences } = analysis;
  const opening = paragraphOpening(analysis, token);
  const last = itemAt(sentences, Math.max(0, sentenceAt(analysis, opening) - 1));
  return reportBefore(analysis, token, LOOK_BACK) ?? last;
}

/** Sentences about "her" that are looked back over. Chosen by hand. */
const MOST_BRIDGES = 2;

/** "A student of law, she had seen it twice." brings in nobody else. */
function isAboutHer(
  analysis: Analysis,
  { first, last }: Sentence,
  { gender, antecedents }: { gender: number; antecedents: readonly Antecedent[] },
): boolean {
  if (pronounIn(analysis, { first, last }, gender) === -1) return false;
  return !antecedents.some(({ earlier }) => earlier.opening >= first && earlier.opening < last);
}

/**
 * Who tells what it says: "The boy, according to his teacher, was late. “He ran,” she said", "They have
 * parted, her spokeswoman has said." The mention; -1 where somebody else speaks in it as well;
 * undefined where it names no teller.
 */
function tellerIn(
  analysis: Analysis,
  sentence: Sentence,
  isOfAnother: () => boolean,
): number | undefined {
  const { words, quoteOf } = analysis;
  const { first, last } = sentence;
  let teller: number | undefined;
  for (let token = first; token < last; token++) {
    const isSpeech = hasClass(words, token, SPEECH) && !isNamed(analysis, token);
    if (teller !== undefined && (isSpeech || quoteOf[token] !== -1))
      return isOfAnother() ? teller : -1;
    if (isSpeech)
      return quoteOf[first] === -1 ? closingTeller(analysis, token, sentence) : undefined;
    teller ??= tellerAt(analysis, token);
  }
  return teller;
}

function rankOfTeller(
  analysis: Analysis,
  { teller, first }: { teller: number; first: number },
  antecedents: readonly Antecedent[],
): number {
  return teller === -1 || tellsOne(analysis, first) ? -1 : rankOf(analysis, teller, antecedents);
}

/** "“Go home,” she told him": the words belong to what is told, and the teller may only have heard them. */
function tellsOne({ words }: Analysis, pronoun: number): boolean {
  return isAmong(words, pronoun + 1, TELLING_VERBS) && isAmong(words, pronoun + 2, HIM);
}

/** "A scheme called “Penny” is over, according to her aide": nobody speaks by it. */
function isNamed({ words, quoteOf }: Analysis, verb: number): boolean {
  return isAmong(words, verb, NAMING_VERBS) && quoteOf[verb + 2] !== -1;
}

/** Tokens of the words beside the pronoun that are looked through. */
const MOST_WORDS = 60;

/** "“He told me he was fine,” he said": the words are of another "he". */
export function isTellingOfHim(analysis: Analysis, first: number, gender: number): boolean {
  const { words, quoteOf } = analysis;
  const quote = [1, 2, 3].map((back) => quoteOf[first - back] ?? -1).find((one) => one !== -1);
  if (quote === undefined) return false;
  for (let token = first - 1; token > first - MOST_WORDS; token--) {
    if (quoteOf[token] !== quote) continue;
    if (isAmong(words, token, HE) && hasClass(words, token, gender)) return true;
  }
  return false;
}

const HE = hashedWords("he she him her");

/** "Hale accused Low of lying, which he denied": he is Low. */
function accusedIn(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
): number | undefined {
  const { words, mentions, grammar, quoteOf } = analysis;
  let accused = -1;
  for (let token = first; token < last; token++) {
    if (quoteOf[token] !== -1) continue;
    if (accused === -1 && isAmong(words, token, ACCUSING_VERBS))
      accused = mentionOver(analysis, hearerOf(grammar, token));
    const isDenied = accused !== -1 && isAmong(words, token, ANSWERING_VERBS);
    const own = isDenied ? mentions[mentionOver(analysis, token - 1)] : undefined;
    if (own?.kind === "pronoun") return accused;
  }
  return undefined;
}

/** "According to his teacher" */
function tellerAt(analysis: Analysis, token: number): number | undefined {
  const { words, mentions } = analysis;
  if (hashOf(words, token) !== ACCORDING || hashOf(words, token + 1) !== TO) return undefined;
  const told = indexFrom(analysis, token + 2);
  return told !== -1 && itemAt(mentions, told).kind !== "pronoun" ? told : undefined;
}

/** "It is shut, an aide said", "It is shut, spokesman Tom Reed wrote in an email": who stands right before the last verb. */
function closingTeller(
  { words, mentions, entities }: Analysis,
  verb: number,
  { first, last }: Sentence,
): number | undefined {
  if (!endsBehind(words, verb, last)) return undefined;
  const subjectEnd = hasClass(words, verb - 1, AUXILIARY) ? verb - 1 : verb;
  const teller = firstWhere(mentions, (mention) => mention.last >= subjectEnd);
  const mention = mentions[teller];
  if (mention?.last !== subjectEnd || !isComma(words, mention.lead - 1)) return undefined;
  if (mention.kind === "nominal") return last - verb === 2 ? teller : undefined;
  if (mention.kind === "pronoun") return undefined;
  // "Low was shot, Reed said": the words may be those of either.
  const from = firstWhere(mentions, ({ lead }) => lead >= first);
  const isOther = mentions
    .slice(from, teller)
    .some(({ entity }) => (entities.list[entity]?.gender ?? 0) !== 0);
  return isOther ? undefined : teller;
}

/** "Said.", "wrote in an email.", "said on Tuesday." */
function endsBehind(words: Words, verb: number, last: number): boolean {
  if (last - verb === 2) return true;
  if (last - verb > LONGEST_TAIL || !hasClass(words, verb + 1, PREPOSITION | CALENDAR_WORD))
    return false;
  for (let token = verb + 1; token < last - 1; token++)
    if (!hasShape(words, token, WORD) || hasClass(words, token, AUXILIARY)) return false;
  return true;
}

/** Tokens: "wrote in an email on Tuesday." */
const LONGEST_TAIL = 9;

function rankOf(
  { mentions }: Analysis,
  mention: number,
  antecedents: readonly Antecedent[],
): number {
  return rankOfOne(antecedents, { entity: itemAt(mentions, mention).entity, phrase: mention });
}

/** "It led the minister to say that it would wait. He told them": where the sentence names nobody else. */
function spokeAlone(
  analysis: Analysis,
  sentence: Sentence,
  { lastSource, antecedents }: { lastSource: number; antecedents: readonly Antecedent[] },
): number {
  for (const at of mentionsIn(analysis, sentence))
    if (itemAt(analysis.mentions, at).kind === "name") return -1;
  return antecedents.findIndex(
    ({ phrase, earlier }) =>
      phrase !== -1 && phrase === lastSource && earlier.first >= sentence.first,
  );
}
