import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakerIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.find(({ type }) => type === "direct")?.speaker ?? null;

const speakerAfter = (opening: string, source: string) =>
  speakerIn(`${opening} was cross.\n\n“They speak every day,” ${source} said.`);

describe("whoever bears an office", () => {
  it.each([
    ["Denby mayor Ann Low", "the Denby mayor"],
    ["Ann Low, the mayor of Denby,", "the mayor"],
    ["New York City mayor Ann Low", "the New York mayor"],
    ["Health Secretary Ann Low", "the health secretary"],
    ["France's president, Ann Low,", "the French president"],
    ["Barcelona president Ann Low", "the Barca president"],
    ["Denby captain Ann Low", "the skipper"],
    ["Denby skipper Ann Low", "the captain"],
    ["Denby goalkeeper Ann Low", "the keeper"],
    ["Denby goalkeeper Ann Low", "the stopper"],
    ["Denby striker Ann Low", "the forward"],
    ["Singer Ann Low", "the star"],
    ["Novelist Ann Low", "the author"],
    ["Treasury minister Ann Low", "the minister"],
    ["Tory leader Ann Low", "the Conservative leader"],
    ["GOP leader Ann Low", "the Republican leader"],
    ["Liberal Democrat leader Ann Low", "the Lib Dem leader"],
    ["Labour leader Ann Low", "the opposition leader"],
    ["Senate Majority Leader Ann Low", "the Republican leader"],
    ["Ann Low, the leader of the DUP,", "the DUP leader"],
    ["Ann Low, the Denby National Party leader,", "the DNP leader"],
    ["SNP leader Ann Low", "the SNP leader"],
    ["Scottish National Party leader Ann Low", "the SNP leader"],
    ["Scottish Labour leader Ann Low", "the Labour leader"],
    ["House Republican leader Ann Low", "the Republican leader"],
    ["Tory group leader Ann Low", "the Conservative group leader"],
    ["Labour group leader Ann Low", "the Labour leader"],
    ["Tory council leader Ann Low", "the council leader"],
    ["Denby leader Ann Low", "the council leader"],
  ])("is meant by it: %s, %s", (opening, source) => {
    expect(speakerAfter(opening, source)).toBe("Ann Low");
  });

  it.each([
    ["Denby mayor Ann Low", "the Harwick mayor"],
    ["Ann Low, the mayor of Denby,", "the Harwick mayor"],
    ["The mayor of Denby, Ann Low,", "the Harwick mayor"],
    ["Treasury minister Ann Low", "the transport minister"],
    ["Health Secretary Ann Low", "the Home Secretary"],
    ["French president Ann Low", "the German president"],
    ["Tory leader Ann Low", "the Labour leader"],
    ["Labour leader Ann Low", "the Reform leader"],
    ["UUP leader Ann Low", "the DUP leader"],
    ["Ann Low, the leader of the UUP,", "the DUP leader"],
    ["SNP leader Ann Low", "the DUP leader"],
    ["Green leader Ann Low", "the Reform leader"],
    ["Scottish Tory leader Ann Low", "the SNP leader"],
    ["Scottish Tory leader Ann Low", "the Scottish Labour leader"],
    ["SNP leader Ann Low", "the Scottish Green leader"],
    ["Tory group leader Ann Low", "the Labour group leader"],
    ["Tory council leader Ann Low", "the Labour leader"],
    ["Council leader Ann Low", "the opposition leader"],
    ["Opposition leader Ann Low", "the council leader"],
    ["Senate Majority Leader Ann Low", "the minority leader"],
    ["House minority leader Ann Low", "the majority leader"],
    ["Denby Council spokeswoman Ann Low", "the Harwick Council spokeswoman"],
  ])("is not meant by another's: %s, %s", (opening, source) => {
    expect(speakerAfter(opening, source)).not.toBe("Ann Low");
  });
});

const EPITHETS = "Finn Dane Kiwi junior sophomore mother-of-two left-armer hitmaker"
  .split(" ")
  .concat("New Zealander", "Sri Lankan");

