import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

describe("what something is said in", () => {
  it.each([
    "In a statement",
    "In a short joint statement",
    "With a statement",
    "In a letter",
    "In its report",
    "In its election programme",
    "In an email",
  ])("ends before the name of the body that says it: %s", (opening) => {
    for (const body of ["Denby District Council", "Dayton Housing Trust", "Croft University"])
      expect(lastShown(`It rained. ${opening} ${body} said: “It is late.”`)).toBe(body);
  });

  it.each(["police", "Denby police", "Denby Airport officials"])(
    "ends before whoever says it: %s",
    (group) => {
      expect(lastShown(`It rained. In a statement ${group} said: “It is late.”`)).toBe(group);
    },
  );

  it.each(["The letter writer", "The report author"])(
    "may be what somebody is of: %s",
    (phrase) => {
      expect(lastShown(`It rained. ${phrase} said: “It is late.”`)).toBe(phrase);
    },
  );
});
