import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that somebody says another has said", () => {
  const tails = ["told her", "said", "had shouted", "told them", "had told her"];
  const tellings = ["said", "says", "recalled"];

  it.each(tellings.flatMap((telling) => tails.map((tail) => [telling, tail] as const)))(
    "are that one’s: Low %s Reed %s",
    (telling, tail) => {
      const text = `Ann Low met Tom Reed at the gate. “You have a week,” Low ${telling} Reed ${tail}.`;
      expect(shownSpeaker(text, "You have a week")).toBe("Tom Reed");
    },
  );

  it.each(tails)("are nobody’s who spoke before: she said he %s", (tail) => {
    const text = `Warren Low said it was late.\n\nAnn Brandt met her landlord at the gate.\n\n“You have a week,” she said he ${tail}.`;
    expect(["her landlord at the gate", null]).toContain(shownSpeaker(text, "You have a week"));
  });

  it.each([
    "“You have a week,” Low said, and Reed told her.",
    "“You have a week,” Low said.",
    "“You have a week,” Low said as Reed told her.",
    "“You have a week,” Low said Reed told her to write.",
  ])("but not in %s", (said) => {
    const text = `Ann Low met Tom Reed at the gate. ${said}`;
    expect(shownSpeaker(text, "You have a week")).not.toBe("Tom Reed");
  });
});
