import { expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

const talk = (question: string, middle = "") =>
  [
    "Ann Low met Kim Reed.",
    "“It is shut,” Reed said.",
    ...(middle === "" ? [] : [middle]),
    `“It is not shut,” Low said. “${question}”`,
    "“There can be a small risk for some people, but I would say that it is very safe today.”",
  ].join("\n\n");
const last = (text: string) => shownIn(text, "direct").at(-1);

it.each(["Do you dispute that?", "So what would you have us do?", "Is that your view?"])(
  "whoever spoke in the turn before answers what is asked of “you”: %s",
  (question) => {
    expect(last(talk(question))).toBe("Kim Reed");
  },
);

it("whoever asks nobody goes on", () => {
  expect(last(talk("Who would do that?"))).toBe("Ann Low");
});

it("nobody is asked where a report stands between the two", () => {
  expect(last(talk("Do you dispute that?", "It rained that day."))).not.toBe("Kim Reed");
});
