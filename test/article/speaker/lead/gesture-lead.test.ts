import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const BEFORE = "Mayor Tom Reed laughs. “I never lost,” he says.";

describe("whoever opens a sentence without a verb", () => {
  const people = [
    ["Ann Low", "Ann Low"],
    ["His sister, Ann Low", "Ann Low"],
    ["The coach", "The coach"],
    ["Ann Low, a baker", "Ann Low"],
  ];
  const gestures = [
    "standing beside him",
    "laughing",
    "from the back seat",
    "shaking her head",
    "still smiling",
    "behind him",
  ];
  const rows = people.flatMap(([who, name]) => gestures.map((how) => [who, how, name] as const));
  it.each(rows)("says what follows the colon: %s, %s", (who, how, name) => {
    expect(lastShown(`${BEFORE} ${who}, ${how}: “You always lost.”`)).toBe(name);
  });

  it("goes by a forename that only kinship tells of", () => {
    expect(lastShown(`${BEFORE} His wife, Ann, standing beside him: “You did.”`)).toBe("Ann");
  });

  it.each(["quoting", "citing", "recalling"])("says nothing, %s another", (verb) => {
    const text = `${BEFORE} Ann Low, ${verb} Jane Orr: “You always lost.”`;
    expect(["Jane Orr", null]).toContain(lastShown(text));
  });
});
