import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsIn } from "../../../src/briefing/asking/check-rule.ts";
import { parseRule } from "../../../src/briefing/asking/parse-rule.ts";
import { readWords } from "../../../src/briefing/asking/read-words.ts";
import { toCandidates } from "../../../src/briefing/asking/to-candidates.ts";
import type { WordQuery } from "../../../src/ports/archive.ts";

const TODAY = "2026-11-28";
const checked = (text: string) => ({
  text,
  words: readWords(text),
  speakers: ["Ann Lee"],
  places: ["The Daily Blare"],
  day: "2026-11-24",
});

describe("candidates for a rule", () => {
  const word = fc.constantFrom(
    ..."quay quays voting voted vote votes rent rents running run studies study".split(" "),
  );
  const cut = fc.tuple(word, fc.integer({ min: 2, max: 8 })).map(([one, to]) => one.slice(0, to));
  const leaf = fc.oneof(
    word,
    cut.map((start) => `${start}*`),
    fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
    fc.constantFrom("by:lee", "in:blare", "since:monday", "/vot/"),
  );
  const { rule } = fc.letrec<{ rule: string }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `(${a} OR ${b})`),
      fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `(${a}) (${b})`),
      tie("rule").map((a) => `NOT (${a})`),
    ),
  }));

  it("leave out nothing that it holds for", () => {
    fc.assert(
      fc.property(
        rule,
        fc.array(word, { maxLength: 8 }),
        fc.boolean(),
        (typed, words, asStarts) => {
          const text = words.join(" ");
          const parsed = parseRule(typed, TODAY);
          if (!holdsIn(parsed, checked(text), asStarts)) return;
          const { words: query } = toCandidates(parsed, asStarts);
          const stems = readWords(text).map(({ stem }) => stem);
          expect(query === null || finds(query, stems), `${typed} in ${text}`).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("have the names and the days that all of it is about", () => {
    const found = toCandidates(parseRule("vote by:lee (in:post since:monday) (a OR by:bo)", TODAY));
    expect(found).toMatchObject({
      speakers: ["lee"],
      outlets: ["post"],
      days: { since: "2026-11-23" },
    });
  });
});

/** As an archive does it. */
function finds(query: WordQuery, stems: readonly string[]): boolean {
  switch (query.kind) {
    case "word":
      return stems.some((stem) =>
        query.isStart ? stem.startsWith(query.stem) : stem === query.stem,
      );
    case "phrase":
      return ` ${stems.join(" ")} `.includes(` ${query.stems.join(" ")} `);
    case "and":
      return query.parts.every((part) => finds(part, stems));
    case "or":
      return query.parts.some((part) => finds(part, stems));
    case "not":
      return !finds(query.part, stems);
  }
}
