import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text).at(-1) ?? null;

describe("whom somebody without a name praises or blames", () => {
  const somebody = [
    "The singer",
    "The pensioner",
    "The chart-topper",
    "The 34-year-old",
    "The father-of-three",
    "The Twilight star",
    "The newlywed",
    "A neighbour",
    "The Gunners boss",
  ];
  const verbs = ["praised", "has paid tribute to", "slammed", "hit out at", "thanked", "mocked"];
  const told = somebody.flatMap((who) => verbs.map((verb) => [who, verb] as const));

  it.each(told)("is not who speaks next: %s %s", (who, verb) => {
    for (const words of [
      "He said: “I know Bob.”",
      "“I know Bob,” he said.",
      "\n\nHe added: “I know Bob.”",
    ])
      expect(shown(`It rained on Monday. ${who} ${verb} his manager Bob Low. ${words}`)).not.toBe(
        "Bob Low",
      );
  });

  it.each(["praised", "thanked", "slammed"])(
    "is not whoever the article opens with: %s",
    (verb) => {
      const text = `Ned Reed scored twice in Leeds on Monday.\n\nThe striker ${verb} his manager Bob Low. He said: “I know Bob.”`;
      expect(shown(text)).toBe("Ned Reed");
    },
  );
});

describe("whom the words speak of as “he”", () => {
  const frames = [
    ["A passer-by found Bob Low at the gate.", "A passer-by"],
    ["The referee sent off Bob Low.", "The referee"],
    ["His boss has suspended Bob Low.", "His boss"],
    ["The club's owner sacked Bob Low on Monday.", "The club's owner"],
    ["A neighbour had known Bob Low for years.", "A neighbour"],
    ["The coach replaced Bob Low at half-time.", "The coach"],
  ] as const;
  const words = ["He was tired", "He lied to us", "He is not fit, and he knows it"];
  const told = frames.flatMap(([frame, who]) => words.map((said) => [frame, said, who] as const));

  it.each(told)("is not he who says them: %s “%s”", (frame, said, who) => {
    expect(shown(`It rained on Monday. ${frame} “${said},” he said.`)).toBe(who);
    expect(shown(`It rained on Monday. ${frame} He said: “${said}.”`)).toBe(who);
  });

  const subjects = [
    "The driver was badly hurt",
    "The boy was found alive",
    "His son slept",
    "His son escaped",
    "The driver survived",
    "The boy swam home",
  ];
  const reports = [
    "Bob Low said",
    "said Bob Low",
    "police chief Bob Low told reporters",
    "according to Bob Low",
    "Bob Low told reporters on Monday",
  ];
  const reported = subjects.flatMap((who) => reports.map((by) => [who, by] as const));

  it.each(reported)("is not who reports of him: %s, %s", (who, by) => {
    expect(shown(`It rained on Monday. ${who}, ${by}. “He was lucky,” he said.`)).toBe("Bob Low");
  });

  it("may be, where they tell of the speaker too", () => {
    const text = "It rained on Monday. A passer-by found Bob Low. “He saved me,” he said.";
    expect(shown(text)).not.toBe("A passer-by");
  });
});

describe("whom somebody without a name speaks of", () => {
  const friends = ["A friend who has known her for years", "Her lawyer", "A friend of the mayor"];
  const reports = ["said the mayor had been in Dayton", "told the Echo the council had been late"];
  const told = friends.flatMap((who) => reports.map((report) => [who, report] as const));

  it.each(told)("is not she who goes on about her: %s %s", (who, report) => {
    for (const gap of [" ", "\n\n"]) {
      const text = `Ann Low, the mayor, has left. Low denies having written it. ${who} ${report}.${gap}“She was asleep,” she said.`;
      expect(shown(text)).toBe(who);
    }
  });
});
