import { analyseText } from "../../src/article/analyse-text.ts";
import { unquotedTokens } from "../../src/article/attribution/unquoted-tokens.ts";
import { type Grammar, readGrammar } from "../../src/article/grammar/read-grammar.ts";

/** The grammar of a text, asked with words instead of token numbers. */
export interface GrammarOf {
  readonly grammar: Grammar;
  /** The token of a word, the first or the one after so many others. */
  at(word: string, others?: number): number;
  /** The text of a token, or null for none. */
  word(token: number): string | null;
  /** The text between two tokens. */
  slice(first: number, last: number): string;
}

export function readGrammarOf(text: string): GrammarOf {
  const { words, sentences, quoted } = analyseText(text);
  const slice = (first: number, last: number) =>
    text.slice(words.starts[first], words.ends[last - 1]);
  return {
    grammar: readGrammar(unquotedTokens(words, sentences, quoted)),
    at(word, others = 0) {
      const found = Array.from({ length: words.count }, (_, token) => token).filter(
        (token) => slice(token, token + 1) === word,
      );
      const token = found[others];
      if (token === undefined) throw new Error(`"${word}" is not in: ${text}`);
      return token;
    },
    word: (token) => (token === -1 ? null : slice(token, token + 1)),
    slice,
  };
}
