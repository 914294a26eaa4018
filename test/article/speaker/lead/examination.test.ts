import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const TURNS =
  "Q. Where were you at four?\n\nA. In the bakery, where I always am.\n\nQ. Alone?\n\nA. I was.";

const speakersOf = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);

describe("questions and answers under letters", () => {
  it.each([
    ["whom someone examines", "Tom Low, the baker, was cross-examined by Ana Kay for two hours."],
    ["whom someone interviews", "Ana Kay interviewed the baker, Tom Low, at his oven."],
    ["whom someone talks to", "Ana Kay talked to Tom Low at his oven."],
    ["who takes the stand", "Tom Low, 51, took the stand. He faced questions from Ana Kay."],
  ])("are those of %s", (_, report) => {
    expect(speakersOf(`${report}\n\n${TURNS}`).slice(-4)).toEqual([
      "Ana Kay",
      "Tom Low",
      "Ana Kay",
      "Tom Low",
    ]);
  });

  it("go over to who examines next, and whom", () => {
    const text = [
      "Tom Low was questioned by Ana Kay.",
      TURNS,
      "Under cross-examination by Bo Reed:",
      TURNS,
      "Mary Hart, who runs the mill, was examined by Bo Reed.",
      TURNS,
    ].join("\n\n");
    const turns = (asker: string, answerer: string) => [asker, answerer, asker, answerer];
    const found = speakersOf(text);
    expect(found).toEqual([
      ...turns("Ana Kay", "Tom Low"),
      ...turns("Bo Reed", "Tom Low"),
      ...turns("Bo Reed", "Mary Hart"),
    ]);
  });

  it.each([
    ["one would ask and answer", "Tom Low took the stand. He faced questions from Tom Low."],
    ["nobody examines anybody", "Tom Low lives near Ana Kay. The court sat on Monday."],
    [
      "the report is further up",
      "Tom Low was questioned by Ana Kay.\n\nIt rained.\n\nThe mill burned.\n\nNobody was hurt.\n\nIt was late.",
    ],
  ])("are nobody's where %s", (_, report) => {
    const turns = speakersOf(`${report}\n\n${TURNS}`).slice(-4);
    expect(turns).toEqual([null, null, null, null]);
  });

  it("stand beside whoever a label names with a role", () => {
    const text = "HOST (Ana Kay): Where were you?\n\nDR TOM LOW, CHIEF BAKER: In the bakery.";
    expect(speakersOf(`Ana Kay talks to Dr Tom Low.\n\n${text}`).slice(-2)).toEqual([
      "Ana Kay",
      "Tom Low",
    ]);
  });

  it("are the witness's where a label says so", () => {
    const text = `Tom Low was questioned by Ana Kay.\n\n${TURNS}\n\nTHE WITNESS: Sorry, I am used to ovens.`;
    expect(speakersOf(text).at(-1)).toBe("Tom Low");
  });
});

describe("an interview that names who speaks", () => {
  const INTRO = "Ana Kay met the baker. Tom Low has baked for thirty years.";
  const ask = (asker: string, answerer: string) => [
    `${asker}: Where were you at four?`,
    `${answerer}: In the bakery, where I always am.`,
  ];
  const interview = (...turns: string[]) => speakersOf([INTRO, ...turns].join("\n\n")).slice(-4);
  const both = ["Ana Kay", "Tom Low"];

  it.each([
    ["names", ["Ana Kay", "Tom Low"]],
    ["surnames", ["Kay", "Low"]],
    ["forenames", ["Ana", "Tom"]],
    ["initials", ["AK", "TL"]],
    ["initials with stops", ["A.K.", "T.L."]],
    ["capitals", ["KAY", "LOW"]],
  ] as const)("is read from %s", (_, [asker, answerer]) => {
    const turns = [...ask(asker, answerer), ...ask(asker, answerer)];
    expect(interview(...turns)).toEqual([...both, ...both]);
    const fullFirst = [...ask("Ana Kay", "Tom Low"), ...ask(asker, answerer)];
    expect(interview(...fullFirst)).toEqual([...both, ...both]);
  });

  it("leaves the questions of a letter or a paper to nobody who answers", () => {
    for (const asker of ["Q", "The Echo", "Radio Harbour"]) {
      const found = interview(...ask(asker, "Low"), ...ask(asker, "Tom Low"));
      expect(found.map((name) => name === "Tom Low")).toEqual([false, true, false, true]);
    }
  });

  it("finds the answers where questions have no label", () => {
    const turns = [...ask("", "Tom Low"), ...ask("", "Low")].map((turn) => turn.replace(/^: /, ""));
    expect(interview(...turns)).toEqual(["Tom Low", "Tom Low"]);
  });

  it("gives initials that two people have to neither", () => {
    const text = [INTRO, "Tess Lund was there too.", ...ask("AK", "TL"), ...ask("AK", "TL")];
    expect(speakersOf(text.join("\n\n"))).not.toContain("Tom Low");
  });

  it.each([
    ["a list", "Film: The Long Night?\n\nMusic: Tom Low.\n\nArt: Nothing.\n\nDance: None."],
    ["results", "Harbour Rovers: Tom Low.\n\nMill Town: Nobody.\n\nHarbour Rovers: Ana Kay."],
  ])("is not read from %s", (_, list) => {
    expect(speakersOf(`${INTRO}\n\n${list}`)).toEqual([]);
  });
});

describe("the report of a parliament", () => {
  it("has its members by seat and party, its ministers by office", () => {
    const text = [
      "Mr Tom Low (Port Elm) (Con): What did the mill cost?",
      "The Secretary of State for Mills, Bread and Rural Ovens (Ana Kay): More than it should.",
      "Mr Low: How much?",
      "Ana Kay: I shall write to him.",
      "Lord Reed of Tarn (Lab): My Lords, is that all?",
    ];
    expect(speakersOf(text.join("\n\n"))).toEqual([
      "Tom Low",
      "Ana Kay",
      "Tom Low",
      "Ana Kay",
      "Lord Reed of Tarn",
    ]);
  });
});
