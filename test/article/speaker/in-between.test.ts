import { describe, expect, it } from "vitest";
import { lastShown, shownOf } from "../../support/shown-speaker.ts";

const NAMES = ["Ana Orr", "Kwame Boateng", "Siobhan Doyle", "Marek Nowak", "Priya Nair"];

/** Who is shown to have said the last words in marks. */
const lastSpeaker = (text: string) => lastShown(text) ?? null;

/** Each frame with each name in place of %s. */
function withNames(frames: readonly string[]) {
  return frames.flatMap((frame) =>
    NAMES.map((name) => [frame.replaceAll("%s", name), name] as const),
  );
}

describe("whoever a recording shows", () => {
  it.each(
    withNames([
      "The clip uses footage of %s asking, “Why are we not further ahead?”",
      "The film ends with footage of %s saying during the hearing last week, “That makes me proud.”",
      "The video opens with audio of %s telling donors, “We will not lose this county.”",
      "Then it cuts to video of Senator %s shouting, “Send the money back!”",
      "The tape shows %s telling a friend: “I never read the bill.”",
      "In the middle of the film the teacher %s, who was jailed in 1984, is shown lecturing: “Take heed of it.”",
    ]),
  )("says the words: %s", (text, name) => {
    expect(lastSpeaker(`It rained in Dayton on Monday.\n\n${text}`)).toBe(name);
  });
});

describe("whoever takes the turn", () => {
  it.each([
    ["“It was late,” %s said, and her husband cut in. “Do not forget the dog.”", "her husband"],
    ["“It was late,” %s said, and her brother broke in. “Do not forget the dog.”", "her brother"],
    ["%s began to read, and the judge interrupted him. “Explain why you are here.”", "the judge"],
    [
      "%s began to read, and the chairwoman cut him short. “Explain why you came.”",
      "the chairwoman",
    ],
  ])("says what follows, whoever spoke before: %s", (frame, speaker) => {
    for (const name of NAMES) {
      const said = lastSpeaker(`It rained in Dayton. ${frame.replace("%s", name)}`);
      expect([speaker, null]).toContain(said);
    }
  });

  it("is not who is interrupted", () => {
    const text = "Ana Orr stood. “It was late,” said Tom Lee, who was interrupted. “We left.”";
    expect(lastSpeaker(text)).not.toBe("Ana Orr");
  });
});

