import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const OPENING =
  "“It was far too dear for us all,” Mr Tom Low said on Monday.\n\nThe vote went on. ";
const NAMES = [
  "Harlowe's",
  "Macready's",
  "Denby's",
  "St Bride's",
  "St. Oswin's",
  "Harbour Macready's",
  "Ella's Kitchen",
  "Reed's Bakery",
];

describe("a shop or school that is called by somebody's name", () => {
  it.each(NAMES)("says its words by its whole name: %s", (name) => {
    expect(lastShown(`${OPENING}“We did it,” said ${name}.`)).toBe(name);
    expect(lastShown(`${OPENING}“We did it,” ${name} said in a statement.`)).toBe(name);
    expect(lastShown(`${OPENING}${name} told reporters: “We did it.”`)).toBe(name);
  });

  it.each(NAMES)("is no “he”: %s", (name) => {
    const text = `Ann Reed opened the fair. Mr Sam Orr was there.\n\n${name} denied it. “I did not,” he said.`;
    expect(lastShown(text)).not.toBe(name);
  });

  it("is not whoever has a brother or a friend", () => {
    expect(lastShown(`${OPENING}“We did it,” said Harlowe's brother.`)).toBe("Harlowe's brother");
    expect(lastShown(`${OPENING}A friend of Harlowe's said: “We did it.”`)).toBe(
      "A friend of Harlowe's",
    );
  });

  it("is not a person with her whole name", () => {
    expect(lastShown(`${OPENING}Ann Harlowe's said: “We did it.”`)).toBe("Ann Harlowe");
  });
});
