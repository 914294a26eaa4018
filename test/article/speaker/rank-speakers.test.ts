import { describe, expect, it } from "vitest";
import { rankSpeakers } from "../../../src/article/speaker/rank-speakers.ts";
import { readSpeakerContext } from "../../support/read-speaker-context.ts";

function chosenIn(text: string) {
  const { context, phrase } = readSpeakerContext(text);
  return rankSpeakers(context).map(({ mention }) => phrase(mention));
}

describe("rankSpeakers", () => {
  it.each([
    ["the subject, not the hearer", "Reed told Lopez, “We will build it.”", ["Reed"]],
    ["the subject, not who is spoken of", "“Reed is late,” said Lopez.", ["Lopez"]],
    ["the one before an apposition", "“We will build it,” Lopez, a doctor, said.", ["Lopez"]],
    ["a phrase", "“We will build it,” said a senior official.", ["a senior official"]],
    ["a pronoun", "“We will build it,” she said.", ["she"]],
    [
      "the speaker before, where nobody else is told",
      "“We will build it,” Lopez said. “And we will pay for it.”",
      ["Lopez", "Lopez"],
    ],
  ])("chooses %s", (_, text, expected) => {
    expect(chosenIn(text)).toEqual(expected);
  });

  it("chooses nobody where nobody is in sight, and is then sure of nothing", () => {
    const { context } = readSpeakerContext("");
    expect(rankSpeakers(context)).toEqual([]);
  });

  it("is surer of one who stands beside a verb of speech than of one who stands near", () => {
    const chance = (text: string) =>
      rankSpeakers(readSpeakerContext(text).context)[0]?.probability ?? 0;
    expect(chance("“We will build it,” Lopez said.")).toBeGreaterThan(
      chance("Lopez and Reed left the hall. “We will build it.”"),
    );
  });
});
