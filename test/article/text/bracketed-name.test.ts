import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutBracketedNames } from "../../../src/article/text/bracketed-name.ts";
import { lastShown } from "../../support/shown-speaker.ts";

const spaceless = (text: string) => text.replace(/\s+/g, " ");

describe("what is set in brackets within a phrase", () => {
  it.each([
    ["the Vox Dei", "(Voice of God)", "column"],
    ["the Dayton Workers", "(DW)", "union"],
    ["a Health and Safety Executive", "(HSE)", "spokesman"],
    ["the Green Party", "(GP)", "leader"],
    ["the Red Dawn", "(Aube Rouge)", "group"],
    ["a Halden Grid", "(HG)", "spokeswoman"],
    ["a U.S. Farm Department", "(USFD)", "meteorologist"],
  ])("does not part it from its noun: %s %s %s", (name, aside, noun) => {
    const phrase = `${name} ${noun}`;
    const whole = phrase.charAt(0).toUpperCase() + phrase.slice(1);
    const printed = `${name} ${aside} ${noun}`;
    const opening = printed.charAt(0).toUpperCase() + printed.slice(1);
    expect(lastShown(`It rained. “It is late,” said ${printed}.`)).toBe(phrase);
    expect(lastShown(`It rained. “It is late,” ${printed} said on Monday.`)).toBe(phrase);
    expect(lastShown(`It rained. ${opening} said: “It is late.”`)).toBe(whole);
  });

  it.each(["the Dayton Council", "Dayton Council"])("nor from who is named: %s", (body) => {
    for (const words of ["chairman", "deputy chairman"]) {
      const text = `It rained. “It is late,” said ${body} (DC) ${words} Tom Reed.`;
      expect(lastShown(text)).toBe("Tom Reed");
    }
  });

  it.each([
    "“It is late,” Senator Tom Reed (R-Ohio) said.",
    "“It is late,” Tom Reed (Labour) told the council.",
    "“It is late,” Tom Reed (Dayton) captain of the side, said.",
    "Tom Reed (R-Ohio) bested Ann Low. Tom Reed (Ohio) met her.",
    "The Dayton Workers (DW) told the union. The board (which is late) met.",
  ])("stays where no phrase goes on: %s", (text) => {
    expect(withoutBracketedNames(text)).toBe(text);
  });

  it.each(["(DNBY.L)", "<DNBY.L>", "<DNBY>", "(NYSE: DNBY)", "(NASDAQ:DNBY)"])(
    "is no speaker where it is what an exchange calls a firm: %s",
    (ticker) => {
      for (const firm of ["Denby Holdings Plc", "Denby Corp"]) {
        expect(lastShown(`It rained. ${firm} ${ticker} said: “It is late.”`)).toBe(firm);
        const text = `It rained. ${firm} ${ticker} chairman Tom Reed said: “It is late.”`;
        expect(lastShown(text)).toBe("Tom Reed");
      }
    },
  );

  it("leaves each character in its place", () => {
    const pieces = [
      "The ",
      "Dayton ",
      "(DC) ",
      "union ",
      "said ",
      "of ",
      "( ",
      "“No.” ",
      "\n",
      "(A b) ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const text = parts.join("");
        const read = withoutBracketedNames(text);
        expect(read).toHaveLength(text.length);
        expect(spaceless(text.replace(/\([^()]*\)/g, ""))).toContain(
          spaceless(read.replace(/\([^()]*\)/g, "")).trim(),
        );
      }),
    );
  });
});
