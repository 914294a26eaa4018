import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../src/domain/article.ts";

const text = readFileSync(new URL("../../content/mamdani-2025-11-19.txt", import.meta.url), "utf8");
const article = parseArticle({ id: "seed", text });
const quotationStarting = (words: string) =>
  article.quotations.find((quotation) => quotation.text.startsWith(words));

describe("the seed article", () => {
  it.each([
    "Well, what I've shared with the commissioner",
    "That can never even be entertained.",
    "I look forward to working with Commissioner Jessica Tisch",
    "Together, we will deliver a city",
    "The other day, I was speaking with a New Yorker",
    "People are living in fear,",
    "And what we will ensure is the NYPD",
    "I want her to ensure that no officers",
    "This city is also an immigrant city.",
    "It's proud of the fact that so many",
  ])("gives “%s” to Zohran Mamdani, word for word", (words) => {
    const quotation = quotationStarting(words);
    expect(quotation).toMatchObject({ type: "direct", speaker: "Zohran Mamdani" });
    expect(quotation?.confidence).toBeGreaterThan(ATTRIBUTION_THRESHOLD);
  });

  it.each([
    ["he has already been reviewing the situation", "Zohran Mamdani"],
    ["she plans to stay on in her position", "Jessica Tisch"],
    ["he anticipated a good working relationship", "Zohran Mamdani"],
    ["he would work to ensure New York residents", "Zohran Mamdani"],
    ["federal immigration enforcement will not be welcomed", "Zohran Mamdani"],
    ["he will make sure the Trump administration", "Zohran Mamdani"],
    ["Mamdani's promised policies", "Conservative leaders"],
  ])("reports “%s” as %s's", (words, speaker) => {
    const reported = article.quotations.filter(({ type }) => type === "indirect");
    const found = reported.find((quotation) =>
      quotation.text.replace(/^that /, "").startsWith(words),
    );
    expect(found?.speaker).toBe(speaker);
    expect(found?.confidence).toBeGreaterThan(ATTRIBUTION_THRESHOLD);
  });

  it("has nothing else said in it", () => {
    expect(article.quotations).toHaveLength(17);
  });

  it("keeps every quotation exactly as printed, its marks outside", () => {
    for (const { start, end, text: quoted } of article.quotations) {
      expect(text.slice(start, end)).toBe(quoted);
    }
    const direct = article.quotations.filter(({ type }) => type === "direct");
    for (const { start, end } of direct) expect(text.at(start - 1) + text.charAt(end)).toBe('""');
  });

  it("marks the quotations that only carry on", () => {
    const continued = article.quotations.filter(({ continues }) => continues);
    expect(continued.map((quotation) => quotation.text.split(" ")[0])).toEqual([
      "That",
      "Together,",
      "The",
      "And",
      "It's",
    ]);
  });

  it("knows its three people, with the roles printed for them", () => {
    const people = article.people.map(({ name, role }) => [name, role]);
    expect(people).toEqual([
      ["Zohran Mamdani", "New York City Mayor-elect"],
      ["Jessica Tisch", "New York City Police Commissioner"],
      ["Eric Adams", "Mayor"],
    ]);
    expect(article.people[1]?.aliases).toContain("Tisch");
  });

  it("says where and when a statement was made", () => {
    expect(quotationStarting("that he anticipated")).toMatchObject({
      outlet: "X",
      saidOn: "2025-11-19",
    });
  });
});
