import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("“both men” and “the pair”", () => {
  const pairs = [
    "Tom Reed and Mark Orr were at home.",
    "Tom Reed, of Dayton, met Mark Orr, of Denby, in May.",
    "The priest, Fr Tom Reed, came at six. The vicar, Canon Mark Orr, came at seven.",
    "Ann Low was late. Tom Reed and Mark Orr were at home.",
  ];

  it.each(pairs)("are the two who are named before: %s", (report) => {
    for (const tail of ["both men said", "said the pair", "the two men said", "they both said"])
      expect(lastShown(`${report} “We were asleep,” ${tail}.`)).toBe("Tom Reed and Mark Orr");
    expect(lastShown(`${report} Both said they were “asleep in bed”.`)).toBe(
      "Tom Reed and Mark Orr",
    );
  });

  it("are of the sex that it tells", () => {
    const text = "Ann Low and Jane Orr were at home. Tom Reed was out.";
    expect(lastShown(`${text} “We were asleep,” both women said.`)).toBe("Ann Low and Jane Orr");
    expect(lastShown(`${text} “We were asleep,” both men said.`)).toBe("both men");
  });

  it("are nobody by name where their office may be anybody's", () => {
    const text = "Tom Reed and Mark Orr met in May. “It was late,” the two officials said.";
    expect(lastShown(text)).toBe("the two officials");
  });

  it.each([
    "Ann Low, Tom Reed and Mark Orr were at home.",
    "Tom Reed was at home. A neighbour came. Mark Orr left.",
    "Tom Reed's lawyer was at home.",
    "Tom Reed was at home.",
  ])("are nobody by name where three may be meant, or one: %s", (report) => {
    expect(lastShown(`${report} “We were asleep,” the pair said.`)).toBe("the pair");
  });
});
