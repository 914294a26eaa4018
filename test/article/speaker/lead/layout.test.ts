import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** Of each whole quotation. */
function speakersIn(text: string): (string | null)[] {
  const { quotations } = parseArticle({ id: "a", text });
  return quotations.filter(({ type }) => type === "direct").map(({ speaker }) => speaker);
}

const WORDS = [
  "We have waited for this for a very long time.",
  "Nobody told us a single word about any of it.",
  "It was late, and the whole town had gone home.",
];

describe("a list of quotations, each with its speaker behind it", () => {
  const SIGNERS = [
    ["Harbour Board chairman Peter Beam", "Peter Beam"],
    ["Rope Makers' Association boss Ian Prend, urging caution", "Ian Prend"],
    ["Prend's teammate and board member James Malone", "James Malone"],
  ] as const;

  it.each(["* ", "• ", "- "])("is read item by item, whatever the bullet: %s", (bullet) => {
    for (const dash of [" - ", " — ", " "]) {
      for (const between of ["\n", "\n\n"]) {
        const items = SIGNERS.map(([line], at) => `${bullet}"${WORDS[at]}"${dash}${line}.`);
        expect(speakersIn(items.join(between))).toEqual(SIGNERS.map(([, speaker]) => speaker));
      }
    }
  });

  it.each([
    ["Jack Bell's teammate James Malone", "James Malone"],
    ["Jack Bell’s former captain James Malone", "James Malone"],
    ["Tremont/Vale coach James Malone, on playing", "James Malone"],
    ["James Malone, Jack Bell's teammate", "James Malone"],
  ])("has the one who is called, and not whose he is: %s", (line, speaker) => {
    for (const dash of ["-", "—", "–"])
      expect(speakersIn(`“${WORDS[0]}” ${dash} ${line}.`)).toEqual([speaker]);
  });
});

describe("a line that says on what somebody speaks, and the words below it", () => {
  it.each([
    ["Vale Port OL James Hudson on first-year coach Tom Yelding:", "James Hudson"],
    ["James Hudson on meeting new Vale coach Tom Yelding:", "James Hudson"],
    ["Vale captain James Hudson on getting beaten by Tom Yelding for a goal:", "James Hudson"],
    ["James Hudson (Vale) about Tom Yelding, who signed a new deal:", "James Hudson"],
  ])("are whoever's the line begins with: %s", (line, speaker) => {
    for (const between of ["\n", "\n\n", " "]) {
      const text = `Rain fell on the pier on Friday.\n\n${line}${between}“${WORDS[0]}”`;
      expect(speakersIn(text)[0]).toMatch(new RegExp(`${speaker}$`));
    }
  });
});

describe("quotations and reports that take turns", () => {
  const REPORTS = [
    ["Winning coach Jim Gavin brushed off comparisons with the great team.", "Jim Gavin"],
    ["Vale had no hope of it according to Ann Fitz.", "Ann Fitz"],
    ["It has been a long year for everybody on the coast.", null],
  ] as const;

  it("are told of below, where the first quotation opens the text", () => {
    for (const order of [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [0, 2],
    ]) {
      const pairs = order.map((at) => `“${WORDS[at]}”\n\n${REPORTS[at]?.[0]}`);
      expect(speakersIn(pairs.join("\n\n"))).toEqual(order.map((at) => REPORTS[at]?.[1]));
    }
  });

  it("are as in any report where a report comes first or the last quotation has none", () => {
    const [first, second] = REPORTS;
    const text = `${first[0]}\n\n“${WORDS[0]}”\n\n${second[0]}\n\n“${WORDS[1]}”`;
    expect(speakersIn(text)[0]).not.toBe(second[1]);
  });
});

