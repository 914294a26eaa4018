import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

/** Whose the last words in marks are. */
const speakerOf = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .at(-1)?.speaker;

describe("an office beside a name", () => {
  const OFFICES = [
    "Secretary of State for Wales",
    "Shadow Secretary of State for Scotland",
    "Cabinet Secretary for Housing",
    "Minister for Jobs, Skills and Training",
    "Minister for Health",
    "Secretary of State for Northern Ireland",
    "Deputy Minister for Arts and Sport",
  ];

  it.each(OFFICES)("is no part of it: %s", (office) => {
    const text = `It rained on Monday. ${office} Priya Nair said the road was “late”.`;
    expect(speakerOf(text)).toBe("Priya Nair");
  });

  it.each([
    "Clerk of the course",
    "Head of the school",
    "Former head of the fire service",
    "Deputy chief of the council",
    "President of the club",
  ])("is none that stands before it without an article: %s", (office) => {
    for (const tail of ["said the road was “late”", "blamed it on “some late weather”"])
      expect(speakerOf(`It rained on Monday. ${office} Simon Yaxley ${tail}.`)).toBe(
        "Simon Yaxley",
      );
  });

  it("is none of a band's, which has a name of its own", () => {
    const text = "It rained on Monday. Singer of the band Simon Yaxley said the road was “late”.";
    expect(speakerOf(text)).not.toBe("Simon Yaxley");
  });

  it.each([
    "The mill's founder and chairman",
    "Its chairman and largest shareholder",
    "The chairman and chief executive",
    "The former health secretary and Tory grandee",
    "The Minister for Arts and Sport",
    "The club's manager and striker",
  ])("may be two: %s", (offices) => {
    const text = `It rained on Monday. ${offices}, Marek Nowak, said the road was “late”.`;
    expect(speakerOf(text)).toBe("Marek Nowak");
  });

  it.each([
    "The chair of the judges",
    "The head of the residents",
    "A spokesman for the families",
    "The captain of the team",
  ])("is not theirs of whom there are several: %s", (office) => {
    for (const named of ["Miriam Castell", "the historian Miriam Castell", "historian Ann Castell"])
      for (const tail of ["called it “a long book”", "said it was “a long book”"]) {
        const text = `It rained on Monday. ${office}, ${named}, ${tail}.`;
        expect(speakerOf(text)).toBe(named.split(" ").slice(-2).join(" "));
      }
  });

  it("stands behind the name it tells of", () => {
    const text =
      "Shares fell after Marek Nowak, chief executive of Tarn Foods, warned of “a cold year”.";
    expect(speakerOf(text)).toBe("Marek Nowak");
  });

  it.each([
    ["the band's label", "Harbour Recordings"],
    ["the novel's publisher", "Ferry Press"],
    ["its parent company", "Northern Motors"],
  ])("speaks for %s, whose name %s is", (firm, name) => {
    const spokesman = `A spokesperson for ${firm}`;
    for (const words of ["it was “late”", "the road had been “closed” on Friday"]) {
      expect(speakerOf(`It rained. ${spokesman}, ${name}, said ${words}.`)).toBe(spokesman);
      for (const own of ["Marek Nowak", "Ann Low"])
        expect(speakerOf(`It rained. ${spokesman}, ${own}, said ${words}.`)).toBe(own);
    }
  });

  it("is no part of a name either where it is an owner", () => {
    expect(speakerOf("It rained. Unite's Marek Nowak said it was “late”.")).toBe("Marek Nowak");
  });

  it.each([
    "One of them, Marek Nowak,",
    "One of them, the actor Marek Nowak,",
    "One of those who voted against, Marek Nowak,",
    "One of his own backers, former minister Marek Nowak,",
  ])("names the one of many: %s", (one) => {
    expect(speakerOf(`The members were split. ${one} said it was “late”.`)).toBe("Marek Nowak");
  });

  it("is two people's where the second has an article", () => {
    const text = "It rained. The mill's lawyer and its chairman, Marek Nowak, said it was “late”.";
    expect(speakerOf(text)).not.toBe("Marek Nowak");
  });
});

describe("whoever speaks behind what opens the sentence", () => {
  const openings = [
    "After a row with Marek Nowak",
    "Ahead of a vote called by Marek Nowak",
    "With a day left in Ana Orr's contest with Marek Nowak",
    "Speaking after talks with Marek Nowak",
    "After Ana Orr beat Marek Nowak",
  ];
  const reports = [
    "the farm minister also attacked the “shabby” way the vote had been run.",
    "the club secretary called it “shabby”.",
    "the port's director has said it is “shabby”.",
  ];
  const cases = openings.flatMap((opening) => reports.map((report) => [opening, report] as const));

  it.each(cases)("is not whom it names: %s, %s", (opening, report) => {
    const [speaker] = /^the \S+ \S+|^the port's director/.exec(report) ?? [];
    expect(speakerOf(`It rained on Monday. ${opening}, ${report}`)).toBe(speaker);
  });

  it("is whom it names where commas part off what he is", () => {
    const text = "It rained. On Monday Marek Nowak, the mayor, called it “shabby”.";
    expect(speakerOf(text)).toBe("Marek Nowak");
  });

  it("is whoever the sentence goes on to, and not whom its first clause names", () => {
    const text =
      "As Marek Nowak spoke, the press secretary, Priya Nair, sent a note warning that it was “late”.";
    expect(speakerOf(text)).toBe("Priya Nair");
  });
});

