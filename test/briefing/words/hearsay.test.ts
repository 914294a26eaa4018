import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { verify } from "../../../src/briefing/answers/verify.ts";
import { hasOwnWords } from "../../../src/briefing/library/library.ts";
import { ownWordsBlocks, quoteBlock } from "../../../src/briefing/show/show-quote.ts";

const WORDS = "There is nothing you could tell me now that I would ever believe again.";

function quotesIn(text: string) {
  const article = parseArticle({ id: "a", text, publishedOn: "2026-11-21" });
  return article.quotations
    .filter(({ type }) => type !== "indirect")
    .map((quotation) => ({ article, quotation }));
}

describe("words that somebody may never have said", () => {
  it.each([
    [`Treasurer Carl Oakes denied saying: “${WORDS}”`, "denied saying"],
    [`Treasurer Carl Oakes is alleged to have told Ms Vane: “${WORDS}”`, "is alleged"],
    [`Carl Oakes, the treasurer, reportedly told Ms Vane: “${WORDS}”`, "reportedly"],
    [
      `Carl Oakes, the treasurer, was reported to have told Ms Vane: “${WORDS}”`,
      "reported to have",
    ],
    [`According to a book, Carl Oakes told Ms Vane: “${WORDS}”`, "According to a book"],
    [`Carl Oakes, the treasurer, denied that he ever said: “${WORDS}”`, "denied that he"],
    [`Prosecutors allege that Carl Oakes told Ms Vane: “${WORDS}”`, "allege"],
    [`Neighbours claimed that Carl Oakes had told Ms Vane: “${WORDS}”`, "claimed that"],
    [`It is claimed that Carl Oakes told Ms Vane: “${WORDS}”`, "It is claimed"],
    [`The court heard that Carl Oakes told Ms Vane: “${WORDS}”`, "The court heard"],
    [`According to the charge sheet, Carl Oakes told Ms Vane: “${WORDS}”`, "charge sheet"],
    [`Carl Oakes, the treasurer, apparently told Ms Vane: “${WORDS}”`, "apparently"],
    [`Carl Oakes, the treasurer, could have said: “${WORDS}”`, "could have said"],
    [`A new book claims Carl Oakes once told Ms Vane: “${WORDS}”`, "A new book claims"],
    [`Carl Oakes, the treasurer, was overheard telling Ms Vane: “${WORDS}”`, "overheard"],
    [`Carl Oakes, the treasurer, was quoted as saying: “${WORDS}”`, "quoted as saying"],
  ])("are never shown as own words, and always with their verb: %s", (text, verb) => {
    const quotes = quotesIn(text);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      expect(hasOwnWords(quote)).toBe(false);
      expect(ownWordsBlocks(quote)).toEqual([]);
      const { speech, text: shown } = quoteBlock(quote);
      expect(speech).toBe("reported");
      expect(shown).toContain(verb);
      expect(shown).toContain(WORDS);
    }
  });

  it("are doubted as well where they go on from such words", () => {
    const quotes = quotesIn(
      `“You will be sorry for this,” Carl Oakes allegedly told Ms Vane. “${WORDS}” he added.`,
    );
    expect(quotes.length).toBe(2);
    for (const quote of quotes) expect(hasOwnWords(quote)).toBe(false);
  });

  it.each([
    `Carl Oakes, the treasurer, claimed: “${WORDS}”`,
    `“${WORDS}” Carl Oakes told the court.`,
    `Carl Oakes, the treasurer, said: “${WORDS}” Ann Vane was accused of theft.`,
  ])("are own words where the doubt is about something else: %s", (text) => {
    for (const quote of quotesIn(text)) expect(hasOwnWords(quote)).toBe(true);
  });

  it("are not verified as verbatim", () => {
    const text = `Carl Oakes, the treasurer, reportedly told Ms Vane: “${WORDS}”`;
    const article = parseArticle({ id: "a", text });
    expect(verify([article], { words: WORDS, speakers: [] }).verdict).not.toBe("verbatim");
  });

  it("are own words where nothing is doubted", () => {
    for (const quote of quotesIn(`Treasurer Carl Oakes said: “${WORDS}”`))
      expect(hasOwnWords(quote)).toBe(true);
  });
});
