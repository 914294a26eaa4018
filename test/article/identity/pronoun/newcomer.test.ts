import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { lastShown, shownSpeaker } from "../../../support/shown-speaker.ts";

const speakerIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.find(({ type }) => type === "direct")?.speaker ?? null;

const OPENINGS = ["Mayor Ana Orr opened the clinic.", "Ana Orr cut the tape on Monday."];
const NEWCOMERS = [
  "A nurse waiting outside",
  "A resident of the street",
  "A season-ticket holder",
  "A neighbour of Mrs Orr",
];
const DOINGS = ["was less sure", "shook her head", "laughed out loud"];

describe("somebody new whom the sentence before the words is about", () => {
  const frames = OPENINGS.flatMap((opening) =>
    NEWCOMERS.flatMap((who) => DOINGS.map((does) => [`${opening} ${who} ${does}.`, who] as const)),
  );

  it.each(frames)("says them: %s", (text, who) => {
    expect(speakerIn(`${text} “It came late,” she said.`)).toBe(who);
  });

  it("need not be who says them where somebody is named after them", () => {
    const text =
      "Ana Orr came to Dayton. A nurse stopped Orr at the door. “It came late,” she said.";
    expect(speakerIn(text)).not.toBeNull();
  });

  it("is who alone has spoken there, and not who is named before", () => {
    const before = "Harbour master Bram Dole backed the plan last month.";
    const said =
      "The pressure prompted the minister to say the council would be asked as part of a review of the plan.";
    const words = "“We will of course support the plan.”";
    expect(speakerIn(`${before} ${said} He told them: ${words}`)).toBe("the minister");
    const named =
      "The pressure prompted the minister to say Bram Dole would be asked as part of a review of the plan.";
    expect(speakerIn(`${before} ${named} He told them: ${words}`)).not.toBe("the minister");
  });
});

describe("whom the reporter asks", () => {
  const reached = [
    "asked",
    "rang",
    "put this to",
    "put it to",
    "wrote to",
    "later spoke to",
    "met",
  ];
  const people = ["a passing nurse", "the owner's daughter", "one of her aides", "Wilma Quist"];
  const frames = reached.flatMap((verb) => people.map((who) => [verb, who] as const));

  it.each(frames)("has the next word: I %s %s", (verb, who) => {
    const text = `Ana Orr said that it was late.\n\nI ${verb} ${who} on Monday. “It never shuts,” she said.`;
    expect(speakerIn(text)).toBe(who);
  });
});

describe("somebody's own people", () => {
  const people = ["Her coach", "Orr's brother", "The lawyer for Tom Hale", "The club's owner"];

  it.each(people)("say what follows a sentence that tells what they did: %s", (who) => {
    for (const does of ["was less sure", "had hoped for more", "thinks it has gone far enough"])
      expect(speakerIn(`Mark Orr sang.\n\n${who} ${does}. “It was late,” he said.`)).toBe(who);
  });

  it.each([
    "Orr's father died in May.",
    "Orr's son was born in May.",
    "Orr's house was sold.",
    "Orr's voice was gone.",
  ])("say nothing where the sentence tells of what befell them: %s", (before) => {
    expect(speakerIn(`Mark Orr sang.\n\n${before} “It was late,” he said.`)).toBe("Mark Orr");
  });
});

describe("whom the first sentence of a paragraph names for the first time", () => {
  const openings = [
    "Few know this better than Zubor Kestin.",
    "Then there is Zubor Kestin.",
    "Take Zubor Kestin, who has a shop in Leeds.",
    "It is a view shared by Zubor Kestin.",
    "That worries Zubor Kestin.",
    "Among those waiting was Zubor Kestin, a baker from Leeds.",
    "The news came too late for Zubor Kestin.",
    "Not so Zubor Kestin.",
  ];

  it.each(openings)("says what follows, wherever he stands in it: %s", (opening) => {
    const text = `Mark Orr won.\n\n${opening} “It is over,” he said.\n\nKestin, 52, has lived in Leeds for years.`;
    expect(speakerIn(text)).toBe("Zubor Kestin");
  });

  it.each([
    "The prize is named after Zubor Kestin.",
    "The hall was built in memory of the late Zubor Kestin.",
    "He had lost to Zubor Kestin.",
  ])("does not where he is only spoken of: %s", (opening) => {
    const text = `Mark Orr won.\n\n${opening} “It is over,” he said.\n\nKestin, 52, has lived in Leeds for years.`;
    expect(speakerIn(text)).not.toBe("Zubor Kestin");
  });

  it("may be called what an invitation to the reader names", () => {
    expect(speakerIn("Meet Zubor Kestin. “It is over,” he said.")).toBe("Zubor Kestin");
  });
});

describe("whose answer the sentence before is about", () => {
  it.each(["answer to Mark Orr", "blunt reply to Mark Orr", "message for Mark Orr", "verdict"])(
    "says what follows: Zubor Kestin's %s",
    (owned) => {
      const text = `Mark Orr won.\n\nZubor Kestin came late. Kestin's ${owned} was plain. “It is over,” he said.`;
      expect(speakerIn(text)).toBe("Zubor Kestin");
    },
  );
});

describe("by whom somebody is met, stopped or told off", () => {
  it.each([
    ["Ann Low was stopped by a guard.", "a guard"],
    ["Ann Low was greeted at the gate by a steward.", "a steward"],
    ["His wife, Donna Reed, wept and was admonished by an usher.", "an usher"],
  ])("is “he” where she is a woman: %s", (met, who) => {
    expect(speakerIn(`Tom Reed stood up. ${met} “Stand back,” he told her.`)).toBe(who);
  });

  it("is not “she” where she is the one", () => {
    expect(speakerIn("Ann Low was treated by a medic. “I am fine,” she said.")).toBe("Ann Low");
  });
});

