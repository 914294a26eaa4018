import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text, "direct").at(-1) ?? null;

const EARLIER = [
  "Ann Low said: “We did not know him.\n\n“We will meet nobody like him.”",
  "Ann Low said: “We did not know him.”",
  "But Ann Low repeated her view.\n\n“It is a shambles at the council.”",
  "“It is a shambles,” Ann Low said.\n\n“It was worse last year,” she added.",
];
const REPORTS = [
  "Eve Reed said the night of the fire would live with her for ever.",
  "After the meeting, Eve Reed said that the talk was polite.",
  "Eve Reed argued that the town was too small.",
  "Eve Reed told the court that she had been asleep.",
  "Eve Reed came to the meeting.\n\nShe said she would not go to court.",
];
const texts = EARLIER.flatMap((earlier) => REPORTS.map((report) => `${earlier}\n\n${report}`));

describe("words in a paragraph of their own", () => {
  it.each(texts)("are whoever says something in the report right above: %s", (text) => {
    const said = shown(`${text}\n\n“We had come back at about nine.”`);
    expect(said).not.toBe("Ann Low");
  });

  it("go on with an open quotation", () => {
    const text = "Eve Reed said it was late.\n\nAnn Low said: “It is.\n\n“We did not know him.”";
    expect(shown(text)).toBe("Ann Low");
  });
});