describe("a description of somebody already spoken of", () => {
  it.each(EPITHETS)("is the one person named: the %s", (epithet) => {
    expect(speakerIn(`Nia Owens came first. “I was slow,” the ${epithet} said.`)).toBe("Nia Owens");
  });

  it("is whom the paragraph names, and not whom it only speaks of", () => {
    const named = "Coach Bill Low left.\n\nNia Owens led. “I was slow,” the sophomore said.";
    const told =
      "Chidi Okoro laughed.\n\nAsked what he made of Cal Vance's record, the champion yawned. “He is old,” he said.";
    expect(speakerIn(named)).toBe("Nia Owens");
    expect(speakerIn(told)).toBe("Chidi Okoro");
  });

  const pair = "Actor Tom Lee met actor Ned Hale at the bar.";

  it("is nobody's where it fits two of them", () => {
    expect(speakerIn(`${pair} “It was fine,” the actor said.`)).toBe("the actor");
  });

  it("is his of the two whom the paragraph names", () => {
    expect(speakerIn(`${pair}\n\nLee was pleased. “It was fine,” the actor said.`)).toBe("Tom Lee");
  });

  it("is the lawyer's who is called an attorney", () => {
    expect(speakerIn("Attorney Ann Low rose. “You had a key,” the lawyer said.")).toBe("Ann Low");
  });
});

describe("the nearest bearer of an office without a name", () => {
  const offices = ["spokesperson", "president", "doctor", "minister", "lawyer"];

  it.each(offices)("is meant, and not somebody further off: the %s", (office) => {
    const opening = `The union's ${office}, Ann Low, was cross.`;
    for (const owner of ["The hospital's", "Harwick Council's", "A junior"]) {
      const text = `${opening}\n\n${owner} ${office} denied that it was late. “Never,” the ${office} said.`;
      expect(speakerIn(text)).toBe(`${owner} ${office}`);
    }
    expect(speakerIn(`${opening} “Never,” the ${office} said.`)).toBe("Ann Low");
  });
});

describe("somebody without a name", () => {
  it.each([
    ["A friend of Ann Low's said it was late. “Never,” the friend said.", "A friend of Ann Low's"],
    ["On the bench sat a nurse, a dog and a baker. “Never,” said the nurse.", "a nurse"],
  ])("is called by the whole phrase, and by no more: %s", (text, speaker) => {
    expect(speakerIn(text)).toBe(speaker);
  });
});

describe("what is written", () => {
  it.each([
    ["A letter from Ann Low was read out.", "A letter from Ann Low"],
    ["The report was published on Monday.", "The report"],
    ["In a letter to the board, Ann Low said the pier was rotten.", "Ann Low"],
    [
      "In a statement read by a clerk, Ann Low's son, Geoffrey Low, said it was ill-kept.",
      "Geoffrey Low",
    ],
    ["In a report published on Monday, the board said the pier was rotten.", "the board"],
    ["Halden Group rejected the report.", "Halden Group"],
  ])("is what “it said” means after a sentence about it: %s", (before, speaker) => {
    expect(speakerIn(`${before} “We warned them,” it said.`)).toBe(speaker);
  });

  it("ends before its verb", () => {
    expect(speakerIn("The notice has since been removed. “We stand by it,” it said.")).toBe(
      "The notice",
    );
  });
});

describe("a name within what bears it", () => {
  const things = ["podcast", "programme", "Show", "school", "Award", "scholarship", "festival"];
  const openings = ["During a chat on the", "On a visit to the", "Asked about the", "After the"];

  it.each(things)("is nobody whom a description or a pronoun means: the Dee Marsh %s", (thing) => {
    for (const opening of openings)
      for (const source of ["the star", "the 42-year-old star", "she"]) {
        const text = `Ann Low was cross.\n\n${opening} Dee Marsh ${thing}, the star told her side.\n\n“I am not in it,” ${source} said.`;
        expect(speakerIn(text)).toBe("Ann Low");
      }
  });

  it.each(["Dark Things", "Green Jasmine", "Hidden Rivers", "Kind Strangers"])(
    "is what she was given the prize for: %s",
    (title) => {
      for (const prize of ["actress", "supporting actress", "director"]) {
        const noun = prize.replace("supporting ", "");
        const text = `Ann Low, best ${prize}, ${title}\n“I am glad,” the ${noun} told reporters backstage.`;
        expect(speakerIn(text)).toBe("Ann Low");
      }
    },
  );
});

