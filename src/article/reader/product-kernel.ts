import {
  type Code,
  constant,
  fourPlus,
  fourTimes,
  get,
  isNot,
  loadFour,
  loadFourTimes,
  loop,
  moduleOf,
  move,
  oneLess,
  plus,
  set,
  storeFour,
} from "./wasm-code.ts";

/*
 * The product of a matrix and many vectors, a panel of eight outputs for four vectors at a time. It
 * takes a tenth of the time of the same loops in JavaScript, which multiply one number in a step.
 *
 *   for each panel: for each four vectors:
 *     sums = the panel's biases
 *     for each input: sums of each vector += its number there × the panel's weights there
 *
 * Panels and vectors stand one behind the other, so that where the inner loop ends the next begins.
 */

/** The parameters: addresses, and how many; `BLOCKS` are of four vectors. All sizes are in bytes. */
const [PANEL, PANELS, VECTORS, BLOCKS, MADE, INPUTS, OUTPUTS] = [0, 1, 2, 3, 4, 5, 6];
/** Places in the four vectors, the end of the first, those in the weights and outputs, blocks left. */
const PLACES = [7, 8, 9, 10] as const;
const [ONE, TWO, THREE, FOUR] = PLACES;
const [END, WEIGHTS, TO, LEFT] = [11, 12, 13, 14];
/** Of the panel its weights of one input, the vector's number there, and the sums of each vector. */
const [LOW, HIGH, NUMBER] = [15, 16, 17];
const SUMS = [18, 20, 22, 24] as const;

const NUMBER_BYTES = 4;
const FOUR_BYTES = 16;
const PANEL_BYTES = 32;

const addProduct = (sum: number, weights: number): Code =>
  set(sum, fourPlus(get(sum), fourTimes(get(NUMBER), get(weights))));

const perInput = loop(
  [
    set(LOW, loadFour(WEIGHTS, 0)),
    set(HIGH, loadFour(WEIGHTS, FOUR_BYTES)),
    ...PLACES.flatMap((place, at) => [
      set(NUMBER, loadFourTimes(place)),
      addProduct(SUMS[at] ?? 0, LOW),
      addProduct((SUMS[at] ?? 0) + 1, HIGH),
      move(place, constant(NUMBER_BYTES)),
    ]),
    move(WEIGHTS, constant(PANEL_BYTES)),
  ],
  isNot(ONE, END),
);

const perBlock = loop(
  [
    set(TWO, plus(get(ONE), get(INPUTS))),
    set(THREE, plus(get(TWO), get(INPUTS))),
    set(FOUR, plus(get(THREE), get(INPUTS))),
    set(END, get(TWO)),
    ...SUMS.flatMap((sum) => [
      set(sum, loadFour(PANEL, 0)),
      set(sum + 1, loadFour(PANEL, FOUR_BYTES)),
    ]),
    set(WEIGHTS, plus(get(PANEL), constant(PANEL_BYTES))),
    perInput,
    ...SUMS.flatMap((sum) => [
      storeFour(TO, 0, get(sum)),
      storeFour(TO, FOUR_BYTES, get(sum + 1)),
      move(TO, get(OUTPUTS)),
    ]),
    set(ONE, get(FOUR)),
  ],
  oneLess(LEFT),
);

const perPanel = loop(
  [
    set(ONE, get(VECTORS)),
    set(TO, get(MADE)),
    set(LEFT, get(BLOCKS)),
    perBlock,
    set(PANEL, get(WEIGHTS)),
    move(MADE, constant(PANEL_BYTES)),
  ],
  oneLess(PANELS),
);

export const PRODUCT_KERNEL = moduleOf({ parameters: 7, numbers: 8, fours: 11, body: perPanel });
