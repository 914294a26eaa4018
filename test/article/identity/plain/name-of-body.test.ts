import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

/** Who is shown for the first words in marks. */
function shownFor(text: string): string | null {
  const at = text.indexOf("“");
  const { speaker = null, confidence = 0 } =
    parseArticle({ id: "a", text }).quotations.find(
      ({ start, end, type, inner }) =>
        start <= at + 1 && end > at && (type === "direct" || inner.length > 0),
    ) ?? {};
  return confidence >= ATTRIBUTION_THRESHOLD ? speaker : null;
}

const MORE = " Ann Low was voted off at the weekend, and Tom Reed stayed on with his partner.";

describe("a body that has a verb of speech of its own", () => {
  it.each([
    ["NTV has insisted it is “simply wrong” that anyone can sway the judges.", "NTV"],
    [
      "She comes up so often that it led the Dayton Courier to announce that “Denby has fallen in hate at first sight” in a column.",
      "the Dayton Courier",
    ],
    ["Ukraine said on Thursday that its towns were hit with a wave of “flying bombs”.", "Ukraine"],
    ["Denby Water has admitted that its pipes are “not fit for the job”.", "Denby Water"],
  ])("says the words: %s", (text, body) => {
    expect(shownFor(text + MORE)).toBe(body);
  });
});
