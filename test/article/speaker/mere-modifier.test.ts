import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const THINGS = [
  "the oversized Low face beaming from the wall",
  "a Low banner",
  "Low posters",
  "Low hats",
  "the Low billboard",
  "the Low brand",
  "Low fatigue",
  "a Low sticker on the door",
  "the Low era",
  "the Low campaign",
];
const WORDS = "“It has had a marvelous result.”";
const BEFORE = [
  "Ann Low leads the polls.",
  "President Bob Low came to Leeds in May. Low spoke.\n\nIt rained.\n\n",
  "“It is late,” said Jon Stark. He had met Mayor Ann Low.\n\n",
];

/** With a sentence about the thing right before words that have no verb of their own. */
function speakersBelow(thing: string): readonly (string | null | undefined)[] {
  const Thing = `${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
  const lines = [
    `“It is a play about the rich,” said Tom Reed. But ${thing} did no harm. ${WORDS}`,
    `Tom Reed runs a theatre in Leeds. He says ${thing} did no harm. ${WORDS}`,
    `The theatre is full again. ${Thing} did no harm. ${WORDS}`,
    `Tom Reed has put up ${thing}.\n\n${WORDS}`,
  ];
  return BEFORE.flatMap((before) => lines.map((line) => lastShown(`${before} ${line}`)));
}

describe("a name that only tells of a thing what it is of", () => {
  it.each(THINGS)("has nobody speak: %s", (thing) => {
    const speakers = speakersBelow(thing);
    expect(speakers).not.toContain("Ann Low");
    expect(speakers).not.toContain("Bob Low");
  });

  it.each(["posters", "hats", "banners", "fatigue"])(
    "leaves the words to whoever tells of it: Low %s",
    (thing) => {
      const text = `President Bob Low came in May.\n\nTom Reed runs a theatre. He says Low ${thing} has helped.`;
      expect(lastShown(`${text} ${WORDS}`)).toBe("Tom Reed");
    },
  );

  it.each(["Reed saw Low walk out.", "Low reacts after the vote.", "Low posts from Leeds."])(
    "is no name before a verb: %s",
    (sentence) => {
      const text = `Bob Low came in May. ${sentence} “It has had a marvelous result,” Low said.`;
      expect(lastShown(text)).toBe("Bob Low");
    },
  );
});

it.each(["Low’s face has helped", "Ann Low has left", "it was late and Low had lost"])(
  "gives bare words to whoever says something right before them: he says %s",
  (clause) => {
    const text = `Bob Low came in May.\n\nTom Reed runs a theatre in Leeds. He says ${clause}.`;
    expect(lastShown(`${text} ${WORDS}`)).toBe("Tom Reed");
  },
);