describe("a body whose letters are a word", () => {
  it.each(["The WHO", "A WHO spokeswoman"])("is no pronoun: %s", (who) => {
    expect(speakerOf(`It rained on Monday. ${who} said the road was “late”.`)).toBe(who);
  });

  it("stands before the role of whoever speaks for it", () => {
    for (const body of [
      "WHO",
      "Bank of England",
      "University of Leeds",
      "Institute for Fiscal Studies",
    ])
      expect(speakerOf(`It rained. ${body} director Priya Nair said it was “late”.`)).toBe(
        "Priya Nair",
      );
    const office = "It rained. The Office of Prime Minister Marek Nowak said it was “late”.";
    expect(speakerOf(office)).not.toBe("Marek Nowak");
  });

  it("is a pronoun still where every word is in capitals", () => {
    expect(speakerOf("WHO SAID SO?\n\nIt rained. Priya Nair, who said it was “late”, left.")).toBe(
      "Priya Nair",
    );
  });
});

describe("an aside that no comma closes", () => {
  const who = ["a Dayton nurse", "a Dayton native", "an old resident of Dayton", "a nurse"];
  it.each(who)("tells of the name that its sentence opens with: %s", (phrase) => {
    const speakers = [
      `Alex Pott, ${phrase} said, “We have every trade.”`,
      `Alex Pott, ${phrase} said: “We have every trade.”`,
    ].map((text) => parseArticle({ id: "a", text }).quotations[0]?.speaker);
    expect(speakers).toEqual(["Alex Pott", "Alex Pott"]);
  });

  it.each(who)("tells of nobody who only stands before it: %s", (phrase) => {
    const text = `After a row with Alex Pott, ${phrase} said, “We have every trade.”`;
    expect(parseArticle({ id: "a", text }).quotations[0]?.speaker).not.toBe("Alex Pott");
  });
});

describe("the name behind a thing without an article", () => {
  const things = [
    "arts venue, Curve Dayton",
    "second tier side, Vale Hercules",
    "family firm, Reed Motors",
  ];

  it.each(things)("is the thing's, and not that of whoever heads it: the head of %s", (thing) => {
    const texts = [
      `“The show must go on,” the head of ${thing}, told the Echo.`,
      `The head of ${thing}, said: “The show must go on.”`,
    ];
    for (const text of texts) {
      const [said] = parseArticle({ id: "a", text }).quotations;
      expect(said?.speaker?.toLowerCase()).toBe(`the head of ${thing.split(",")[0]}`);
    }
  });

  it.each(["the venue", "its venue", "Dayton Town"])("but not behind %s", (thing) => {
    const text = `“The show must go on,” the head of ${thing}, Tom Reed, told the Echo.`;
    expect(parseArticle({ id: "a", text }).quotations[0]?.speaker).toBe("Tom Reed");
  });
});

describe("a name behind whose it is", () => {
  it.each([
    "The leader of the opposition, the SDLP’s Ann Low, said it was “too late”.",
    "His opponent, the PNP’s Ann Low, said it was “too late”.",
    "The minister, Labour’s Ann Low, said it was “too late”.",
    "Her rival, the Greens’ Ann Low, called it “a poor joke on us all”.",
    "A former captain, Hull’s Ann Low, said it was “too late”.",
  ])("is of the phrase before it: %s", (text) => {
    expect(speakerOf(text)).toBe("Ann Low");
  });

  it.each([
    ["The owner", "The owner, Ann Low’s sister, said it was “too late”."],
    ["Tom Reed", "The plan, the Echo’s Tom Reed wrote, was “too late”."],
  ])("is not where another is told of: %s", (name, text) => {
    expect(speakerOf(text)).toBe(name);
  });
});

describe("a party's name beside a member's", () => {
  it.each(["Plaid Cymru MP for Croft", "Sinn Fein TD for Croft", "Plaid Cymru MSP for Croft"])(
    "does not speak: %s",
    (office) => {
      const party = office.split(" ").slice(0, 2).join(" ");
      const text = `${party} should walk away, the Commons was told.\n\nIfan Low, ${office}, said the deal should be stopped and a “plan worth the name” drawn up.`;
      expect(speakerOf(text)).toBe("Ifan Low");
    },
  );
});

describe("the name behind a kinsman or an office", () => {
  const clauses = [
    "who is 88 and had signed in good faith",
    "who lives in Dayton",
    "whose bus was late",
  ];

  it.each(clauses)("is who speaks, whatever a clause tells of it: %s", (clause) => {
    for (const phrase of ["His grandmother", "His captain", "Their consul"]) {
      const text = `Tom Reed left. ${phrase}, Hettie Orr, ${clause}, came out to say so.`;
      expect(speakerOf(`${text} “It is late,” she said.`)).toBe("Hettie Orr");
    }
  });
});