describe("what a document states, in a clause about it", () => {
  const BEFORE = "“We are sorry,” said David Gale, who runs the pier. ";

  it.each(["which states:", "which reads:", ", which provides:", "that states in part:"])(
    "is nobody's who spoke before: %s",
    (clause) => {
      for (const between of [" ", "\n", "\n\n"]) {
        const of = clause.startsWith(",") ? "the pier code" : "the pier code ";
        const said = speakersIn(
          `${BEFORE}Notices were sent under ${of}${clause}${between}“${WORDS[0]}”`,
        );
        expect(said[0]).toBe("David Gale");
        expect(["the pier code", null]).toContain(said[1]);
      }
    },
  );
});

describe("a line without a stop between the paragraphs of a report", () => {
  const LINKS = [
    "My aunt wore a white gown to my wedding – I have a plan for revenge",
    "Bride’s mother slammed for white gown at wedding",
    "Pop star Rita Moon wore a white gown on Friday",
  ];

  it.each(LINKS)("is nobody's turn, and nobody a “she” could mean: %s", (line) => {
    const before = "Ann Low wrote a song about her dog. “It was odd,” she said.";
    for (const between of ["\n", "\n\n"]) {
      const untold = [before, line, `“${WORDS[0]}”`, "The song came out in May."].join(between);
      expect(speakersIn(untold)).toEqual(["Ann Low", "Ann Low"]);
      const told = [before, line, `“${WORDS[0]}” she said.`, "The song came out in May."].join(
        between,
      );
      expect(speakersIn(told)).toEqual(["Ann Low", "Ann Low"]);
    }
  });

  it("may be a caption, which a “he” below does not mean", () => {
    for (const caption of [
      "Vale councillor Paul Dorn",
      "Paul Dorn (centre) with his boat",
      "Mayor Paul Dorn (left)",
    ]) {
      const text = `Paul Dorn left early. Tom Reed said there was a need for “more homes” in Vale.\n\n${caption}\n\n“We are short of 70,000 of them,” he said.`;
      expect(speakersIn(text)).toEqual(["Tom Reed"]);
    }
  });

  it("may head the words below where it is a name with its role", () => {
    const text = `“${WORDS[0]}” said Tom Reed.\n\nRita Moon, baker\n\n“${WORDS[1]}” she said.`;
    expect(speakersIn(text)[1]).not.toBe("Tom Reed");
  });
});

describe("what stands above or before a report", () => {
  it("is no speaker where it tells who wrote it, and when", () => {
    for (const date of [
      "Tuesday 01 December 2020 14:06 GMT",
      "May 3, 2021",
      "Published 3 May 2021",
    ]) {
      for (const between of ["\n", "\n\n"]) {
        const text = `Kate Nye${between}${date}\n\nA bakery is to close. “It is a sad day,” she said.`;
        expect(speakersIn(text)).toEqual([null]);
      }
    }
  });

  it("is no speaker where it tells whence it comes", () => {
    for (const line of ["Princeton, NJ, May 26, 2011 --", "DAYTON, Ohio –", "DAYTON (Echo) —"]) {
      const text = `${line} Hale Brothers, a boat maker in town, has announced it has chosen a new pier.`;
      const { quotations } = parseArticle({ id: "a", text });
      expect(["Hale Brothers", null]).toContain(quotations[0]?.speaker ?? null);
    }
  });

  it("nor is a firm by its age somebody named before", () => {
    for (const firm of ["department store chain", "bank", "newspaper group"]) {
      const text = `Kate Nye left on Friday.\n\nThe 242-year-old ${firm} said it would close.`;
      const { quotations } = parseArticle({ id: "a", text });
      expect(quotations[0]?.speaker).not.toBe("Kate Nye");
    }
  });
});

describe("where quotations and reports take turns", () => {
  it("leaves a quotation with a tail of its own to whoever the tail names", () => {
    const text =
      "“We were slow all day.”\n\nThe board would hear of no more of it.\n\n“It is late for us,” Ann Orr said.\n\nMaria Lopez had lost her way in the second half.";
    expect(speakersIn(text)).toEqual([null, "Ann Orr"]);
  });
});
