import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

/** Who is shown to have said the last words; "" where nobody is. */
function shown(text: string): string {
  const last = parseArticle({ id: "a", text }).quotations.at(-1);
  return (last && last.confidence >= ATTRIBUTION_THRESHOLD && last.speaker) || "";
}

describe("whom the clause before is about", () => {
  it.each([
    "Drivers have been patient, and the council wants to “make our roads safe.”",
    "Drivers have been patient, but the council plans to “make our roads safe.”",
    "Shoppers like the coats, and the company continues to “see good sales in our line.”",
    "Ann Low was happy, and Tom Reed is “over the moon”.",
    "Drivers wept, while the council is “over the moon”.",
  ])("does not say what the next one tells: %s", (text) => {
    for (const before of ["", "Ann Ito said the road was shut. "])
      expect(shown(before + text)).not.toMatch(/^(?:Drivers|Shoppers|Ann Low|patient)$/);
  });
});

describe("a clause behind the words that “while” opens", () => {
  const opening = ["while", "whereas", "although", "but"];
  const verbs = ["welcomed", "hailed", "criticised", "praised", "dismissed"];
  const cases = verbs.flatMap((verb) => opening.map((word) => [verb, word] as const));

  it.each(cases)("has a speaker of its own, who does not say them: %s, %s", (verb, word) => {
    for (const who of ["The president of the Merchants’ Federation, Mr Tom Reed,", "Tom Reed"]) {
      const text = `${who} ${verb} the review as “a bold step”, ${word} Dr Ann Low, a food historian, said it was late.`;
      const said = parseArticle({ id: "a", text }).quotations;
      const bold = said.find(({ start, end }) => text.slice(start, end).includes("a bold step"));
      const isShown = bold && bold.confidence >= ATTRIBUTION_THRESHOLD;
      expect(["Tom Reed", ""]).toContain((isShown && bold.speaker) || "");
    }
  });
});

describe("people of whom the sentence before tells", () => {
  const people = ["Passengers", "Customers", "Drivers", "Workers", "Fans", "Residents", "Pilots"];
  const bodies = ["the airline", "the firm", "the company", "the club", "the council"];
  const cases = people.flatMap((who) => bodies.map((body) => [who, body] as const));

  it.each(cases)("are not who speaks for it: %s, %s", (who, body) => {
    expect(shown(`${who} were cross on Monday. “We are sorry,” ${body} said.`)).not.toBe(who);
  });

  it.each(["Passengers", "Customers", "Workers", "Pilots"])(
    "stand between a firm and what takes it up: %s",
    (who) => {
      const text = `Dayton Airways denied it. ${who} were cross. “We are sorry,” the airline said.`;
      expect(shown(text)).toBe("Dayton Airways");
    },
  );
});

describe("where something is said", () => {
  it.each([
    "At a summit in Abu Dhabi, several ministers – among them two from abroad – said",
    "After a meeting in Abu Dhabi, several growers – including those outside the club – said",
    "After talks in Abu Dhabi, the growers, who had come by boat, said",
    "After talks in Port Abel, three firms (two of them new) said",
  ])("says nothing: %s", (opening) => {
    const who = shown(`${opening} they had “looked at supply.”`);
    expect(who).not.toMatch(/Abu Dhabi|Port Abel/);
    expect(who).toMatch(/^$|growers|ministers|firms/);
  });
});

describe("several in a list, whom “who” takes up", () => {
  it.each([
    "Three growers – Ann Low, Sam Ito and Tom Reed – who argued that it was late lost.",
    "Three growers, Ann Low, Sam Ito and Tom Reed, who argued that it was late, lost.",
    "The growers (Ann Low, Sam Ito and Tom Reed), who claimed that it was late, lost.",
  ])("all say it: %s", (text) => {
    expect(shown(text)).toBe("Ann Low, Sam Ito and Tom Reed");
  });

  it("may be the last of them", () => {
    expect(shown("They met Ann Low and Tom Reed, who said it was late.")).toBe("Tom Reed");
  });
});

describe("a line in a writing", () => {
  it.each([
    ["The post from Ann Low had a passage saying, “We will stay.”", "The post from Ann Low"],
    ["Ann Low’s post had a line saying, “We will stay.”", "Ann Low’s post"],
    ["The leaflet has a paragraph saying that the road is shut.", "The leaflet"],
    ["An email from Ann Low includes a line stating that it is shut.", "An email from Ann Low"],
  ])("is said by the whole: %s", (text, who) => {
    expect(shown(text)).toBe(who);
  });

  it.each(["line", "quote", "passage"])("is nobody: %s", (part) => {
    const text = `The note from Ann Low, the club’s chair, at first had a ${part} saying, “We will stay.”`;
    expect(shown(text)).not.toMatch(/^a /);
  });
});

describe("a firm that has spoken", () => {
  const firms = ["Dayton Airways", "Halden Group", "Norland Bank", "Halden Airlines"];
  const takers = ["the company", "the firm", "the carrier", "the lender"];
  const cases = firms.flatMap((firm) => takers.map((taker) => [firm, taker] as const));

  it.each(cases)("is taken up, whatever it has told of: %s, %s", (firm, taker) => {
    const text = `${firm} said bags were lost on Monday. “It was a bad day,” ${taker} said.`;
    expect(shown(text)).toBe(firm);
  });

  it("is not taken up where a person has spoken", () => {
    const text = "Ann Low said bags were lost on Monday. “It was a bad day,” the company said.";
    expect(shown(text)).toBe("the company");
  });
});
