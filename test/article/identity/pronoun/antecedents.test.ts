import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { antecedentsOf } from "../../../../src/article/identity/pronoun/antecedents.ts";
import { itemAt } from "../../../../src/article/text/lookup.ts";
import { textOf } from "../../../../src/article/text/token.ts";

/** Whom the last "he" or "she" of a text may mean, the nearest first. */
function mayBe(text: string): readonly string[] {
  const analysis = analyseText(text);
  const { mentions, words } = analysis;
  const mention = mentions.findLastIndex(
    ({ kind, first }) => kind === "pronoun" && /^s?he$/i.test(textOf(words, first, first + 1)),
  );
  const reference = { mention, lastSpeaker: -1, lastSource: -1, lastPhrase: -1 };
  return antecedentsOf(analysis, reference).map(({ phrase, earlier }) => {
    const { first, last } = phrase === -1 ? earlier : itemAt(mentions, phrase);
    return textOf(words, first, last);
  });
}

const OPENING = "Mayor Ana Orr opened the clinic on Tuesday.";

describe("whom a pronoun may mean", () => {
  const somebody = [
    "A camera operator who was on the floor",
    "A commuter on the 7.12, who had brought a chair,",
    "A forager who had walked since noon",
    "A lifer who was let out in May",
    "A walker in Carrow Wood who was listening",
    "A medic at the bridge, who had been a dentist,",
    "A Viennese critic sitting behind the jury",
    "A neighbour of Mr Delaney who gave no evidence",
    "A regular at the Anchor whose chair had gone",
  ];
  it.each(somebody)("is somebody whom 'who' or their trade tells of: %s", (subject) => {
    const head = subject.split(" ").find((word) => /^[a-z]+$/.test(word)) ?? "";
    const all = mayBe(`${OPENING} ${subject} backed it. “It came late,” she said.`);
    expect(all.join()).toContain(head === "camera" ? "operator" : head);
  });

  const offices = [
    "The actor",
    "Actor",
    "His fellow actor",
    "Chairman",
    "Club chairman",
    "Trump spokesman",
    "Congressman",
    "The priest",
  ];
  it.each(offices)("is a woman by her forename, whatever she is called: %s", (office) => {
    const text = `Tom Reed left. ${office} Karen Low told the board that it was early.`;
    for (const since of ["", " Low laughed."])
      expect(mayBe(`${text}${since} “It came late,” she said.`).join()).toContain("Low");
    for (const man of ["Peter Low", "Hugh Low"])
      expect(mayBe(`${text.replace("Karen Low", man)} “It came late,” she said.`)).toEqual([]);
  });

  it("is no time of day that is also somebody's name", () => {
    const text = `${OPENING} A baker had been up since dawn. “It came late,” she said.`;
    expect(mayBe(text).join()).not.toContain("dawn");
  });

  it.each(["A host of injuries", "A couple of rivals", "A pair of shoes"])(
    "is no quantity: %s",
    (subject) => {
      expect(mayBe(`${OPENING} ${subject} held it up. “It came late,” she said.`)).toEqual([
        "Ana Orr",
      ]);
    },
  );

  it.each(["Two bodyguards", "The firefighters", "Best supporting actor"])(
    "is neither several nor a prize: %s",
    (subject) => {
      expect(mayBe(`${OPENING} ${subject} held it up. “It came late,” she said.`)).toEqual([
        "Ana Orr",
      ]);
    },
  );

  it.each(["A student of law", "A voter who supports the plan", "A retired nurse"])(
    "is whoever follows a phrase that only explains: %s",
    (phrase) => {
      const text = `${OPENING}\n\n${phrase}, Ines Duarte had waited. “It came late,” she said.`;
      expect(mayBe(text)).toEqual(["Ines Duarte", "Ana Orr"]);
    },
  );

  it.each([
    ["Warwick Tull, the minister for trade, sees it otherwise.", "Warwick Tull"],
    ["Linus Church, 41, left in May. Church has since moved.", "Church"],
    ["As far as Tom Low is concerned its findings matter.", "Tom Low"],
    ["Sir Tom Low said its decision was a blow.", "Tom Low"],
    ["Local chairman Bob Low kept the minutes.", "Bob Low"],
  ])("is a person whose name is also a place's or a house's: %s", (told, name) => {
    expect(mayBe(`${told} “It came late,” he said.`)).toContain(name);
  });

  it.each(["Low Street shut its doors.", "Morgan Stanley was shutting its doors."])(
    "is no firm that has an its of its own: %s",
    (told) => {
      expect(mayBe(`${told} “It came late,” he said.`)).toEqual([]);
    },
  );
});

describe("a woman whose office is a man's by its word", () => {
  it.each(["chairman", "alderman", "ombudsman"])("is no he, by her forename: %s", (office) => {
    const text = `Local ${office} Theresa Low opened the books. Brian Pell watched.`;
    expect(mayBe(`${text} “It came late,” he said.`)).toEqual(["Brian Pell"]);
  });
});

describe("whom the pronoun's own clause names below its verb", () => {
  it.each([
    "He did not regard the push by Tom Low as an attack.",
    "He told Tom Low that it was late.",
    "He said the bill had been written by friends of Tom Low.",
  ])("is not meant: %s", (text) => {
    expect(mayBe(`Tom Low met Ben Baker. ${text}`)).not.toContain("Tom Low");
    expect(mayBe(`Tom Low met Ben Baker. ${text}`)).toContain("Ben Baker");
  });

  it.each(["He left, and Tom Low stayed.", "He was not the Tom Low of ten years ago."])(
    "may be, where it is named beside it: %s",
    (text) => {
      expect(mayBe(`Tom Low met Ben Baker. ${text}`)).toContain("Tom Low");
    },
  );
});

it.each(["Abbey Road", "Florence Avenue", "Beatrice Crescent"])(
  "no road is a “she”: %s",
  (road) => {
    const all = mayBe(`A woman stopped on ${road}. “It came late,” she said.`);
    expect(all).toEqual(["A woman"]);
  },
);

describe("whose friend somebody is", () => {
  const kin = ["friend", "sister", "neighbour", "boss"];
  const deeds = ["packed a bag", "ran out of the house", "woke the children"];

  it.each(kin)("goes on after what the %s has said", (one) => {
    for (const deed of deeds)
      for (const tail of [`said her ${one}`, `her ${one} said`]) {
        const text = `A call woke her up.\n\n“There is a fire,” ${tail}.\n\nShe ${deed}.\n\n“It was dark,” she said.`;
        expect(mayBe(text)).toEqual([]);
      }
  });

  it("is not told of where nothing stands between", () => {
    const text = "A call woke her up.\n\n“There is a fire,” said her friend.\n\n“Run,” she said.";
    expect(mayBe(text)).toEqual(["her friend"]);
  });
});
