import { describe, expect, it } from "vitest";
import { isHeardOnly, passiveChain } from "../../../src/article/attribution/hearers.ts";
import { unquotedTokens } from "../../../src/article/attribution/unquoted-tokens.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

const INTRODUCTION =
  "Mayor Anna Cole met Senator Maria Lopez, Governor Tom Lee, Sean O'Neill and Ken Ito in Dayton.\n\n";
const said = (text: string) =>
  parseArticle({ id: "a", text: INTRODUCTION + text }).quotations.map(({ text, speaker }) => [
    text.replace(/^["“]|["”]$/g, ""),
    speaker,
  ]);

const HEARD =
  "told asked informed questioned urged pressed reminded warned advised quizzed briefed instructed";
const PASSIVES = ["is", "was", "has been", "is being", "got", "is also", "was repeatedly"];

describe("whoever hears", () => {
  it.each(HEARD.split(" "))("does not speak, in any form of the passive: %s", (verb) => {
    const speakers = PASSIVES.flatMap((passive) =>
      said(`Lee ${passive} ${verb} that the school would close.`).map(([, speaker]) => speaker),
    );
    expect(speakers.filter((speaker) => speaker !== null)).toEqual([]);
  });
});

it.each(["Inquest", "Jury", "Court", "MPs"])(
  "no body of a headline speaks that is told: %s",
  (body) => {
    const text = `${body} told guard was “looking at her phone”\n\nA guard was late, it was heard on Monday.`;
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.map(({ speaker }) => speaker)).not.toContain(body);
  },
);

/** The words before the passive verb that ends the text. */
function subject(text: string): string | null {
  const words = classifyWords(tokenize(text));
  const unquoted = unquotedTokens(words, splitSentences(words), []);
  const first = passiveChain(unquoted, words.count - 1);
  return first === -1 ? null : text.slice(0, words.ends[first - 1]);
}

describe("passiveChain", () => {
  it.each([
    ["a plain passive", "Low was asked", "Low"],
    ["with another auxiliary", "The firm has been criticized", "The firm"],
    ["with adverbs", "Low is also widely said", "Low"],
    ["with a negation", "Low wasn't told", "Low"],
    ["an active negation", "Low didn't say", null],
    ["an active verb", "Low asked", null],
    ["a perfect", "Low has said", null],
    ["a short perfect or passive is left alone", "He's said", null],
    ["a progressive", "Low was saying", null],
    ["being quoted is speaking", "Low is quoted", null],
    ["nothing before", "said", null],
  ])("%s", (_, text, expected) => {
    expect(subject(text)).toBe(expected);
  });
});

describe("isHeardOnly", () => {
  it.each([
    ["at the head of a sentence", "Asked about it, Low left.", true],
    ["after when", "Low left when asked about it.", true],
    ["not with a subject", "Low asked about it.", false],
    ["not for other verbs", "Said to be late, Low left.", false],
  ])("%s", (_, text, expected) => {
    const words = classifyWords(tokenize(text));
    const unquoted = unquotedTokens(words, splitSentences(words), []);
    const cue = unquoted.firsts.findIndex((token) =>
      /^(?:asked|said)/i.test(text.slice(words.starts[token])),
    );
    expect(isHeardOnly(unquoted, cue)).toBe(expected);
  });
});

describe("the true source", () => {
  it.each([
    ["is not who is told, after the words", "“Go home,” Lee was told.", "Go home,", null],
    [
      "is who tells them, and not who is told, before the words",
      'Lee was told by O\'Neill that "the time has come to move on."',
      "the time has come to move on.",
      "Sean O'Neill",
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

describe("a negated cue", () => {
  it.each([
    "Cole did not say that he would appeal.",
    "Lopez never said the budget was illegal.",
    "Lopez has not yet publicly said that the budget was illegal.",
    "Lee didn't say the school would close.",
    "Ito did not say he was “sorry.”",
  ])("says nothing: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("leaves whole sentences in marks to nobody", () => {
    expect(said("Lopez never said, “We will burn the house down.”")).toEqual([
      ["We will burn the house down.", null],
    ]);
  });

  it.each([
    ["Cole not only said that the plan was bad.", "that the plan was bad", "Anna Cole"],
    [
      "Lopez said she did not want the school to close.",
      "she did not want the school to close",
      "Maria Lopez",
    ],
  ])("is not one that only stands near a negation: %s", (text, words, speaker) => {
    expect(said(text)).toEqual([[words, speaker]]);
  });
});
