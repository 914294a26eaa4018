import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const SAID = "“It rained,” she said.";

describe("a “she” after a description", () => {
  it.each([
    "Rep. Ann Low (R-Ohio) met Mayor Tom Reed. The congresswoman was late.",
    "Rep. Ann Low (R-Ohio) met Rep. Sue Orr (D-Texas). The Ohio Republican was late.",
    "Sen. Ann Low, D-Texas, met Mayor Sue Orr. The Texas Democrat was late.",
    "Gov. Ann Low of Michigan met Mayor Sue Orr. The Michigan governor was late.",
    "Amb. Ann Low stayed.\n\nThe 63-year-old diplomat was late.",
    "“We won’t go,” Ann Low said.\n\nThe Republican incumbent said that it was late.",
  ])("is whom alone it fits: %s", (frame) => {
    expect(lastShown(`${frame} ${SAID}`)).toBe("Ann Low");
  });

  it.each([
    "Rep. Ann Low (R-Ohio) met Rep. Sue Orr (D-Texas). The congresswoman was late.",
    "Sen. Ann Low (D-N.Y.) met Mayor Sue Orr. The Texas Democrat was late.",
    "Gov. Ann Low met Mayor Sue Orr. The former governor was late.",
    "Sen. Ann Low (D-N.Y.) met Mayor Sue Orr. The Australian was late.",
    "Ann Low met Sue Orr. The winger wept.",
    "“We won’t go,” Ann Low told Sue Orr.\n\nThe Republican incumbent said that it was late.",
    "“We won’t go,” Tom Low said.\n\nThe Republican incumbent said that it was late.",
  ])("is nobody by name where it fits two, or none: %s", (frame) => {
    expect(["Ann Low", "Sue Orr", "Tom Low"]).not.toContain(lastShown(`${frame} ${SAID}`));
  });
});

describe("“the Texan”", () => {
  it("is whom the paragraph opens with, and not a name in the line above", () => {
    const text =
      "“You’ll have it,” Rick Parry said.\n\nDo you support Ted Cross? Like the page:\n\nThe former governor noted that it was late. “Voters want change,” the Texan said.";
    expect(lastShown(text)).not.toBe("Ted Cross");
  });

  it("is whoever is named between", () => {
    const text =
      "The captain paid tribute to him. Rick Parry, a Texan, was delighted with his award. “It is an honour,” the Texan said.";
    expect(lastShown(text)).toBe("Rick Parry");
  });
});

describe("“the Dubliner”", () => {
  it("is not whom the paragraph opens with, where another is named since", () => {
    const text =
      "Forward Schalk Berg won in Cork.\n\nThe 22-year-old was first. Simon Amory, who will lead Denby, was glad. “It is an honour,” said the Denby fly-half.";
    expect(lastShown(text)).not.toBe("Schalk Berg");
  });
});

describe("a “she” is nobody who is named in passing", () => {
  it.each([
    "A young woman in a Sue Orr T-shirt stopped me at the gate.",
    "A young woman compared to the likes of Ann Low and Sue Orr stopped me at the gate.",
  ])("%s", (frame) => {
    const text = `Sue Orr spoke last.\n\n${frame}\n\n${SAID}\n\n“It is late,” she said.`;
    expect(["Sue Orr", "Ann Low"]).not.toContain(lastShown(text));
  });

  it.each([
    ["Ann Low — a former chief of staff — was late.", "Ann Low"],
    ["Ann Low had worked as a nurse for years.", "Ann Low"],
    ["Was Ann Low satisfied with Sue Orr’s answer?", "Ann Low"],
    ["Does Ann Low regret the vote against Sue Orr?", "Ann Low"],
    [
      "Asked if she regretted it, the former congresswoman did not flinch.",
      "the former congresswoman",
    ],
  ])("nor who is no other: %s", (frame, speaker) => {
    expect(lastShown(`${frame} ${SAID}`)).toBe(speaker);
  });
});
