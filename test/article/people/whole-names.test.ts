import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { listPeople } from "../../../src/article/identity/list-people.ts";
import { FEMALE_TITLES, MALE_TITLES, TITLES } from "../../../src/article/lexicon/titles.ts";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const peopleIn = (text: string) => listPeople(analyseText(text));
const namesIn = (text: string) => peopleIn(text).map(({ name }) => name);

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const wordsOf = (list: string) => list.split(/\s+/).filter(Boolean);

describe("a surname that stands first and is a word for a thing", () => {
  const given = ["Min-jae", "Sung-hyun", "In-bee", "Kang-in", "Geun-hye"];
  const frames = [
    "Tom Low was seven shots behind leader Park %s.\n\nPark, who began the day in second place, played on.",
    "Park %s beat Tom Low. Park had come early.",
    "Tom Low lost to Park %s, 24, of Dayton, and left.",
  ];

  it.each(given.flatMap((name) => frames.map((frame) => [name, frame] as const)))(
    "is told by its double name, Park %s: %s",
    (name, frame) => {
      const text = `${frame.replace("%s", name)} “I am nervous,” Park said.`;
      expect(namesIn(text)).toContain(`Park ${name}`);
      expect(shownSpeaker(text, "I am nervous")).toBe(`Park ${name}`);
    },
  );

  it.each(given)("is whom a paragraph above is about, and “he” after it: Park %s", (name) => {
    const text = `Trey Low was seven shots behind leader Park ${name}.\n\nPark, who began the day in second place, played on. The 24-year-old has never held a lead.\n\n“I am nervous,” he said.`;
    expect(shownSpeaker(text, "I am nervous")).not.toBe("Trey Low");
  });

  it.each(["Park Street-based", "Park Check-out", "Hall Clean-up"])("is none in %s", (thing) => {
    expect(
      namesIn(`Tom Low was behind ${thing}. Park was late, he said. He left Park early.`),
    ).toEqual(["Tom Low"]);
  });
});

