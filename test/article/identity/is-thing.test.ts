import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

function peopleOf(text: string): readonly string[] {
  return parseArticle({ id: "things", text }).people.map(({ name }) => name);
}

const SAID = "“It will open again,” Ana Orr told reporters on Monday.";

const THINGS = [
  "The shop stands on Grant Street, near the river",
  "The team won the Davis Cup in the spring",
  "He had flown in from Hong Kong that morning",
  "Common Cause, a group in the capital, had asked for a count",
  "Judicial Watch said it had asked for a count",
  "Labour MPs have asked for a count",
  "A survey was late, said Home Depot",
  "Amnesty International has asked for it. Amnesty will count again",
  "Social Security, the pension for all, is late",
];

const PEOPLE = [
  ["Colm Street", "The baker Colm Street, 52, has a shop near the river"],
  ["Fiona Law", "The shop belongs to Fiona Law and her brother"],
  ["Thom Park", "Mr Thom Park had asked for a count"],
  ["Ida Grant", "Ida Grant had flown in that morning. Grant was tired"],
] as const;

describe("the people of an article", () => {
  it.each(THINGS)("are no things: %s", (sentence) => {
    expect(peopleOf(`${SAID}\n\n${sentence}.`)).toEqual(["Ana Orr"]);
  });

  it.each(PEOPLE)("may bear a thing's name: %s", (name, sentence) => {
    expect(peopleOf(`${SAID}\n\n${sentence}.`)).toContain(name);
  });
});
