import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

describe("whoever tells or asks “him” something", () => {
  const tellers = [
    "A bishop",
    "The judge",
    "Reed",
    "His brother",
    "One of the guards",
    "The coach",
  ];
  const tells = [
    "told him that it was late",
    "asked him why he had come",
    "wrote to him that it was late",
    "called him a liar",
    "accused him of lying",
    "shouted at him to go",
  ];
  const replies = ["he replied", "he answered", "he wrote back", "he shot back", "he retorted"];
  const cells = tellers.flatMap((teller) => tells.map((tell) => [teller, tell] as const));

  it.each(cells)("is not who replies: %s %s", (teller, tell) => {
    for (const reply of replies) {
      const text = `Ned Hale came to court, and Tom Reed too. Hale was late.\n\n${teller} ${tell}. “In a year it will be over,” ${reply}.`;
      expect(lastShown(text)).toBe("Ned Hale");
    }
  });
});
