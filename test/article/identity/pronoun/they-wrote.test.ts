import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

function speaker(text: string): string | null | undefined {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .at(-1)?.speaker;
}

describe("“they wrote”", () => {
  const writers = ["bank economists", "the researchers", "Denby analysts", "two lawyers"];
  const reports = [
    (who: string) => `Sales were up 4%, ${who} wrote Friday after the ministry reported the data.`,
    (who: string) => `Analysts say people held back. Sales were up 4%, ${who} wrote Friday.`,
    (who: string) => `Sales were up 4%, ${who} said on Monday.`,
  ];

  it.each(writers.flatMap((who) => reports.map((report) => [who, report(who)] as const)))(
    "means %s: %s",
    (who, report) => {
      expect(speaker(`${report}\n\n“Giddy up,” they wrote.`)).toBe(who);
      expect(speaker(`${report} “Giddy up,” they wrote. “A poor year is over.”`)).toBe(who);
    },
  );

  it("does not mean those of whom another tells", () => {
    const text = "The council said residents had told it to act. “It is late,” they wrote.";
    expect(speaker(text)).not.toBe("residents");
  });
});
