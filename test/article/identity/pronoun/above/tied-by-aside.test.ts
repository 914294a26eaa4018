import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed, the mayor, closed the bridge on Monday. “It was unsafe,” he said.\n\n";

describe("whoever opens the paragraph, tied to who spoke by an aside", () => {
  const asides = [
    ["The porter", "a nephew of Reed"],
    ["The guard", "whose brother works for Reed"],
    ["The driver", "who once worked for Reed"],
    ["The guard", "who is married to a cousin of Reed"],
    ["The baker", "whose uncle voted for Reed"],
  ];
  const rows = asides.flatMap(([who, aside]) =>
    ["he said", "he told the council"].map((tag) => [who, aside, tag] as const),
  );
  it.each(rows)("is who speaks: %s, %s: %s", (who, aside, tag) => {
    expect(lastShown(`${BEFORE}${who}, ${aside}, shrugged. “I saw nothing,” ${tag}.`)).toBe(who);
  });

  it.each([
    ["The mayor, who was born in Denby, shrugged."],
    ["The guard, a nephew of Reed, shrugged. Reed did not."],
  ])("is not a man already told of, nor where another comes up: %s", (told) => {
    expect(["Tom Reed", null]).toContain(lastShown(`${BEFORE}${told} “I saw nothing,” he said.`));
  });
});
