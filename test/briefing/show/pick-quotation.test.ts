import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { pickQuotation } from "../../../src/briefing/show/pick-quotation.ts";
import { mannerOf } from "../../../src/briefing/show/show-quote.ts";

const WORDS = "“There is nothing you could tell me now that I would ever believe again.”";

function picked(text: string) {
  const article = parseArticle({ id: "a", text, publishedOn: "2026-11-21" });
  const quotation = pickQuotation(article, { shown: [], isTold: () => false });
  return quotation && { quotation, manner: mannerOf({ article, quotation }) };
}

describe("pickQuotation", () => {
  it.each([
    `Treasurer Carl Oakes denied saying: ${WORDS}`,
    `Treasurer Carl Oakes never said: ${WORDS}`,
    `Treasurer Carl Oakes is alleged to have told Ms Vane: ${WORDS}`,
    `Carl Oakes, the treasurer, reportedly told Ms Vane: ${WORDS}`,
    `Carl Oakes, the treasurer, was accused of saying: ${WORDS}`,
    `According to a book, Carl Oakes told Ms Vane: ${WORDS}`,
    `It was rumoured that Carl Oakes said: ${WORDS}`,
  ])("leaves out words that somebody may never have said: %s", (text) => {
    expect(picked(text)).toBeNull();
  });

  it.each([
    "“I have dealt with this six months ago, and I said so to both sides then.”",
    "“We will have a good long look at that, and then at the harbour dues.”",
  ])("leaves out what its article alone explains: %s", (words) => {
    expect(picked(`Treasurer Carl Oakes said: ${words}`)).toBeNull();
  });

  it("leaves out words that another sentence goes on from", () => {
    const text =
      "The council liked to rattle off “magical sums that were conjured out of the thinnest air”, Carl Oakes said.";
    expect(picked(text)).toBeNull();
  });

  const OTHER = "“By some way, he is the figure whom people here trust with their harbour.”";

  it("leaves out whom nothing shown names, and takes it where that is shown", () => {
    const text = `The harbour needs a new plan, says Bram Dole. Treasurer Carl Oakes said: ${OTHER}`;
    const article = parseArticle({ id: "a", text, title: "A plan for the harbour" });
    const [first] = article.sentences;
    const pick = (shown: typeof article.sentences) =>
      pickQuotation(article, { shown, isTold: () => false });
    expect(pick([])).toBeNull();
    expect(pick(article.sentences.slice(1))).toBeNull();
    expect(pick(first ? [first] : [])?.speaker).toBe("Carl Oakes");
  });

  it.each([
    "“Any chairman of a harbour knows when he has lost the ear of his own board.”",
    "“A man who has lost his boat to the sea will not lend his ear to the council.”",
  ])("takes what tells itself whom it means: %s", (words) => {
    expect(picked(`Treasurer Carl Oakes said: ${words}`)?.quotation.text).toContain("lost");
  });

  it("takes rather what leans on nothing, and alone nothing that does", () => {
    const leaning = "“Since the mayor gave those figures to us they have hardly moved at all.”";
    const whole = "“The harbour has lost more money than the trams ever did in a year.”";
    const text = `Treasurer Carl Oakes said: ${leaning} Mr Oakes later said: ${whole}`;
    expect(picked(text)?.quotation.text).toContain("trams");
    expect(picked(`Treasurer Carl Oakes said: ${leaning}`)).toBeNull();
  });

  it("takes what was said", () => {
    expect(picked(`Treasurer Carl Oakes said: ${WORDS}`)?.quotation.speaker).toBe("Carl Oakes");
  });
});

describe("mannerOf", () => {
  it.each([
    [
      "only the verb where a comma is cut off from an apposition",
      `The treasurer, Carl Oakes, joked: ${WORDS}`,
      "joked",
    ],
    ["nothing where it was plainly said", `${WORDS} Carl Oakes said.`, null],
    [
      "where it was said, without whom it was told",
      `${WORDS} Carl Oakes told Judge Low in an emergency hearing.`,
      /^in an emergency hearing$/,
    ],
    ["a verb that tells more", `${WORDS} Carl Oakes joked.`, "Carl Oakes joked"],
    [
      "the day that follows the verb",
      `${WORDS} Carl Oakes said on 19 November.`,
      "19 November 2026",
    ],
    [
      "no day of something else",
      `Speaking of the fire on 3 May, Mayor Tessa Vane said: ${WORDS}`,
      null,
    ],
  ])("tells %s", (_, text, manner) => {
    const told = picked(text)?.manner;
    if (manner === null) expect(told).toBeNull();
    else if (typeof manner === "string") expect(told).toContain(manner);
    else expect(told).toMatch(manner);
  });
});
