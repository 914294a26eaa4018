import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

/** A Wednesday. */
const publishedOn = "2026-03-04";
const DAYS = [
  ["Monday", "2026-03-02"],
  ["Sunday", "2026-03-01"],
  ["3 February", "2026-02-03"],
  ["Feb. 12", "2026-02-12"],
] as const;
const each = (frames: readonly string[]) =>
  frames.flatMap((frame) => DAYS.map(([day, iso]) => ({ text: frame.replace("DAY", day), iso })));

const daysIn = (text: string) =>
  parseArticle({ id: "a", text: `The gates opened. ${text}`, publishedOn })
    .quotations.filter(({ text: words }) => /sound|ready/.test(words))
    .map(({ saidOn }) => saidOn);

describe("the day of the verb of saying is told", () => {
  it.each(
    each([
      "“We are ready,” Ana Lund said on DAY.",
      "“We are ready,” said Ana Lund on DAY.",
      "“We are ready,” Ana Lund told reporters on DAY.",
      "“We are ready,” Ana Lund told the House of Commons on DAY.",
      "“We are ready,” Ana Lund said at a rally in Ghent on DAY.",
      "“We are ready,” Ana Lund said at the opening of the pier on DAY.",
      "“We are ready,” Ana Lund said by phone on DAY.",
      "“We are ready,” Ana Lund said in a televised debate on DAY.",
      "“We are ready,” Ana Lund said in a statement issued on DAY.",
      "“We are ready,” Ana Lund wrote on Facebook on DAY.",
      "“We are ready,” Ana Lund said, ahead of the vote, on DAY.",
      "“We are ready,” Ana Lund said for the first time on DAY.",
      "“We are ready,” Ana Lund said as she left the pier on DAY.",
      "On DAY, Ana Lund said that the pier was sound.",
      "On DAY, after the vote, Ana Lund said that the pier was sound.",
      "Ana Lund on DAY said that the pier was sound.",
      "Ana Lund had on DAY warned that the pier was sound.",
      "Ana Lund said on DAY that the pier was sound.",
      "In a phone call on DAY, Ana Lund said that the pier was sound.",
      "Speaking at a rally on DAY, Ana Lund said that the pier was sound.",
      "Addressing supporters in Ghent on DAY, Ana Lund said that the pier was sound.",
      "Ana Lund opened the gates on DAY, saying that the pier was sound.",
      "Ana Lund opened the gates on DAY and said that the pier was sound.",
    ]),
  )("$text", ({ text, iso }) => {
    expect(daysIn(text)).toEqual([iso]);
  });

  it("stands before an occasion as well", () => {
    expect(daysIn("“We are ready,” Ana Lund said in a Monday interview.")).toEqual(["2026-03-02"]);
    expect(daysIn("“We are ready,” Ana Lund said in Monday's debate.")).toEqual(["2026-03-02"]);
  });
});

describe("the day of anything else is not", () => {
  it.each(
    each([
      "“We are ready,” Ana Lund said, ahead of the vote on DAY.",
      "“We are ready,” Ana Lund said before the match on DAY.",
      "“We are ready,” Ana Lund said following the storm on DAY.",
      "“We are ready,” Ana Lund said, after a man was arrested on DAY.",
      "“We are ready,” Ana Lund said, referring to the fire on DAY.",
      "“We are ready,” Ana Lund said in response to the fire on DAY.",
      "“We are ready,” Ana Lund said of the fire on DAY.",
      "“We are ready,” Ana Lund said about the fire on DAY.",
      "“We are ready,” Ana Lund told reporters of the fire on DAY.",
      "“We are ready,” Ana Lund commented on the win on DAY.",
      "“We are ready,” said Ana Lund, who resigned on DAY.",
      "“We are ready,” said Ana Lund, elected on DAY.",
      "“We are ready,” Ana Lund said, praising him for his goal on DAY.",
      "“We are ready,” Ana Lund said as she spoke of the fire on DAY.",
      "After the fire on DAY, Ana Lund said that the pier was sound.",
      "Ahead of a vote on DAY, Ana Lund said that the pier was sound.",
      "Ana Lund, who was elected on DAY, said that the pier was sound.",
      "Ana Lund, arrested on DAY, said that the pier was sound.",
      "Speaking after the vote on DAY, Ana Lund said that the pier was sound.",
      "The council met on DAY and Ana Lund said that the pier was sound.",
      "The gates fell on DAY, but Ana Lund said that the pier was sound.",
    ]),
  )("$text", ({ text }) => {
    expect(daysIn(text)).toEqual([null]);
  });

  it.each([
    "“We are ready,” Ana Lund told Radio 4's Today programme.",
    "“We are ready,” Ana Lund told USA TODAY.",
  ])("nor a day in a name: %s", (text) => {
    expect(daysIn(text)).toEqual([null]);
  });
});