describe("a person's whole name", () => {
  it.each([
    ["Anneke van der Meulen, the chief executive, left.", "Anneke van der Meulen"],
    ["Caroline van den Brul left.", "Caroline van den Brul"],
    ["Jan vd Steen left.", "Jan vd Steen"],
    ["Then Delyth ap Quzack left.", "Delyth ap Quzack"],
    ["Hywel ab Owain left.", "Hywel ab Owain"],
    ["Plaid leader Hywel Quzack AM left.", "Hywel Quzack"],
    ["Hywel Quzack MS left.", "Hywel Quzack"],
    ["Tory Brexiteer Hywel Quzack left.", "Hywel Quzack"],
    ["Bank of England governor Hywel Quzack left.", "Hywel Quzack"],
    ["WHO spokesman Hywel Quzack left.", "Hywel Quzack"],
    ["Piet van ’t Hoff left.", "Piet van ’t Hoff"],
    ["The minister, Farida al-Mansouri-Lee, left.", "Farida al-Mansouri-Lee"],
    ["The poet, Clémence d’Aubigny, left.", "Clémence d’Aubigny"],
    ["The founder, Eun-ji Kwonda, left.", "Eun-ji Kwonda"],
    ["It was, said Luizo Fernando Furlan, late.", "Luizo Fernando Furlan"],
    ["The mayor, Cuthbert Alleyne-Roche, left.", "Cuthbert Alleyne-Roche"],
    ["Robert “Bobby” Tran left.", "Robert “Bobby” Tran"],
    ['Theodore "Tuck" Ballard left.', 'Theodore "Tuck" Ballard'],
    ["The boxer Paul “Iron Man” Tran left the ring.", "Paul “Iron Man” Tran"],
    ["Then the swimmer Mollie “The Fish” Hall left.", "Mollie “The Fish” Hall"],
    ["Then the boxer Oto ‘The Hammer’ Obi left.", "Oto ‘The Hammer’ Obi"],
    ["Elizabeth (Liz) Harrow left.", "Elizabeth (Liz) Harrow"],
    ["Peter Farrowmere MP left.", "Peter Farrowmere"],
    ["Local MLA Rajshekhar Patil left.", "Rajshekhar Patil"],
    ["DSP Haruna Isa left.", "Haruna Isa"],
    ["ASP Haruna Isa left.", "Haruna Isa"],
    ["DCP (Crime) Ravi Kale left.", "Ravi Kale"],
    ["Forward Tre Gaines left.", "Tre Gaines"],
    ["Placekicker Tre Gaines left.", "Tre Gaines"],
    ["Former All-Star Amari Vaughn left.", "Amari Vaughn"],
    ["The barrister, Maeve Tolland SC, left.", "Maeve Tolland"],
    ["It snowed, said Ingrid Lie.", "Ingrid Lie"],
    ["It snowed, said Ottla Say.", "Ottla Say"],
    ["It snowed, said Alan From.", "Alan From"],
    ["Anna Do left. Do wept.", "Anna Do"],
    ["Then Theresa May left.", "Theresa May"],
    ["A guard, Orla Street, left.", "Orla Street"],
    ["One researcher, Linus Church, left.", "Linus Church"],
    ["Rap star Kanyo West left.", "Kanyo West"],
    ["Her deputy, Shola King, left.", "Shola King"],
    [`Mick "The Hat" Ballard left.`, `Mick "The Hat" Ballard`],
    [
      "Senior counsel Adv. K.P. Sreedharan Nair left. Sreedharan Nair wept.",
      "K.P. Sreedharan Nair",
    ],
  ])("is read in %s", (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it.each(
    [
      ["drummer", "cellist", "seamer", "left-hander", "epidemiologist", "baker", "trawlerman"],
      ["Frenchman", "Yorkshireman", "Swede", "Serb", "Pole", "Dane"],
    ].flat(),
  )("has no trade or nation before it: %s", (word) => {
    expect(namesIn(`It rained. ${capitalised(word)} Zubor Kestin was late.`)).toEqual([
      "Zubor Kestin",
    ]);
    const later = `Zubor Kestin was late. It rained.\n\n${capitalised(word)} Kestin wept.`;
    if (!["Pole", "Dane"].includes(word)) expect(namesIn(later)).toEqual(["Zubor Kestin"]);
  });

  it.each(["Brazilian", "Kenyan", "Portuguese"])("has no nation before it: %s", (word) => {
    expect(namesIn(`The medal went to ${word} Zubor Kestin, who wept.`)).toEqual(["Zubor Kestin"]);
    expect(namesIn(`The ${word} Grand Prix was late. Ann Low left.`)).toEqual(["Ann Low"]);
  });

  it("may be a trade's or a nation's word itself", () => {
    expect(namesIn("The medal went to Baker Kestin, who wept.")).toEqual(["Baker Kestin"]);
    expect(namesIn("It went to Dane Kestin, who wept.")).toEqual(["Dane Kestin"]);
  });

  it.each([
    ["Caroline van den Brul came.", "said van den Brul", "van den Brul"],
    ["Piet van ’t Hoff came.", "said Van ’t Hoff", "Van ’t Hoff"],
    ["Bill de Quzack came.", "De Quzack also left", "De Quzack"],
    ['Theodore "Tuck" Ballard came.', "said Ballard", "Ballard"],
    ["The mayor met Shola King.", "Ms King left", "Ms King"],
    ["The mayor met Nathan Bishop.", "Mr Bishop left", "Mr Bishop"],
    ["The mayor met Harriet Lie.", "Ms Lie left", "Ms Lie"],
    ["The mayor met Tobias Say.", "Say said so", "Say"],
    ["The mayor met Jake White.", "White was late", "White"],
    ["The mayor met Theresa May.", "May said so", "May"],
    ["A researcher, Linus Church, came.", "Church said so", "Church"],
  ])("takes in the shorter form: %s … %s", (first, later, form) => {
    const [person, ...others] = peopleIn(`${first}\n\n“No,” they heard. ${later}.`);
    expect(others).toEqual([]);
    expect(person?.aliases).toContain(form);
  });

  it.each([
    ["a month", "The mayor met Theresa May. Work starts in May and ends later.", ["Theresa May"]],
    ["a verb of a headline", "Ukko Says Ministers Lie About Everything", []],
    ["a street with its sign", "The shop stood in Quzack Street, a lane of stone.", []],
    ["a party", "The Republican National Committee, whose lawyers left, met.", []],
    ["a firm", "Harrison Brothers closed its yard.", []],
    ["a film in marks", 'The thriller "Dark" Ann Low left unseen.', ["Ann Low"]],
  ])("is not %s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("has none of the titles before it, whichever they are", () => {
    // Titles that are forenames or particles too ("Dean", "Don") can't be told from the name.
    const isName = (title: string) =>
      namesIn(`Then ${capitalised(title)} Quzack left.`).length === 0;
    const titles = wordsOf(`${TITLES} ${MALE_TITLES} ${FEMALE_TITLES}`).filter(
      (title) => !isName(title),
    );
    expect(titles.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.constantFrom(...titles), fc.constantFrom(...titles), (one, two) => {
        const text = `Then ${capitalised(one)} ${capitalised(two)} Maria Quzack left.`;
        expect(namesIn(text)).toEqual(["Maria Quzack"]);
      }),
    );
  });
});

