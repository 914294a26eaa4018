import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

const lastOf = (text: string) => parseArticle({ id: "a", text }).quotations.at(-1);

/** Who says what is said last, whether that is sure or not. */
const speakerOf = (text: string) => lastOf(text)?.speaker ?? null;

describe("one of two who spoke together", () => {
  const told = "told the Echo that masks are scarce.\n\n“It is down to luck,”";

  it.each(["the union", "the Dayton Porters Union", "her union"])(
    "is the one where the other is no person: a porter and %s",
    (other) => {
      expect(speakerOf(`The porter and ${other} ${told} she said.`)).toBe("The porter");
      expect(speakerOf(`The porter and ${other} both ${told} she said.`)).toBe("The porter");
    },
  );

  it.each([
    ["his wife", "she"],
    ["the nurse", "he"],
    ["a teacher", "she"],
    ["her brother", "he"],
  ])("may be the other: the porter and %s, %s", (other, he) => {
    const confidence = lastOf(`The porter and ${other} ${told} ${he} said.`)?.confidence ?? 0;
    expect(confidence).toBeLessThan(ATTRIBUTION_THRESHOLD);
  });

  it("is he who alone may be a man", () => {
    expect(speakerOf(`The porter and his wife ${told} he said.`)).toBe("The porter");
  });

  it("is not whom “they” means", () => {
    expect(speakerOf(`The porter and the union ${told} they said.`)).toBe(
      "The porter and the union",
    );
  });
});

describe("“both” and “all” behind whoever they mean", () => {
  const who = [
    "The mayor and the council",
    "Her lawyers",
    "The unions",
    "The mayor and Dayton Council",
  ];
  const cases = who.flatMap((one) => ["both", "all", "each"].map((word) => [one, word] as const));

  it.each(cases)("is no part of the name: %s %s", (one, word) => {
    expect(speakerOf(`${one} ${word} said that the road was closed.`)).toBe(one);
  });

  it("stands for itself where it opens the sentence", () => {
    expect(speakerOf("Ann Low met the board. Both said that the road was closed.")).toBe("Both");
  });
});
