import {
  type Code,
  constant,
  four,
  fourHigher,
  fourLower,
  fourMinus,
  fourOver,
  fourPlus,
  fourTimes,
  get,
  isNot,
  loadFour,
  loop,
  moduleOf,
  move,
  oneLess,
  plus,
  set,
  storeFour,
  zeros,
} from "./wasm-code.ts";

/*
 * What the units hold from item to item, four units at a time; it does what `hold` in `plain-network.ts`
 * does:
 *
 *   for each item: for each four units:
 *     taken = max(met, 0) + sigmoid(min(met, 0))
 *     held += sigmoid(share) × (taken − held), kept as the item's as well
 */

/** The parameters: addresses, how many items, bytes from one to the next, and those of a row of units. */
const [GATES, ITEMS, STEP, WIDTH, HELD, ROWS] = [0, 1, 2, 3, 4, 5];
const [UNIT, PLACE] = [6, 7];
const [SHARE, MET, TAKEN, SQUARE, NOW] = [8, 9, 10, 11, 12];
const [LEAST, MOST, HALF] = [13, 14, 15];
/** Of the sigmoid's fraction, those above the line, then those below it. */
const [A, B, C, D, E, F, G] = [16, 17, 18, 19, 20, 21, 22];

/**
 * Half of 1 + tanh(x ÷ 2), where tanh is the seventh step of Lambert's continued fraction: within 0.0001
 * as far as the limits, where it is even.
 */
export const SIGMOID = {
  limit: 9.94,
  above: [1512, 277_200, 8_648_640],
  below: [112, 50_400, 3_991_680, 34_594_560],
} as const;

const constants = [
  set(LEAST, four(-SIGMOID.limit)),
  set(MOST, four(SIGMOID.limit)),
  set(HALF, four(0.5)),
  ...SIGMOID.above.map((value, at) => set(A + at, four(value))),
  ...SIGMOID.below.map((value, at) => set(D + at, four(value))),
].flat();

/** One step of a polynomial of the square. */
const further = (before: Code, next: number): Code =>
  fourPlus(fourTimes(before, get(SQUARE)), get(next));

const above = further(further(fourPlus(get(SQUARE), get(A)), B), C);
const below = further(further(further(get(D), E), F), G);

const toSigmoid = (value: number): Code => [
  ...set(value, fourLower(fourHigher(get(value), get(LEAST)), get(MOST))),
  ...set(SQUARE, fourTimes(get(value), get(value))),
  ...set(value, fourPlus(get(HALF), fourOver(fourTimes(get(value), above), below))),
];

const UNITS_BYTES = 16;

const perUnits = loop(
  [
    set(PLACE, plus(get(GATES), get(UNIT))),
    set(SHARE, loadFour(PLACE, 0)),
    move(PLACE, get(WIDTH)),
    set(MET, loadFour(PLACE, 0)),
    set(TAKEN, fourHigher(get(MET), zeros())),
    set(MET, fourLower(get(MET), zeros())),
    toSigmoid(SHARE),
    toSigmoid(MET),
    set(TAKEN, fourPlus(get(TAKEN), get(MET))),
    set(PLACE, plus(get(HELD), get(UNIT))),
    set(NOW, loadFour(PLACE, 0)),
    set(NOW, fourPlus(get(NOW), fourTimes(get(SHARE), fourMinus(get(TAKEN), get(NOW))))),
    storeFour(PLACE, 0, get(NOW)),
    set(PLACE, plus(get(ROWS), get(UNIT))),
    storeFour(PLACE, 0, get(NOW)),
    move(UNIT, constant(UNITS_BYTES)),
  ],
  isNot(UNIT, WIDTH),
);

const perItem = loop(
  [set(UNIT, constant(0)), perUnits, move(GATES, get(STEP)), move(ROWS, get(STEP))],
  oneLess(ITEMS),
);

export const HOLD_KERNEL = moduleOf({
  parameters: 6,
  numbers: 2,
  fours: 15,
  body: [...constants, ...perItem],
});
