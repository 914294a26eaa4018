import type { Span } from "../../domain/span.ts";
import type { Tokens } from "./tokenize.ts";

/** Of each token, the number of the quotation it stands in, or -1; `quotations` are in order. */
export function quotedTokens(tokens: Tokens, quotations: readonly Span[]): Int32Array {
  const quoteOf = new Int32Array(tokens.count).fill(-1);
  let next = 0;
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.starts[index] as number;
    while (next < quotations.length && (quotations[next] as Span).end <= start) next++;
    const quotation = quotations[next];
    if (quotation && quotation.start <= start) quoteOf[index] = next;
  }
  return quoteOf;
}
