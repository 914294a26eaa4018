import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const saysIn = (text: string) => parseArticle({ id: "a", text }).quotations.at(-1)?.speaker ?? null;

describe("a firm's name between commas", () => {
  const phrases = [
    ["The bank's Danish owner", "Nordvik"],
    ["Harcourt's German parent company", "Auerbach"],
    ["The club's shirt sponsor", "Betline"],
    ["Its biggest rival", "Zorvex Grid"],
  ] as const;
  const tails = [" said it was “too late”", " which has 11 branches, said it was “too late”"];
  const frames = phrases.flatMap(([phrase, name]) => tails.map((tail) => [phrase, name, tail]));

  it.each(frames)("is who says it, as that of a person is: %s, %s,%s", (phrase, name, tail) => {
    expect(saysIn(`The shop shut in May. ${phrase}, ${name},${tail}.`)).toBe(name);
  });

  it.each(["and its lenders said", "Halden and others said"])(
    "is not where a list goes on: %s",
    (tail) => {
      expect(
        saysIn(`The shop shut in May. The bank's owner, Nordvik, ${tail} it was “late”.`),
      ).not.toBe("Nordvik");
    },
  );
});

describe("a spokesman for a firm", () => {
  it.each(["A spokesman for the bank's owner", "An aide at the bank's owner"])(
    "is not the firm that is named beside it: %s",
    (who) => {
      expect(saysIn(`The shop shut. ${who}, Nordvik, said it was “late”.`)).not.toBe("Nordvik");
    },
  );
});

describe("the bank", () => {
  it("is not the Central Bank that it tells something", () => {
    const told = "Customers of Halden Savings will be paid, the bank has told the Central Bank.";
    const text = `${told}\n\nThose who left will be paid later, the bank said, adding that it was “sorry”.`;
    expect(saysIn(text)).not.toBe("Central Bank");
  });

  it("is the one bank of the article else", () => {
    expect(
      saysIn("Dayton Bank shut in May. Nobody knew. On Friday the bank said it was “sorry”."),
    ).toBe("Dayton Bank");
  });
});
