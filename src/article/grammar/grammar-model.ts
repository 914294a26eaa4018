import { GRAMMAR_FILE, readWeights } from "../weights/read-weights.ts";

/** The weights of each step; the steps are told in `docs/quote-engine.md`. */
export interface GrammarModel {
  /** Which tags a word was seen with. */
  readonly lexicon: Int8Array;
  /** Three weights a slot, one for each of the tags that a word may have. */
  readonly tags: Int32Array;
  /** The moves that surroundings leave no doubt of. */
  readonly certain: Uint16Array;
  /** The same for each move, and for each role. */
  readonly moves: Int32Array;
  readonly roles: Int32Array;
  /** Which roles a word of one tag was seen in on either side of a word of another. */
  readonly roleOptions: Uint16Array;
  /** What nouns and names stand for. */
  readonly nouns: Uint16Array;
}

export const NO_GRAMMAR: GrammarModel = {
  lexicon: new Int8Array(0),
  tags: new Int32Array(0),
  certain: new Uint16Array(0),
  moves: new Int32Array(0),
  roles: new Int32Array(0),
  roleOptions: new Uint16Array(0),
  nouns: new Uint16Array(0),
};

let trained: GrammarModel | undefined;

export function trainedGrammarModel(): GrammarModel {
  trained ??= {
    lexicon: readWeights("lexicon", GRAMMAR_FILE).values,
    tags: new Int32Array(bytesOf("tags")),
    certain: new Uint16Array(bytesOf("certain")),
    moves: new Int32Array(bytesOf("moves")),
    roles: new Int32Array(bytesOf("roles")),
    roleOptions: new Uint16Array(bytesOf("role-options")),
    nouns: new Uint16Array(bytesOf("nouns")),
  };
  return trained;
}

/** A copy, since the section may begin at an odd byte. */
function bytesOf(section: string): ArrayBuffer {
  const { values } = readWeights(section, GRAMMAR_FILE);
  return values.slice().buffer;
}
