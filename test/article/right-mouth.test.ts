import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../src/domain/article.ts";

function shown(text: string) {
  return parseArticle({ id: "a", text }).quotations.map(({ text: words, speaker, confidence }) => [
    words,
    confidence >= ATTRIBUTION_THRESHOLD ? speaker : null,
  ]);
}

describe("the name behind an office", () => {
  it.each([
    ["Saltmere's head of research Peter Kimble said: “We were late.”", "Peter Kimble"],
    ["The director of the Saltmere Museum Bob Tull said: “We were late.”", "Bob Tull"],
    ["Chairman of the Tidal Audit Committee Peter Aldous MP said: “We were late.”", "Peter Aldous"],
    ["A spokesman for Ana Orr, Peter Kimble, said: “We were late.”", "Peter Kimble"],
    ["Her predecessor, Sir Peter Kimble, said: “We were late.”", "Peter Kimble"],
  ])("speaks: %s", (text, speaker) => {
    expect(shown(`It rained in Saltmere on Monday. ${text}`)).toContainEqual([
      "We were late.",
      speaker,
    ]);
  });

  it.each([
    ["A spokesman for president Tom Lee said: “We were late.”", "Tom Lee"],
    ["A friend of Saltmere actor Ned Hale said: “We were late.”", "Ned Hale"],
    ["An adviser to Mayor Ana Orr said: “We were late.”", "Ana Orr"],
    ["An adviser to the mayor, Ana Orr, said: “We were late.”", "Ana Orr"],
    ["A friend of Ana Orr, Tom Lee and others said: “We were late.”", "Tom Lee"],
  ])("does not where the office is his: %s", (text, bystander) => {
    expect(shown(text)).not.toContainEqual(["We were late.", bystander]);
  });
});

describe("behind a name with an apposition", () => {
  const subjects = [
    ["Demi Lott, a former film star,", "Demi Lott"],
    ["Tom Pell, 34, who runs the bakery,", "Tom Pell"],
    ["The mayor, Ana Orr,", "Ana Orr"],
  ];
  const verbs = "declared announced claimed argued warned insisted admitted revealed predicted";
  const cases = subjects.flatMap(([subject = "", name]) =>
    verbs.split(" ").map((verb) => [`${subject} ${verb}`, name]),
  );

  it.each(cases)("a verb that may be a participle tells who says it: %s", (opening, name) => {
    const text = `${opening} in a letter to the board that “this will be the last” tour.`;
    expect(shown(text)).toEqual([["that “this will be the last” tour", name]]);
  });
});

describe("who goes on", () => {
  it("has asked what the paragraph before left open", () => {
    const text = "Ana Orr asked: “Was the board late?\n\n“It was, and it knew.”";
    expect(shown(text)).toContainEqual(["It was, and it knew.", "Ana Orr"]);
  });

  const tail = "“It rained for weeks,” said harbour master Tomas Rill. ";

  it("says the later paragraphs of a quotation that were run together", () => {
    const text = `${tail}"We lost the pier. "We lost the boats as well."`;
    expect(shown(text)).toContainEqual(["We lost the boats as well.", "Tomas Rill"]);
  });

  it("is not stopped by a heading below the words", () => {
    const text = `${tail}\n\n“We have pointed out many times that the pier was rotten.”\n\nCalm\n\nThe sea was flat on Monday.`;
    const words = "We have pointed out many times that the pier was rotten.";
    expect(shown(text)).toContainEqual([words, "Tomas Rill"]);
  });
});

it.each(["A spokeswoman left.", "One resident wept.", "A nurse nodded.", "Her deputy waited."])(
  "takes “she” for nobody before: %s",
  (sentence) => {
    const text = `Maria Lopez, the mayor, opened the pier in Dayton. ${sentence} “No,” she said.`;
    expect(shown(text)).not.toContainEqual(["No,", "Maria Lopez"]);
  },
);

it("shows a description with the whole of its number", () => {
  const text = "It rained on Monday. A group of 1,200 doctors said: “We were late.”";
  expect(shown(text)).toContainEqual(["We were late.", "A group of 1,200 doctors"]);
});

