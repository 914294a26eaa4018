import { expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed resigned on Monday. Ann Low, his deputy, said it was “a sad day”.";
const WORDS = ["“I have today left the board of the pier.”", "“I thank all who worked with me.”"];

const shown = (line: string, words: readonly string[]) =>
  shownIn([BEFORE, line, ...words, "The board meets on Friday."].join("\n\n"), "direct");

it.each([
  "Tom Reed's statement in full",
  "Tom Reed’s statement in full:",
  "Tom Reed's full statement reads:",
  "Read Tom Reed's full letter",
  "Tom Reed's resignation letter in full:",
  "Full statement from Tom Reed:",
  "The full letter by Tom Reed",
])("gives all that stands in marks below it to whose statement it announces: %s", (line) => {
  const open = WORDS.map((words, nth) => (nth === 0 ? words.slice(0, -1) : words));
  for (const words of [WORDS, open]) expect(shown(line, words)).toEqual(["Tom Reed", "Tom Reed"]);
});

it.each(["Tom Reed's statement was late.", "Tom Reed's full English", "A letter to Tom Reed"])(
  "gives nothing where it announces none: %s",
  (line) => expect(shown(line, WORDS)).not.toContain("Tom Reed"),
);
