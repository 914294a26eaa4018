import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { lastShown } from "../../support/shown-speaker.ts";

function speaker(text: string): string | null | undefined {
  return parseArticle({ id: "a", text }).quotations.at(-1)?.speaker;
}

const SAID = "said: “It was late.”";

describe("a title and a surname that two of a family may bear", () => {
  const kin = [
    ["Luca Moretti was ill. His father Marco wept.", "Mr Moretti"],
    ["Luca Moretti was ill. His brother, Marco, wept.", "Mr Moretti"],
    ["Luca Moretti’s uncle Marco wept.", "Mr Moretti"],
    ["Anna Moretti came with her sister Eve.", "Ms Moretti"],
    ["Anna Moretti was late. Her mother Eve wept.", "Mrs Moretti"],
    ["Anna Moretti died young. Her daughter Eve wept.", "Miss Moretti"],
  ] as const;

  it.each(kin)("name neither for sure: %s %s", (text, name) => {
    expect(speaker(`${text} ${name} ${SAID}`)).toBeNull();
  });

  it.each([
    ["Luca Moretti was ill. His mother Maria wept.", "Mr Moretti"],
    ["Luca Moretti came with his friend Marco.", "Mr Moretti"],
    ["Luca Moretti, whose father Marco used to preach, came.", "Mr Moretti"],
    ["Mr Moretti was late. Luca Moretti had met his father Marco.", "Mr Moretti"],
    ["Her brother Marco wept. Luca Moretti came.", "Mr Moretti"],
  ])("but the one who alone can bear them: %s %s", (text, name) => {
    expect(speaker(`${text} ${name} ${SAID}`)).toBe("Luca Moretti");
  });
});

describe("a surname behind a namesake who has just spoken", () => {
  const namesakes = [
    "P.J. Reed, a second cousin of his, said it was late",
    "The chairman, Bob Reed, told the Echo it was late",
    "“It is late,” said Bob Reed, his brother",
  ];
  const told = namesakes.flatMap((one) => ["Mr Reed", "Reed"].map((name) => [one, name] as const));

  it.each(told)("is neither's for sure: %s … %s", (namesake, name) => {
    const text = `Tom Reed came to Dayton. ${name} nodded.\n\n${namesake}.\n\n${name} ${SAID}`;
    expect(speaker(text)).toBeNull();
  });

  it.each([
    ["Ann Low, a cousin of his, said it was late", "Mr Reed"],
    ["Bob Reed, a cousin of his, was late", "Mr Reed"],
    ["Bob Reed, a cousin of his, said it was late. Tom Reed left", "Mr Reed"],
  ])("but his who alone can be meant: %s … %s", (between, name) => {
    const text = `Tom Reed came to Dayton. ${name} nodded.\n\n${between}.\n\n${name} ${SAID}`;
    expect(speaker(text)).toBe("Tom Reed");
  });
});

describe("a son by forename and “Jr.”", () => {
  it.each([
    "His son, Vito Jr., left in 2022. “I make an honest pie,” the son said.",
    "The third son, Vito Jr., left in 2022.\n\n“I make an honest pie,” the son said.",
    "His son Vito Jr. left in 2022. “I make an honest pie,” said Vito Jr.",
  ])("is not his father: %s", (told) => {
    expect(lastShown(`Vito Low, 71, crossed himself. ${told}`)).toBe("Vito Jr.");
  });
});

describe("the younger and the elder of two", () => {
  const BEFORE = "“I am not ashamed,” Tom Reed said.";

  it.each([
    ["brother", "younger"],
    ["brother", "elder"],
    ["father", "elder"],
    ["father", "older"],
    ["son", "younger"],
  ])("is not the only one named in full: his %s, the %s", (kin, which) => {
    const text = `${BEFORE} His ${kin}, Greg, won it in 1980. “It was wet,” the ${which} Reed said.`;
    expect(lastShown(text)).not.toBe("Tom Reed");
  });

  it.each([
    ["father", "younger"],
    ["son", "elder"],
  ])("is that one where nobody else can be: his %s, the %s", (kin, which) => {
    const text = `${BEFORE} His ${kin}, Greg, won it in 1980. “It was wet,” the ${which} Reed said.`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});

describe("a child's surname behind “Mr” or “Mrs”", () => {
  it.each([
    ["Jess Low, 10, was sent home.", "Mrs Low"],
    ["Jess Low, aged nine, was sent home.", "Mrs Low"],
    ["Jess Low (15) was sent home.", "Mrs Low"],
    ["Four-year-old Callum Low was sent home.", "Mr Low"],
    ["A card for 12-year-old schoolboy Callum Low came.", "Mr. Low"],
    ["The schoolgirl Jess Low was sent home.", "Mrs Low"],
  ])("is somebody's who has grown up: %s %s", (text, name) => {
    expect(lastShown(`${text}\n\n${name} ${SAID}`)).toBe(name);
    expect(lastShown(`${text}\n\n“It was late,” ${name} said.`)).toBe(name);
  });

  it.each([
    ["Jess Low, 10, came with Ann Low, 40.", "Mrs Low", "Ann Low"],
    ["Tom Low came with his son Callum Low, nine.", "Mr Low", "Tom Low"],
    ["Jess Low, 34, was sent home.", "Mrs Low", "Jess Low"],
    ["Jess Low, 10, was sent home.", "Miss Low", "Jess Low"],
    ["Tom Low, 12 times a winner, left.", "Mr Low", "Tom Low"],
  ])("but whose it is else: %s %s", (text, name, who) => {
    expect(lastShown(`${text}\n\n${name} ${SAID}`)).toBe(who);
  });
});