describe("what one tells of another's words", () => {
  it.each(["said", "told friends", "boasted"])("is his who tells it: had %s", (verb) => {
    const text = `Gareth Sim wept in court. Prosecutor Jane Fairlie alleged that Sim had ${verb} that he would “finish her”.`;
    const whole = shown(text).find(([words]) => words?.startsWith("that Sim had"));
    expect(whole?.[1]).toBe("Jane Fairlie");
  });
});

describe("the firm of whom an outlet only tells", () => {
  const firms = ["the company", "the firm", "the carmaker"];
  const outlets = ["Reuters", "Bloomberg", "BBC News", "AFP"];
  const reports = [
    (outlet: string) => `Tessaro cut prices, ${outlet} reported.`,
    (outlet: string) => `Tessaro cut prices, ${outlet} said on Friday. The cuts follow weak sales.`,
    (outlet: string) => `Tessaro cut prices, according to ${outlet}, which saw a letter.`,
    (outlet: string) => `${outlet} reported on Friday that Tessaro had cut prices.`,
  ];

  it.each(outlets)("is the company: not %s", (outlet) => {
    for (const report of reports)
      for (const firm of firms) {
        const text = `${report(outlet)}\n\n“We want to sell more,” ${firm} said.`;
        expect(shown(text)).toContainEqual(["We want to sell more,", "Tessaro"]);
      }
  });

  it.each(outlets)("may be “it”, and so may the outlet: %s", (outlet) => {
    const text = `Tessaro cut prices, ${outlet} reported. “We are sorry,” it said.`;
    expect(shown(text)).toContainEqual(["We are sorry,", null]);
  });

  it.each([
    ["Reuters said it had cut fifty jobs.", "Reuters"],
    ["Sales fell, Halden Group said.", "Halden Group"],
    ["Tessaro cut prices, Halden Group said.", "Halden Group"],
    ["Halden cut prices, according to Tessaro.", "the company"],
    ["Ana Orr cut prices, Reuters reported.", "the company"],
  ])("is whoever spoke of itself: %s", (report, speaker) => {
    expect(shown(`${report} “We are sorry,” the company said.`)).toContainEqual([
      "We are sorry,",
      speaker,
    ]);
  });
});

describe("a firm of another nation", () => {
  const told = [
    "Halden rejected a bid from French group Mersey Glass.\nMersey Glass announced it had won few shares.",
    "Halden rejected a bid from French building material group Mersey Glass. Mersey Glass said it had won few shares.",
    "Mersey Glass, the French builder, announced it had won few shares.",
    "Halden rejected a bid from French group Mer-Glass.\\nMer-Glass announced it had won few shares.",
  ];

  it.each(told)("is not meant: %s", (opening) => {
    for (const firm of ["the British group", "the Danish company", "the Swiss firm"]) {
      const text = `${opening}\n“It supports the board,” ${firm} said.`;
      expect(shown(text)).toContainEqual(["It supports the board,", firm]);
    }
  });
});

describe("a firm or a group", () => {
  it.each([
    [
      "it",
      "The Saltmere Council met on Monday. “The pier will be shut,” it said.",
      /Saltmere Council/,
    ],
    [
      "they",
      "The residents met on Monday. “The pier has to be saved,” they said in a letter.",
      /residents/,
    ],
    [
      "they",
      "Harbour Wind have twice denied it. “At no point did we shut the pier,” they said in a statement.",
      /^Harbour Wind$/,
    ],
    [
      "they",
      "Ann Low praised Big Mersey on Monday, and Mersey wept. Big Mersey have denied it since. “At no point did we shut the pier,” they said in a statement.",
      /^Big Mersey$/,
    ],
    [
      "it",
      "Harbour Wind have twice denied it. “We never shut it,” they said. “The pier is open,” it says.",
      /^Harbour Wind$/,
    ],
    [
      "it",
      "Harbour Wind have twice denied it. “We never shut it,” they said.\n\n“It is a fine pier.”\n\nNow they've put out another letter.\n\n“The pier is open,” it says.",
      /^Harbour Wind$/,
    ],
    [
      "the Salvik-based company",
      "Halden Optics Group denied it on Monday. “Every pair was paid for,” the Salvik-based company said.",
      /^Halden Optics Group$/,
    ],
    [
      "the company",
      "Video game firm Haldenville is to hold a fair. The company, which makes games, is looking for actors. “We need faces,” the Danish company said.",
      /^Haldenville$/,
    ],
    ["its name", "“We need faces,” said the software giant Haldenville.", /^Haldenville$/],
    ["its name", "“We need faces,” said trade body Haldenville.", /^Haldenville$/],
    ["its name", "“We need faces,” said the consumer watchdog Haldenville.", /^Haldenville$/],
  ])("is what “%s” means where the sentence before is about it", (_, text, speaker) => {
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.findLast(({ type }) => type === "direct")?.speaker).toMatch(speaker);
  });
});

