import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.flatMap(({ speaker }) => speaker ?? []);

const ADDRESSES = [
  "of Harrow Avenue, Lowmere",
  "of Dover Street, Harwick",
  "from Lowmere",
  "of Lowmere, Norshire",
];

describe("a place in somebody's address", () => {
  it.each(ADDRESSES)("is not who speaks: Tom Newton, 28, %s", (address) => {
    for (const who of ["Tom Newton, 28,", "Tom Newton,"]) {
      const texts = [
        `${who} ${address}, said: “I am sorry.”`,
        `${who} ${address}, admitted he was “very sorry”.`,
        `The court heard from ${who} ${address}, who said he was “very sorry”.`,
        `“I am sorry,” said ${who} ${address}. “I was late.”`,
      ];
      for (const text of texts) expect([...new Set(speakersIn(text))]).toEqual(["Tom Newton"]);
    }
  });

  it.each(ADDRESSES.slice(0, 2))("is none either where no comma closes it: %s", (address) => {
    for (const who of ["Tom Newton, 28,", "Tom Newton,"])
      for (const said of ["said: “I am sorry.”", "admitted he was “very sorry”."])
        expect(speakersIn(`${who} ${address} ${said}`)).toEqual(["Tom Newton"]);
  });

  it("is no firm that somebody is of", () => {
    const text =
      "Tom Newton, of the Lowmere Trust, said: “I am sorry.” The Lowmere Trust said: “No.”";
    expect(speakersIn(text)).toEqual(["Tom Newton", "The Lowmere Trust"]);
  });
});
