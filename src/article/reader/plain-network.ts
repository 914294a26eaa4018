import { SIGMOID } from "./hold-kernel.ts";
import {
  type Linear,
  type Matrix,
  MOST_VECTORS,
  mostOutputs,
  type Network,
  PANEL,
  panelAt,
  panelsOf,
} from "./network.ts";

/** The same as the kernels do, where there are none. */
export function plainNetwork(linears: readonly Linear[]): Network {
  const made = new Float32Array(MOST_VECTORS * mostOutputs(linears));
  const rows = made.slice();
  const held = new Float32Array(rows.length / MOST_VECTORS);
  return {
    matrices: linears.map((linear) => plainMatrix(linear, made)),
    rows,
    forget: () => {
      held.fill(0);
    },
    hold(units, items, isBack) {
      for (let step = 0; step < items; step++) {
        const at = (isBack ? items - 1 - step : step) * 2 * units;
        const gates = made.subarray(at, at + 2 * units);
        hold(held, gates, rows.subarray(isBack ? at + units : at));
      }
    },
  };
}

/** What a unit holds is what it held, but for the share that it takes in of what it meets. */
function hold(held: Float32Array, gates: Float32Array, row: Float32Array): void {
  const units = gates.length / 2;
  for (let unit = 0; unit < units; unit++) {
    const share = sigmoid(gates[unit] ?? 0);
    const met = gates[units + unit] ?? 0;
    const taken = Math.max(met, 0) + sigmoid(Math.min(met, 0));
    const before = held[unit] ?? 0;
    held[unit] = before + share * (taken - before);
    row[unit] = held[unit] ?? 0;
  }
}

function sigmoid(value: number): number {
  const { limit, above, below } = SIGMOID;
  const near = Math.max(-limit, Math.min(limit, value));
  const square = near * near;
  const further = (sum: number, next: number) => sum * square + next;
  return 0.5 + (near * above.reduce(further, 1)) / below.reduce(further, 0);
}

function plainMatrix(linear: Linear, made: Float32Array): Matrix {
  const panels = panelsOf(linear);
  const inputs = linear.weights.length / linear.biases.length;
  const outputs = linear.biases.length;
  const multiply = (vectors: Float32Array, first: number, count: number) => {
    for (let half = 0; half < outputs; half += HALF)
      for (let vector = 0; vector < count; vector += 2) {
        const from = (first + vector) * inputs;
        const next = vector + 1 < count ? inputs : 0;
        const panel = panelAt(half, inputs);
        const to = vector * outputs + half;
        multiplyTwo({ panels, panel, inputs, outputs }, { vectors, from, next }, { made, to });
      }
    return made;
  };
  return { inputs, outputs, multiply };
}

const HALF = PANEL / 2;

interface Panels {
  readonly panels: Float32Array;
  readonly panel: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Half a panel by two vectors: what is looked up once serves twice or four times. */
function multiplyTwo(
  { panels, panel, inputs, outputs }: Panels,
  { vectors, from, next }: { vectors: Float32Array; from: number; next: number },
  { made, to }: { made: Float32Array; to: number },
): void {
  let a = panels[panel] ?? 0;
  let b = panels[panel + 1] ?? 0;
  let c = panels[panel + 2] ?? 0;
  let d = panels[panel + 3] ?? 0;
  let [e, f, g, h] = [a, b, c, d];
  for (let input = from, at = panel + PANEL; input < from + inputs; input++, at += PANEL) {
    const one = vectors[input] ?? 0;
    const two = vectors[input + next] ?? 0;
    const p = panels[at] ?? 0;
    const q = panels[at + 1] ?? 0;
    const r = panels[at + 2] ?? 0;
    const s = panels[at + 3] ?? 0;
    a += one * p;
    b += one * q;
    c += one * r;
    d += one * s;
    e += two * p;
    f += two * q;
    g += two * r;
    h += two * s;
  }
  made[to] = a;
  made[to + 1] = b;
  made[to + 2] = c;
  made[to + 3] = d;
  made[to + outputs] = e;
  made[to + outputs + 1] = f;
  made[to + outputs + 2] = g;
  made[to + outputs + 3] = h;
}
