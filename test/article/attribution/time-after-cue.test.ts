import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const ELAPSED = [
  ...["two weeks", "a year", "10 years", "nearly a decade", "more than two and a half years"],
  ...["a couple of months", "moments", "a few minutes"],
].flatMap((time) => [`${time} ago`, `${time} later`, `${time} earlier`]);
const TIMES = [
  ...["that day", "the next day", "the other day", "the day before", "last night", "every week"],
  ...["this morning", "late last Friday", "earlier this week", "on Monday", "at the time"],
  ...["twice", "three times", "more than once", "many times", "for the first time", "afterwards"],
  ...["shortly afterwards", "not long ago", "before the match", "ahead of the vote"],
  ...["hours after the fire", "a day before the opening of the pier", "during the trial"],
];
const NAMES = ["Ana Lund", "Bart van den Berg", "Ngozi Adeyemi", "Li Wei"];

const saidIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ text: words }) => words);

const everywhere = [...ELAPSED, ...TIMES].flatMap((time) => NAMES.map((name) => ({ time, name })));

describe("when it was said is nobody's words", () => {
  it.each(everywhere)("after $name's quotation: $time", ({ time, name }) => {
    for (const tag of [`${name} said ${time}`, `said ${name} ${time}`]) {
      expect(saidIn(`The gates opened. “We are ready,” ${tag}.`)).toEqual(["We are ready,"]);
      const goesOn = `The gates opened. “We are ready,” ${tag}. “The pier is sound.”`;
      expect(saidIn(goesOn)).toEqual(["We are ready,", "The pier is sound."]);
    }
  });

  it.each(everywhere)("after what $name is reported to say: $time", ({ time, name }) => {
    expect(saidIn(`The pier was sound, ${name} said ${time}.`)).toEqual(["The pier was sound"]);
  });

  it.each(everywhere)("before what $name is reported to say: $time", ({ time, name }) => {
    const [words, ...others] = saidIn(`${name} said ${time} that the pier was sound.`);
    expect([words, others]).toEqual(["that the pier was sound", []]);
  });

  it.each(["reporters", "the council", "him"])("told to %s", (hearer) => {
    for (const time of [...ELAPSED, ...TIMES]) {
      const said = saidIn(`The gates opened. The pier was sound, Ana Lund told ${hearer} ${time}.`);
      expect(said.filter((words) => words.includes(time))).toEqual([]);
    }
  });
});

it.each([
  ["Ana Lund said two weeks ago was too late.", "two weeks ago was too late"],
  ["Ana Lund said last year was hard.", "last year was hard"],
  ["Ana Lund said that after taxes, little was left.", "that after taxes, little was left"],
  ["Ana Lund said three times three is nine.", "three times three is nine"],
])("what only begins with a time is said: %s", (text, words) => {
  expect(saidIn(text)).toEqual([words]);
});
