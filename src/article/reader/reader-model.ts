import { itemAt } from "../text/lookup.ts";
import {
  PARSING_READER_FILE,
  READER_FILE,
  readWeights,
  type Weights,
} from "../weights/read-weights.ts";
import { PLAIN_TIES, TIES } from "./candidates.ts";
import {
  GENDER,
  HEAD_PLACE,
  HEAD_WORD,
  LENGTH,
  MENTION,
  PLACE,
  ROLE,
  SAID,
  SINCE,
  TAG,
  WORD,
} from "./lay-out-items.ts";
import { type Matrix, MOST_VECTORS, type Network } from "./network.ts";
import { openNetwork } from "./open-network.ts";
import { openSums, type Sums } from "./open-sums.ts";

/** What each value of a trait adds to an item: a row for each, from this one of all rows on. */
interface Table {
  readonly trait: number;
  readonly first: number;
}

/** One reading of the items from each end; of each unit first how much it takes in, then what. */
export interface Layer {
  readonly forward: Matrix;
  readonly back: Matrix;
}

/** A small recurrent network; `training/reader/teach_reader.py` tells what it learns from. */
export interface ReaderModel {
  /** Numbers that an item is told by before it is read. */
  readonly width: number;
  readonly vocabulary: ReadonlyMap<number, number>;
  /** Whatever is added to make an item: what all have, then the tables, then the bits. */
  readonly sums: Sums;
  readonly tables: readonly Table[];
  /** The first row of those for each class and shape that a word may have. */
  readonly bits: number;
  readonly network: Network;
  readonly layers: readonly Layer[];
  /** How the words asked about and whoever may have said them are joined, and what speaks for one. */
  readonly asked: Matrix;
  readonly named: Matrix;
  /** A row for each value of the first tie, then of the second …, of so many as it sees. */
  readonly ties: Float32Array;
  readonly tiesSeen: number;
  readonly speaks: Float32Array;
  readonly nobody: Float32Array;
  readonly rest: number;
  readonly nobodyRest: number;
  readonly again: Again;
}

/** What speaks for whom once the quotations around are answered. */
interface Again {
  /** Of each number that tells what is answered around, what it brings to the joint; last what all have. */
  readonly around: readonly Float32Array[];
  readonly speaks: Float32Array;
  readonly rest: number;
  readonly nobody: Float32Array;
  readonly nobodyRest: number;
}

/** So many values has each trait that is neither a word nor bits. */
export const TRAIT_VALUES: readonly (readonly [trait: number, values: number])[] = [
  [TAG, 24],
  [ROLE, 24],
  [MENTION, 6],
  [SINCE, 10],
  [GENDER, 10],
  [PLACE, 6],
  [LENGTH, 10],
  [HEAD_PLACE, 22],
  [SAID, 17],
];
export const CLASS_BITS = 24;
export const SHAPE_BITS = 8;
const LAYERS = 2;
/** A word that is not in the vocabulary, and those that stand for a name, a quotation and the root. */
export const SPECIAL_WORDS = 4;

/** A network that sees the plain ties, and one that sees those of the grammar too. */
export type Readers = readonly [plain: ReaderModel, parsing: ReaderModel];

let trained: Readers | undefined;

export function trainedReaders(): Readers {
  trained ??= openReaders(
    (name) => readWeights(name, READER_FILE),
    (name) => readWeights(name, PARSING_READER_FILE),
  );
  return trained;
}

type Sections = (name: string) => Weights;

export function openReaders(plain: Sections, parsing: Sections): Readers {
  return [openReader(plain, PLAIN_TIES), openReader(parsing, TIES.length)];
}

type Floats = (name: string) => Float32Array;

