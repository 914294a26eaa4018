import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

/** Who is shown for words that begin so where they first stand; undefined where they are not given as said. */
function shownFor(text: string, words: string): string | null | undefined {
  const at = text.indexOf(words);
  const found = parseArticle({ id: "a", text }).quotations.find(
    ({ start, type, inner }) =>
      (type === "direct" && start === at) || inner.some((one) => one.start === at),
  );
  if (!found) return undefined;
  return found.confidence >= ATTRIBUTION_THRESHOLD ? found.speaker : null;
}

const BELOW = "\n\nThe town woke to rain on Monday, and the pier stayed shut until noon.\n\n";

describe("a few words in a headline", () => {
  it.each([
    [
      "Denby boss 'heartbroken' over the pier",
      "heartbroken",
      'Tom Reed said he was "totally heartbroken".',
    ],
    [
      "‘Gloom and disbelief’ after the fire",
      "Gloom and disbelief",
      "Tom Reed said there was “gloom and disbelief”.",
    ],
    [
      "Member says they are 'riding on coat-tails' in plea",
      "riding on coat-tails",
      'Tom Reed alleged that they were "riding on coat-tails".',
    ],
    [
      "Rents: ‘Who’s going to pick us?’",
      "Who’s going to pick us?",
      '"I have two kids. Who\'s going to pick us?" Tom Reed said.',
    ],
    [
      "'We argued for an hour and I drew it. Not a word came back from him. He left': a lesson for Denby",
      "We argued",
      '"We argued for an hour, and I drew it," Tom Reed said. "Not a word came back from him. He left."',
    ],
  ])("are said by who says them below: %s", (headline, words, report) => {
    expect(shownFor(headline + BELOW + report, words)).toBe("Tom Reed");
  });

  it("are nobody's where the text has them as a name of something", () => {
    const text = `Denby 'green wall' to open in May${BELOW}The "green wall" has cost £9m. Tom Reed said the "green wall" would be cut.`;
    expect(shownFor(text, "green wall")).toBe(undefined);
  });

  it("are said by nobody where two say them", () => {
    const text = `Low hits back at 'ludicrous' claims${BELOW}Tom Reed called the plan "ludicrous". Ann Low said the claims were "ludicrous".`;
    expect(shownFor(text, "ludicrous") ?? null).toBe(null);
  });
});

describe("a crosshead between dashes", () => {
  it("is said by who says it below", () => {
    const text = `“It is late,” said Ann Low.\n\n– ‘More radars’ –\n\nThe mayor spoke of hits.\n\n“We must have more radars this week,” the adviser, Tom Reed, said.`;
    expect(shownFor(text, "More radars")).toBe("Tom Reed");
  });
});
