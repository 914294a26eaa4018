import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => lastShown(text) ?? null;

describe("whoever has a spokesman speak", () => {
  const spokesmen = [
    "A spokesman for Tom Reed",
    "A spokesperson for Mr Reed",
    "A friend of Tom Reed",
  ];
  const tags = [
    "Reed was “tired of the letters”, he said.",
    "Reed was “tired of the letters,” he said.",
    "Reed was “busy”, he said on Monday.",
  ];

  it.each(spokesmen.flatMap((one) => tags.map((tag) => [one, tag] as const)))(
    "is not who speaks of him: %s … %s",
    (one, tag) => {
      expect(shown(`Tom Reed stayed away. ${one} told the Echo it was late.\n\n${tag}`)).toBe(one);
    },
  );
});

describe("a woman of whom only the forename is told", () => {
  it.each(["Christine", "Deborah", "Ingrid", "Susanna", "Fatima"])("is no “he”: %s", (forename) => {
    const said = `For Peter and ${forename} it was bad.\n\n“We were late,” recounted ${forename}.`;
    expect(shown(`${said}\n\n“It was a long day,” she said.`)).toBe(forename);
    expect(shown(`${said}\n\n“It was a long day,” he said.`)).toBe("Peter");
    const fiance = `${forename}’s fiancé went alone. He had seen ${forename}’s dress.`;
    expect(shown(`${fiance} He said: “Take it off.”`)).not.toBe(forename);
  });
});

describe("whoever alone of them all may be a “he”", () => {
  const beginnings = [
    "For Peter and Ingrid it was bad.",
    "Ingrid came with Peter.",
    "It was Peter whom Ingrid had brought.",
  ];

  it.each(beginnings)("is he, though he is named but once: %s", (beginning) => {
    const said = `${beginning}\n\n“We were late,” recounted Ingrid.`;
    expect(shown(`${said}\n\n“It was a long day,” he said.`)).toBe("Peter");
  });

  it.each(["A driver stopped them.", "His brother drove.", "Tom Reed drove."])(
    "is not he where another is told of since: %s",
    (other) => {
      const said = `For Peter and Ingrid it was bad. ${other}\n\n“We were late,” recounted Ingrid.`;
      expect(shown(`${said}\n\n“It was a long day,” he said.`)).not.toBe("Peter");
    },
  );
});

describe("what has a director", () => {
  const offices = ["a former director", "the chairman", "managing director", "the founder"];

  it.each(offices)("is no “he”, whatever its name looks like: %s", (office) => {
    const text = `The plan came under attack from Andy Low, ${office} of Morgan Lewis.`;
    expect(shown(`${text}\n\nHe said the move was “a dreadful mistake”.`)).toBe("Andy Low");
  });

  it("is somebody where a title says so", () => {
    const text = "Ann Low is the boss of Mr Tom Reed.";
    expect(shown(`${text} He said: “She is strict.”`)).toBe("Tom Reed");
  });
});

describe("whoever the sentence is about without a name", () => {
  it.each(["his mother", "her brother-in-law’s mother", "a nurse", "his sister"])(
    "is the “she” of its own clause: %s",
    (phrase) => {
      const text = `Ann Low wept.\n\nAt the wedding ${phrase} came in a dress, which she claimed was “pink”.`;
      expect(shown(text)).toBe(phrase);
    },
  );
});

describe("whoever does something to him", () => {
  it.each(["guard", "officer", "steward"])("is another: the %s who stopped him", (noun) => {
    const report = `told the court that he had asked the ${noun} who stopped him what to do.`;
    const said = "“I was told to plead guilty,” he said.";
    expect(shown(`He ${report}\n\n${said}`)).not.toBe(`the ${noun} who stopped him`);
    expect(shown(`Sam Orr ${report}\n\n${said}`)).toBe("Sam Orr");
  });
});

describe("whoever bears the office that he speaks of", () => {
  const officials = ["Mayor Tom Reed", "The mayor, Tom Reed,", "Cllr Tom Reed, the mayor,"];
  const reports = [
    "He later criticised the mayor for “making a circus of it”.",
    "He said the mayor was “no friend of the town”.",
    "He told the mayor it was “a circus”.",
    "But he put out a letter in which he criticised the mayor for “making a circus of it”.",
  ];
  const cases = officials.flatMap((one) => reports.map((report) => [one, report] as const));

  it.each(cases)("is another: %s … %s", (official, report) => {
    expect(shown(`${official} rose. Ben Hale was asked to leave.\n\n${report}`)).toBe("Ben Hale");
  });

  it.each(["criticised", "praised", "blamed", "attacked"])(
    "is not the “he” who goes on either: %s",
    (verb) => {
      const told = `Mayor Tom Reed rose. Ben Hale was asked to leave.\n\nHe ${verb} the mayor.`;
      expect(shown(`${told}\n\n“It was a circus,” he said.`)).toBe("Ben Hale");
    },
  );

  it("may be he who left before the mayor did", () => {
    expect(shown("Ben Hale slept. He was mayor of Dayton. He said it was “late”.")).toBe(
      "Ben Hale",
    );
  });
});

describe("“they” after one person without a name", () => {
  const someone = ["A spokesperson for the Echo", "A source", "One resident", "A reader"];
  const verbs = ["They continued:", "They added:", "They said:"];

  it.each(someone.flatMap((one) => verbs.map((verb) => [one, verb] as const)))(
    "is that person: %s … %s",
    (one, verb) => {
      expect(shown(`${one} said: “We will close.”\n\n${verb} “We are sorry.”`)).toBe(one);
    },
  );

  it("is not who has a name", () => {
    const text = "A spokesperson, Ann Low, said: “We will close.”\n\nThey added: “We are sorry.”";
    expect(shown(text)).not.toBe("A spokesperson");
  });
});

describe("a thing whose word ends as somebody's does", () => {
  it.each(["boiler", "printer", "restaurant", "trailer", "scanner", "radiator"])(
    "is no “she”: a new %s",
    (thing) => {
      for (const done of ["has been mentioned", "came on Monday", "is on its way"])
        for (const parting of [" ", "\n\n"]) {
          const text = `“I could not win,” Ann Low says. She is vague about it. A new ${thing} ${done}.${parting}“I am at work,” she says.`;
          expect(shown(text)).toBe("Ann Low");
        }
    },
  );
});

describe("somebody whose word no list of offices has", () => {
  it.each(["exec", "cop", "restaurateur", "stagehand", "fireman", "evacuee", "osteopath"])(
    "is taken up by it, and by “he”: one veteran %s",
    (one) => {
      for (const tag of [`the ${one} said`, `said the ${one}`, "he said"]) {
        const text = `Ann Low left. One veteran ${one} said that it was slow. “It came late,” ${tag}.`;
        expect(shown(text)).toBe(`One veteran ${one}`);
      }
    },
  );
});
