import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const BODIES = [
  "The Department for Culture, Media and Sport",
  "The Department of Health and Human Services",
  "The Ministry of Housing, Communities and Local Government",
  "The National Union of Rail, Maritime and Transport Workers",
  "The Fruit, Grain and Dairy Association",
  "The Senate Energy, Water and Land Committee",
  "The Bakers, Food and Allied Workers Union",
  "The Mersey, Dayton and Croft Trust",
  "Mersey and Croft Police",
  "Mersey and Croft City Council",
];

describe("a body whose name is a list", () => {
  it.each(BODIES)("speaks under its whole name: %s", (body) => {
    expect(shownSpeaker(`It closed on Friday. ${body} said: “It is late.”`, "late")).toBe(body);
    expect(shownSpeaker(`It closed on Friday. ${body} said it was “late”.`, "late")).toBe(body);
  });

  it.each(BODIES)("has a spokesman: %s", (body) => {
    const spokesman = `A spokesman for ${body.replace("The", "the")}`;
    const text = `It closed on Friday. ${spokesman} said: “It is late.”`;
    expect(shownSpeaker(text, "late")).toBe(spokesman);
  });

  it.each([
    [
      "A Mersey and Croft Police spokesman said: “It is late.”",
      "A Mersey and Croft Police spokesman",
    ],
    ["Ann Low, of the Fruit, Grain and Dairy Association, said: “It is late.”", "Ann Low"],
    [
      "The chair of the Culture, Media and Sport Committee, Ann Low, said: “It is late.”",
      "Ann Low",
    ],
    ["The Culture, Media and Sport Committee chair Ann Low said: “It is late.”", "Ann Low"],
  ])("is not whoever speaks for it: %s", (text, speaker) => {
    expect(shownSpeaker(`It closed on Friday. ${text}`, "late")).toBe(speaker);
  });
});

describe("a firm's name with “&”", () => {
  const firms = ["Marsh & Spence", "Procter & Gale", "Hale & Sons", "Ernst & Orr"];
  const roles = ["spokesman", "chief executive", "director", "partner"];

  it.each(firms.flatMap((firm) => roles.map((role) => `${firm} ${role}`)))(
    "is no part of whoever speaks for it: %s",
    (office) => {
      for (const text of [
        `It rained. “It is late,” said ${office} Ned Low.`,
        `It rained. ${office} Ned Low said: “It is late.”`,
      ])
        expect(shownSpeaker(text, "late")).toBe("Ned Low");
    },
  );
});
