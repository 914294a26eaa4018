import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const lines = [
  "Sam Orr at the gates (Tom Reed/PA)",
  "Photo: Tom Reed",
  "Image: Sam Orr at the gates. Photo: Tom Reed",
  "The pier at noon. Credit: Tom Reed/Getty Images",
  "Over the wall",
  "Read more: Pier to shut, says Sam Orr",
  "RELATED Sam Orr quits as mayor",
  "Watch: Sam Orr on the storm",
  "Sam Orr says the road will be shut until May",
  "Advertisement",
  "Advertisement Hide Ad",
  "Article continues below",
  "Image caption,",
  "Image caption, Sam Orr at the gates",
  "Media caption, Sam Orr speaks of the storm",
  "Space to play or pause, M to mute, left and right arrows to seek, up and down arrows for volume.",
  "Listen to the story(Sam Orr)",
  "Sam Orr (centre) at the gates",
  "Sam Orr, head of the trust (right) and Sue Orr (left).",
];

describe("a caption, a credit, a crosshead or a link within what somebody says", () => {
  it.each(lines)("does not part it: %s", (line) => {
    for (const above of [
      "“It was over in a minute and nobody could help,” said Low.",
      "Low said: “It was over in a minute and nobody could help.",
      "Low said: “It was over in a minute and nobody could help.”",
      "Low said that nobody had warned them.",
      "Ann Low was heartbroken.",
    ])
      expect(
        lastShown(
          `The storm took the pier.\n\nAnn Low has run the tea room since 1988.\n\n${above}\n\n${line}\n\n“I never want to see that again, and I could not find the dog.”\n\nThe board meets in May.`,
        ),
      ).toBe("Ann Low");
  });
});

it.each(lines.filter((line) => /caption|Advert|\((?:left|centre)/.test(line)))(
  "what a site's frame leaves below words signs nothing: %s",
  (line) => {
    expect(
      lastShown(
        `The storm took the pier.\n\n“It was over in a minute,” said Ann Low.\n\n“I could not find the dog.”\n\n${line}\n\nThe board meets in May.`,
      ),
    ).toBe("Ann Low");
  },
);
