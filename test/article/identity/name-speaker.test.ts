import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const said = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ type, text: words, speaker }) => [
    type,
    words,
    speaker,
  ]);
const directIn = (text: string) =>
  said(text)
    .filter(([type]) => type === "direct")
    .map(([, ...rest]) => rest);

const INTRODUCTION =
  "Senator Maria Lopez met Governor Tom Reed in Dayton on Monday to talk about schools.\n\n";

describe("the name behind a comma", () => {
  const before = [
    "Saar's landlord",
    "Denby's mayor",
    "the flatmate",
    "his supervisor",
    "her fiancé",
  ];

  it.each(before)("is whose the words are: said %s, Jaan Lepik", (phrase) => {
    for (const end of [".", ", on Monday."])
      expect(directIn(`“Nobody complains,” said ${phrase}, Jaan Lepik${end}`)).toEqual([
        ["Nobody complains,", "Jaan Lepik"],
      ]);
  });
});

describe("an age", () => {
  const ages = [", 33,", " (33)", ", aged 33,"];

  it.each(["the nurse", "the driver", "Ann Low", "the certified nursing assistant"])(
    "behind who speaks is no speaker: %s",
    (one) => {
      for (const age of ages)
        for (const verb of ["told reporters", "said", "added"])
          expect(directIn(`“We left,” ${one}${age} ${verb}. “It was hot.”`)).toEqual([
            ["We left,", one],
            ["It was hot.", one],
          ]);
    },
  );

  it("alone is whoever is of it", () => {
    const text = "Tom Hill, 34, was late. He met Ann Low. ";
    for (const tail of ["the 35-year-old said", "said the 35-year-old"])
      expect(directIn(`${text}“We left,” ${tail}.`)).toEqual([["We left,", "Ann Low"]]);
  });
});

describe("where somebody plays", () => {
  const positions = ["left winger", "left midfielder", "right winger", "left wing-back"];

  it.each(positions)("is of the phrase for him: %s", (position) => {
    for (const tail of [`said the Harwick ${position}`, `the Harwick ${position} said`])
      expect(directIn(`“I am thrilled,” ${tail}.`)).toEqual([
        ["I am thrilled,", `the Harwick ${position}`],
      ]);
  });

  it("is no “left” that somebody does", () => {
    const text = "The Harwick left back pay behind. “I am thrilled,” Ann Low said.";
    expect(directIn(text)).toEqual([["I am thrilled,", "Ann Low"]]);
  });
});

describe("where somebody stands", () => {
  const phrases = [
    "a woman at the back",
    "a man at the back",
    "someone at the back",
    "a grower at the back of the hall",
  ];

  it.each(phrases)("is of the phrase for him: %s", (phrase) => {
    for (const aside of [", who turns out to be a baker, says", " stands up and says", " says"])
      expect(directIn(`${phrase}${aside}: “It fell.”`)).toEqual([["It fell.", phrase]]);
  });
});

describe("whoever is quoted with the words", () => {
  it.each(["a person from Low's circle", "an aide"])("is named without them: %s", (phrase) => {
    for (const words of ["the words", "these words"])
      expect(directIn(`The Echo quoted ${phrase} with ${words}: “He is ill.”`)).toEqual([
        ["He is ill.", phrase],
      ]);
  });
});

describe("a label before a colon", () => {
  it.each(["Fitness", "Injury", "Transfer"])("says nothing: %s", (label) => {
    for (const verb of ["said", "admitted"])
      expect(said(`${label}: Kovar ${verb} that Djoran was late.`)).toEqual([
        ["indirect", "that Djoran was late", "Kovar"],
      ]);
  });
});