describe("somebody new whom the pronoun's own sentence opens with", () => {
  it.each([
    [
      "A party candidate in Hull has been suspended over posts in which she called it “a farce”.",
      "A party candidate in Hull",
    ],
    [
      "● A teacher in Leeds has been sacked after she told pupils it was “a waste of paint”.",
      "A teacher in Leeds",
    ],
  ])("says what a clause of it tells: %s", (text, who) => {
    const { quotations } = parseArticle({ id: "a", text: `Ana Orr said it was late.\n\n${text}` });
    expect(quotations.find(({ type }) => type === "mixed")?.speaker).toBe(who);
  });
});

describe("somebody new of whom the one sentence above the words tells", () => {
  it.each([
    ["A friend of Tom Reed was less sure.", "A friend of Tom Reed"],
    ["Tom Reed's agent would not be drawn.", "Tom Reed's agent"],
    ["A nurse was in tears.", "A nurse"],
  ])("says them in a paragraph of their own: %s", (above, who) => {
    const text = `Ana Orr won the seat.\n\n${above}\n\n“Ask me on Friday,” she said.`;
    expect(speakerIn(text)).toBe(who);
  });

  it.each(["A reporter asked her about pay.", "A woman with a pram asked her to stay."])(
    "does not where the sentence asks: %s",
    (above) => {
      const text = `Ana Orr won the seat.\n\n${above}\n\n“Ask me on Friday,” she said.`;
      expect(speakerIn(text)).toBe("Ana Orr");
    },
  );
});

describe("a member of a parliament without a name", () => {
  it.each(["One Tory MP", "A Lib Dem MP", "An SNP MSP", "The Wigan MP", "Another Labour MP"])(
    "is no person of the name: %s",
    (who) => {
      const text = `Ana Orr won the seat. ${who} said: “It is late.” The former Labour MP Tom Reed left.`;
      expect(speakerIn(text)).toBe(who);
    },
  );
});

describe("who tells a scene", () => {
  const women = ["her mother", "the cook", "her aunt Jo Fenn"];

  it.each(women)("need not be who speaks in it: %s", (woman) => {
    const told = `${woman} handed it back`;
    for (const scene of [
      `According to Rhonda Wells, ${told}.`,
      `Rhonda Wells said ${told}.`,
      `Rhonda Wells recalled that ${told}.`,
      `It was late and ${told}, Rhonda Wells said.`,
      `It was late and ${told}, according to Rhonda Wells.`,
    ])
      for (const tag of ["she told him", "she said to him"]) {
        const text = `A publisher came. ${scene} “Eat up,” ${tag}.`;
        expect(lastShown(text), text).not.toBe("Rhonda Wells");
      }
  });

  it.each(women)("speaks of it where the words are said to nobody in it: %s", (woman) => {
    const scene = `A publisher came. According to Rhonda Wells, ${woman} handed it back.`;
    expect(speakerIn(`${scene} “It was a good pie,” she said.`)).toBe("Rhonda Wells");
  });

  it.each(["the pie was good", "he handed it back"])(
    "speaks in it where no other does: %s",
    (told) => {
      const text = `A publisher came. According to Rhonda Wells, ${told}. “Eat up,” she told him.`;
      expect(lastShown(text)).toBe("Rhonda Wells");
    },
  );
});

describe("by whom somebody is stopped, and who does more", () => {
  it.each(["heckler", "welder", "farmer"])("may be a word that no list has: %s", (who) => {
    const text = `“We heard it,” Tom Reed said. Ann Low was stopped by a ${who} who shouted.`;
    const { quotations } = parseArticle({ id: "a", text: `${text} “It is late,” he said.` });
    expect(quotations.at(-1)?.speaker).toBe(`a ${who}`);
  });
});

describe("a relative named for the first time, whom the sentence above is about", () => {
  const before = "Tom Reed vanished in May.";
  it.each([
    ["Reed’s son, Jack,", "he", "Jack"],
    ["Reed’s elder brother, Ned,", "he", "Ned"],
    ["His daughter, Ann,", "she", "Ann"],
    ["Reed’s neighbour, Sam,", "he", "Sam"],
  ])("says the words below: %s", (who, he, speaker) => {
    for (const gap of [" ", "\n", "\n\n"])
      expect(speakerIn(`${before} ${who} was in tears.${gap}“It came late,” ${he} said.`)).toBe(
        speaker,
      );
  });
});

describe("whoever is told to stand beside somebody", () => {
  const places = ["Behind him", "Next to him", "Beside Reed", "Opposite him", "Behind the two"];

  it.each(places)("speaks next: %s", (place) => {
    for (const who of ["was a man in a hat", "stood another farmer", "sat a retired teacher"]) {
      const text = `Tom Reed stood in line. “It is late,” Reed said. ${place} ${who}. “It is cold,” he said.`;
      expect(shownSpeaker(text, "cold")).not.toBe("Tom Reed");
    }
  });

  it("goes on after a sentence about him", () => {
    const text =
      "Ann Low stood in line. “It is late,” she said.\n\nBehind her was a father who wasn’t so sure. He had made up his mind. “It is cold,” he said.";
    expect(shownSpeaker(text, "cold")).toMatch(/^a father/);
  });

  it("is no thing", () => {
    const text =
      "Tom Reed stood in line. “It is late,” Reed said. Behind him was a large sign. “It is cold,” he said.";
    expect(shownSpeaker(text, "cold")).toBe("Tom Reed");
  });
});
