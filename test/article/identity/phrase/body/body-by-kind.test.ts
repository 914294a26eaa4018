import { describe, expect, it } from "vitest";
import { lastShown, shownIn } from "../../../../support/shown-speaker.ts";

const said = (report: string, noun: string) =>
  lastShown(`${report}\n\n“Nobody should be left out,” ${noun} said.`);

describe("a body that is taken up by what it is", () => {
  const UNION = [
    "Teaching union Edunite is to ballot its members.",
    "Edunite, the teachers' union, is to ballot its members.",
    "Edunite, which is the biggest union in the schools, is to ballot its members.",
    "Edunite is the biggest union in the schools.",
    "Their union, Edunite, called the offer an insult.",
    "Members of the union Edunite walked out on Monday.\n\nAnn Low, 40, joined them in Denby.",
  ];
  it.each(UNION)("is the one that was told to be so: %s", (report) => {
    expect(said(report, "the union")).toBe("Edunite");
  });

  it.each([
    ["The regulator, Broadcheck, has cleared the show.", "the watchdog", "Broadcheck"],
    ["Animal charity Pawsafe took in nine dogs.", "the charity", "Pawsafe"],
    ["Pawsafe, a charity based in Denby, took in nine dogs.", "the charity", "Pawsafe"],
    ["Think tank Plainsight has read the plan.", "the think tank", "Plainsight"],
    ["Beauty brand Glowell has pulled an ad.", "the brand", "Glowell"],
    ["Carmaker Halden is recalling 400 vans.", "the manufacturer", "Halden"],
    ["Shares in Orrsted Foods fell by a tenth.", "the Denby-based firm", "Orrsted Foods"],
    ["Denby Airways cancelled 40 flights.", "the airline", "Denby Airways"],
    ["Denby Rovers have sacked Tom Low.", "the club", "Denby Rovers"],
    ["The Denby Echo has said sorry to Ann Low.", "the paper", "Denby Echo"],
    ["The rail firm, Norrail, cut ten trains.", "the firm", "Norrail"],
  ])("is told so in many ways: %s “…,” %s said", (report, noun, name) => {
    expect(said(report, noun)).toBe(name);
  });

  it.each([
    ["Teaching union Edunite and the nurses' union Carefirst are to vote.", "the union"],
    [
      "Animal charity Pawsafe took in nine dogs.\n\nA second charity has stepped in.",
      "the charity",
    ],
    ["Media regulator Broadcheck met the energy regulator.", "the regulator"],
    ["Ann Low, of the union Edunite, was sacked. The drivers' union met.", "the union"],
    ["Budget airline Skyhop and its rival Norjet cut flights.", "the airline"],
    ["Denby Rovers drew with Skerry United.", "the club"],
    ["Denby Rovers sold Tom Low to Milan.", "the club"],
    ["Denby Rovers drew with Denby United.", "the club"],
    ["Tom Low told the Denby Echo of a study of bees.", "the paper"],
  ])("is nobody where another may be meant: %s “…,” %s said", (report, noun) => {
    expect(said(report, noun) ?? noun).toBe(noun);
  });

  it.each([
    ["The charity Low founded took in nine dogs. Ann Low was in tears.", "the charity"],
    ["Halden, a union rep at the plant, was sacked.", "the union"],
    ["The head of the charity, Ann Low, was away.", "the charity"],
    ["The chief of the union, Sharan Burrow, was away.", "the union"],
    ["After leaving the club, Denby, who is 30, went home.", "the club"],
    ["He left the club, Denby said, after a row.", "the club"],
  ])("is nobody who only stands beside it: %s “…,” %s said", (report, noun) => {
    expect(said(report, noun) ?? noun).toBe(noun);
  });
});

describe("the name beside what it is", () => {
  it.each(["The regulator", "Its maker", "The train operator", "The label", "The rail regulator"])(
    "speaks: %s, Broadcheck, said",
    (phrase) => {
      const text = `It rained. ${phrase}, Broadcheck, said it was “quite settled”.`;
      expect(shownIn(text)).toEqual(["Broadcheck"]);
    },
  );
});