describe("the speaker of a quotation", () => {
  it.each([
    ["is the subject after it", "“We will build the school,” Lopez said.", "Maria Lopez"],
    [
      "is the subject after an inverted verb",
      "“We will build the school,” said Lopez, who was late.",
      "Maria Lopez",
    ],
    ["is the subject before it", "Reed said: “We will build the school.”", "Tom Reed"],
    ["is not the hearer", "Reed told Lopez, “We will build the school.”", "Tom Reed"],
    [
      "is the one before an apposition",
      "Lopez, a former teacher, said, “We will build the school.”",
      "Maria Lopez",
    ],
    [
      "is who the text gives it to in passing",
      "“We will build the school,” according to Lopez.",
      "Maria Lopez",
    ],
    [
      "is the phrase, where there is no name",
      "“We will build the school,” a senior official said.",
      "a senior official",
    ],
    [
      "is not whoever owns the subject",
      "“We will build the school,” Reed's spokesman said.",
      "Reed's spokesman",
    ],
    [
      "is whoever says it together, each by the fullest name",
      "“We will build the school,” Lopez and Reed wrote.",
      "Maria Lopez and Tom Reed",
    ],
    [
      "is one of two between whom something passed",
      "A call between Lopez and Reed has Reed saying, “We will build the school.”",
      "Tom Reed",
    ],
    [
      "is the subject of the verb that leads into it, whoever spoke before in the sentence",
      "Lopez said she would wait as a heckler yelled, “We will build the school.”",
      "a heckler",
    ],
    ["is the label before it", "Voters agree - Tom Reed: “We will build the school.”", "Tom Reed"],
  ])("%s", (_, text, speaker) => {
    expect(directIn(INTRODUCTION + text)).toEqual([
      [expect.stringContaining("We will build the school"), speaker],
    ]);
  });

  it("carries over to what follows the tag, and to the next paragraph of only words", () => {
    const text = `${INTRODUCTION}“We are late,” Lopez said. “We are very late with it.”\n\n“Nobody has asked the parents of Dayton.”`;
    expect(directIn(text).map(([, speaker]) => speaker)).toEqual(Array(3).fill("Maria Lopez"));
  });

  it("is the last one spoken of, of the pronoun's gender", () => {
    const text = `${INTRODUCTION}Lopez left early. “We are very late,” she said.\n\nReed stayed on. “I will wait for it,” he said.`;
    expect(directIn(text).map(([, speaker]) => speaker)).toEqual(["Maria Lopez", "Tom Reed"]);
  });

  it("is whom the sentence before was about, not who spoke before that", () => {
    const text =
      "Coach Kim Berg praised the team. Player Tom Day's mother, Ida Day, watched. “I cried,” she said.";
    expect(directIn(text)).toEqual([["I cried,", "Ida Day"]]);
  });

  it.each([
    [
      "before its verb",
      "A doctor waiting outside lives two doors away. “We lost,” she said.",
      "A doctor waiting outside",
    ],
    [
      "before its verb, with a clause that no comma parts from it",
      "A courier I know was sent home. “We lost,” she said.",
      "A courier I know",
    ],
    [
      "before its verb, with what it is doing",
      "A postwoman coming up the lane stopped. “We lost,” she said.",
      "A postwoman coming up the lane",
    ],
    [
      "before its verb, after the year its clause ends with",
      "A receptionist who has been at the desk since 2009 was asked again. “We lost,” she said.",
      "A receptionist who has been at the desk since 2009",
    ],
    [
      "before the comma of its clause",
      "The woman who had trapped the last one at the point, and who was cold, left. “We lost,” she said.",
      "The woman who had trapped the last one at the point",
    ],
    [
      "before a day that tells of the verb",
      "A notice taped to the door on Wednesday morning already read: “We lost.”",
      "A notice taped to the door",
    ],
    ["before today", "The company today said: “We lost.”", "The company"],
    ["before a day", "“We lost,” said Reyes & Sons on Friday.", "Reyes & Sons"],
    ["before a link", "There is graffiti that says: “We lost.”", "graffiti"],
  ])("is a phrase that ends %s", (_, text, expected) => {
    expect(directIn(`${INTRODUCTION}${text}`).map(([, speaker]) => speaker)).toEqual([expected]);
  });

  it("is no firm where a “he” speaks", () => {
    const text = "Reyes & Sons shut its doors in May. The street was quiet. “We lost,” he said.";
    expect(directIn(text).map(([, speaker]) => speaker)).toEqual([null]);
  });

  it("is the label of a turn in a transcript, with or without marks", () => {
    const turns =
      "LOPEZ: We will build the school.\n\nREED: You never said so before.\n\nLOPEZ: I say so now, governor.";
    expect(directIn(INTRODUCTION + turns)).toEqual([
      ["We will build the school.", "Maria Lopez"],
      ["You never said so before.", "Tom Reed"],
      ["I say so now, governor.", "Maria Lopez"],
    ]);
  });

  it("is nobody in questions and answers that name no one", () => {
    expect(directIn("Q: What happened?\nA: Nothing at all.")).toEqual([
      ["What happened?", null],
      ["Nothing at all.", null],
    ]);
  });

  it("takes no notice of an editor for a turn", () => {
    expect(directIn(`${INTRODUCTION}UPDATE: It rained.\n\nWATCH: The video of it.`)).toEqual([]);
  });

  it.each([
    ["last", "“We will build the school.\n\n“We always do,” Lopez said."],
    ["first", "Lopez said: “We will build the school.\n\n“We always do that.”"],
  ])("is one over several paragraphs, named in the %s", (_, text) => {
    expect(directIn(INTRODUCTION + text).map(([, speaker]) => speaker)).toEqual([
      "Maria Lopez",
      "Maria Lopez",
    ]);
  });

  it.each([
    ["curly", "“"],
    ["straight", '"'],
  ])(
    "is who the last of several paragraphs names, not who stands before the first, in %s marks",
    (_, mark) => {
      const text = `Mayor Ann Lee met Governor Rob Ito.\n\n${mark}First, we buy the boats.\n\n${mark}Second, we train the crews.\n\n${mark}Third, we open the piers,${mark === "“" ? "”" : mark} Lee said.`;
      expect(directIn(text)).toEqual([
        ["First, we buy the boats.", "Ann Lee"],
        ["Second, we train the crews.", "Ann Lee"],
        ["Third, we open the piers,", "Ann Lee"],
      ]);
    },
  );

  it("is read from lines of dialogue, and not from lists", () => {
    const lines = "— We go now, said Lopez.\n– And why not? he asked.\n- Bread and butter.";
    expect(directIn(INTRODUCTION + lines)).toEqual([
      ["We go now", "Maria Lopez"],
      ["And why not?", "Tom Reed"],
    ]);
  });

  it.each([
    "«Basta», said Luigi Conti.",
    "« Basta », said Luigi Conti.",
    "“Basta”, said Luigi Conti.",
  ])("is named after a single word and a comma outside the marks: %s", (text) => {
    expect(directIn(text)).toEqual([["Basta", "Luigi Conti"]]);
  });

  it.each([
    "The film «Jaws», released in 1975, was shown by Luigi Conti.",
    "“Jaws”, a film by Luigi Conti, opened in May.",
  ])("is nobody for a title before a comma: %s", (text) => {
    expect(said(`${INTRODUCTION}${text}`)).toEqual([]);
  });

  it("is nobody for titles and terms in marks", () => {
    expect(
      directIn("The film “The Long Road” and the so-called “death tax” came up in Dayton."),
    ).toEqual([]);
  });

  it("is nobody in a language the engine does not read", () => {
    const text =
      "Die Ministerin sprach gestern in Berlin über die Lage. „Wir werden das gemeinsam schaffen“, sagte sie nach der Sitzung des Kabinetts.";
    expect(said(text)).toEqual([["direct", "Wir werden das gemeinsam schaffen", null]]);
  });
});

