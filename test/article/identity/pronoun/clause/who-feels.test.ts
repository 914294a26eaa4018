import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../../support/shown-speaker.ts";

describe("of whose feelings the sentence before tells", () => {
  const about = "Peter Orr lost his seat on Monday. Orr once sacked a cook.";

  it.each([
    ["The cook in question, now a bishop, has forgiven him.", "The cook in question"],
    ["The baker across the road likes him.", "The baker across the road"],
    ["A neighbour cannot bear him.", "A neighbour"],
    ["The beater, who walks with a stick, does not blame him.", "The beater"],
    ["The Hamlet of that year, now a vicar, bore him no grudge.", "The Hamlet of that year"],
    ["The keeper of that season holds no grudge against him.", "The keeper of that season"],
    ["The caretaker, a man of few words, missed him.", "The caretaker"],
  ])("speaks, and not whom he feels it for: %s", (feels, speaker) => {
    expect(shownSpeaker(`${about} ${feels} “It was a bad egg,” he said.`, "egg")).toBe(speaker);
  });

  it.each(["His boss had never liked him.", "Voters had punished him."])(
    "may be the one himself where it was known before: %s",
    (feels) => {
      expect(shownSpeaker(`${about} ${feels} “I knew it,” he said.`, "knew")).toBe("Peter Orr");
    },
  );
});

describe("an orderly", () => {
  it.each(["", " with two years to go before his pension, leaning on a trolley,"])(
    "is somebody: an orderly%s said",
    (told) => {
      const text = `Tom Reed ran the ward. He told the Echo that it was “a barn”.\n\nAn orderly${told} said they were both wrong. “It is a stable,” he said.`;
      expect(shownSpeaker(text, "stable")).toMatch(/^An orderly/u);
    },
  );
});