describe("whose last words before a quotation take the turn", () => {
  const takers = ["the judge", "a heckler", "the host", "a man in the front row"];
  const taking = [
    "cut in",
    "cut him off",
    "jumped in",
    "piped up",
    "spoke up",
    "leaned over",
    "raised a hand",
    "held up her hand",
    "waved him on",
    "interrupted me",
    "turned to me",
    "stopped us",
  ];
  const turning = ["turned to her", "stopped him", "pulled him aside", "leaned toward him"];
  const words = "“Nobody ever told me a single word of it.”";
  const addressed = "“Why did you not tell a single one of us?”";
  const beginnings = ["Ana Orr began to read and then", "Ana Orr saw Tom Lee’s face, and"];

  it.each(takers.flatMap((taker) => taking.map((act) => [taker, act])))(
    "says it, and not whoever is named before: %s %s",
    (taker = "", act = "") => {
      for (const beginning of beginnings) {
        const text = `“It was late,” said Ana Orr. Tom Lee came too. ${beginning} ${taker} ${act}. ${words}`;
        expect([taker, null]).toContain(lastSpeaker(text));
      }
    },
  );

  it.each(takers.flatMap((taker) => turning.map((act) => [taker, act])))(
    "says it where the words are said to somebody, and else may not: %s %s",
    (taker = "", act = "") => {
      for (const beginning of beginnings) {
        const text = `“It was late,” said Ana Orr. Tom Lee came too. ${beginning} ${taker} ${act}.`;
        expect(lastSpeaker(`${text} ${addressed}`)).toBe(taker);
        expect([taker, null]).toContain(lastSpeaker(`${text} ${words}`));
      }
    },
  );

  it.each(["cut in", "raised a hand", "turned to her"])(
    "says it on the next line too: the judge %s",
    (act) => {
      const text = `“It was late,” said Ana Orr. Orr began to read. The judge ${act}.\n\n${addressed}`;
      expect(lastSpeaker(`It rained. ${text}\n\nThe hall fell silent.`)).toBe("The judge");
    },
  );

  it.each(["The judge shook her head.", "A clerk looked up.", "Her lawyer sighed."])(
    "may be meant, and so nobody before is: %s",
    (sentence) => {
      const text = `“It was late,” said Ana Orr. Orr began to read. ${sentence} ${words}`;
      expect(lastSpeaker(`It rained. ${text}`)).not.toBe("Ana Orr");
    },
  );

  it.each(["Nobody did.", "The hall was full.", "Everyone laughed."])(
    "are told of there, and else who spoke goes on: %s",
    (sentence) => {
      const text = `“It was late,” said Ana Orr. ${sentence} ${words}`;
      expect(lastSpeaker(`It rained. ${text}`)).toBe("Ana Orr");
    },
  );

  it("is the same one who corrects himself", () => {
    const text = "Chief Tom Lee said, and then he corrected himself. “All who would come.”";
    expect(lastSpeaker(`It rained. “We got everybody out,” ${text}`)).toBe("Tom Lee");
  });

  it.each(["nodded", "shook his head", "sighed", "looked up", "inter- rupted me"])(
    "is not who is named in the clause before: the judge %s",
    (act) => {
      const text = `Ana Orr began to read, and the judge ${act}. ${words}`;
      expect(lastSpeaker(`It rained. ${text}`)).not.toBe("Ana Orr");
    },
  );
});

describe("a verb of speech that only seems to have the subject beside it", () => {
  it.each(
    withNames([
      "%s said the line was closed by inspector Carl Stroud and added, “Nobody told us in time.”",
      "%s, 44, said it was too soon to tell but added, “We are close.”",
      "%s said the decision was made by a clerk and said, “Whom are you going to trust on this?”",
      "%s talks about the blame that Wall Street faced after the crash, saying, “It was needless.”",
      "%s, whom Carl Stroud once served, complained that Stroud was slow, telling one aide: “It is noise.”",
    ]),
  )("has that of the clause around it: %s", (text, name) => {
    expect(lastSpeaker(`It rained in Dayton on Monday. ${text}`)).toBe(name);
  });

  it("keeps a subject who may speak", () => {
    const text = "Ana Orr said the teacher stood up and said, “I will not go.”";
    expect(["the teacher", null]).toContain(lastSpeaker(text));
  });
});

describe("a question by a source whom the tail introduces", () => {
  it.each(
    withNames([
      "“Who would pay for that?” asked %s, now a radio host. “I have never met one.”",
      "“Who would pay for that?” asked Sen. %s of Maryland, who chairs the board. “I would like to hear more.”",
      "“It happens, right?” %s went on, as if nobody had spoken. “But you have got to get over it.”",
    ]),
  )("is gone on from: %s", (text, name) => {
    expect(lastSpeaker(`Alex Castell agreed on Monday. ${text}`)).toBe(name);
  });

  const answers = [
    "I am.",
    "I’m not.",
    "Yes.",
    "No, not now.",
    "Of course.",
    "Not yet.",
    "Never!",
    "She is.",
  ];

  it.each(answers)("is left to be answered where the talk goes on: %s", (answer) => {
    for (const tail of [
      "the umpire asked, waving his arms",
      "asked the umpire",
      "the umpire asked",
    ]) {
      const text = `Ana Orr bowled on Monday. “Are you sure?” ${tail}. “${answer}”`;
      expect(shownOf(text, answer), text).not.toBe("the umpire");
    }
    for (const who of ["Ana Orr", "a nurse"]) {
      const text = `Ana Orr bowled on Monday. “Are you sure?” Tom Lee asked ${who}. “${answer}”`;
      expect(shownOf(text, answer), text).toBe(who);
    }
  });

  it("is left to be answered where it asks for a reason", () => {
    const text = "“Why is it shut?” asked Tom Lee, a radio host. “Because it is rotten.”";
    expect(lastSpeaker(`Ana Orr bowled on Monday. ${text}`)).toBeNull();
  });

  it.each(["You look pale.", "You need not be.", "Nobody here is.", "Then go."])(
    "may be gone on from by whoever asked: %s",
    (more) => {
      const text = `“Are you sure?” Tom Lee asked, folding his arms. “${more}”`;
      expect(lastSpeaker(`Ana Orr bowled on Monday. ${text}`)).toBe("Tom Lee");
    },
  );

  it("is answered by the asker himself where he asks it of all", () => {
    const text = "“Are we ready?” Tom Lee asked, waving his arms. “Yes.”";
    expect(lastSpeaker(`Ana Orr bowled on Monday. ${text}`)).toBe("Tom Lee");
  });
});

