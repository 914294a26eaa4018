import type { Analysis } from "../analyse-text.ts";
import { firstWhere, itemAt, itemOrNone } from "../text/lookup.ts";
import { type Candidates, candidatesFor, type Field, openField } from "./candidates.ts";
import { layOutItems } from "./lay-out-items.ts";
import { readItems, readThrough } from "./read-items.ts";
import { type ReaderModel, type Readers, trainedReaders } from "./reader-model.ts";
import { type Neighbour, weighAgain } from "./weigh-again.ts";
import {
  type Brought,
  type Chances,
  chancesOf,
  join,
  meanOf,
  type Question,
  weigh,
} from "./weigh-candidates.ts";

/** What the second reader holds of who says a quotation; nobody is whoever is neither named nor told of nearby. */
export type Opinion = Chances;

/**
 * A second reader of the article, who knows nothing of what the first has found. It reads when first asked. Two networks
 * read: the grammar is right more often where it was mended, which is by the articles that both were taught by, and of
 * articles unseen the mean of one that sees it and of one that does not knows more than either.
 */
export function secondReader(
  analysis: Analysis,
  models: Readers = trainedReaders(),
): (quote: number) => Opinion {
  let read: readonly [plain: ReadArticle, parsing: ReadArticle] | undefined;
  return (quote) => {
    read ??= readBy(analysis, models);
    const [plain, parsing] = read;
    const place = firstWhere(plain.asked, (one) => one.quote >= quote);
    return plain.asked[place]?.quote === quote
      ? meanOf(opinionAt(plain, place), opinionAt(parsing, place))
      : NO_OPINION;
  };
}

/** Of a quotation without a word. */
const NO_OPINION: Opinion = { people: new Map(), nobody: 1 };

interface ReadArticle extends Brought {
  readonly model: ReaderModel;
  readonly field: Field;
  /** The quotations that hold a word, in reading order, and their items. */
  readonly asked: readonly { readonly quote: number; readonly item: number }[];
  /** Who may have said each, by its place among those: alike for both networks. */
  readonly candidatesAt: (place: number) => Candidates;
  /** What was answered, by the same place. */
  readonly answered: Map<number, Answered>;
}

/** A quotation by itself. */
interface Answered {
  readonly question: Question;
  readonly scores: Float64Array;
  readonly chances: Chances;
}

function readBy(
  analysis: Analysis,
  [plain, parsing]: Readers,
): readonly [plain: ReadArticle, parsing: ReadArticle] {
  const items = layOutItems(analysis);
  const field = openField(analysis, items);
  const itemsOfNamed = field.named.map(({ item }) => item);
  const asked = Array.from(items.itemOfQuote, (item, quote) => ({ quote, item })).filter(
    ({ item }) => item !== -1,
  );
  const itemsAsked = asked.map(({ item }) => item);
  const found: Candidates[] = [];
  const candidatesAt = (place: number) =>
    (found[place] ??= candidatesFor(field, itemAt(itemsAsked, place)));
  const readWith = (model: ReaderModel): ReadArticle => {
    const levels = readItems(model, items);
    const ofNamed = readThrough(levels, model.named, itemsOfNamed);
    const ofQuotes = readThrough(levels, model.asked, itemsAsked);
    return { model, field, asked, candidatesAt, ofNamed, ofQuotes, answered: new Map() };
  };
  return [readWith(plain), readWith(parsing)];
}

function opinionAt(read: ReadArticle, place: number): Opinion {
  const { named } = read.field;
  const own = answerAlone(read, place);
  const beside = (step: number): Neighbour | undefined => {
    const next = itemOrNone(read.asked, place + step);
    if (!next) return undefined;
    const distance = Math.abs(next.item - itemAt(read.asked, place).item);
    return { chances: answerAlone(read, place + step).chances, distance };
  };
  const again = weighAgain(read.model, named, own, {
    own: own.chances,
    before: beside(-1),
    behind: beside(1),
    earlier: beside(-2)?.chances,
  });
  return chancesOf(named, own.question.candidates, again);
}

function answerAlone(read: ReadArticle, place: number): Answered {
  const known = read.answered.get(place);
  if (known) return known;
  const { field, model } = read;
  const candidates = read.candidatesAt(place);
  const question = join(model, read, { quote: place, candidates });
  const scores = weigh(model, question);
  const answered = { question, scores, chances: chancesOf(field.named, candidates, scores) };
  read.answered.set(place, answered);
  return answered;
}
