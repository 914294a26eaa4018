import { describe, expect, it } from "vitest";
import { shownOf, shownSpeaker } from "../../../support/shown-speaker.ts";

const BEFORE =
  "Tom Reed lives in Dayton and is a nurse. Reed said the clinic was open.\n\n“We have none left,” he said.\n\n";

describe("a “he” behind “after” or “because”", () => {
  it.each([
    ["a pastor", "Police said a pastor had been arrested on Saturday after he allegedly"],
    ["A man", "A man was jailed on Monday after he"],
    ["A teacher", "A teacher has been suspended because he"],
    ["A driver", "A driver resigned on Monday after he"],
  ])("is %s who pays for it: %s", (who, deed) => {
    const text = `${BEFORE}${deed} told them that the road was “fit for pigs”.`;
    expect(shownOf(text, "fit for pigs")).toBe(who);
  });

  it.each([
    ["a driver", "Police arrested a driver on Monday after he"],
    ["a driver", "A judge jailed a driver on Monday after he"],
    ["a driver", "The court fined a driver on Monday when he"],
    ["A clerk", "A clerk was praised on Sunday after he"],
    ["the captain", "The club said the captain had been banned after he"],
  ])("is nobody who spoke before where %s pays for it: %s", (who, deed) => {
    const text = `${BEFORE}${deed} told them that the road was “fit for pigs”.`;
    expect([who, null]).toContain(shownOf(text, "fit for pigs"));
  });

  it.each([
    ["a teacher", "After he wrote that the road was “fit for pigs”, a teacher was suspended."],
    ["a teacher", "Because he called the road “fit for pigs,” a teacher has been sacked."],
    ["a captain", "When he told them that it was “fit for pigs”, a captain was arrested."],
  ])("may be %s below it: %s", (who, sentence) => {
    expect([who, null]).toContain(shownOf(`${BEFORE}${sentence}`, "fit for pigs"));
  });

  it("is not who pays for it where somebody else stands between", () => {
    const text = `${BEFORE}A man was jailed on Monday because of Ned Hale, and after he told them that the road was “fit for pigs”.`;
    expect(shownOf(text, "fit for pigs")).not.toBe("A man");
  });
});

describe("what “he” calls something", () => {
  it.each([
    ["the lieutenant", "of several generals whom the lieutenant had named as members of"],
    ["the lieutenant", "of claims by the lieutenant, who accused the mayor of"],
    ["a driver", "of a driver who complained of"],
  ])("is what %s does, where somebody else says the rest: %s", (who, clause) => {
    const text = `Tom Reed said the board would look into the role ${clause} what he called a “whitewash”.`;
    expect([who, null]).toContain(shownOf(text, "whitewash”"));
  });

  it("stays the speaker’s where the clause only tells what another did", () => {
    const text =
      "Tom Reed said the board would look into the role of a man who joined what he called a “whitewash”.";
    expect(shownOf(text, "whitewash”")).toBe("Tom Reed");
  });
});

describe("whom somebody quotes as “him” or “her”", () => {
  const OTHER =
    "Warren Low left the hospital in May, and Low said it was late.\n\nAnn Brandt is a nurse. ";
  const tags = ["she quoted him as saying.", "she recalled him saying.", "he told her."];
  const doctors = [
    ["the doctor", "Brandt recalled that the doctor told the mother to take them home."],
    ["a doctor at the gate", "Brandt met a doctor at the gate."],
    ["Tom Reed", "Brandt then saw Tom Reed at the gate."],
  ] as const;

  it.each(doctors.flatMap(([who, report]) => tags.map((tag) => [who, report, tag] as const)))(
    "is %s, the one man told of right before, and nobody farther up: %s … %s",
    (who, report, tag) => {
      const text = `${OTHER}${report}\n\n“Enjoy them while you have them,” ${tag}`;
      expect([who, null]).toContain(shownSpeaker(text, "Enjoy them"));
    },
  );

  it.each([
    ["she quotes him as saying: “They are late.”"],
    ["she heard him say: “They are late.”"],
  ])("is that man in “%s”", (words) => {
    const text = `${OTHER}Brandt met a doctor at the gate. Later ${words}`;
    expect(shownSpeaker(text, "They are late")).toBe("a doctor at the gate");
  });

  it.each([["“You have a week,” he said to her."], ["“You have a week,” he had told her."]])(
    "is who speaks to her: %s",
    (said) => {
      const text = `${OTHER}Brandt had a call from her landlord.\n\n${said}`;
      expect(["her landlord", null]).toContain(shownSpeaker(text, "You have a week"));
    },
  );

  it("is who has come to her, where the sentence itself tells of him", () => {
    const text = `${OTHER}Brandt said her landlord had come at night and that he had told her: “You have a week.”`;
    expect(shownSpeaker(text, "You have a week")).toBe("her landlord");
  });

  it("is not who quotes him", () => {
    const text =
      "Her predecessor, Sir Ned Low, said through a friend that he had warned the board in May. The friend quoted him as saying: “They are late.”";
    expect(shownSpeaker(text, "They are late")).toBe("Ned Low");
  });

  it("may be a woman whom a man quotes", () => {
    const text =
      "Ann Low left the hospital in May, and Low said it was late.\n\nNed Brandt recalled that the nurse who met the father was kind.\n\n“Enjoy them while you have them,” she told him.";
    expect(shownSpeaker(text, "Enjoy them")).toMatch(/^the nurse/);
  });
});