describe("whom the sentence before the words is about", () => {
  it.each(
    withNames([
      "“Rents are up,” says %s, 50, a baker. %s backs Republican Dan Pell for mayor. “I would not vote for the other lot.”",
      "“Rents are up,” says %s, 50, a baker. %s supports Democrat Hanna Clint in the race. “I have a degree, but I have loans.”",
    ]),
  )("is not whom he supports: %s", (text) => {
    expect(["Dan Pell", "Hanna Clint"]).not.toContain(lastSpeaker(text));
  });
});

it("gives the words to whoever roars them, and not to the one before", () => {
  const text =
    "Joe Arpel praised it. Arpel said, “The gate will be closed,” at which point the crowd roared “Close the gate and never open it!”";
  expect(["the crowd", null]).toContain(lastSpeaker(text));
});

describe("somebody in whose phrase another stands", () => {
  it.each([
    ["said one adviser to %s.", "one adviser to %s"],
    ["said a friend of %s.", "a friend of %s"],
    ["said an aide who asked not to be named to discuss private strategy with %s.", "an aide"],
  ])("goes on, up to words that end with another's: %s", (tail, speaker) => {
    for (const name of NAMES) {
      const text = `“It was the first debate again,” ${tail.replace("%s", name)} “She wanted to win, and people were like, ‘She is a clown.’”`;
      expect(lastSpeaker(text)).toMatch(new RegExp(`^${speaker.replace("%s", name)}`, "u"));
    }
  });

  it.each(NAMES)("keeps the words from what it is told of: %s", (name) => {
    const text = `${name} spoke. A City official who spoke anonymously to discuss internal strategy said Wednesday, “There are talks with the campaign.”`;
    expect(lastSpeaker(text)).toMatch(/^A City official/u);
  });
});

describe("whoever issues what is written", () => {
  it.each(
    withNames([
      "%s issued a statement saying, “The firm has proved itself a trusted partner.”",
      "At noon %s released a statement saying, “The firm has proved itself a trusted partner.”",
      "%s posted a message on Monday, saying, “The firm has proved itself a trusted partner.”",
    ]),
  )("says it: %s", (text, name) => {
    expect([name, null]).toContain(lastSpeaker(`It rained in Dayton on Monday. ${text}`));
  });
});

describe("“she” after a sentence about somebody new", () => {
  it.each([
    "finds herself in a similar job",
    "has a similar job and calls herself lucky",
    "is in a similar job",
  ])("is that one: %s", (predicate) => {
    const before = "“It is hard,” says Melissa Rolo, 32, of Sodus. “I owe too much.”";
    const text = `${before}\n\nMary Yates, 33, a baker in Leeds, ${predicate}.\n\n“I have had two grants, but I am behind,” she said.`;
    expect(lastSpeaker(text)).toBe("Mary Yates");
  });
});
