/** A layer of the network as it is trained: a row of weights and a bias for each output. */
export interface Linear {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A layer ready to work on many vectors at once. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  /**
   * What the layer makes of `count` vectors from `first` on, at most `MOST_VECTORS`; it stands until
   * the next product of any matrix.
   */
  multiply(vectors: Float32Array, first: number, count: number): Float32Array;
}

/** Matrices that share their memory, and what is held from item to item. */
export interface Network {
  readonly matrices: readonly Matrix[];
  /** Of each item a row: the units' numbers read from the front, then those read from the end. */
  readonly rows: Float32Array;
  /** Nothing is held. */
  forget(units: number): void;
  /**
   * Reads over the gates that a matrix has made of so many items, from the first on or from the last
   * back, and writes what is held at each into its half of the rows.
   */
  hold(units: number, items: number, isBack: boolean): void;
}

/** As many as leave their inputs and outputs in the processor's nearest memory. */
export const MOST_VECTORS = 64;

/**
 * Outputs worked out together; every matrix has a multiple of them. Of each panel stand the biases,
 * then for each input its weights.
 */
export const PANEL = 8;

export function mostOutputs(linears: readonly Linear[]): number {
  return Math.max(...linears.map(({ biases }) => biases.length));
}

/** The weights in the order in which they are multiplied. */
export function panelsOf({ weights, biases }: Linear): Float32Array {
  const inputs = weights.length / biases.length;
  const panels = new Float32Array(biases.length * (1 + inputs));
  for (let output = 0; output < biases.length; output++) {
    const bias = panelAt(output, inputs);
    panels[bias] = biases[output] ?? 0;
    for (let input = 0; input < inputs; input++)
      panels[bias + (1 + input) * PANEL] = weights[output * inputs + input] ?? 0;
  }
  return panels;
}

/** Where an output's bias stands. */
export function panelAt(output: number, inputs: number): number {
  const place = output % PANEL;
  return (output - place) * (1 + inputs) + place;
}
