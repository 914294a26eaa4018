import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

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

describe("“they” after several who are brought in right before", () => {
  const GROUPS =
    "abbots missionaries acrobats fishermen councilwomen coaches bosses witnesses actresses cadets hitchhikers";
  const BEFORE = [
    "The board said it was late. “It was early,” they said.",
    "Tom Reed and Ann Low met. “It was early,” they said.",
  ];
  it.each(GROUPS.split(" "))("are those: two %s", (group) => {
    for (const before of BEFORE) {
      const text = `${before}\n\nThe vote went on. Two ${group} from Denby shook their heads. “Nobody asked us,” they said.`;
      expect(shownSpeaker(text, "asked us"), text).toBe(`Two ${group} from Denby`);
    }
  });

  it("and no things", () => {
    const text = `${BEFORE[0]}\n\nThe vote went on. Two burritos were left. “Nobody asked us,” they said.`;
    expect(shownSpeaker(text, "asked us")).not.toMatch(/burritos/);
  });
});
