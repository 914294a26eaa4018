import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .map(({ speaker }) => speaker);

const OFFICES = [
  "Chief Operating Officer",
  "Chief Marketing Officer",
  "President",
  "Vice President",
  "CEO",
  "Director",
  "Chairman",
  "spokeswoman",
];

describe("an office behind a name", () => {
  const verbs = [
    "said, “We are glad.”",
    "told reporters: “We are glad.”",
    "states, “We are glad.”",
  ];

  it.each(OFFICES)("is hers, whether a comma closes it or not: %s", (office) => {
    for (const verb of verbs) {
      expect(speakersIn(`Mary Hill, ${office} of Halden, ${verb}`)).toEqual(["Mary Hill"]);
      expect(speakersIn(`Mary Hill, ${office} of Halden ${verb}`)).toEqual(["Mary Hill"]);
    }
  });

  it.each(["Country Head", "EWCT Trustee", "Regional Manager", "Fleet Coordinator"])(
    "is no name of its own: %s",
    (office) => {
      for (const text of [
        `Amit Jain, ${office}, HTSL, said: “We are glad.”`,
        `${office}, Amit Jain, said: “We are glad.”`,
        `“We are glad,” said Amit Jain, ${office}.`,
      ])
        expect(speakersIn(text)).toEqual(["Amit Jain"]);
    },
  );

  it.each(["In a letter to", "After talks with", "According to", "Asked about"])(
    "is another's where it has an article: %s her",
    (opening) => {
      const text = `${opening} Mary Hill, the president of Halden said, “We are glad.”`;
      expect(speakersIn(text)).toEqual(["the president of Halden"]);
    },
  );

  it("is not hers where another bears it", () => {
    const text = "Asked about Mary Hill, President Tom Reed said, “We are glad.”";
    expect(speakersIn(text)).toEqual(["Tom Reed"]);
  });
});

describe("letters before a name", () => {
  it.each(["GM", "VP", "CTO", "COO"])("are an office: %s", (letters) => {
    const text = `“It was cold,” Kestin said. Manager Tom Reed agreed with ${letters} Brian Kestin.`;
    expect(speakersIn(text)).toEqual(["Brian Kestin"]);
  });
});

describe("the body that an office is of", () => {
  it.each(["Human Rights Watch", "Medecins Sans Frontieres", "Halden Waters Watch"])(
    "keeps its whole name: %s",
    (body) => {
      for (const office of ["chief", "head", "president", "director"]) {
        const phrase = `The ${office} of ${body}`;
        expect(speakersIn(`${phrase} said it felt like “a war”.`)).toEqual([phrase]);
      }
    },
  );

  it("is parted from the name behind it", () => {
    const mayor = "The mayor of Quillota Zubor Kestin said it felt like “a war”.";
    const head = "The head of Elections Ann Low said it felt like “a war”.";
    expect(speakersIn(mayor)).toEqual(["Zubor Kestin"]);
    expect(speakersIn(head)).toEqual(["Ann Low"]);
  });
});

describe("the region behind a town", () => {
  const towns = [
    "of Houston, Texas",
    "from Toronto, Canada",
    "of Denby College, England",
    "of the University of Dayton, Ohio",
    "of Cape Town, South Africa",
  ];

  it.each(towns)("does not speak: Eva Paul %s", (town) => {
    for (const verb of ["said: “It is cold.”", "added, “It is cold.”", "told us: “It is cold.”"])
      expect(speakersIn(`Eva Paul ${town} ${verb}`)).toEqual(["Eva Paul"]);
    expect(speakersIn(`“It is cold,” Eva Paul ${town} said.`)).toEqual(["Eva Paul"]);
  });

  it("does where a clause about something else stands before it", () => {
    expect(speakersIn("After talks in Paris, France said: “It is cold.”")).toEqual(["France"]);
  });
});

describe("whoever works for two", () => {
  const owners = [
    "Ann Low and Tom Pell",
    "Ann and Tom",
    "Ann Low, Jo Sim and Tom Pell",
    "K.O. and Tilly",
  ];

  it.each(owners)("speaks, and neither of them: %s", (two) => {
    for (const role of ["lawyer", "agent", "spokesman", "daughter"]) {
      for (const text of [
        `${two}’s ${role}, Mark Reed, said: “It is false.”`,
        `“It is false,” said ${two}'s ${role}, Mark Reed.`,
        `“It is false,” ${two}'s ${role} Mark Reed said.`,
      ])
        expect(speakersIn(text)).toEqual(["Mark Reed"]);
      expect(speakersIn(`${two}’s ${role} told the board it was “false.”`)).toEqual([
        `${two}’s ${role}`,
      ]);
    }
  });

  it("speaks beside them where he is named alone", () => {
    const text = "“It is false,” Ann Low and Tom Pell said.";
    expect(speakersIn(text)).toEqual(["Ann Low and Tom Pell"]);
  });
});
