import { itemAt } from "../text/lookup.ts";
import { HOLD_KERNEL } from "./hold-kernel.ts";
import {
  type Linear,
  type Matrix,
  MOST_VECTORS,
  mostOutputs,
  type Network,
  PANEL,
  panelsOf,
} from "./network.ts";
import { type KernelMemory, openMemory, type Run } from "./open-memory.ts";
import { plainNetwork } from "./plain-network.ts";
import { PRODUCT_KERNEL } from "./product-kernel.ts";

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const BLOCK = 4;

/** The memory holds all panels, then vectors, their products, what is held at each item, and what now. */
export function openNetwork(linears: readonly Linear[]): Network {
  const panels = linears.map(panelsOf);
  const inputs = Math.max(...linears.map(({ weights, biases }) => weights.length / biases.length));
  const outputs = mostOutputs(linears);
  const vectors = panels.reduce((sum, { length }) => sum + length, 0);
  const made = vectors + MOST_VECTORS * inputs;
  const rows = made + MOST_VECTORS * outputs;
  const held = rows + MOST_VECTORS * outputs;
  const memory = openMemory((held + outputs) * BYTES);
  if (!memory) return plainNetwork(linears);
  const numbers = new Float32Array(memory.buffer);
  const shared = { run: memory.start(PRODUCT_KERNEL), numbers, vectors, made };
  let past = 0;
  const matrices = panels.map((own, index) => {
    numbers.set(own, past);
    past += own.length;
    return kernelMatrix(shared, itemAt(linears, index), past - own.length);
  });
  return { matrices, ...holding(memory, { made, rows, held }) };
}

function holding(
  { buffer, start }: KernelMemory,
  { made, rows, held }: { made: number; rows: number; held: number },
): Omit<Network, "matrices"> {
  const numbers = new Float32Array(buffer);
  const run = start(HOLD_KERNEL);
  return {
    rows: numbers.subarray(rows, held),
    forget(units) {
      numbers.fill(0, held, held + units);
    },
    hold(units, items, isBack) {
      const width = units * BYTES;
      const first = isBack ? (items - 1) * 2 * width : 0;
      const step = isBack ? -2 * width : 2 * width;
      const row = rows * BYTES + first + (isBack ? width : 0);
      run(made * BYTES + first, items, step, width, held * BYTES, row);
    },
  };
}

interface Shared {
  readonly numbers: Float32Array;
  readonly vectors: number;
  readonly made: number;
  readonly run: Run;
}

function kernelMatrix(
  { numbers, vectors, made, run }: Shared,
  { weights, biases }: Linear,
  panels: number,
): Matrix {
  const outputs = biases.length;
  const inputs = weights.length / outputs;
  const product = numbers.subarray(made, made + MOST_VECTORS * outputs);
  const multiply = (of: Float32Array, first: number, count: number) => {
    numbers.set(of.subarray(first * inputs, (first + count) * inputs), vectors);
    run(
      panels * BYTES,
      outputs / PANEL,
      vectors * BYTES,
      Math.ceil(count / BLOCK),
      made * BYTES,
      inputs * BYTES,
      outputs * BYTES,
    );
    return product;
  };
  return { inputs, outputs, multiply };
}
