import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "“We could not wait another winter,” said Ines Duarte, the harbour master.";
const WORDS = "Nobody told us a single word about any of this.";
const AFTER = "The board expects the repair to cost two million crowns.";

/** Of the set-off words, with the line below them. */
function speakerAbove(line: string, between = "\n\n", words = `“${WORDS}”`): string | null {
  const text = `${BEFORE}\n\n${words}${between}${line}\n\n${AFTER}`;
  const { quotations } = parseArticle({ id: "a", text });
  const last = quotations.findLast(({ type }) => type === "direct");
  return last?.speaker ?? null;
}

const DASHES = ["— ", "–", "― ", "-- ", "- ", "—"];
const SIGNERS: readonly (readonly [line: string, speaker: string])[] = [
  ["Tomas Rill", "Tomas Rill"],
  ["Tomas Rill, baker", "Tomas Rill"],
  ["Commissioner Gerald Stark", "Gerald Stark"],
  ["Dr. Petra Voss, engineer, in a letter to the board", "Petra Voss"],
  ["Tomas Rill (@trill) March 3, 2020", "Tomas Rill"],
  ["Tomas Rill in a letter to the county", "Tomas Rill"],
  ["Tomas Rill | Saltmere Traders", "Tomas Rill"],
  [
    "Tomas Rill, a baker who has sold bread beside the pier for thirty years, after another night on which the buses did not come and nobody told him why",
    "Tomas Rill",
  ],
];

describe("words set off as a paragraph", () => {
  it.each(SIGNERS)("are whose name stands behind a dash below: %s", (line, speaker) => {
    for (const dash of DASHES) {
      for (const between of ["\n", "\n\n"]) {
        expect(speakerAbove(dash + line, between)).toBe(speaker);
      }
    }
  });

  it.each(["- Ends -", "— ENDS —", "-ends-", "– More –", "Ends", "###"])(
    "stay with whoever goes on where a release ends: %s",
    (line) => {
      for (const between of ["\n", "\n\n"]) {
        expect(speakerAbove(line, between)).not.toMatch(/ends|more/i);
      }
    },
  );

  it("are the signer's in each of their paragraphs", () => {
    const text = `${BEFORE}\n\n“${WORDS}\n\n“${WORDS}”\n\n— Tomas Rill, baker`;
    const said = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
    expect(said).toEqual(["Ines Duarte", "Tomas Rill", "Tomas Rill"]);
  });

  it.each([
    ["Ro***", "Ro***"],
    ["K** Bre***, Saltmere", "K** Bre***"],
    ["@ridge_cat", "@ridge_cat"],
    ["Marta B.", "Marta B."],
    ["a baker in the harbour", "a baker in the harbour"],
    ["one of our readers, by email", "one of our readers"],
  ])("are a stranger's who signs them behind a dash, as printed: %s", (line, speaker) => {
    for (const dash of DASHES) expect(speakerAbove(dash + line)).toBe(speaker);
    expect(speakerAbove(`– ${line}`, " ")).toBe(speaker);
  });

  it.each([
    "- a loaf of bread\n- a pound of salt",
    "- a baker is wanted",
    "— a novel by a friend of hers",
    "— an hour before noon",
    "— a baker. He would not say more",
    "- @ridge_cat said no more",
  ])("are nobody's below whom a list or a sentence begins: %s", (line) =>
    expect([null, "Ines Duarte"]).toContain(speakerAbove(line)),
  );

  it("are each whose review they are", () => {
    const reviews = [["Ro***"], ["Al** Fe****"], ["Tur**"]].map(
      ([who]) => `“${WORDS}”\n\n– ${who}`,
    );
    const said = parseArticle({ id: "a", text: reviews.join("\n\n") }).quotations;
    expect(said.map(({ speaker }) => speaker)).toEqual(["Ro***", "Al** Fe****", "Tur**"]);
  });

  it.each(["…", "..."])("are whose picture they stand below: %s", (dots) => {
    const said = (name: string) => {
      const caption = `‘We couldn’t go on like that’ ${dots} ${name}. Photograph: Kim Orr/Getty`;
      const text = `${BEFORE}\n\n${caption}\n\nTomas Rill and Gerald Stark met at Saltmere Bridge.`;
      const { quotations } = parseArticle({ id: "a", text });
      return quotations.find(
        ({ confidence, text: words }) => confidence >= 0.7 && /go on/.test(words),
      )?.speaker;
    };
    expect(["Tomas Rill", "Gerald Stark"].map(said)).toEqual(["Tomas Rill", "Gerald Stark"]);
    expect(said("Saltmere Bridge")).not.toBe("Saltmere Bridge");
  });

  it.each(["— Source: BBC", "Gerald Stark, commissioner, at the pier", "Gerald Stark"])(
    "are nobody's of those before where the line below is %j",
    (line) => expect(["Ines Duarte", "Gerald Stark"]).not.toContain(speakerAbove(line)),
  );

  it.each([
    "— Tomas Rill resigned in May.",
    "- Trains stop at noon.",
    "Tomas Rill, who sells bread, was not told either.",
    "— What did Tomas Rill know?",
  ])("carry on where the line below is a sentence: %s", (line) => {
    expect(speakerAbove(line)).toBe("Ines Duarte");
  });

  it.each([
    "The full statement:",
    "From the minutes of the meeting:",
    "The first verse of the song goes:",
  ])("are nobody's of those before where the line above names nobody: %s", (line) => {
    const { quotations } = parseArticle({ id: "a", text: `${BEFORE}\n\n${line}\n\n“${WORDS}”` });
    expect(quotations.map(({ speaker }) => speaker)).toEqual(["Ines Duarte", null]);
  });

  it.each([
    ["She went on:", "Ines Duarte"],
    ["The baker Tomas Rill wrote to the county:", "Tomas Rill"],
  ])("are whose name or pronoun the line above has: %s", (line, speaker) => {
    const { quotations } = parseArticle({ id: "a", text: `${BEFORE}\n\n${line}\n\n“${WORDS}”` });
    expect(quotations.at(-1)?.speaker).toBe(speaker);
  });
});

