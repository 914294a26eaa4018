import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

/** Who is shown for the words in marks. */
function shownFor(text: string): string | null {
  const at = text.indexOf("“");
  const around = parseArticle({ id: "a", text }).quotations.filter(
    ({ start, end, type, inner }) =>
      start <= at + 1 && end > at && (type === "direct" || inner.length > 0),
  );
  const { speaker = null, confidence = 0 } = around.at(-1) ?? {};
  return confidence >= ATTRIBUTION_THRESHOLD ? speaker : null;
}

describe("what anyone does who does something", () => {
  it.each([
    "anyone predicting a strike at the pier is peddling “pure fiction.”",
    "anyone calling for a boycott is selling “snake oil.”",
    "anyone who votes for the bill is writing “a blank cheque”.",
    "critics suggesting a cover-up are writing “a thriller”.",
    "those warning of a crash are crying “wolf, wolf”.",
    "whoever wrote the note had shown “a cruel streak”.",
    "no one seeking office should take “a dime” of it.",
    "anyone who claims that the pier is safe “has not walked on it”.",
  ])("is told in the words of whoever tells it: %s", (clause) => {
    expect(shownFor(`Ann Low said Tuesday that ${clause} Low spoke in Dayton.`)).toBe("Ann Low");
  });

  it.each([
    "Ann Low said that anyone who called the pier “a death trap” would be sued.",
    "Ann Low said those who met Tom Reed had called him “a saint”.",
    "Tom Reed was told that anyone who sleeps in the park is living “a nightmare”.",
  ])("but not what he calls something, nor what somebody is told: %s", (text) => {
    expect(shownFor(text)).not.toBe("Tom Reed");
    expect(shownFor(text)).not.toBe("anyone");
  });
});