describe("reported speech", () => {
  it("has the words in marks inside it", () => {
    const [mixed] = parseArticle({
      id: "a",
      text: `${INTRODUCTION}Reed said the plan was “a gift to nobody” in the state.`,
    }).quotations;
    expect(mixed).toMatchObject({ type: "mixed", speaker: "Tom Reed" });
    expect(mixed?.inner).toHaveLength(1);
  });

  it("is not what someone was asked", () => {
    expect(said(`${INTRODUCTION}Reed was asked whether the plan would fail.`)).toEqual([]);
  });

  it("is said by whoever “who” stands for", () => {
    const text = `${INTRODUCTION}He met Lopez, who has confirmed that she plans to stay in office.`;
    expect(said(text).map(([, , speaker]) => speaker)).toEqual(["Maria Lopez"]);
    const apposed = `${INTRODUCTION}He met Lopez, a former teacher, who told reporters that she was done.`;
    expect(said(apposed).map(([, , speaker]) => speaker)).toEqual(["Maria Lopez"]);
  });
});

describe("a phrase for somebody", () => {
  const shown = (text: string) => directIn(text).map(([, speaker]) => speaker);

  it.each([
    [
      "is the fuller one that it takes up",
      "A company spokesman said the pier was sound. The spokesman said it would open.\n\n“It is safe,” the spokesman said.",
      "A company spokesman",
    ],
    [
      "takes up a longer one that says as much",
      "A former senior harbour official said the pier was sound.\n\n“It is safe,” the former official said.",
      "A former senior harbour official",
    ],
    [
      "is not one of whom less was said",
      "An official said the pier was sound.\n\n“It is safe,” the former official said.",
      "the former official",
    ],
    [
      "keeps the clause that tells who it is",
      "“It is safe,” said a diver who had seen the pier.",
      "a diver who had seen the pier",
    ],
    [
      "ends before its verb",
      "Before he left on Tuesday the harbour chairman told reporters: “It is safe.”",
      "the harbour chairman",
    ],
    [
      "of an organisation is its name where the article has one alone",
      "The Saltmere Harbour Board met on Monday. “It is safe,” the board said in a statement.",
      "Saltmere Harbour Board",
    ],
    [
      "of a group that has no name stays whole",
      "The meeting was long. “It is safe,” said a newly formed super PAC.",
      "a newly formed super PAC",
    ],
    [
      "of what a firm has made stays whole",
      "The meeting was long. A projection by the consulting firm Denby Economics said “it is safe” on Monday.",
      "A projection by the consulting firm Denby Economics",
    ],
    [
      "of a club is its whole name",
      "Denby United have sacked Ann Low. Denby met on Monday. “It is safe,” Denby said in a statement.",
      "Denby United",
    ],
    [
      "of a club stays as printed where two may be meant",
      "Denby United met Denby City. Denby met on Monday. “It is safe,” Denby said in a statement.",
      "Denby",
    ],
    [
      "of a centre is its name with the country before its initials",
      "The Danish Centre for Disease Control and Prevention met. “It is safe,” the Danish CDC said.",
      "Danish Centre for Disease Control and Prevention",
    ],
    [
      "of an organisation stays as printed where two may be meant",
      "The Saltmere Harbour Board met the Quay Bridge Board. “It is safe,” the board said in a statement.",
      "the board",
    ],
    [
      "for whoever opens the article is that person",
      "Orla Rudd paid tribute to her side after they beat Marston.\n\n“We had to show character,” said the national team coach.",
      "Orla Rudd",
    ],
    [
      "is not whoever opens the article as something else",
      "Mayor Orla Rudd opened the clinic in Marston.\n\n“We had to show character,” said the head nurse.",
      "the head nurse",
    ],
    [
      "is not whoever opens the article where every reader may know who is meant",
      "Orla Rudd paid tribute to her side after they beat Marston.\n\n“We had to show character,” said the prime minister.",
      "the prime minister",
    ],
    [
      "begins before the country that is printed in capitals",
      "The meeting was long. “It is safe,” a senior US official said.",
      "a senior US official",
    ],
    [
      "tells whence somebody comes who was just named",
      "“It will rain,” said Otis Brandt, a games specialist at the university. “I was surprised,” added the Lisbon-born researcher.",
      "Otis Brandt",
    ],
  ])("%s", (_, text, speaker) => {
    expect(shown(text).at(-1)).toBe(speaker);
  });
});