describe("a signature before the closing mark", () => {
  it.each([
    ["Dean Bakel, Center for Trade Research.", "Dean Bakel"],
    ["S.C. Rep. Jim Clyburne.", "Jim Clyburne"],
    ["Ana Orr.", "Ana Orr"],
  ])("says whose the words are: %s", (line, speaker) => {
    const text = `Dan Pell cut taxes. “He is wrong,” said Ana Orr.\n\n“I worry that we may see a rise of those who sing of thrift.\n${line}”\n\nPell went on.`;
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.at(-1)?.text).toBe(
      "I worry that we may see a rise of those who sing of thrift.",
    );
    expect(quotations.at(-1)?.speaker).toBe(speaker);
  });
});

describe("words with whose they are behind them in the same line", () => {
  it.each([
    "– Tomas Rill on the new pier.",
    "(Tomas Rill after the vote)",
    "(Tomas Rill’s reaction to the vote)",
    "– Tomas Rill following the vote.",
  ])("are that person's, on whatever occasion: %s", (line) => {
    expect(speakerAbove(line, " ")).toBe("Tomas Rill");
  });

  it.each(["(Tomas Rill had left by then)", "– Tomas Rill was told."])(
    "are not, where a sentence of its own follows: %s",
    (line) => {
      expect(speakerAbove(line, " ")).not.toBe("Tomas Rill");
    },
  );
});

describe("a source in brackets behind the words", () => {
  const sources = [
    "[Farm Loan Group, 11/18/13]",
    "[Dayton Farm Summit, 6/4/13.]",
    "[Tom Reed, Dayton Echo]",
    "[Remarks to Reed Low Partners, 10/7/14]",
    "(Farm Loan Group, 6/4/13)",
  ];
  const words = "“I am fond of banks, and I always was, as you know.”";

  it.each(sources)("tells where they were said, and not by whom: %s", (source) => {
    for (const line of ["", "Duarte said it first. ", "Duarte:\n\n"]) {
      const text = `Ines Duarte ran the board of Dayton.\n\n${line}${words} ${source}`;
      const [told] = parseArticle({ id: "a", text }).quotations.filter(
        ({ type }) => type === "direct",
      );
      expect([null, "Ines Duarte"]).toContain(told?.speaker);
    }
  });
});

describe("a line with a dash that tells the occasion at length", () => {
  const occasions = [
    "amid claims that the whole board had been paid to look the other way for years and years by a firm from Lowmere",
    "celebrating a win with the new boss Adam Ivy some months after the former world No. 1 had shown him the door for good",
    "during the storm",
    "when told of the vote.",
  ];

  it.each(occasions)("is signed by whoever it begins with: %s", (occasion) => {
    const signers = [
      "Tomas Rill",
      "Fund president Tomas Rill",
      "Tim Wood’s former caddie and friend Tomas Rill",
    ];
    for (const signer of signers) {
      const words = "“It was my only aim to win it, and I did.”";
      const text = `SAILING\n\n“I am sorry for all that was said.”\n\n— Ana Orr on the pier\n\nGOLF\n\n${words}\n\n— ${signer}, ${occasion}`;
      expect(lastShown(text)).toBe("Tomas Rill");
      expect(lastShown(text.replace(`${signer},`, signer))).toBe("Tomas Rill");
    }
  });
});

it("is read twice where a stranger signs words one after another", () => {
  const post = (words: string) => `“${words}”\n\n— @trill`;
  const text = `${AFTER}\n\n${post(WORDS)}\n\n${post("It rained.")}`;
  const { quotations } = parseArticle({ id: "a", text });
  expect(quotations.map(({ speaker }) => speaker)).toEqual(["@trill", "@trill"]);
});
