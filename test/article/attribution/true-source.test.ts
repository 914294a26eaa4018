import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const INTRODUCTION =
  "Mayor Anna Cole met Senator Maria Lopez, Governor Tom Lee, Sean O'Neill and Ken Ito in Dayton.\n\n";
const said = (text: string) =>
  parseArticle({ id: "a", text: INTRODUCTION + text }).quotations.map(({ text, speaker }) => [
    text,
    speaker,
  ]);

describe("the true source", () => {
  it.each([
    ["is not who is told, after the words", "“Go home,” Lee was told.", "Go home,", null],
    [
      "is not who is told, before the words",
      'Lee was told by O\'Neill that "the time has come to move on."',
      "the time has come to move on.",
      null,
    ],
    [
      "is not who is told in a relative clause",
      "Lee, who was told that “the time has come,” left.",
      "the time has come,",
      null,
    ],
    [
      "is who speaks of what he was asked",
      "“We are late with it,” said Lee, who was asked about the school.",
      "We are late with it,",
      "Tom Lee",
    ],
    [
      "is who is quoted by another, after the words",
      "“Leave,” Ito quoted Lee as saying.",
      "Leave,",
      "Tom Lee",
    ],
    [
      "is who is quoted by another, before the words",
      "Ito quoted Lee as saying that the city was lost.",
      "that the city was lost",
      "Tom Lee",
    ],
    [
      "is who was quoted",
      "“Leave the city now,” Lee was quoted as saying.",
      "Leave the city now,",
      "Tom Lee",
    ],
  ])("%s", (_, text, words, speaker) => {
    expect(said(text)).toEqual([[words, speaker]]);
  });

  it("is not who is told, in what follows either", () => {
    expect(said("“Go home,” Lee was told. “We will not wait for you.”")).toEqual([
      ["Go home,", null],
      ["We will not wait for you.", null],
    ]);
  });
});

describe("a relative", () => {
  it.each([
    ["The deal that critics say will close schools was signed.", ["critics"]],
    ["The deal that union leaders say will close schools was signed.", ["union leaders"]],
    ["The party, whose members said the deal was bad for all, left.", []],
  ])("is no part of a speaker's name: %s", (text, speakers) => {
    expect([...new Set(said(text).map(([, speaker]) => speaker))]).toEqual(speakers);
  });
});
