import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const PARTNER = "Tom Reed, a farmer, was there.";

describe("whoever the article has told to be one", () => {
  it.each([
    ["Ann Low, who has been MP for Denby since 2019, met growers.", "The Denby MP"],
    ["The plan was thrown out, to the delight of Denby’s MP, Ann Low.", "The Denby MP"],
    ["Ann Low, who represents Denby, has written to the board.", "The Denby MP"],
    ["Ann Low became First Minister in May.", "The First Minister"],
    ["Ann Low was appointed as Scotland’s health minister last year.", "The health minister"],
    ["Ann Low took over as leader of the Greens in May.", "The Green leader"],
    ["Ann Low was sworn in as mayor of Dayton on Monday.", "The mayor"],
    ["Ann Low is the new health secretary.", "The health secretary"],
    ["The board has made Ann Low chairwoman of Denby Foods.", "The Denby Foods chairwoman"],
    ["The President of the Kamara Football Federation, Ann Low, has promised it.", "The KFF chief"],
    ["Ann Low, the president of the Kamara Football Federation (KAF), came.", "The KAF boss"],
    ["Ann Low, chief executive of the Royal Bakers’ Society, spoke.", "The society’s boss"],
    ["Ann Low, general secretary of the Bakers’ Union, has called a strike.", "The union boss"],
    ["Unite general secretary Ann Low has called a strike.", "The Unite chief"],
    ["Ann Low, chief executive of Nexio, told the court so.", "The CEO"],
    ["Nexio CEO Ann Low has defended the price.", "The chief executive"],
    ["Ann Low joined Nexio as chief executive in 2011.", "The Nexio boss"],
    ["Ann Low founded Nexio in her garage in 2004.", "The Nexio founder"],
    ["Ann Low has been in charge of Denby Rovers since May.", "The Rovers boss"],
    ["Ann Low’s Denby Rovers lost again.", "The Rovers manager"],
    ["Denby Rovers lost again under Ann Low on Saturday.", "The Rovers head coach"],
    ["Ann Low captained Denby for the first time on Saturday.", "The skipper"],
    ["Ann Low, prosecuting, told the jury of it.", "The prosecutor"],
    ["Ann Low, for the defence, told the jury of it.", "The defence lawyer"],
    ["Ann Low, a Republican who represents Texas in the Senate, came.", "The senator"],
    ["Ann Low, who directed Salt Roads, walked the carpet.", "The director"],
    ["Sen. Ann Low, R-Texas, met Sen. Jo Orr, D-Ohio.", "The Texas senator"],
    ["Rep. Ann Low (R-Texas) met Sen. Jo Orr.", "The Texas congresswoman"],
    ["Sen. Ann Low of Texas met Sen. Jo Orr of Ohio.", "The Texas senator"],
    ["Gov. Ann Low came.", "The governor"],
  ])("is meant: %s %s", (opening, description) => {
    expect(lastShown(`${opening} ${PARTNER}\n\n${description} said: “It was late.”`)).toBe(
      "Ann Low",
    );
  });

  it.each([
    ["Ann Low, MP for Denby, called a vote.", "The Harwick MP"],
    ["Denby Rovers chairwoman Ann Low has denied it.", "The FA boss"],
    ["Ann Low took over from the old leader of the Greens.", "The Green leader"],
    ["Ann Low failed to become mayor of Dayton in May.", "The mayor"],
    ["Ann Low wants to be leader of the Greens.", "The Green leader"],
    ["Ann Low is deputy leader of the Greens.", "The Green leader"],
    ["Ann Low became First Minister in May.", "The health minister"],
    ["Ann Low was sacked as health minister in May.", "The minister"],
    ["Ann Low’s wife took over as mayor of Dayton in May.", "The mayor"],
    ["Ann Low, for the prosecution, told the jury of it.", "The defence lawyer"],
    ["Ann Low sold Nexio to Padio in May.", "The Padio boss"],
    ["Denby Rovers lost to Harwick under Ann Low’s eyes.", "The Harwick boss"],
    ["Ann Low resigned as leader of the Greens in May.", "The Green leader"],
    ["Sen. Ann Low (R-Texas) came.", "The Florida senator"],
    ["Ann Low, chief executive of Denby Council, came.", "The police chief"],
    ["Ann Low, secretary of the Bakers’ Union, came.", "The council leader"],
    ["Striker Ann Low has signed a new deal.", "The Reds boss"],
    ["In a letter to Ann Low, the mayor of Denby has said so.", "The mayor"],
  ])("is not meant: %s %s", (opening, description) => {
    const text = `${opening} ${PARTNER}\n\n${description} said: “It was late.”`;
    expect(lastShown(text)).not.toBe("Ann Low");
  });

  it("is the one of that body, where two are", () => {
    const text = "Ann Low, MP for Denby, met Jo Orr, MP for Harwick.\n\nThe Harwick MP said: “No.”";
    expect(lastShown(text)).toBe("Jo Orr");
  });
});
