import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../../support/shown-speaker.ts";

const FAR = "Mayor Ann Low came to Dayton on Monday. It rained.";
const said = (lede: string, noun: string, between = FAR) =>
  shownSpeaker(`${lede}\n\n${between}\n\nIn a post ${noun} said it was “late enough”.`, "late");

describe("the company", () => {
  const FIRMS = [
    "The bike maker Halden will close in May.",
    "Halden, a maker of bikes, will close in May.",
    "Halden, one of the world's largest hosting companies, will close in May.",
    "Halden said on Monday that it would close in May.",
    "The broadband provider Halden will close in May.",
  ];

  it.each(FIRMS)("is the one firm that the article names: %s", (lede) => {
    for (const noun of ["the company", "the firm"]) expect(said(lede, noun)).toBe("Halden");
  });

  it("is no firm where two may be meant", () => {
    const both = "The bike maker Halden and the retailer Orrsted will close in May.";
    expect(said(both, "the company")).not.toMatch(/Halden|Orrsted/);
  });

  it("is the firm that the article opens with, where no other has just been named", () => {
    const lede = "The bike maker Halden will close in May.";
    const rival = `${FAR}\n\n${FAR}\n\nThe research firm Orrsted left the city.`;
    expect(said(lede, "the company", rival)).not.toBe("Halden");
    expect(said(lede, "the company", `${rival}\n\n${FAR}`)).toBe("Halden");
  });

  it("is not where the report is from", () => {
    const lede = "HALDEN, May 1 — Orrsted Homes, a builder, will close in June.";
    expect(said(lede, "the company")).not.toMatch(/halden/i);
  });

  it("is neither a person, a town, a charity nor a ministry", () => {
    for (const lede of [
      "Halden said it was late.",
      "Halden, a former mayor, said on Monday that he would leave.",
      "The charity Halden will close in May.",
      "The Halden Ministry said on Monday that it would close.",
    ])
      expect(said(lede, "the company")).not.toMatch(/Halden/);
  });

  it.each([
    ["The retailer Halden will close in May.", "the retailer", true],
    ["The retailer Halden will close in May.", "the bank", false],
    ["Halden, a bank, will close in May.", "the bank", true],
  ])("is called what it was told to be: %s, %s", (lede, noun, isMeant) => {
    expect(said(lede, noun) === "Halden").toBe(isMeant);
  });
});
