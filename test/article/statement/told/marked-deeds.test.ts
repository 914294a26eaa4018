import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** Whether the words in marks are given as said. */
function isSaid(text: string): boolean {
  const at = text.indexOf("“") + 1;
  return parseArticle({ id: "a", text }).quotations.some(
    ({ start, type, inner }) =>
      (type === "direct" && start === at) || inner.some((one) => one.start === at),
  );
}

describe("what somebody did in name only", () => {
  it.each([
    "Tom Reed admitted fraud by billing the council for “site visits” that never took place.",
    "Ann Low confessed to claiming £9,000 for “office furniture” she never bought.",
    "Tom Reed, who pleaded guilty to charging clients for “research trips” to Spain, said nothing.",
    "Ann Low was jailed for false receipts for “travel and lodging”.",
  ])("nobody said: %s", (text) => {
    expect(isSaid(text)).toBe(false);
  });

  it.each([
    "Ann Low admitted that fans pay for “the badge”.",
    "Ann Low confessed that she had paid him for “a bit of peace”.",
    "Ann Low said the club had been charged for “somebody else's mess”.",
    "Tom Reed admitted the claim was “a shot in the dark”.",
  ])("but somebody said what he admits: %s", (text) => {
    expect(isSaid(text)).toBe(true);
  });
});

describe("what the report calls a statement", () => {
  it.each(["correcting", "clarifying", "demanding"])("nobody said: %s", (word) => {
    expect(isSaid(`Denby Oil put out a statement “${word}” the bill.`)).toBe(false);
  });
});

describe("a show before who hosts it", () => {
  it.each(["co-host", "presenter", "star", "director", "former judge"])(
    "is nobody's words: %s",
    (role) => {
      expect(isSaid(`“Late Crew” ${role} Ann Low is convinced that Dayton is done for.`)).toBe(
        false,
      );
    },
  );

  it("but what he says of it is", () => {
    expect(isSaid("“It was hopeless,” director Ann Low said of the film.")).toBe(true);
  });
});
