import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shownLast = (text: string) => shownIn(text).at(-1) ?? null;

describe("a “he” behind a report that is about another's things", () => {
  it.each([
    "Questions have been asked about Hall’s position, but he said they were “for others”.",
    "Questions have been asked about the future of Mark Hall, but he said they were “for others”.",
    "It was a bad week for Mark Hall’s side.\n\n“We were poor,” he said.",
    "It was a bad week for the side of Mark Hall.\n\n“We were poor,” he said.",
  ])("is not for sure whoever was told of before: %s", (report) => {
    const text = `Mark Hall’s side lost in Dayton. Peter Reed scored twice. ${report}`;
    expect(shownLast(text)).not.toBe("Peter Reed");
  });

  it("goes on with whoever the report takes up", () => {
    const text =
      "Peter Reed scored twice. He left with a smile after the match with Hall’s side.\n\n“We were good,” he said.";
    expect([null, "Peter Reed"]).toContain(shownLast(text));
  });
});

describe("a “he” behind some background", () => {
  it.each(["Moss joined Dayton in 2008.", "Moss had left the club for Dayton in May."])(
    "is not for sure whom only his words have told of: %s",
    (background) => {
      const text = `“They never banned Tom Moss,” said Wayne Reed.\n\n${background}\n\n“Contracts bind both sides,” he said.`;
      expect(shownLast(text)).not.toBe("Tom Moss");
    },
  );

  it.each(["when", "since", "before"])("is not for sure who is told of behind “%s”", (when) => {
    const text = `“I was nervous,” Wayne Reed said.\n\nA round of 62 had been missed often, even last month ${when} Justin Moss did it on the third day.\n\n“I did not know what went on,” he said.`;
    expect(shownLast(text)).not.toBe("Justin Moss");
  });
});