describe("people of one name", () => {
  it.each([
    ["His wife, Mairead, put the fire out. “No,” Mairead said.", "Mairead"],
    ["Her brother, Benedito, broke a window.", "Benedito"],
    ["His younger brother Kemal has not slept.", "Kemal"],
    ["My friend Jools has four phones.", "Jools"],
    ["The man's widow, Marama, kept the oven on.", "Marama"],
  ])("are known as kin: %s", (text, name) => {
    const { words, entities } = analyseText(text);
    const names = entities.list.map(({ first, last }) =>
      text.slice(words.starts[first], words.ends[last - 1]),
    );
    expect(names).toEqual([name]);
  });

  it.each([
    "Critics said no. Critics said it again.",
    "Thaws helped. Thaws said little. The thaws ended.",
    "Dear Jonas, thank you. Dear Jonas, said she.",
    "Its partner Lidl fell. The firm's rival Aldi rose.",
  ])("are no plain nouns and no address: %s", (text) => {
    const { words, entities } = analyseText(text);
    const names = entities.list.map(({ first, last }) =>
      text.slice(words.starts[first], words.ends[last - 1]),
    );
    expect(names.filter((name) => name !== "Jonas")).toEqual([]);
  });
});

describe("a participle before a firm's name", () => {
  it.each(["Unfinished", "Grounded", "Troubled", "Embattled"])("is no forename: %s", (word) => {
    for (const [open, close] of [
      ["", "."],
      ["“", "”"],
      ['"', '"'],
    ]) {
      const text = `Last week Halden said that it was late.\n\n${open}${word} Halden jets pile up in Denby${close}\n\n“We are sorry,” Halden said.`;
      expect(namesIn(text)).not.toContain(`${word} Halden`);
    }
  });

  it("may be one where somebody bears it within a sentence too", () => {
    const text = "Grounded Low left. Then Grounded Low said it was late. “No,” Low said.";
    expect(namesIn(text)).toContain("Grounded Low");
  });
});

describe("a rank or an office of another country", () => {
  it.each([
    ["Collector S. Meena", "S. Meena"],
    ["SSP Adnan Low", "Adnan Low"],
    ["SSP East Adnan Low", "Adnan Low"],
    ["MPA Shah Jatoi", "Shah Jatoi"],
    ["Cr Denise Cutler", "Denise Cutler"],
    ["Maître Gilles Rous", "Gilles Rous"],
  ])("is no part of the name: %s", (named, name) => {
    const title = named.slice(0, named.indexOf(" "));
    const surname = name.slice(name.lastIndexOf(" ") + 1);
    const text = `The press met ${named} in Denby. “No,” said ${title} ${surname}.`;
    expect(namesIn(text)).toEqual([name]);
  });
});

