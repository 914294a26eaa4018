import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("an office that stands before a name without a comma", () => {
  it.each([
    "Chancellor of the Exchequer",
    "Head of the Sydney Weather Bureau",
    "Director of Denby's Logan International Airport",
    "Chairman of the Joint Chiefs General",
    "Secretary to the Treasury",
    "President of the Denby Chamber of Commerce",
    "Governor of the Bank of Denby",
    "Acting director of the Institute of Health Dr",
    "Economist in the Denby Ministry of Agriculture",
    "University of Denby agronomist",
    "University of Missouri law lecturer",
    "Minister for Rehabilitation",
    "Speaker of the House Rep.",
    "Head of repairs",
    "Director of children's services",
    "Cabinet member for roads and parking",
    "Senior lecturer in criminology",
    "The president of the town's traders' association",
    "The leader of the council",
    "Labour councillor for Whitby",
    "Tory councillor for St Olave's",
    "Labour councillor for Birr/Kilbeg",
    "Green MLA for West Tyrone",
    "Chairman of the club's Board of Governors",
    "The South of Scotland MSP",
    "The Aircraft Engineers of Australia president",
    "The Retailers of Ireland chief executive",
    "Denby town and county councillor",
    "Chairman of the group",
    "Joint chairman of the hill farmers' group",
    "Chair of the panel",
    "Leader of the opposition",
    "Captain of the women's team",
    "Chief executive of the hospital trust",
    "Spokeswoman for the trust",
    "Head teacher at the village school",
    "Head of digital",
    "DRB head of planning and public affairs for new nuclear",
    "The council's head planner for big schemes",
    "Archbishop of San Gabriel",
    "Denby Roads Board acting head of Repairs",
    "Denby Roads Board (DRB) deputy director of inspections",
    "Rangers Cumbria (RC) northern patrol supervisor",
  ])("is no part of it: %s", (office) => {
    expect(lastShown(`It rained. ${office} Ann Low told the Echo: “It is late.”`)).toBe("Ann Low");
    expect(lastShown(`It rained. “It is late,” ${office} Ann Low said.`)).toBe("Ann Low");
  });

  it.each([
    "A spokesman for Denby Mayor",
    "Lawyers for Senator",
    "An aide to General",
    "The mother of toddler",
    "The head of pub chain",
    "The head of the law firm",
    "The director of the film",
    "A director of the council",
    "The leader of jailed",
    "The captain of the lifeboat",
    "Singer of the group",
    "Lawyer for the accused",
    "Lawyer for the singer",
    "Spokesman for the shop",
    "A lawyer for the family",
    "Critics of England captain",
  ])("may be what somebody else is there for: %s", (office) => {
    const text = `It rained. ${office} Ann Low said: “It is late.”`;
    expect(lastShown(text)).toBe(`${office} Ann Low`);
  });
});
