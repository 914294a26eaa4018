import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const NAMES = ["Ana Orr", "Kwame Boateng", "Siobhan Doyle", "Marek Nowak"];
const VERBS = ["released", "issued", "later put out", "posted", "then sent", "left", "added"];
const WRITINGS = ["a statement", "a message", "a short letter", "a tweet", "a caption"];

/** Who is held to have said the last words in marks. */
function speakerOf(text: string): string | null {
  return parseArticle({ id: "a", text }).quotations.at(-1)?.speaker ?? null;
}

describe("what is put out", () => {
  const cases = NAMES.flatMap((name, at) =>
    VERBS.flatMap((verb, nth) => {
      const writing = WRITINGS[(at + nth) % WRITINGS.length] ?? "";
      return [
        [name, `${name} ${verb} ${writing} saying, “The shop is a trusted partner.”`] as const,
      ];
    }),
  );
  it.each(cases)("is said by whoever puts it out: %s: %s", (name, sentence) => {
    expect(speakerOf(`It rained in Leeds on Monday.\n\n${sentence}`)).toBe(name);
  });

  it.each(["Ana Orr", "Ana Orr’s family", "The club", "A spokesman for the club"])(
    "is said by whoever puts it out, whatever it is and whenever: %s",
    (who) => {
      for (const put of [
        "issued an update",
        "shared a tribute",
        "put out an apology",
        "gave a reply",
      ])
        for (const when of ["", " last week", " on Monday"])
          for (const reads of [", which reads:", " that read:", ", which said:", ", reading:"]) {
            const text = `Tom Lee runs the shop. “It is late,” Lee said.\n\n${who} ${put}${when}${reads} “The shop is a trusted partner.”`;
            expect(speakerOf(text)).toBe(who);
          }
    },
  );

  it.each([
    "%s was sent a letter saying, “The shop will close.”",
    "%s received a message saying, “The shop will close.”",
    "%s found a note saying, “The shop will close.”",
  ])("is not said by whoever gets it: %s", (sentence) => {
    for (const name of NAMES) expect(speakerOf(sentence.replace("%s", name))).not.toBe(name);
  });

  it.each(NAMES)("is said by its author: %s", (name) => {
    const text = `The club released a statement by ${name} saying, “The shop will close.”`;
    expect(speakerOf(text)).toBe(name);
  });

  it.each(NAMES)("is said by whoever puts it out, where “it said”: %s", (name) => {
    for (const put of [
      "gave a statement to the court",
      "wrote a letter to the club",
      "left a note",
    ])
      expect(speakerOf(`${name} ${put}. It said: “He was loved.”`)).toBe(name);
  });

  it.each([
    "%s has not issued a statement. It said: “He was loved.”",
    "%s released the letter. It said: “He was loved.”",
    "%s gave a letter to the court. It said: “He was loved.”",
  ])("is not said by whose it may not be: %s", (text) => {
    for (const name of NAMES) expect(speakerOf(text.replace("%s", name))).not.toBe(name);
  });

  it.each(["His family", "The family", "The couple", "The crew"])(
    "is said by them all: %s",
    (they) => {
      const text = `${they} paid a tribute to Bob Tull. In a statement, they wrote: “He was loved.”`;
      expect(speakerOf(text)).toBe(they);
    },
  );
});

describe("a letter that is sent to somebody", () => {
  const letters = ["a letter", "an email", "an SMS", "a message"];
  const hearers = ["parents in Dayton", "some 900 farmers", "voters"];
  const verbs = ["which stated", "that read", "which says in part", "stating", "saying"];
  const cases = letters.flatMap((letter, at) =>
    verbs.map((verb, nth) => `${letter} to ${hearers[(at + nth) % hearers.length]} ${verb}`),
  );

  it.each(cases)("is not said by whom it is sent to: %s", (letter) => {
    expect(speakerOf(`The board sent ${letter}: “The pier will close.”`)).toBe("The board");
  });

  it.each(["It read", "It stated", "It reads"])("says what it reads: %s", (tag) => {
    const text = `The court called it “fair”.\n\nIn May, the council sent the letter to 900 farmers.`;
    expect(speakerOf(`${text} ${tag}: “The pier will close.”`)).toBe("the letter");
  });
});

describe("what states the words in a clause about it", () => {
  const putting = [
    "posted a message",
    "wrote a note",
    "left a note on the door",
    "sent out an email on Monday",
    "added a caption",
    "hit back in a tweet",
    "said so in a letter",
    "replied with a text",
    "shared a photo of the pier with a caption",
  ];
  const stating = ["that read", "which said,", "that stated, in part:", "saying:", "which reads"];
  const cases = putting.flatMap((put) => stating.map((states) => `${put} ${states}`));
  const before = "It rained in Leeds. “It is shut,” said Tom Reed.";

  it.each(cases)("is said by whoever puts it out: %s", (clause) => {
    for (const name of ["Ana Orr", "The board"])
      expect(speakerOf(`${before} ${name} ${clause} “We will open at noon.”`)).toBe(name);
  });

  it.each([
    "posted a selfie captioned",
    "shared a photo of the pier, captioned:",
    "uploaded a video on Monday captioned,",
    "captioned the photo",
  ])("is a caption's author who shares the picture: %s", (clause) => {
    for (const name of ["Ana Orr", "The club"])
      expect(speakerOf(`${before} ${name} ${clause} “We will open at noon.”`)).toBe(name);
  });

  it.each([
    "received a letter that read",
    "was shown a photo captioned",
    "got an email which said:",
    "was mocked in a tweet that read",
    "posted her message under a headline that said,",
    "carried a sign that read",
    "wore a shirt that said",
    "posted a photo of a banner that read:",
    "did not hit back in a tweet that read",
  ])("is not said by whose it may not be: %s", (clause) => {
    const words = "“We will open at noon.”";
    for (const name of ["Ana Orr", "Siobhan Doyle"])
      expect(speakerOf(`${before} ${name} ${clause} ${words}`)).not.toBe(name);
  });
});