/** The model of these sections. All its sizes are multiples of eight. */
function openReader(section: Sections, tiesSeen: number): ReaderModel {
  const floats = (name: string) => {
    const { values, scale } = section(name);
    return new Float32Array(values).map((value) => value * scale);
  };
  const linear = (name: string) => ({ weights: floats(name), biases: floats(`${name}-bias`) });
  const vocabulary = readVocabulary(section("vocabulary").values);
  const directions = Array.from({ length: 2 * LAYERS }, (_, at) =>
    linear(`layer-${at >> 1}-${at % 2 === 0 ? "forward" : "back"}`),
  );
  const network = openNetwork([linear("asked"), linear("named"), ...directions]);
  return {
    ...openTables(floats, vocabulary.size + SPECIAL_WORDS),
    vocabulary,
    network,
    layers: Array.from({ length: LAYERS }, (_, at) => ({
      forward: itemAt(network.matrices, 2 + 2 * at),
      back: itemAt(network.matrices, 3 + 2 * at),
    })),
    asked: itemAt(network.matrices, 0),
    named: itemAt(network.matrices, 1),
    ties: joined(TIES.slice(0, tiesSeen).map((_, at) => floats(`tie-${at}`))),
    tiesSeen,
    speaks: floats("speaks"),
    nobody: floats("nobody"),
    rest: floats("speaks-bias")[0] ?? 0,
    nobodyRest: floats("nobody-bias")[0] ?? 0,
    again: openAgain(floats),
  };
}

function openAgain(floats: Floats): Again {
  const weights = floats("around");
  const rest = floats("around-bias");
  const count = weights.length / rest.length;
  return {
    around: [...transposed(weights, count), rest],
    speaks: floats("speaks-again"),
    rest: floats("speaks-again-bias")[0] ?? 0,
    nobody: floats("nobody-again"),
    nobodyRest: floats("nobody-again-bias")[0] ?? 0,
  };
}

/** Of each input the weights of all outputs. */
function transposed(weights: Float32Array, inputs: number): Float32Array[] {
  return Array.from({ length: inputs }, (_, input) =>
    weights.filter((_weight, at) => at % inputs === input),
  );
}

/** Rows that one trait or all bits look theirs up in, and how many. */
interface Part {
  readonly values: Float32Array;
  readonly count: number;
}

/** The network's first step is taken here, once for each value of each trait. */
function openTables(floats: Floats, words: number) {
  const bias = floats("input-bias");
  const width = bias.length;
  const shown = [
    ...[WORD, HEAD_WORD].map((trait) => ({ trait, values: floats("words"), count: words })),
    ...TRAIT_VALUES.map(([trait, count]) => ({ trait, values: floats(`trait-${trait}`), count })),
  ];
  const bits = identityRows(CLASS_BITS + SHAPE_BITS);
  const passed = throughInput(floats("input"), width, [...shown, bits]);
  let first = 1;
  const tables = shown.map(({ trait, count }) => {
    first += count;
    return { trait, first: first - count };
  });
  return { width, sums: openSums(joined([bias, ...passed]), width), tables, bits: first };
}

/** The rows of each part as the network's input layer passes them on; it sees the parts side by side. */
function throughInput(
  weights: Float32Array,
  width: number,
  parts: readonly Part[],
): readonly Float32Array[] {
  const columns = weights.length / width;
  let past = 0;
  const linears = parts.map(({ values, count }) => {
    const size = values.length / count;
    past += size;
    const seen = Array.from({ length: width }, (_, unit) =>
      weights.subarray(unit * columns + past - size, unit * columns + past),
    );
    return { weights: joined(seen), biases: new Float32Array(width) };
  });
  const { matrices } = openNetwork(linears);
  return parts.map((part, at) => through(itemAt(matrices, at), part));
}

/** Hashes of words, four bytes each. */
function readVocabulary({ buffer, byteOffset, byteLength }: Int8Array): Map<number, number> {
  const view = new DataView(buffer, byteOffset, byteLength);
  return new Map(
    Array.from({ length: byteLength / 4 }, (_, at) => [
      view.getInt32(4 * at, true),
      at + SPECIAL_WORDS,
    ]),
  );
}

function through({ outputs, multiply }: Matrix, { values, count }: Part): Float32Array {
  const passed = new Float32Array(count * outputs);
  for (let first = 0; first < count; first += MOST_VECTORS) {
    const some = Math.min(MOST_VECTORS, count - first);
    passed.set(multiply(values, first, some).subarray(0, some * outputs), first * outputs);
  }
  return passed;
}

function identityRows(count: number): Part {
  const values = new Float32Array(count * count);
  for (let at = 0; at < count; at++) values[at * count + at] = 1;
  return { values, count };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
