import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text: `${text}\nBoats left.` }).quotations.map(
    ({ text: words, speaker }) => [words, speaker],
  );

describe("a verb of saying", () => {
  it.each([
    "Over last season, each side claimed two wins and their latest match was a draw.",
    "Tom Reed claimed his third straight league title in Dayton.",
    "The flood has claimed more than forty lives.",
    "Tom Reed claimed benefits for a year.",
    "The two forwards Tom Reed and Ned Hale added a penalty each.",
    "Tom Reed added a second goal after the break.",
    "Tom Reed added twenty points to his lead.",
    "The agency also added smaller boats to the contract.",
    "Each politician boasts a long career in Dayton.",
    "The hotel boasts thirty rooms.",
    "Ann Low and Tom Reed called it quits last night.",
    "Tom Reed called it a day in May.",
    "Tom Reed called off a march planned for the weekend.",
    "Tom Reed called police and two officers arrived.",
    "Tom Reed called the police after the row.",
    "Ann Low called her mother and wept.",
    "The Prime Minister has called a general election.",
    "The board called an emergency meeting for Monday.",
  ])("may tell of a deed, and of nothing that is said: %s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    "Tom Reed claimed the title had been stolen.",
    "Tom Reed called the police a disgrace.",
    "Tom Reed called the vote illegal.",
    "Tom Reed called her vote for the war a mistake.",
    "Tom Reed added that a second goal was needed.",
    "Tom Reed added a second goal was needed.",
    "Tom Reed boasted that the hotel had thirty rooms.",
    "Tom Reed called it a disgrace.",
  ])("tells of what is said where somebody does or is something in it: %s", (text) => {
    expect(saidIn(text)[0]?.[1]).toBe("Tom Reed");
  });
});

describe("who is denied a thing", () => {
  it.each([
    "The players, denied a third win by a late goal, left the pitch at once.",
    "Tom Reed had celebrated and denied his biggest rival an unexpected win.",
    "Tom Reed was denied entry to the ground.",
  ])("denies nothing: %s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    ["Tom Reed denied the charges.", "the charges"],
    ["Tom Reed denied that he had left.", "that he had left"],
  ])("denies what is said of him: %s", (text, words) => {
    expect(saidIn(text)).toEqual([[words, "Tom Reed"]]);
  });
});

describe("what leads into a whole sentence in marks", () => {
  it.each([
    "Following the vote in the council",
    "On the subject of the roads",
    "Holding open a book",
    "After the match",
  ])("is not said with it: %s", (lead) => {
    expect(saidIn(`${lead}, Tom Reed said, “It is a sad day for us all.”`)).toEqual([
      ["It is a sad day for us all.", "Tom Reed"],
    ]);
  });
});

describe("what stands in what a source tells", () => {
  it("is not said by the source where it opens words of its own", () => {
    expect(
      saidIn("According to the Echo, Ned Hale, in a letter to the board, wrote: “We will win.”"),
    ).toEqual([["We will win.", "Ned Hale"]]);
  });

  it.each(["whose board announced its name this week", "who told its staff in May"])(
    "is not said by the source where it tells of that: %s",
    (clause) => {
      expect(saidIn(`Three hotels will open in May, according to Ned Hale, ${clause}.`)).toEqual([
        ["Three hotels will open in May", "Ned Hale"],
      ]);
    },
  );
});

describe("a sentence around whoever puts it so", () => {
  it.each(["is the effect on the port", "would be the loss of the road", "was what came next"])(
    "is not said by him: %s",
    (rest) => {
      const said = saidIn(`More “worrisome,” as the union puts it, ${rest}.`);
      expect(said.map(([words]) => words)).not.toContain(rest);
    },
  );
});

describe("a clause of another's", () => {
  it.each([
    "Ann Low told the board in response to reports that it may be shut this spring.",
    "Ann Low, a judge, asked Reed to stand, which he did, flanked by two guards.",
    "Rescue workers continued the search Friday for trapped survivors of the quake that shook Dayton.",
    "A week after he conceded defeat to his rival Tom Reed, Ned Hale left.",
    "Judge Ann Low called the reporters Tom Reed of the Echo and Ned Hale to a special sitting of the court.",
    "The gas blast that killed ten people in Dayton was caused by a bad valve.",
    "The judge set a trial on charges that could send Tom Reed to prison.",
    "Workers feared for the port, something the board vowed not to do.",
    "Tom Reed held a conference to declare that, according to results from his party, Ned Hale won.",
  ])("is nothing that the verb's subject says: %s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    ["Officer Tom Reed said, according to the Daily Echo, that it was late.", "that it was late"],
    ["Tom Reed continued that it was late.", "that it was late"],
    ["Tom Reed conceded that it was late.", "that it was late"],
    ["Tom Reed called the plan a threat to the town.", "the plan a threat to the town"],
    ["Tom Reed lashed out at the police saying it was late.", "it was late"],
    ["Tom Reed hit back at Ann Low saying that it was late.", "that it was late"],
  ])("may stand beside his own: %s", (text, words) => {
    expect(saidIn(text)).toContainEqual([words, "Tom Reed"]);
  });
});

describe("a greeting", () => {
  const greetings = [
    "sorry",
    "sorry to shoppers after thieves took card data",
    "thanks to the crew",
    "goodbye to the team",
    "a prayer for the crew",
    "farewell to Dayton",
  ];
  it.each(greetings)("tells nothing: said %s", (greeting) => {
    expect(saidIn(`Ann Low said ${greeting}.`)).toEqual([]);
    expect(saidIn(`Halden has said ${greeting}.`)).toEqual([]);
  });

  it("may be what something is told of", () => {
    expect(saidIn("Ann Low said sorry was not enough.")).toHaveLength(1);
    expect(saidIn("Ann Low said prayers were not enough.")).toHaveLength(1);
  });
});

describe("what only leads into what is said", () => {
  it.each(["In the meantime", "As a result", "At the time", "In some ways", "Over the years"])(
    "is not said by itself: %s",
    (opening) => {
      const text = `Ann Low said that it was late. ${opening}, she said, the road is shut.`;
      expect(saidIn(text).map(([words]) => words)).toEqual([
        "that it was late",
        "the road is shut",
      ]);
    },
  );
});
