import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text, "direct").at(-1) ?? null;

describe("whoever is called by name in the words beside “he”", () => {
  const meetings = [
    "Tom Reed met Sam Orr on Monday.",
    "Tom Reed was angry with Sam Orr.",
    "Tom Reed clashed with Sam Orr.",
    "Tom Reed was criticised by Sam Orr.",
  ];
  const words = [
    "Sit down, Mr Reed,",
    "Mr Reed, you are wrong,",
    "I must ask you to stop there Councillor Reed, or to leave,",
    "Mr Reed is wrong,",
    "Tom, you have lost your way,",
    "You have lost your way, Tom,",
    "Reed has lost his way,",
    "Dr Reed’s plan is late,",
  ];

  it.each(meetings.flatMap((meeting) => words.map((said) => `${meeting} “${said}” he said.`)))(
    "does not say them: %s",
    (text) => {
      expect(shown(text)).toBe("Sam Orr");
    },
  );

  it.each(words)("and nobody does where there is none but that one: %s", (said) => {
    expect(shown(`Tom Reed came to Denby. “${said}” he said.`)).not.toBe("Tom Reed");
  });

  it.each([
    ["They told me, ‘Mr Reed, you are late,’"],
    ["I am Mr Reed,"],
    ["They call me Dr Reed,"],
    ["My name is Tom Reed,"],
  ])("but may name himself: %s", (said) => {
    expect(shown(`Tom Reed came to Denby. “${said}” he said.`)).toBe("Tom Reed");
  });
});

describe("whoever only the words name", () => {
  it.each([
    "I got Jane Fenn’s part, and that scared me,",
    "Jane Fenn and I were late,",
    "It was Jane Fenn who wrote it,",
  ])("does not say them: %s", (said) => {
    expect(shown(`The play is new. “${said}” she says.`)).toBeNull();
    expect(shown(`Ann Low is in the play. “${said}” she says.`)).toBe("Ann Low");
  });
});

describe("whoever interrupts another", () => {
  it.each([
    ["Tom Reed was interrupted by Sam Orr.", "Sam Orr"],
    ["Tom Reed was interrupted by the chairman, Sam Orr.", "Sam Orr"],
    ["Mr Reed was interrupted by Coun Sam Orr.", "Sam Orr"],
    ["Tom Reed was heckled by a man in a hat.", "a man in a hat"],
    ["As Tom Reed began to speak, he was interrupted by Sam Orr.", "Sam Orr"],
  ])("has the next words: %s", (text, speaker) => {
    expect(shown(`${text} “It is late,” he said.`)).toBe(speaker);
    expect(shown(`${text}\n\n“It is late,” he said.`)).toBe(speaker);
  });
});

describe("whoever is called by a surname that another bears, who is named later", () => {
  it.each([
    "You had the keys, Mr Pejak.",
    "You were not a bystander, Mr Pejak. You had the keys,",
    "Mr Pejak, you had the keys,",
    "Mr Pejak is no bystander,",
  ])("does not say it: %s", (said) => {
    const told = "Dragan Pejak, 61, stood as presiding judge Ann Low read out the findings.";
    const text = `${told}\n\n“${said}” she said.\n\nPejak’s lawyer, Tom Reed, left. The mayor, his cousin Zdenko Pejak, wept.`;
    expect(shown(text) ?? "").not.toMatch(/Pejak/);
    expect(shown(text.replace("she said", "he said")) ?? "").not.toMatch(/Pejak/);
  });
});
