import {
  constant,
  fourHigher,
  fourPlus,
  get,
  isNot,
  load,
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
 * The sum of the rows of each list, eight numbers at a time, where sums below 0 are 0:
 *
 *   for each list: for each eight columns:
 *     sums = 0
 *     for each row listed: sums += the row's numbers there
 *
 * A list holds how many bytes its addresses take, then the address of each row; the next stands behind.
 */

/** The parameters: addresses, how many lists, and how many bytes a row has. */
const [LIST, LISTS, MADE, WIDTH] = [0, 1, 2, 3];
/** The first address of the list and the end, the one at work; the bytes before the columns. */
const [FIRST, END, AT, COLUMN, ROW] = [4, 5, 6, 7, 8];
const [LOW, HIGH] = [9, 10];

const ADDRESS_BYTES = 4;
const FOUR_BYTES = 16;
const EIGHT_BYTES = 32;

const perRow = loop(
  [
    set(ROW, plus(load(AT), get(COLUMN))),
    set(LOW, fourPlus(get(LOW), loadFour(ROW, 0))),
    set(HIGH, fourPlus(get(HIGH), loadFour(ROW, FOUR_BYTES))),
    move(AT, constant(ADDRESS_BYTES)),
  ],
  isNot(AT, END),
);

const perColumns = loop(
  [
    set(AT, get(FIRST)),
    set(LOW, zeros()),
    set(HIGH, zeros()),
    perRow,
    storeFour(MADE, 0, fourHigher(get(LOW), zeros())),
    storeFour(MADE, FOUR_BYTES, fourHigher(get(HIGH), zeros())),
    move(MADE, constant(EIGHT_BYTES)),
    move(COLUMN, constant(EIGHT_BYTES)),
  ],
  isNot(COLUMN, WIDTH),
);

const perList = loop(
  [
    set(FIRST, plus(get(LIST), constant(ADDRESS_BYTES))),
    set(END, plus(get(FIRST), load(LIST))),
    set(COLUMN, constant(0)),
    perColumns,
    set(LIST, get(END)),
  ],
  oneLess(LISTS),
);

export const SUM_KERNEL = moduleOf({ parameters: 4, numbers: 5, fours: 2, body: perList });