it.each([
  "The rivals hit back even before their launch with leader Ann Low accusing him of “a lie and worse”.",
  "Denby have left the list of clubs with captain Ann Low saying it was “a lie and worse”.",
])("hears whoever does something in a tail of its own: %s", (text) => {
  expect(parseArticle({ id: "a", text }).quotations.at(-1)?.speaker).toBe("Ann Low");
});

describe("who answers another's words", () => {
  it("has not said what he denies", () => {
    const text = "Ines Duarte came to Dayton. Duarte rejected calls to “come clean”.";
    expect(shown(text)).not.toContainEqual([expect.anything(), "Ines Duarte"]);
  });

  it("has said what he calls them", () => {
    const text = "Ines Duarte came to Dayton. Duarte dismissed the claims as “a load of nonsense”.";
    const named = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
    expect(named).toContain("Ines Duarte");
  });

  it("leaves the words to whoever is said to have said them", () => {
    const text =
      "Ines Duarte came to Dayton. Voters would face “a clear choice” in the spring, Duarte said.";
    const named = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
    expect(named).toContain("Ines Duarte");
  });
});

describe("marks", () => {
  it("stand around a scrap that no clause has taken up", () => {
    const text = "The band thought the fuss was “totally ridiculous” and left.";
    for (const { text: words, inner, type } of parseArticle({ id: "a", text }).quotations)
      if (type === "mixed" && inner.length === 1) expect(words).toMatch(/“totally ridiculous”/);
  });

  it("open with a space slipped in behind them", () => {
    const text = 'Ana Orr was ill. "It was late," Orr wrote. " The course went on for a year."';
    expect(shown(text).map(([words]) => words)).toContain("The course went on for a year.");
  });

  it("of one quotation never closed end before the next that a verb leads into", () => {
    const text =
      'Tom Lee added: "He will learn. Sam Poe is likely to start. Coach Ines Duarte said: "Sam is an option."';
    expect(shown(text)).toContainEqual(["Sam is an option.", "Ines Duarte"]);
  });

  it("of doubled apostrophes hold somebody's own words where a verb reports them", () => {
    const text = "Ana Orr spoke. ''We have lost the pier,'' said Ana Orr, a baker.";
    const [quotation] = parseArticle({ id: "a", text }).quotations;
    expect(quotation?.inner.map(({ start, end }) => text.slice(start, end))).toEqual([
      "We have lost the pier,",
    ]);
  });
});

describe("initials", () => {
  it.each([
    ["The Tidal Water Board met. The TWB said it was “extremely low”.", "Tidal Water Board"],
    [
      "The Board for Tidal Works met. The BTW said it was “extremely low”.",
      "Board for Tidal Works",
    ],
  ])("stand for the name that the article has: %s", (text, name) => {
    const named = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
    expect(named).toContain(name);
  });
});

describe("what somebody is not said to have said", () => {
  const verbs = ["said", "told the clerk", "claimed", "wrote", "announced"];
  const denials = [
    "Ned Hale denied that he",
    "Ned Hale denies he ever",
    "If only Ned Hale had",
    "Ned Hale might have",
    "Ned Hale could have",
    "Ned Hale has never",
  ];
  const frames = denials.flatMap((denial) => verbs.map((verb) => `${denial} ${verb}`));
  const undone = ["Ned Hale refused to", "Ann Orr wanted Ned Hale to", "Ned Hale was unable to"];
  const infinitives = ["say", "tell the clerk", "write", "announce"];
  const notDone = undone.flatMap((opening) => infinitives.map((verb) => `${opening} ${verb}`));

  it.each([
    ...frames,
    ...notDone,
    "Ned Hale denied having said",
    "Ned Hale denied saying",
    "Ann Orr accused Ned Hale of saying",
    "Ann Orr accused Ned Hale of telling the clerk",
    "Ned Hale was accused of shouting",
  ])("is nobody's: %s", (frame) => {
    const text = `${frame}: “We were late.” Boats left.`;
    const [said] = shown(text).filter(([words]) => words === "We were late.");
    expect(said?.[1] ?? null).toBeNull();
  });
});

