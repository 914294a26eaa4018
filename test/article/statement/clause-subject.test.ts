import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text: `${text} Boats left.` }).quotations.map(
    ({ text: words, speaker }) => [words, speaker],
  );

describe("a participle behind what somebody opposes", () => {
  const opposed = ["is speaking out against", "hit back at", "has denied", "was angry about"];
  const reports = ["reports", "rumours", "articles", "headlines"];
  const verbs = ["suggesting", "claiming", "saying"];
  const cases = opposed.flatMap((verb) =>
    reports.flatMap((noun) => verbs.map((saying) => [verb, noun, saying] as const)),
  );

  it.each(cases)("is not his: %s %s %s", (verb, noun, saying) => {
    const said = saidIn(`Ned Hale ${verb} ${noun} ${saying} that he had left the town.`);
    expect(said.at(-1)).toEqual(["that he had left the town", noun]);
  });

  it.each(["issued a statement", "sent out a letter", "put out a memo"])(
    "is his who gives it out: %s",
    (deed) => {
      const said = saidIn(`Ned Hale ${deed} saying that the road was unsafe.`);
      expect(said.at(-1)).toEqual(["that the road was unsafe", "Ned Hale"]);
    },
  );
});

describe("a participle behind “while”", () => {
  it.each([
    "allows him to insult the board and the media",
    "led him to mock the drivers and the crews",
  ])("is not theirs to whom something is done meanwhile: %s", (deed) => {
    const said = saidIn(`The union alleged that his mindset ${deed} while calling them thieves.`);
    expect(said.at(-1)).toEqual(["them thieves", "The union"]);
  });
});

describe("a participle behind a report", () => {
  it.each(["adding", "noting", "saying", "warning"])("has its subject: %s", (adding) => {
    const text = `Ned Hale, a chief, said the fire began at noon, the Daily Echo reported, ${adding} that one man was hurt.`;
    expect(saidIn(text).at(-1)).toEqual(["that one man was hurt", "Daily Echo"]);
  });
});

it("has the subject of a report before it, joined by “and”", () => {
  const text =
    "Senator Maria Lopez met Tom Reed. The school would close, Lopez said, and added that it was late.";
  expect(saidIn(text).at(-1)).toEqual(["that it was late", "Maria Lopez"]);
});

it("has not the subject of a verb that reports nothing", () => {
  const text = "Tom Reed stayed in when a reporter called, but warned that it was late.";
  expect(saidIn(text).at(-1)?.[1]).not.toBe("a reporter");
});

describe("a verb joined behind a comma", () => {
  it.each([
    ["Ann Low praised a song in which Ned Hale mocks the town, and", "Ann Low"],
    ["The union complained of a speech in which Ned Hale attacked it, and", "The union"],
    ["Ann Low was angry when Ned Hale left, but", "Ann Low"],
  ])("has not the subject of the clause before the comma: %s", (lead, speaker) => {
    expect(saidIn(`${lead} said that it would strike.`).at(-1)).toEqual([
      "that it would strike",
      speaker,
    ]);
  });
});

describe("a verb before which the model finds nobody", () => {
  it.each([
    ["The council welcomed the exchange, saying the drivers had suffered from it.", "The council"],
    ["The company raised alarm at the deal, and said that drivers had to sign.", "The company"],
    ["Dad Ned Hale has labelled the checks ‘odd’ and criticised how staff reacted.", "Ned Hale"],
  ])("has the subject that the sentence gives it: %s", (text, speaker) => {
    expect(saidIn(text).at(-1)?.[1]).toBe(speaker);
  });
});

describe("whoever stands right before a verb with helpers", () => {
  it.each(["is calling the claims false", "has been calling the claims false"])(
    "says what follows, and not whom the sentence opens with: %s",
    (verb) => {
      const said = saidIn(`Ann Low is being sued by a driver but the singer's lawyer ${verb}.`);
      expect(said).toEqual([["the claims false", "the singer's lawyer"]]);
    },
  );

  it("does not where it is only compared", () => {
    const text = "Ned Hale runs the port, and like Tom Reed has spoken of the need for a road.";
    expect(saidIn(text).at(-1)?.[1]).not.toBe("Tom Reed");
  });
});

describe("what a comma parts off from the subject", () => {
  it.each([
    "based at Port Ellen, near Dayton",
    "which is based at Port Ellen, near Dayton",
    "owned by Ned Hale",
    "founded in Port Ellen by Ned Hale",
  ])("only tells of it: Harlow, %s, said", (aside) => {
    expect(saidIn(`Harlow, ${aside}, said that the road would open.`)).toEqual([
      ["that the road would open", "Harlow"],
    ]);
  });
});

describe("a participle behind a comma", () => {
  const places = ["a Young Offenders' Institution", "Dayton Crown Court", "a camp near Port Ellen"];
  const verbs = ["having admitted that he", "having denied that he", "having told police that he"];
  const cases = places.flatMap((place) => verbs.map((verb) => [place, verb] as const));

  it.each(cases)(
    "has the subject of the sentence, not the place before it: %s, %s",
    (place, verb) => {
      const said = saidIn(`Ned Hale was held for four years at ${place}, ${verb} stole the boat.`);
      expect(said.at(-1)).toEqual(["that he stole the boat", "Ned Hale"]);
    },
  );

  it("is nobody's where it may be another's that is demanded", () => {
    const text =
      "The National Coalition (Nasa) opposition coalition on Thursday demanded that its candidate Ned Hale be declared mayor, claiming massive fraud was behind the results.";
    expect(saidIn(text).at(-1)?.[1]).not.toBe("Ned Hale");
  });
});

it("is a pronoun's right before the verb, whatever the sentence opens with", () => {
  const text = `Julia Low was in Port Ellen. Tom Reed resigned on Monday. Overnight she criticised Mr Reed over his sudden resignation as Foreign Minister and said she was "disappointed" he did not call her.`;
  expect(saidIn(text).map(([, speaker]) => speaker)).toEqual(["Julia Low", "Julia Low"]);
});

describe("how often something is said", () => {
  const often = ["Several times", "Many times this spring", "Three times on Monday", "Two times"];
  const tells = [
    ["she said the plan was “a bad joke”", "Ann Low"],
    ["she has called the plan “a bad joke”", "Ann Low"],
    ["she told reporters the plan was “a bad joke”", "Ann Low"],
  ];
  const cases = often.flatMap((times) => tells.map(([said, who]) => [`${times} ${said}`, who]));

  it.each(cases)("is nobody who says it: %s", (text, who) => {
    expect(saidIn(`Ann Low denied it. ${text}.`).at(-1)?.[1]).toBe(who);
  });

  it("but a paper may", () => {
    expect(saidIn("The Dayton Times said the plan was bad.").at(-1)?.[1]).toBe("The Dayton Times");
  });
});
