import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { listPeople } from "../../../src/article/identity/list-people.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";

const peopleIn = (text: string) => listPeople(analyseText(text));
const namesIn = (text: string) => peopleIn(text).map(({ name }) => name);

describe("the people of an article", () => {
  it.each([
    [
      "under their fullest name",
      "Mr. Hale left. Peter J. Hale spoke. Hale won.",
      ["Peter J. Hale"],
    ],
    [
      "without their titles",
      "New York Governor Maria Lopez met Sen. Tom Reed.",
      ["Maria Lopez", "Tom Reed"],
    ],
    [
      "families kept apart",
      "Anna Berg met Paul Berg. Mrs. Berg spoke.",
      ["Anna Berg", "Paul Berg"],
    ],
    [
      "a junior kept apart from his father",
      "Paul Berg and Paul Berg Jr. met.",
      ["Paul Berg", "Paul Berg Jr."],
    ],
    ["particles within", "Peter van Dyke came. Van Dyke left.", ["Peter van Dyke"]],
    [
      "without what joins two words before them",
      "Local cup-winner Quzack spoke. Ann Quzack left.",
      ["Ann Quzack"],
    ],
    [
      "without the words of a headline",
      "That Originally Aired Quzack Video Was Edited\n\nAnn Quzack left. Quzack spoke.",
      ["Ann Quzack"],
    ],
    [
      "without what a sentence opens with before a surname",
      "Ann Quzack left. Unbeaten Quzack spoke. Retired Quzack won.",
      ["Ann Quzack"],
    ],
    ["as the article prints them without a shout", "ANN QUZACK: I am Ann Quzack.", ["Ann Quzack"]],
    ["forenames joined from two", "Edward-Isaac Quzack spoke.", ["Edward-Isaac Quzack"]],
    [
      "a nickname in marks within",
      `Lionel "Duke" Quzack left. Duke won.`,
      [`Lionel "Duke" Quzack`],
    ],
    ["a forename that is a verb of speech", "They told Say Quzack, his mate.", ["Say Quzack"]],
    ["a forename that is a month", "In May it rained, said May Quzack, 84.", ["May Quzack"]],
    [
      "closed by commas and then speaking",
      "The secretary in the Ministry of Fisheries, Cuthbert Quzack-Roe, told them. It rained.",
      ["Cuthbert Quzack-Roe"],
    ],
    ["two surnames joined, of whoever acts", "Quzia Reyes-Ito met him.", ["Quzia Reyes-Ito"]],
    ["an age in words", "It was Quzie Quzack, aged eleven, of Leeds.", ["Quzie Quzack"]],
    ["unknown names that are presented", "Xolani Mbeki, a doctor, left.", ["Xolani Mbeki"]],
    [
      "not places, organisations or days",
      "On Monday the Ohio Senate and Reed University met in New York.",
      [],
    ],
  ])("are found: %s", (_, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it("takes a title's gender for a family's bare surname", () => {
    const [first] = peopleIn("Anna Berg met Paul Berg. Mrs. Berg spoke. Mrs. Berg left.");
    expect(first).toMatchObject({ name: "Anna Berg", aliases: ["Mrs. Berg"] });
  });

  it.each([
    ["before the name", "His sister, Quzia Berg, left. Her boss Quzo Berg stayed."],
    ["after the name", "Quzia Berg, the mayor's elder sister, met Mayor Quzo Berg."],
  ])("takes a kinswoman's gender for a family's bare surname: %s", (_, text) => {
    const [first] = peopleIn(`${text} Mrs. Berg spoke. Mrs. Berg left.`);
    expect(first).toMatchObject({ name: "Quzia Berg", aliases: ["Mrs. Berg"] });
  });

  it.each([
    ["before the name", "Police Commissioner Ann Low spoke.", "Police Commissioner"],
    ["after a comma", "Ann Low, the mayor of Dayton, spoke.", "mayor"],
    ["in brackets", "“[Mayor] Ann Low would go,” she said.", "Mayor"],
  ])("tells the role printed %s", (_, text, role) => {
    expect(peopleIn(text)[0]?.role).toContain(role);
  });

  it("takes “the commissioner” for the one commissioner, and for nobody where there are two", () => {
    const one = peopleIn("Commissioner Ann Low spoke. Mayor Tom Reed praised the commissioner.");
    expect(one[0]).toMatchObject({
      name: "Ann Low",
      aliases: expect.arrayContaining(["the commissioner"]),
    });
    const two = peopleIn("Commissioner Ann Low met Commissioner Tom Reed. The commissioner left.");
    expect(two.flatMap(({ aliases }) => aliases)).not.toContain("The commissioner");
  });
});

describe("a forename that an age stands beside", () => {
  const kin = ["The oldest", "The youngest", "Her eldest", "Their middle child", "The shooter"];
  const cases = kin.flatMap((who) => ["Joshua", "Mary"].map((name) => [who, name] as const));

  it.each(cases)("is somebody: %s, %s, 13,", (who, name) => {
    const text = `Ann Kane said they had “had enough”. ${who}, ${name}, 13, read from a card.\n\n“My dad was strict,” the 13-year-old said.`;
    const last = parseArticle({ id: "a", text }).quotations.at(-1);
    expect(last?.speaker).toBe(name);
  });
});
