import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .map(({ speaker }) => speaker);

const WEEKDAYS = ["Monday", "Tuesday", "Friday"];
const TIMES = ["", " morning", " afternoon", " evening", " night"];
const SOMEBODY = [
  "one aide",
  "a White House official",
  "a Senate aide",
  "one GOP strategist",
  "a Democrat",
];

describe("when something was said", () => {
  it.each(SOMEBODY)("is no part of who said it: %s", (phrase) => {
    for (const day of WEEKDAYS)
      for (const time of TIMES)
        for (const late of ["", "late "])
          expect(speakersIn(`“It is odd,” said ${phrase} ${late}${day}${time}.`)).toEqual([phrase]);
  });

  it.each(["autumn", "spring", "morning"])("is no part of who does so: in the %s", (time) => {
    expect(speakersIn(`It was described by ministers in the ${time} as “late”.`)).toEqual([
      "ministers",
    ]);
  });

  it.each(["last night", "last week", "this week", "last month", "this year"])(
    "is none, between whoever says it and the verb: %s",
    (time) => {
      expect(speakersIn(`Vale coach Eddie Moss ${time} said he was “proud” of his side.`)).toEqual([
        "Eddie Moss",
      ]);
      expect(speakersIn(`The council ${time} warned that the pier was “unsafe”.`)).toEqual([
        "The council",
      ]);
    },
  );

  it.each(["issued", "published", "released"])(
    "is none, nor is the verb that it tells of: %s",
    (verb) => {
      const text = `“It is odd,” a report ${verb} Friday by the harbour board said.`;
      expect(speakersIn(text)).toEqual(["a report"]);
    },
  );

  it("is where it describes a noun", () => {
    const text = "“It is odd,” said a survivor of the Friday attack.";
    expect(speakersIn(text)).toEqual(["a survivor of the Friday attack"]);
  });
});

describe("where or how something was done", () => {
  it.each(["in two sets", "in the third round", "at the pier", "with ease"])(
    "is no part of a name: %s",
    (how) => {
      for (const name of ["Coco Tavrin", "Deontay Vardle", "Iga Tessarov"]) {
        const speakers = speakersIn(`Kestin beat ${name} ${how}. “It is odd,” she said.`);
        expect(speakers.join()).not.toContain(how);
      }
    },
  );
});

describe("what is asked", () => {
  it.each(["what it was", "why it came", "how it fell", "whether it was late"])(
    "is no part of who is asked: %s",
    (question) => {
      const text = `I went to ask my mother ${question}. She said, “It is a cloud.”`;
      expect(speakersIn(text)).toEqual(["my mother"]);
    },
  );
});

describe("a role with its whole office", () => {
  it.each([
    "The Culver, Mersey and Croft councillor",
    "The Dayton and Croft senator",
    "the First Minister",
    "The First Lady",
    "the county Prosecutor’s Office",
  ])("is not cut: %s", (phrase) => {
    expect(speakersIn(`On Friday ${phrase} said: “It is odd.”`)).toEqual([phrase]);
  });
});

describe("what somebody did", () => {
  it.each(["resorted to mime", "turned to song", "pointed at the clock"])(
    "is no part of who did it: %s",
    (did) => {
      for (const text of [
        `One senator ${did} to describe his mood: “I am lost.”`,
        `Asked about it, one senator ${did} to describe his mood, saying: “I am lost.”`,
        `Late on Friday, one senator ${did} to describe his mood. “I am lost,” he said.`,
      ])
        expect(speakersIn(text).join()).toMatch(/^one senator$/i);
    },
  );

  it("tells who it is where the sentence has another verb", () => {
    const text = "“I am lost,” said a senator injured in the crash.";
    expect(speakersIn(text)).toEqual(["a senator injured in the crash"]);
  });
});

describe("a document that somebody has filed, written or got hold of", () => {
  const documents = ["a court document", "an affidavit", "a complaint", "a memo", "a report"];
  const doing = ["filed by", "written by", "obtained by", "signed on Monday by", "filed Friday by"];
  const authors = ["prosecutor Ann Low", "Tom Reed", "the Dayton board", "the Echo", "40 farmers"];
  const phrases = documents.flatMap((document, at) =>
    doing.map((done, nth) => `${document} ${done} ${authors[(at + nth) % authors.length]}`),
  );

  it.each(phrases)("is told of to the end, and speaks: %s", (phrase) => {
    const before = "It rained in Dayton on Monday.";
    expect(speakersIn(`${before} “There is no case,” according to ${phrase}.`)).toEqual([phrase]);
    const front = speakersIn(`${before} According to ${phrase}, there was “no case”.`);
    expect([phrase, null]).toContain(front[0]);
  });

  it("is cited, and not whoever wrote it", () => {
    for (const memo of ["a memo by Ann Low", "a report by Tom Reed of the Echo"])
      expect(speakersIn(`“There is no case,” according to ${memo}.`)[0]).toContain(
        memo.slice(0, 12),
      );
  });

  it.each(["on Monday", "in May", "late Friday"])("ends before the day: %s", (day) => {
    const phrase = "a letter signed by Ann Low";
    expect(speakersIn(`“There is no case,” according to ${phrase} ${day}.`)).toEqual([phrase]);
  });
});

describe("a name behind one of several", () => {
  it.each(["The youngest, Calum", "A third, Shopwell", "The last, Denby"])(
    "is that one's: %s",
    (phrase) => {
      const [, name] = phrase.split(", ");
      const text = `It rained in Dayton on Monday. ${phrase}, said it was “too late” for that.`;
      expect(speakersIn(text).every((speaker) => speaker?.endsWith(name ?? ""))).toBe(true);
    },
  );
});
