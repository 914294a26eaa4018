import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { shownIn } from "../../../support/shown-speaker.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker }) => speaker);

describe("a phrase whose bearer is named elsewhere", () => {
  it("means whoever is named behind the very same words", () => {
    const text =
      "Denmark's envoy to Salvik said: “It is late.”\n\nDenmark's envoy to Salvik, Tom Lindqvist, has said so before.";
    expect(speakersIn(text)).toEqual(["Tom Lindqvist"]);
  });

  it.each([
    "who has been under pressure since Ana Orr, a former aide, accused him of bullying",
    "who has waited for months since Ana Orr, a deputy, left him",
    "who has been ill since Ana Orr, his wife, moved out of the house",
    "whose office has been shut since Ana Orr, a clerk, found the letter",
  ])("does not mean whom its own clause names: %s", (clause) => {
    for (const who of ["the minister", "the mayor", "the club's manager"])
      expect(speakersIn(`“I will not resign,” said ${who}, ${clause}.`)).toEqual([who]);
  });
});

describe("the name of whoever goes on", () => {
  it.each(["-", "–", "—"])("ends before the dash that parts what is told of her: %s", (dash) => {
    const text = `"It is late," Platts ${dash} who beat Tom Reed in May ${dash} said. "Very."`;
    expect(speakersIn(text)).toEqual(["Platts", "Platts"]);
  });
});

describe("members of a parliament", () => {
  it.each([
    "A number of Tory MPs",
    "A string of Labour MPs",
    "Several Tory MPs",
    "A growing number of Labour MSPs",
    "Some Tory MPs",
  ])("are named as they are printed: %s", (who) => {
    const text = `${who} said it was “a mad plan”.`;
    expect(shownIn(text, "mixed")).toEqual([who]);
  });
});

describe("a phrase for somebody without a name", () => {
  it.each([
    ["one owner of a shop", "that sells women's shoes who declined to be named"],
    ["one driver of a bus", "who has no licence"],
  ])("goes on behind “of”: %s", (who, clause) => {
    const [answer] = speakersIn(`"It was all lies," said ${who} ${clause}. It rained.`);
    expect(answer).toContain(who);
  });

  it.each(["beating his wife", "fraud"])(
    "ends before what somebody is accused of: %s",
    (charge) => {
      const text = `Tom Reed was accused by the news media of ${charge}, who died in May.`;
      for (const { speaker } of parseArticle({ id: "a", text }).quotations)
        expect([null, "the news media"]).toContain(speaker);
    },
  );

  it.each(["bespectacled", "retired"])(
    "begins before a comma between what he is: %s",
    (adjective) => {
      const text = `“I made it my priority,” the ${adjective}, 71-year-old diplomat said in a long talk.`;
      expect(speakersIn(text)).toEqual([`the ${adjective}, 71-year-old diplomat`]);
    },
  );

  it.each(["have become", "have all but", "has now", "were"])(
    "ends before its verb: %s",
    (verb) => {
      const text = `Voters ${verb} stopped believing “the old tale”.`;
      for (const { speaker } of parseArticle({ id: "a", text }).quotations)
        expect([null, "Voters"]).toContain(speaker);
    },
  );

  it.each([
    "The candidate for the May 8 vote later said he was “late”.",
    "“It is late,” said a former guard who oversaw the pier and described the boats as “old”.",
    "A woman who used to work for Denby and now raises ducks said it was “late”.",
  ])("has no words left over at its end: %s", (text) => {
    for (const { speaker } of parseArticle({ id: "a", text }).quotations)
      expect(speaker ?? "").not.toMatch(/ (?:the|an?|of|and|or)$/);
  });
});

describe("who accuses somebody", () => {
  it.each([
    ["accused by the Farm Union of increasing imports and being", "the Farm Union"],
    ["accused by the NFA of selling ham that was", "the NFA"],
    ["accused by a group of farmers of ignoring them and being", "a group of farmers"],
    ["warned by the Bank of England about being", "the Bank of England"],
    ["criticised by the head of the Farm Union for being", "the head of the Farm Union"],
    ["warned by the head of engineering about being", "the head of engineering"],
  ])("is shown without what of: %s", (accused, speaker) => {
    const text = `Shops were ${accused} “far too late”. Boats left.`;
    const said = parseArticle({ id: "a", text }).quotations;
    expect(said.map((one) => one.speaker)).toEqual([speaker]);
  });
});

describe("a clause that is cut", () => {
  it.each([
    "A boy on a bicycle who had looked under the cover",
    "A girl in red who was passing by the gate",
  ])("leaves no “who had” behind: %s", (phrase) => {
    const text = `It rained. ${phrase} said it was a pity. “It is late,” the ${phrase.split(" ")[1]} said.`;
    for (const speaker of shownIn(text)) expect(speaker ?? "").not.toMatch(/ who (?:had|was)$/u);
  });
});
