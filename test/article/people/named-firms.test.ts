import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

/** Who is shown, statement by statement. */
const shownIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ speaker, confidence }) =>
    confidence >= ATTRIBUTION_THRESHOLD ? speaker : null,
  );

const BYSTANDER = "Tom Reed, 40, lost his leg. “I was shy,” Mr Reed said. He has two sons.\n\n";
const WHO = ["A spokesman for the", "A lawyer for the", "A manager at the", "A director of the"];
const FIRMS = ["practice", "firm", "club", "charity", "school", "union", "airline", "retailer"];

describe("a name behind somebody's firm", () => {
  const bodies = ["Denby Homes", "Harbour Foods", "Blue Door", "Northern Trains", "Second Chance"];
  const cells = WHO.flatMap((who) =>
    FIRMS.flatMap((firm) => bodies.map((body) => [who, firm, body])),
  );

  it.each(cells)("is the firm's where it is a body's: %s %s, %s", (who, firm, body) => {
    const text = `${BYSTANDER}${who} ${firm}, ${body}, said it could not discuss the case.\n\n“Our thoughts are with the family,” he added.`;
    expect(shownIn(text)).toEqual(["Tom Reed", `${who} ${firm}`, `${who} ${firm}`]);
  });

  it.each(WHO.flatMap((who) => FIRMS.map((firm) => [who, firm])))(
    "is hers where it is a person's: %s %s, Ifeoma Adeyemi",
    (who, firm) => {
      const text = `${BYSTANDER}${who} ${firm}, Ifeoma Adeyemi, said it could not discuss the case.`;
      expect(shownIn(text)).toEqual(["Tom Reed", "Ifeoma Adeyemi"]);
    },
  );
});
