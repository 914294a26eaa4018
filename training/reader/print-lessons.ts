import { type Analysis, analyseText } from "../../src/article/analyse-text.ts";
import { entityName } from "../../src/article/identity/name-speaker.ts";
import { candidatesFor, openField, PLAIN_TIES, TIES } from "../../src/article/reader/candidates.ts";
import {
  CLASSES,
  HEAD_WORD,
  layOutItems,
  SHAPE,
  TRAITS,
  WORD,
} from "../../src/article/reader/lay-out-items.ts";
import type { Named } from "../../src/article/reader/list-named.ts";
import {
  CLASS_BITS,
  SHAPE_BITS,
  SPECIAL_WORDS,
  TRAIT_VALUES,
} from "../../src/article/reader/reader-model.ts";
import { itemAt } from "../../src/article/text/lookup.ts";
import { endOf, startOf } from "../../src/article/text/token.ts";
import type { Span } from "../../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "../gold-document.ts";
import { isRightSpeaker } from "../judge-speaker.ts";
import { readCorpus } from "../read-corpus.ts";
import { goldFor } from "../speaker-examples.ts";
import { FIRST_FRAME, framesFrom } from "../train-speakers.ts";
import { foldOf } from "./readers-of-folds.ts";

/** A document as the second reader sees it, and what it should find there. */
interface Lesson {
  readonly fold: number;
  /** How much each of its quotations counts. */
  readonly counts: number;
  /** Of each item its traits, one item after another. */
  readonly traits: readonly number[];
  /** Of each that may speak the item, and who it is. */
  readonly items: readonly number[];
  readonly who: readonly number[];
  readonly questions: readonly Question[];
}

/** A quotation, whose candidates are some of those that may speak, from the first on. */
interface Question {
  readonly item: number;
  readonly first: number;
  /** Of each candidate its ties, one candidate after another. */
  readonly ties: readonly number[];
  /**
   * The places of the right ones among the candidates; none where it is nobody of them, null where the
   * annotation does not tell.
   */
  readonly right: readonly number[] | null;
}

/**
 * How much a quotation counts: politics of one country are much alike, and invented articles say less
 * of what news has than printed ones. A frame says least of that. Chosen by hand.
 */
const POLITICS_COUNTS = 0.6;
const INVENTED_COUNTS = 1;
const OTHER_NEWS_COUNTS = 1.5;
const FRAME_COUNTS = 0.3 * OTHER_NEWS_COUNTS;

/** Prints what the teacher has to know of the traits, then the lessons, one JSON line each. */
const paths = process.argv.slice(2);
if (paths.length === 0)
  throw new Error("Which corpora? node training/reader/print-lessons.ts PATH/dev.jsonl …");

const shape = {
  traits: TRAITS,
  words: { traits: [WORD, HEAD_WORD], special: SPECIAL_WORDS },
  values: TRAIT_VALUES,
  bits: [
    [CLASSES, CLASS_BITS],
    [SHAPE, SHAPE_BITS],
  ],
  ties: TIES,
  plain: PLAIN_TIES,
};
console.log(JSON.stringify(shape));
for (const document of readCorpus(paths)) print(lessonOf(document, countsOf(document)));
for (const frame of framesFrom(FIRST_FRAME)) print(lessonOf(frame, FRAME_COUNTS));

function print(lesson: Lesson): void {
  if (lesson.questions.some(({ right }) => right)) console.log(JSON.stringify(lesson));
}

function countsOf({ isWhole, isInvented }: GoldDocument): number {
  if (isWhole) return POLITICS_COUNTS;
  return isInvented ? INVENTED_COUNTS : OTHER_NEWS_COUNTS;
}

function lessonOf(document: GoldDocument, counts: number): Lesson {
  const analysis = analyseText(document.text);
  const items = layOutItems(analysis);
  const field = openField(analysis, items);
  const { named } = field;
  const names = named.map((one) => nameOf(document, analysis, one));
  const questions: Question[] = [];
  analysis.quoted.forEach((quotation, quote) => {
    const item = items.itemOfQuote[quote] ?? -1;
    if (item === -1) return;
    const gold = goldFor(document, quotation);
    const right = gold ? rightOf(names, gold) : isUnsaid(document, quotation) ? [] : null;
    const { first, past, ties } = candidatesFor(field, item);
    const within = right?.filter((index) => index >= first && index < past);
    questions.push({
      item,
      first,
      ties: [...ties],
      right: within?.map((index) => index - first) ?? null,
    });
  });
  return {
    fold: foldOf(document),
    counts,
    traits: [...items.traits],
    items: named.map(({ item }) => item),
    who: named.map(({ who }) => who),
    questions,
  };
}

/** Nobody says what is marked for another reason. */
function isUnsaid({ unsaid }: GoldDocument, { start, end }: Span): boolean {
  return unsaid.some((span) => span.start < end && start < span.end);
}

/** A phrase as printed: the analysis is blind to what stands in brackets. */
function nameOf({ text }: GoldDocument, analysis: Analysis, { who, mention }: Named): string {
  if (who >= 0) return entityName(analysis, who);
  const { lead, last } = itemAt(analysis.mentions, mention);
  return text.slice(startOf(analysis.words, lead), endOf(analysis.words, last - 1));
}

/** Who of the whole article is the annotated speaker; null where the annotation does not tell. */
function rightOf(names: readonly string[], gold: GoldQuote): readonly number[] | null {
  if (gold.speaker_kind === "none") return null;
  const judged = names.map((name) => isRightSpeaker(gold, name));
  const right = [...judged.keys()].filter((index) => judged[index] === true);
  return right.length === 0 && judged.includes(null) ? null : right;
}
