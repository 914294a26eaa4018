import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const goesOn = (report: string) =>
  lastShown(`${report}\n\n“We shall do all we can to find out,” it added.`);

describe("a force, whose word tells of many", () => {
  it.each([
    "Twelve men were sent letters, the Northshire police said.",
    "The Northshire police said that twelve men had been sent letters.",
  ])("is one by its name, and goes on: %s", (report) => {
    expect(goesOn(report)?.toLowerCase().replace(/^the /, "")).toBe("northshire police");
  });

  it.each(["Twelve men were sent letters, police said.", "Northshire doctors said so."])(
    "is no “it” without one: %s",
    (report) => {
      expect(goesOn(report) ?? null).toBeNull();
    },
  );
});
