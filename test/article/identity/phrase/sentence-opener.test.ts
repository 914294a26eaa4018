import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

describe("a noun that opens its sentence", () => {
  const openers = ["Construction for the project", "Work on the site", "Spending on the port"];
  const reports = ["the plant will power 35,000 homes, it said", "it said the plant would be safe"];
  const cases = openers.flatMap((opener) => reports.map((report) => [opener, report] as const));

  it.each(cases)("is no firm by its capital: %s … %s", (opener, report) => {
    const text = `The plant will be put up beside wind farms, SWSL said.\n${opener} will begin in May. In June ${report}. Boats left.`;
    const { speaker } = parseArticle({ id: "a", text }).quotations.at(-1) ?? {};
    expect(["SWSL", null]).toContain(speaker);
  });
});
