import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a body that stands in the phrase of whoever says the first words", () => {
  it.each([
    "Professor Sue Park from St Kentigern and the Clyde University Hospitals said",
    "Dr Sue Park of the University of Denby and Croft Hospitals said",
    "analyst Sue Park from Denby and Croft Partners added",
    "co-author Sue Park of Denby University and the Royal Observatory said in a statement",
  ])("does not go on: %s", (tail) => {
    const text = `It rained.\n\n“The pier is safe,” ${tail}.\n\n“We tested every board of it in May.”`;
    expect(lastShown(text)).toBe("Sue Park");
  });
});
