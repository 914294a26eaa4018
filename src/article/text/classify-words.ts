import { classesOf } from "../lexicon/word-classes.ts";
import type { Tokens } from "./tokenize.ts";

/** Tokens with what the lexicons say of each, looked up once for all stages. */
export interface Words extends Tokens {
  /** Bits of `lexicon/word-classes.ts`. */
  readonly classes: Int32Array;
}

export function classifyWords(tokens: Tokens): Words {
  const classes = new Int32Array(tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    classes[index] = classesOf(tokens.hashes[index] as number);
  }
  return { ...tokens, classes };
}
