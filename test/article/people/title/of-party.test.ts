import { describe, expect, it } from "vitest";
import { lastShown, shownIn } from "../../../support/shown-speaker.ts";

describe("those of a party or a nation", () => {
  const people = ["backbenchers", "grandees", "whips", "loyalists", "hardliners", "bigwigs"];
  it.each(people)("are shown whole, though no list has them: Tory %s", (noun) => {
    for (const told of [
      `The plan was described by Tory ${noun} as “a joke”.`,
      `The plan was called “a joke” by Tory ${noun}.`,
      `The town has been accused by Tory ${noun} of taking back “a joke”.`,
    ])
      expect(shownIn(told, "mixed", "direct")).toEqual([`Tory ${noun}`]);
  });

  it.each(["Ulster Unionist", "Scottish Nationalist", "Democratic Unionist", "Liberal Democrat"])(
    "are whoever has spoken, and bear no name of that kind: the %s",
    (member) => {
      const before = "Tom Reed said every party had asked for it.";
      for (const told of ["said", "told the Echo"])
        expect(lastShown(`${before}\n\n“We were late,” the ${member} ${told}.`)).toBe("Tom Reed");
    },
  );

  it("have no verb for a noun", () => {
    expect(shownIn("The French supports “a joke”, said Ann Low.", "mixed")).not.toContain(
      "The French supports",
    );
  });
});

describe("claims that somebody rubbishes", () => {
  it.each(["rubbishes", "rubbished", "debunked", "repudiated"])("are not his: %s", (verb) => {
    const text = `Tom Reed ${verb} claims that the “leading” walker had failed a test.`;
    expect(shownIn(text, "mixed")).not.toContain("Tom Reed");
  });
});
