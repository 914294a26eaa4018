import { FEED_SHAPES } from "./hostile/feed-shapes.ts";
import { FILE_SHAPES } from "./hostile/file-shapes.ts";
import { PAGE_SHAPES } from "./hostile/page-shapes.ts";
import { QUOTE_SHAPES } from "./hostile/quote-shapes.ts";
import type { Shape } from "./hostile/shape.ts";

const SHAPES = [...FEED_SHAPES, ...PAGE_SHAPES, ...FILE_SHAPES, ...QUOTE_SHAPES];

const FACTORS = [1, 2, 4, 8];
/** The clock and the collector weigh on less. */
const SMALLEST_MS = 10;
const WARM_UP = 6;
/** The least of several times counts, since whatever else the machine does only adds to them. */
const ROUNDS = 5;
/** What is over the limit may only have had noisy neighbours. */
const ROUNDS_AGAIN = 15;
/** Twice the size in twice the time is 1; twice the size in four times the time is 2. */
const LIMIT = 1.15;
/**
 * What is over the limit is measured again, this time from so many times its size on, or as large as
 * anything may be that reaches its reader. Time that grows with the square shows there all the more;
 * the step where a tree outgrows the processor's cache, or the collector's young generation, shows no
 * longer.
 */
const LARGER = 8;
/** Chosen by hand: what is left of the time is then no more than two measurements differ by. */
const MOST_OF_IT = 0.75;
/** What has taken so long is too slow whatever its exponent, and not worth the wait. */
const HOPELESS_MS = 5_000;

/** Part of a reader's or a shape's name, for one of them alone. */
const wanted = process.argv[2] ?? "";
const shapes = SHAPES.filter(({ reader, name }) => `${reader}: ${name}`.includes(wanted));

console.log(
  `${"".padEnd(52)}${"KB".padStart(6)}${FACTORS.map((factor) => `${factor}x`.padStart(9)).join("")}    exponent`,
);
let slow = 0;
for (const shape of shapes) {
  const first = await smallestCount(shape);
  let measured = await measure(shape, first);
  print(`${shape.reader}: ${shape.name}`, measured);
  if (!(measured.exponent < LIMIT)) {
    const again = largerThan(first, measured, shape);
    measured = await measure(shape, again, ROUNDS_AGAIN);
    print("  the same, as large as it may come", measured);
    if (!(measured.exponent < LIMIT) && shape.alone) {
      const { name, read } = shape.alone;
      const alone = await measure({ ...shape, read }, again, ROUNDS_AGAIN);
      print(`  of which ${name} alone`, alone);
      measured = withoutShare(measured, alone);
    }
  }
  if (!(measured.exponent < LIMIT)) slow += 1;
}
console.log(`${shapes.length} shapes, ${slow} over ${LIMIT}`);
process.exitCode = slow === 0 ? 0 : 1;

function print(name: string, { size, millis, exponent }: Measured): void {
  const figures = millis.map((figure) => figure.toFixed(1).padStart(9)).join("");
  const kb = (size / 1024).toFixed(0).padStart(6);
  const verdict = exponent < LIMIT ? "" : "  over the limit";
  console.log(`${name.padEnd(52)}${kb}${figures}    ${exponent.toFixed(2)}${verdict}`);
}

/** Where a library takes nearly all of the time, its slope says nothing of what is ours. */
function withoutShare(whole: Measured, library: Measured): Measured {
  const isItsOwn = (library.millis.at(-1) ?? 0) > MOST_OF_IT * (whole.millis.at(-1) ?? 0);
  return isItsOwn ? { ...whole, exponent: 1 } : whole;
}

interface Start {
  readonly count: number;
  readonly least: number;
}

interface Measured {
  readonly size: number;
  readonly millis: readonly number[];
  readonly exponent: number;
}

function largerThan({ count, least }: Start, { millis }: Measured, shape: Shape): Start {
  const factor = FACTORS.findLast((times) => times <= LARGER && fits(shape, count * times)) ?? 1;
  return { count: count * factor, least: millis[FACTORS.indexOf(factor)] ?? least };
}

/** Whether no size that is measured is larger than what reaches the reader. */
function fits({ make, largest }: Shape, count: number): boolean {
  return make(count * Math.max(...FACTORS)).length <= largest;
}

async function measure(shape: Shape, { count, least }: Start, rounds = ROUNDS): Promise<Measured> {
  const reads = Math.ceil((2 * SMALLEST_MS) / least);
  const texts = FACTORS.map((factor) => shape.make(count * factor));
  const [smallest = ""] = texts;
  const millis = texts.map(() => Number.POSITIVE_INFINITY);
  // Each size in each round: what else the machine does then weighs on all of them alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      millis[index] = Math.min(millis[index] ?? 0, await timeOf(shape, text, reads));
    }
    if ((millis.at(-1) ?? 0) > HOPELESS_MS) break;
  }
  return { size: smallest.length, millis, exponent: exponentOf(millis) };
}

/** How many of its pieces take long enough to be measured, or as many as may come. */
async function smallestCount(shape: Shape): Promise<Start> {
  for (let count = 64; ; count *= 2) {
    const text = shape.make(count);
    const isLargest = !fits(shape, 2 * count);
    let least = Number.POSITIVE_INFINITY;
    // The first few times the compiler is still at work.
    for (let time = 0; time < WARM_UP && least >= SMALLEST_MS; time += 1) {
      least = Math.min(least, await timeOf(shape, text, 1));
    }
    if (isLargest || least >= SMALLEST_MS) return { count, least };
  }
}

/** How long a read takes, on the average of so many in a row: the clock is too coarse for one. */
async function timeOf({ read }: Shape, text: string, reads: number): Promise<number> {
  const began = performance.now();
  const usage = process.threadCpuUsage();
  for (let time = 0; time < reads; time += 1) await Promise.resolve(text).then(read).catch(ignore);
  const { user, system } = process.threadCpuUsage(usage);
  // This thread's own time, so that neighbours on the machine don't count, where it can be told.
  const own = (user + system) / 1_000;
  return Math.max(0.05, own >= SMALLEST_MS ? own : performance.now() - began) / reads;
}

/** It is refused, which is an answer too. */
function ignore() {}

/** The slope of the line that fits best through the logarithms of sizes and times. */
function exponentOf(millis: readonly number[]): number {
  const points = millis.map(
    (figure, index) => [Math.log(FACTORS[index] ?? 1), Math.log(figure)] as const,
  );
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / along;
}
