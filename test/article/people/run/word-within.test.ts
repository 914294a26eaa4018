import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a word within a name", () => {
  it.each(["Nguyen Thu Lan", "Le Thu Ha", "Tran Thu Ha", "Le Minh Lan"])(
    "is part of it where it would be a day or an article elsewhere: %s",
    (name) => {
      expect(lastShown(`“It is late,” her sister ${name} said.`)).toBe(name);
      expect(lastShown(`“It is late,” said ${name}, a farmer.`)).toBe(name);
    },
  );

  it.each([
    ["Lieutenant", "Do Thi Hanh"],
    ["Home Minister", "Given Tembo"],
  ])("is part of it behind a title: %s %s", (title, name) => {
    expect(lastShown(`“It is late,” ${title} ${name} said.`)).toBe(name);
    expect(lastShown(`“It is late,” said ${title} ${name}.`)).toBe(name);
  });

  it("is none of it behind the name", () => {
    expect(lastShown("“It is late,” Ann Okafor said Thu.")).toBe("Ann Okafor");
  });
});