describe("whom an age fits", () => {
  const young = ["17-year-old Mats Orr", "Mats Orr, 17", "Mats Orr (17)", "Mats Orr, aged 17"];
  const tails = ["said the teenager", "the teenager said", "said the 17-year-old"];

  it.each(young)("is the teenager, and not who is 54: %s", (name) => {
    for (const old of ["Tom Hill, 54,", "Tom Hill (54)", "Tom Hill, aged 54,"])
      for (const tail of tails) {
        const text = `${old} had blamed ${name}.\n\n“It was not my fault,” ${tail}.`;
        expect(speakerIn(text)).toBe("Mats Orr");
      }
  });

  it.each(["pensioner", "teenager", "35-year-old", "octogenarian"])(
    "is not of another age than the %s",
    (one) => {
      const text = `Tom Hill, 43, was on the bus.\n\n“It was not my fault,” the ${one} said.`;
      expect(speakerIn(text)).toBe(`the ${one}`);
    },
  );
});

describe("a word for somebody young or at play", () => {
  const OLDER = ["manager", "coach", "the coach,", "his agent,", "her father,", "club chairman"];
  const WORDS = ["the 23-year-old", "the striker", "the winger", "the goalkeeper", "the teenager"];
  const OTHERS = OLDER.flatMap((role) => WORDS.map((word) => ({ role, word })));

  it.each(OTHERS)("is not who has trained or hired him: $role, $word", ({ role, word }) => {
    const said = `“It will do them good,” said ${role} Tom Reed.`;
    for (const opening of ["Bob Platts has signed for Dayton.", "Platts scored twice on Monday."]) {
      const text = `${opening}\n\n${said}\n\n“I am glad,” ${word} said.`;
      const speakers = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
      expect(speakers.at(0)).toBe("Tom Reed");
      expect(speakers.at(-1)).not.toBe("Tom Reed");
    }
  });

  it.each(WORDS)("is whom his manager has praised: %s", (word) => {
    for (const role of ["Dayton manager", "Coach", "Dayton chairman"]) {
      const opening = `${role} Tom Reed praised Bob Platts.`;
      expect(speakerIn(`${opening} “I am glad,” ${word} said.`)).toBe("Bob Platts");
    }
  });

  it("may be a manager who was one", () => {
    const text =
      "“It is late,” said manager Tom Reed.\n\n“We were tired,” the former striker said.";
    expect(parseArticle({ id: "a", text }).quotations.at(-1)?.speaker).toBe("Tom Reed");
  });
});

describe("whoever is elsewhere", () => {
  it.each([
    ["neighbor", "the neighbor across the road"],
    ["neighbour", "the neighbour opposite"],
    ["resident", "the resident next door"],
    ["tenant", "the tenant upstairs"],
    ["driver", "the driver behind him"],
    ["player", "the player beside her"],
  ])("is another than the %s of whom the article has told: %s", (role, source) => {
    expect(speakerIn(`${role} Jamie Low was cross.\n\n“I saw it,” ${source} said.`)).toBe(source);
  });

  it("may be the one where only the time is told", () => {
    const text =
      "Captain Jamie Low was cross. The captain next week meets Dayton.\n\n“I saw it,” the captain said before the match.";
    expect(speakerIn(text)).toBe("Jamie Low");
  });

  it("goes on as “she”", () => {
    const text =
      "“He would wave,” said neighbour Willie Low.\n\nFor now, the neighbour across the road is minding Rex. She said, “It was no accident.”";
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.at(-1)?.speaker).toBe("the neighbour across the road");
  });

  it.each(["second-rower", "five-eighth", "half-back", "right-back", "linebacker", "hurdler"])(
    "is whoever plays there: the %s",
    (player) => {
      const text = `Tom Reed said he had no hard feelings.\n\n“He rang me and he was late,” the ${player} said.`;
      expect(speakerIn(text)).toBe("Tom Reed");
    },
  );
});

describe("a word of sport or the stage", () => {
  const trades = [
    "farmer",
    "nurse",
    "detective",
    "economist",
    "teacher",
    "vicar",
    "baker",
    "manager",
  ];
  const epithets: [string, string][] = [
    ["striker", "striker"],
    ["striker", "forward"],
    ["goalkeeper", "stopper"],
    ["singer", "frontman"],
    ["rapper", "rapper"],
  ];
  const cells = epithets.flatMap(([role, word]) =>
    trades.map((trade) => [role, word, trade] as const),
  );

  it.each(cells)(
    "is no word for the other's trade: a %s, “the %s”, and a %s",
    (role, word, trade) => {
      const text = `Tom Reed, the ${role}, arrived early. Ned Hale, the ${trade}, arrived late.

It rained all day, and few came.

“They speak every day,” the ${word} said.`;
      expect(speakerIn(text)).toBe("Tom Reed");
    },
  );
});
