import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

describe("words behind a sentence that tells of somebody's answer", () => {
  it.each(["His cousin’s answer came", "The board’s reply came", "Ann Reed’s response came"])(
    "are not whose who spoke before: %s",
    (answer) => {
      const text = `Tom Low laughed. “Put me down as no comment,” he said. ${answer} by text message. “Tell him he still owes me.”`;
      expect(shownSpeaker(text, "owes")).not.toBe("Tom Low");
    },
  );

  it("are his whose answer it is", () => {
    const text =
      "Ann Reed came. “No comment,” she said. Tom Low’s answer was blunt. “She still owes me.”";
    expect(shownSpeaker(text, "owes")).toBe("Tom Low");
  });
});
