import { describe, expect, test } from "vitest";
import { headOf, joinedTo, phraseAt } from "../../../src/article/grammar/phrases.ts";
import { readGrammarOf } from "../../support/read-grammar-of.ts";

const SUBJECTS: readonly (readonly [phrase: string, head: string, inside: string])[] = [
  ["A lawyer representing Vera Holm", "lawyer", "Holm"],
  ["A man who opposes Vera Holm", "man", "Holm"],
  ["An adviser to Vera Holm", "adviser", "Holm"],
  ["Friends of Vera Holm", "Friends", "Holm"],
  ["A source close to Vera Holm", "source", "Holm"],
  ["The man accused of robbing Vera Holm", "man", "Holm"],
  ["The ferry's captain", "captain", "ferry"],
  ["Vera Holm's sister", "sister", "Holm"],
  ["The wife of Vera Holm's deputy", "wife", "deputy"],
  ["A nurse waiting outside the town hall", "nurse", "hall"],
  ["Mayor Vera Holm", "Holm", "Mayor"],
  ["Two people who know Vera Holm", "people", "Holm"],
];
const VERBS = ["said", "told reporters", "insisted", "warned"];

describe("headOf", () => {
  const cases = SUBJECTS.flatMap((subject) => VERBS.map((verb) => [...subject, verb] as const));
  test.each(cases)("%s: %s, not %s, %s", (phrase, head, inside, verb) => {
    const { grammar, at, word } = readGrammarOf(`${phrase} ${verb} that the bridge was unsafe.`);
    expect(word(headOf(grammar, at(inside)))).toBe(head);
    expect(word(headOf(grammar, at(head)))).toBe(head);
  });

  test.each(SUBJECTS)("%s after a quotation: %s, not %s", (phrase, head, inside) => {
    const subject = phrase.replace(/^(A|An|The|Two|Friends) /, (word) => word.toLowerCase());
    const { grammar, at, word } = readGrammarOf(`“It was never safe,” said ${subject}.`);
    const printed = head === "Friends" ? "friends" : head;
    expect(word(headOf(grammar, at(inside)))).toBe(printed);
  });
});

test("a phrase ends where its relative clause does", () => {
  const { grammar, at, slice } = readGrammarOf(
    "A man who opposes Vera Holm said the bridge was unsafe.",
  );
  const { first, last } = phraseAt(grammar, at("man"));
  expect(slice(first, last)).toBe("A man who opposes Vera Holm");
});

test("a name that ends a relative clause is not a second subject", () => {
  const { grammar, at, word } = readGrammarOf("A man who opposes Thandiwe Laurent added: “No.”");
  expect(word(headOf(grammar, at("Laurent")))).toBe("man");
});

test("those joined by a conjunction head phrases of their own", () => {
  const { grammar, at, word } = readGrammarOf("Vera Holm and Tom Beck said the bridge was unsafe.");
  expect(word(headOf(grammar, at("Beck")))).toBe("Beck");
  expect(joinedTo(grammar, at("Holm")).map(word)).toEqual(["Beck"]);
});
