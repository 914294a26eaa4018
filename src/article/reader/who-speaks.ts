import type { Analysis } from "../analyse-text.ts";
import { firstWhere, itemAt, itemOrNone } from "../text/lookup.ts";
import { candidatesFor, type Field, openField } from "./candidates.ts";
import { layOutItems } from "./lay-out-items.ts";
import { readItems, readThrough } from "./read-items.ts";
import { type ReaderModel, trainedReader } from "./reader-model.ts";
import { type Neighbour, weighAgain } from "./weigh-again.ts";
import {
  type Brought,
  type Chances,
  chancesOf,
  join,
  type Question,
  weigh,
} from "./weigh-candidates.ts";

/** What the second reader holds of who says a quotation; nobody is whoever is neither named nor told of nearby. */
export type Opinion = Chances;

/** A second reader of the article, who knows nothing of what the first has found. It reads when first asked. */
export function secondReader(
  analysis: Analysis,
  model: ReaderModel = trainedReader(),
): (quote: number) => Opinion {
  let read: ReadArticle | undefined;
  return (quote) => {
    read ??= readArticle(analysis, model);
    const place = firstWhere(read.asked, (one) => one.quote >= quote);
    return read.asked[place]?.quote === quote ? opinionAt(model, read, place) : NO_OPINION;
  };
}

/** Of a quotation without a word. */
const NO_OPINION: Opinion = { people: new Map(), nobody: 1 };

interface ReadArticle extends Brought {
  readonly field: Field;
  /** The quotations that hold a word, in reading order, and their items. */
  readonly asked: readonly { readonly quote: number; readonly item: number }[];
  /** What was answered, by the place among those. */
  readonly answered: Map<number, Answered>;
}

/** A quotation by itself. */
interface Answered {
  readonly question: Question;
  readonly scores: Float64Array;
  readonly chances: Chances;
}

function readArticle(analysis: Analysis, model: ReaderModel): ReadArticle {
  const items = layOutItems(analysis);
  const levels = readItems(model, items);
  const field = openField(analysis, items);
  const itemsOfNamed = field.named.map(({ item }) => item);
  const asked = Array.from(items.itemOfQuote, (item, quote) => ({ quote, item })).filter(
    ({ item }) => item !== -1,
  );
  return {
    field,
    asked,
    ofNamed: readThrough(levels, model.named, itemsOfNamed),
    ofQuotes: readThrough(
      levels,
      model.asked,
      asked.map(({ item }) => item),
    ),
    answered: new Map(),
  };
}

function opinionAt(model: ReaderModel, read: ReadArticle, place: number): Opinion {
  const { named } = read.field;
  const own = answerAlone(model, read, place);
  const beside = (step: number): Neighbour | undefined => {
    const next = itemOrNone(read.asked, place + step);
    if (!next) return undefined;
    const distance = Math.abs(next.item - itemAt(read.asked, place).item);
    return { chances: answerAlone(model, read, place + step).chances, distance };
  };
  const again = weighAgain(model, named, own, {
    own: own.chances,
    before: beside(-1),
    behind: beside(1),
    earlier: beside(-2)?.chances,
  });
  return chancesOf(named, own.question.candidates, again);
}

function answerAlone(model: ReaderModel, read: ReadArticle, place: number): Answered {
  const known = read.answered.get(place);
  if (known) return known;
  const { field } = read;
  const candidates = candidatesFor(field, itemAt(read.asked, place).item);
  const question = join(model, read, { quote: place, candidates });
  const scores = weigh(model, question);
  const answered = { question, scores, chances: chancesOf(field.named, candidates, scores) };
  read.answered.set(place, answered);
  return answered;
}
