import { describe, expect, it } from "vitest";
import { shownOf } from "../../support/shown-speaker.ts";

describe("a tail behind a clause about somebody by name", () => {
  it.each(["A Denby official", "The county prosecutor", "Sam Orr"])(
    "leaves it to whoever has just spoken: %s",
    (who) => {
      for (const clause of ["Reed is living in England", "Mr Reed knows the road"]) {
        const text = `The case of Tom Reed was opened. ${who} said the case was new. ${clause}, he said.`;
        expect(shownOf(text, clause)).toBe(who);
      }
    },
  );

  it("may be that one's own where nobody else has spoken", () => {
    const text = "Tom Reed said the case was new. Reed would leave for England on Friday, he said.";
    expect(shownOf(text, "England")).toBe("Tom Reed");
  });
});

describe("the Davis Cup", () => {
  it("is nobody who may be meant", () => {
    for (const cup of ["Davis Cup", "Ryder Cup", "Jordan Stadium"]) {
      const text = `Pat Reed saved Australia's ${cup} campaign yesterday. The Australian says he is happy with his form.`;
      expect(shownOf(text, "happy")).not.toBe(cup);
    }
  });
});
