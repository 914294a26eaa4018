import { describe, expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

it.each([
  "plays a nurse who tells a dying man: “You are not alone.”",
  "portrays a detective in the film.",
  "played the killer, who has no lines.",
  "is playing a widow on the stage.",
])("takes no part for somebody who speaks: Kim Low %s", (report) => {
  const text = `Kim Low, 31, ${report} “It broke me,” she said of the scene.`;
  expect(shownIn(text, "direct").at(-1)).toBe("Kim Low");
});

describe("a part that somebody plays", () => {
  const openings = [
    "Kim Low, who plays Elsie Orr in the soap, is leaving. Elsie will wed in May.",
    "Kim Low has been Elsie Orr in the soap for nine years. Elsie has wed four times.",
    "Elsie Orr, played by Kim Low, is to wed. The soap has run for years. Elsie has wed four times.",
    "Kim Low starred as Elsie Orr. Elsie was a spy.",
    "Kim Low will return to the soap as Elsie Orr. Elsie left in 2003.",
    "Kim Low took the role of Elsie Orr in the film. Elsie was a spy.",
    "Kim Low portrays the barmaid Elsie Orr. Elsie was a spy.",
    "Kim Low's character, Elsie Orr, dies. Elsie was a spy.",
  ];

  it.each(openings)("says nothing: %s", (opening) => {
    for (const tail of ["she said", "the actress said", "she told the Echo"]) {
      const text = `${opening}\n\n“I was glad of it,” ${tail}. “It was time.”`;
      for (const shown of shownIn(text, "direct")) expect(shown).not.toBe("Elsie Orr");
    }
  });

  it("may be somebody who speaks", () => {
    const text =
      "Kim Low plays the widow Elsie Orr in the film. Elsie Orr said she had seen it. “I was glad of it,” she said.";
    expect(shownIn(text, "direct")).toEqual(["Elsie Orr"]);
  });

  it("is none in a match", () => {
    const text =
      "Kim Low played Elsie Orr in the Denby final. Elsie Orr won in three sets.\n\n“I was glad of it,” she said.";
    expect(shownIn(text, "direct")).toEqual(["Elsie Orr"]);
  });
});