describe("who leads into words by any verb and a colon", () => {
  const verbs = ["shot back", "hit back", "grinned", "chimed in", "shrugged", "piped up", "beamed"];

  it.each(verbs)("says them: %s", (verb) => {
    const text = `“It is late,” said harbour master Bob Tull. Ana Lund ${verb}: “It is never late.”`;
    expect(shown(text)).toContainEqual(["It is never late.", "Ana Lund"]);
  });
});

describe("a firm that bears a person's name", () => {
  const firms = [
    "Morgan Stanley",
    "Reyes Street",
    "Harrison Brothers",
    "Linda Park",
    "Ross Marlow",
  ];
  const deeds = ["fell by a tenth", "shut its doors in May", "rose 3 per cent", "slid sharply"];
  const told = firms.flatMap((firm) => deeds.map((deed) => [firm, `${firm} ${deed}.`] as const));

  it.each(told)("is no he or she: %s, %s", (firm, sentence) => {
    expect(shown(`${sentence} “I take the blame,” he said.`)).not.toContainEqual([
      "I take the blame,",
      firm,
    ]);
  });
});

describe("what a person set apart between dashes or brackets is called", () => {
  const verbs = ["dubbed", "described as", "known as", "nicknamed", "called"];
  const frames = ["Bob Tull – # – left.", "Bob Tull - # - left.", "Bob Tull (#) left."];
  const told = verbs.flatMap((verb) => frames.map((frame) => [verb, frame] as const));

  it.each(told)("is not said by that person: %s in %s", (verb, frame) => {
    const text = `Ana Lund met him. ${frame.replace("#", `${verb} “a big kid at heart”`)}`;
    expect(shown(text).map(([, speaker]) => speaker)).not.toContain("Bob Tull");
  });
});

describe("a participle behind a second clause", () => {
  it.each(["", ", who lives next door,"])("is of whom that clause tells%s", (aside) => {
    const text = `Paul Kimble revealed at the council meeting several letters had come, and Ana Lund${aside} spoke out against the minutes, calling the comment ‘inappropriate’.\n\nCllr Kimble replied: “I post them.”`;
    expect(shown(text)[0]?.[1]).toBe("Ana Lund");
  });
});

describe("whom a short sentence right before the words brings in", () => {
  const deeds = [
    "disagrees",
    "agreed",
    "shrugs",
    "wept",
    "begs to differ",
    "was unmoved",
    "concurs",
  ];
  const people = [
    "Zubor Kestin",
    "Councillor Imra Dufek",
    "The mayor, Imra Dufek,",
    "Dr Imra Dufek",
  ];
  const told = people.flatMap((person) => deeds.map((deed) => [person, deed] as const));

  it.each(told)("says them, and not whose forename is known: %s %s", (person, deed) => {
    const name = person.includes("Zubor") ? "Zubor Kestin" : "Imra Dufek";
    const text = `Tom Byrne wept.\n\n${person} ${deed}. “Neither am I,” he said.`;
    expect(shown(text)).toContainEqual(["Neither am I,", name]);
  });
});

describe("who urges or accuses another", () => {
  const verbs = ["urged", "accused", "implored"];
  const deeds = ["of “wasting a year”.", "to admit that it was a “wasted year”."];
  const told = verbs.flatMap((verb) => deeds.map((deed) => [verb, deed] as const));

  it.each(told)("goes on with bare words: %s … %s", (verb, deed) => {
    const text = `Kwame Tull, who leads the town, met the drivers.\n\nHe ${verb} Bob Hale ${deed} “We can all see what it costs, and who pays for it.”`;
    expect(shown(text).at(-1)).toEqual([
      "We can all see what it costs, and who pays for it.",
      "Kwame Tull",
    ]);
  });
});
