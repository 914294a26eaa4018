import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text: `${text}\nBoats left.` }).quotations.map(
    ({ text: words, speaker }) => [words, speaker],
  );

describe("what another says behind a comma", () => {
  const openers = ["and", "but", "while"];
  const others = ["the election board", "Ms Orr", "a spokesman for the port"];
  const verbs = ["said", "warned", "added", "insisted"];
  const cases = openers.flatMap((opener) =>
    others.flatMap((other) => verbs.map((verb) => [opener, other, verb] as const)),
  );

  it.each(cases)("is not in what somebody says: , %s %s %s", (opener, other, verb) => {
    const text = `Tom Reed said the claims were unfounded, ${opener} ${other} ${verb} it would look into them.`;
    expect(saidIn(text)[0]).toEqual(["the claims were unfounded", "Tom Reed"]);
  });

  it.each([
    "Tom Reed said that the claims were unfounded, and that it would look into them.",
    "Tom Reed said that the road was shut, and the bridge would open in May.",
    "Tom Reed said it was late, and he said why.",
  ])("is what he says himself where nobody else is named: %s", (text) => {
    expect(saidIn(text)[0]?.[0]).toMatch(/them|May|late, and he said why|late/);
    expect(saidIn(text)[0]?.[1]).toBe("Tom Reed");
  });
});

describe("what leads into words in marks", () => {
  it.each([
    ["and", "blunt"],
    ["but", "clear"],
    ["and", "adamant"],
    ["but", "sceptical"],
  ])("is not in what was said before: , %s Judge Orr was %s:", (opener, manner) => {
    const text = `The firm said it had told Tom Reed of the case, ${opener} Judge Orr was ${manner}: “That has been fully briefed.”`;
    expect(saidIn(text)[0]?.[0]).toBe("it had told Tom Reed of the case");
  });
});

describe("who tells of a report at the end", () => {
  it.each(["Dayton Television said", "Dayton Central Television said", "Dayton Radio reported"])(
    "is not in it: %s",
    (tag) => {
      const text = `Early reports from drivers said one village could account for only 30 boats out of 90, ${tag}.`;
      for (const [words] of saidIn(text)) expect(words).not.toContain("Dayton");
    },
  );
});

describe("what somebody does not tell", () => {
  it.each([
    "but did not elaborate on how the roof would be mended",
    "but declined to say when the roof would be mended",
    "but would not specify a day",
    "but could not say who would pay",
  ])("is not in what he tells: %s", (silence) => {
    expect(saidIn(`Tom Reed said that the pool would reopen ${silence}.`)[0]).toEqual([
      "that the pool would reopen",
      "Tom Reed",
    ]);
  });
});

describe("whom somebody tells it", () => {
  it.each([
    ["told Ms Orr", "that if the road stayed shut he would go"],
    ["told the court", "Ned Hale had been in the house"],
    ["reminded the board", "that the road was shut"],
    ["warned his staff", "that the road was shut"],
    ["asked Ms Orr", "whether the road was shut"],
    ["told The Echo", "she did not know why he left"],
  ])("is not in it: %s", (told, words) => {
    expect(saidIn(`Tom Reed ${told} ${words}.`)).toContainEqual([words, "Tom Reed"]);
  });

  it.each([
    ["Tom Reed told them the man she saw had left.", "the man she saw had left"],
    ["Tom Reed asked the board to open the road.", "the board to open the road"],
  ])("is in it where it does something in it: %s", (text, words) => {
    expect(saidIn(text)[0]?.[0]).toBe(words);
  });
});

describe("on what occasion something is said", () => {
  it.each([
    "on an earnings call earlier this month",
    "in an oral history of the harbour",
    "during a visit to the port last week",
    "at a meeting of the board in Dayton",
  ])("is not in it: %s", (occasion) => {
    expect(saidIn(`Tom Reed said ${occasion} that sales were up.`)).toEqual([
      ["that sales were up", "Tom Reed"],
    ]);
  });
});

describe("what is told of whoever says a thing", () => {
  it.each(["went to the police", "has left the town", "will not be named"])(
    "is not what he says: %s",
    (deed) => {
      const [said] = saidIn(`A woman who claims he held a gun to her head ${deed}.`);
      expect(said?.[0]).toBe("he held a gun to her head");
    },
  );
});

describe("what is called for", () => {
  it.each([
    ["called for a new deal and Ana Orr had an answer", "a new deal"],
    ["admitted the charges and accepted a fine", "the charges"],
  ])("does nothing: %s", (deed, words) => {
    expect(saidIn(`Tom Reed ${deed}.`)[0]).toEqual([words, "Tom Reed"]);
  });

  it("may be two that do something together", () => {
    expect(saidIn("Tom Reed said the roads and the bridges were shut.")[0]?.[0]).toBe(
      "the roads and the bridges were shut",
    );
  });
});

describe("words in marks on the next line", () => {
  it.each(["reported", "said"])(
    "are no piece of the clause that leads into them: the Echo %s",
    (verb) => {
      const text = `As the Dayton Echo ${verb}, even on Friday, Low's office was refusing to call it a strike:\n\n"The town hall is still reluctant to call it a strike, citing the talks.\n\n"At the town hall today, Low was asked about them."`;
      const said = saidIn(text).map(([words]) => words ?? "");
      expect(said).toContain(
        "The town hall is still reluctant to call it a strike, citing the talks.",
      );
      expect(said.filter((words) => words.includes("\n"))).toEqual([]);
    },
  );
});
