import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text, "direct").at(-1) ?? null;

describe("whoever is asked answers", () => {
  const questions = [
    "asked Tom Reed where he was.",
    "asked Tom Reed about the bakery.",
    "questioned Tom Reed for an hour.",
    "put it to Tom Reed that he had lied.",
    "read this out to Tom Reed.",
  ];
  const askers = ["Prosecutor Sam Low", "Mr Low", "Sam Low, for the defence,"];
  const frames = askers.flatMap((asker) => questions.map((question) => `${asker} ${question}`));

  it.each(frames)("where it is told who: %s", (question) => {
    expect(shown(`${question} “In the bakery,” he replied.`)).toBe("Tom Reed");
    expect(shown(`${question}\n\n“In the bakery,” he replied.`)).toBe("Tom Reed");
  });

  it.each([
    ["Sam Low asked him where he was."],
    ["Sam Low put it to the stevedore that he was lying."],
  ])("and who asks does not: %s", (question) => {
    expect(shown(`${question} “In the bakery,” he replied.`)).not.toBe("Sam Low");
  });

  it.each([
    ["Dan Orr, who lost his captain Sam Low to Oslo, was asked whether he feared it."],
    ["Sam Low leads. Dan Orr, a father of five, was asked if he felt old beside him."],
  ])("where the question is put in the passive: %s", (question) => {
    expect(shown(`${question} “Of course,” he said.`)).toBe("Dan Orr");
  });

  it.each([
    ["Sam Low questioned Ann Orr’s logic. “It is a farce,” he said."],
    ["Sam Low challenged Ann Orr. “It is a farce,” he said."],
    ["Sam Low challenged the plan of Tom Reed’s. “It is a farce,” he said."],
    ["In defending himself, Sam Low offered a view. He was pleased. “It is a farce,” he said."],
    ["Sam Low put it differently. “It is a farce,” he said."],
    ["Sam Low asked Tom Reed to leave. “I have had enough of him,” he said."],
    ["Sam Low put down his crate. “It is a farce,” he said."],
  ])("but nobody is asked in: %s", (text) => {
    expect(shown(text)).toBe("Sam Low");
  });
});

describe("who asks in a clause of its own", () => {
  const verbs = ["Cross-examined", "Questioned", "Asked", "Pressed", "Interviewed"];
  const clauses = verbs.flatMap((verb) =>
    ["she wept.", "she was asked where she had been.", "she said she was late."].map(
      (rest) => [verb, rest] as const,
    ),
  );

  it.each(clauses)("does not answer: %s by Laura Orr, %s", (verb, rest) => {
    for (const tag of ["she replied", "she said", "she told the court"]) {
      const text = `Ann Low was in the dock. Low wept.\n\n${verb} by Laura Orr, for the Crown, ${rest}\n\n“I meant it,” ${tag}.`;
      expect([null, "Ann Low"]).toContain(shown(text));
      expect(shown(text.replace("by Laura Orr", "by the barrister, Laura Orr"))).not.toBe(
        "Laura Orr",
      );
    }
  });

  it("may ask", () => {
    const text =
      "Ann Low was cross-examined by Laura Orr, for the Crown. “Where were you?” she asked.";
    expect(shown(text)).not.toBe("Ann Low");
  });
});

describe("whoever takes up what was said", () => {
  const said = "Tom Ballard spoke. “You can pay now,” Ballard said.";

  it.each([
    ["A heckler answered him.", "A heckler"],
    ["A man interrupted him.", "A man"],
    ["Gus Lee corrected him.", "Gus Lee"],
    ["A boy heckled him from the back.", "A boy"],
  ])("has the next words: %s", (sentence, speaker) => {
    expect(shown(`${said} ${sentence} “We already paid you!” he said.`)).toBe(speaker);
  });

  it("must be somebody", () => {
    expect(shown(`${said} A dog interrupted him. “That is my dog,” he said.`)).toBe("Tom Ballard");
  });
});