describe("a single name", () => {
  it.each([
    ["Chairman Lord Brackley said it was late. “It is fair,” Brackley said.", "Lord Brackley"],
    [
      "“It is law,” Lord Brackley of Marsh said. “It is fair,” Lord Brackley said.",
      "Lord Brackley of Marsh",
    ],
    ["“I am sorry,” Princess Leontine said. “It is fair,” the princess said.", "Princess Leontine"],
    ["“It is law,” Mr Brackley said. “It is fair,” Mr Brackley said.", "Brackley"],
    ["Denby midfielder Zuti told Radio Sol: “It is fair,” and left.", "Zuti"],
    ["Turkish striker Zuti said he was tired. “It is fair,” the manager Ann Low said.", "Ann Low"],
  ])("keeps the title that makes it whole: %s", (text, speaker) => {
    expect(directIn(text).at(-1)).toEqual(["It is fair,", speaker]);
  });
});

describe("a name", () => {
  it.each([
    ["“We are ready,” said Ana Rudd MP, who was late.", "Ana Rudd"],
    ["Rep. Ana Rudd (D-N.Y.) said: “We are ready,” and left.", "Ana Rudd"],
    ["Senator Ana Rudd (I-VT) told a rally: “We are ready,” and left.", "Ana Rudd"],
    ["The city’s chairwoman, Alderwoman Ana Rudd, said: “We are ready,” and left.", "Ana Rudd"],
    ["Ana Rudd met Tom Low. Will Rudd run? “We are ready,” Rudd said.", "Ana Rudd"],
    [
      "Tom Low left. Her sister, a retired teacher named Ana Rudd, was late. “We are ready,” she said.",
      "Ana Rudd",
    ],
    ["“We are ready,” a voter named Ana Rudd told him.", "Ana Rudd"],
    ["A man in an Ana Rudd T-shirt came by. “We are ready,” said Ana Rudd.", "Ana Rudd"],
    [
      'Robert "Bobby" Trask opened the pier. “We are ready,” said Bobby Trask.',
      'Robert "Bobby" Trask',
    ],
    ["Police Constable Bob Trask was there. “We are ready,” PC Trask said.", "Bob Trask"],
    ["Guy Trask won against Ana Rudd. “We are ready,” Trask said.", "Guy Trask"],
    ["It was close against singer Ally Trask. “We are ready,” Trask said.", "Ally Trask"],
    [
      "The council's president, US ambassador Bob Trask, said: “We are ready,” and left.",
      "Bob Trask",
    ],
    [
      "Bob Trask spoke first. “It is late,” he said. Ana Rudd shot back: “We are ready,” and left.",
      "Ana Rudd",
    ],
  ])("is whole, and nothing else: %s", (text, speaker) => {
    expect(directIn(text).at(-1)).toEqual(["We are ready,", speaker]);
  });
});

describe("who is nobody", () => {
  it.each(["Nobody", "No one", "No-one", "None"])("says nothing: %s", (nobody) => {
    for (const text of [
      `Reed asked for an answer.\n\n${nobody} had one. “I will wait,” he said.`,
      `Ann Low was late. ${nobody} said it was “a good day”.`,
      `“I will wait,” ${nobody.toLowerCase()} said.`,
    ])
      for (const [, , speaker] of said(text)) expect(speaker ?? "").not.toMatch(/^no/i);
  });
});
