import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

describe("a title that no list knows", () => {
  it.each(["Cathaoirleach", "Tahsildar", "Sarpanch", "Sub-Collector", "Deemster"])(
    "means the one whose name it stood beside: %s",
    (title) => {
      for (const told of [
        `The vote was put by the ${title}, Cllr Tom Low.`,
        `${title} Tom Low came to the vote on Monday.`,
      ]) {
        const text = `${told} Ann Reed said it was early. “It is late,” the ${title} said.`;
        expect(shownSpeaker(text, "late")).toMatch(/Tom Low$/);
      }
    },
  );

  it("is nobody's where two have borne it", () => {
    const text =
      "Tahsildar Tom Low met Tahsildar Ann Reed on Monday. “It is late,” the Tahsildar said.";
    expect(shownSpeaker(text, "late")).not.toMatch(/Low|Reed/);
  });

  it("is no paper", () => {
    for (const opening of [
      "Speaking to the Echo, Tom Low said it was late.",
      "The Echo, Tom Low’s paper, was late.",
    ])
      expect(shownSpeaker(`${opening} “It is not,” the Echo said.`, "is not")).not.toBe("Tom Low");
  });
});
