import { describe, expect, it } from "vitest";
import { shownOf } from "../../support/shown-speaker.ts";

describe("a title that tells another sex than the surname's known bearer", () => {
  it.each([
    ["Alf Tindale", "He", "Mrs Tindale"],
    ["Alf Tindale", "He", "Miss Tindale"],
    ["Alf Tindale", "He", "Mrs. Tindale"],
    ["Doreen Tindale", "She", "Mr Tindale"],
  ])(
    "is shown with the surname, and never the surname alone: %s, %s … %s",
    (bearer, he, titled) => {
      const text = `${bearer} died on Sunday. ${he} was 80 and kept a shop in Dayton.\n\n${titled} said: “There was not one dull day in forty years.”`;
      expect([titled.replace(".", ""), titled, null]).toContain(shownOf(text, "dull day"));
    },
  );
});
