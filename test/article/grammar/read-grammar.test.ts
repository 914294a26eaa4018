import fc from "fast-check";
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/article/grammar/clause/subject-of.ts";
import { clauseOf } from "../../../src/article/grammar/clauses.ts";
import { NOUN_KINDS } from "../../../src/article/grammar/kind-table.ts";
import { kindOfHead } from "../../../src/article/grammar/noun-kinds.ts";
import { LONGEST_SENTENCE } from "../../../src/article/grammar/parse-state.ts";
import { headOf, hearerOf, phraseAt } from "../../../src/article/grammar/phrases.ts";
import { runs } from "../../support/is-thorough.ts";
import { readGrammarOf } from "../../support/read-grammar-of.ts";

const PIECES = [
  ..."Vera Holm said told the a of to who that and , . : ; ( ) “ ” \" ' 's n't — ? !".split(" "),
  ..."lawyer robbing accused was not would 1,000 £5 ferry she They \n \n\n 说 \ud800".split(" "),
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 150,
    size: "max",
  })
  .map((pieces) => pieces.join(" "));

test("every answer is a token of the same sentence, whatever the text", () => {
  fc.assert(
    fc.property(text, (news) => {
      const { grammar } = readGrammarOf(news);
      const { running } = grammar;
      for (let token = 0; token < running.words.count; token++) {
        const unit = running.unitOf[token] as number;
        const from = running.firsts[running.sentenceFirsts[unit] as number] as number;
        const to = running.lasts[(running.sentenceLasts[unit] as number) - 1] as number;
        for (const { first, last, head } of [phraseAt(grammar, token), clauseOf(grammar, token)]) {
          expect(from <= first && first <= head && head < last && last <= to).toBe(true);
        }
        for (const answer of [subjectOf(grammar, token), hearerOf(grammar, token)]) {
          expect(answer === -1 || (answer >= from && answer < to)).toBe(true);
        }
        expect(headOf(grammar, headOf(grammar, token))).toBe(headOf(grammar, token));
        expect(kindOfHead(grammar, token)).toBeLessThan(NOUN_KINDS);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("a sentence without an end is read as far as sentences go", () => {
  const endless = `Vera Holm said ${"that the lawyer of the ferry said ".repeat(20_000)}`;
  const { grammar } = readGrammarOf(endless);
  for (let token = 0; token < grammar.running.words.count; token++) phraseAt(grammar, token);
  expect(grammar.heads.subarray(LONGEST_SENTENCE + 1).every((head) => head === -1)).toBe(true);
});