describe("the name of a show", () => {
  const text = (show: string) =>
    `Tom Reed spoke on Dayton's "${show}" on Monday. The talk ended with Marlow asking him about it.`;

  it.each(["The Rachel Marlow Show.", "The Anna Marlow Show"])(
    "has in full whom the article calls by surname: %s",
    (show) => {
      expect(namesIn(text(show))).toContain(show.split(" ").slice(1, 3).join(" "));
    },
  );

  it("is nobody where nobody is called so", () => {
    expect(namesIn(text("The Rachel Marlow Show").replace("with Marlow", "with somebody"))).toEqual(
      ["Tom Reed"],
    );
  });
});

describe("what a form asks next", () => {
  const labels = ["Age: 27", "Job: waitress", "Hometown: Dayton", "Home town: Dayton"];

  it.each([...labels, "City: Dayton", "Party: Green", "School: Dayton High"])(
    "is no part of the name before it: %s",
    (entry) => {
      for (const gap of [" ", ""]) {
        const form = `Name: Gabriela Hart ${entry}${gap}Why she is here: “I make a small wage, as all do.”`;
        expect(namesIn(form)).toEqual(["Gabriela Hart"]);
        expect(["Gabriela Hart", null]).toContain(shownSpeaker(form, "small wage"));
      }
      if (labels.includes(entry))
        expect(namesIn(`Gabriela Hart ${entry}`)).toEqual(["Gabriela Hart"]);
    },
  );

  it("leaves the words below its entries to nobody who spoke before", () => {
    for (const entry of labels) {
      const form = `“It is late,” said Tom Reed.\n\nName: Ana Hart\n${entry}\n“I make a small wage.”`;
      expect(shownSpeaker(form, "small wage")).not.toBe("Tom Reed");
    }
  });

  it("is a name of its own where no colon follows, or something bears the name", () => {
    expect(namesIn("Then Gabriela Job left.")).toEqual(["Gabriela Job"]);
    expect(namesIn("The Denby Golf Club: “Ann Low is late.”")).toEqual(["Ann Low"]);
  });
});

describe("an outlet's name before somebody's", () => {
  it.each(["Politico", "CNN", "Reuters", "Bloomberg", "BBC", "Axios", "MSNBC"])(
    "is no part of it: %s",
    (outlet) => {
      for (const name of ["Low", "Ann Low", "Zubor Low"]) {
        const full = name === "Low" ? "Ann Low" : name;
        const before = `${full} spoke in Dayton. Tom Reed told ${outlet} ${name} was late.`;
        expect(namesIn(before).toSorted()).toEqual([full, "Tom Reed"].toSorted());
      }
      expect(namesIn(`It was shown on ${outlet} News. Then ${outlet} Health fell.`)).not.toContain(
        `${outlet} News`,
      );
    },
  );
});

describe("a name that stands nowhere", () => {
  const NAMES = [
    "Ann Low",
    "Tom Low",
    "Ann",
    "Tom",
    "Mr Low",
    "Mrs Low",
    "Zubor Kestin",
    "Kestin",
    "Politico",
  ];
  const CLAUSES = [
    "%s told Politico %s was late.",
    "%s and %s sang.",
    "The couple %s and %s sang.",
    "%s came with his wife %s.",
    "“It is late,” said %s.\n\n%s left.",
    "%s, Echo: “It was a night for %s.”\n\n",
    "%s met %s in Dayton.",
  ];
  const clause = fc
    .tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(...NAMES), fc.constantFrom(...NAMES))
    .map(([form, one, other]) => form.replace("%s", one).replace("%s", other));

  it("is put together only where a text joins the two", () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        const text = clauses.join(" ");
        for (const name of namesIn(text)) {
          const [forename, surname] = name.split(" ");
          const joined = new RegExp(`${forename} and \\w+ ${surname}|his wife ${forename}`);
          expect(text.includes(name) || joined.test(text)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
