import { describe, expect, it } from "vitest";
import { lastShown, shownSpeaker } from "../../support/shown-speaker.ts";

describe("the PM", () => {
  it.each(["The PM", "The ex-PM", "The DPP", "The CEO"])("is somebody: %s", (office) => {
    for (const asked of ["was there", "asked him a question", "asked a question about it"]) {
      const text = `Tom Orr ${asked}. ${office} laughed and went red. “I would not get it,” he said.`;
      expect(shownSpeaker(text, "I would not")).toBe(office);
    }
  });

  it("is no hour", () => {
    for (const hour of ["5 PM", "11:30 PM", "5.30 PM"]) {
      const text = `Tom Orr was there until ${hour}. He laughed. “I would not get it,” he said.`;
      expect(lastShown(text)).toBe("Tom Orr");
    }
  });

  it("stands before a name", () => {
    expect(lastShown("PM Tom Orr was late. “I would not get it,” the PM told Ann Low.")).not.toBe(
      "Ann Low",
    );
    expect(lastShown("PM Tom Orr said: “I would not get it.”")).toBe("Tom Orr");
  });
});

describe("the States", () => {
  it.each(["The United States", "The United States Government", "The Gulf States"])(
    "are no verb: %s",
    (union) => {
      for (const verb of ["says", "said", "has said"])
        expect(lastShown(`It rained. ${union} ${verb} “the road is safe”.`)).toBe(union);
    },
  );

  it("stand before an office", () => {
    const text = "“It is late,” United States Attorney-General Tom Orr said.";
    expect(lastShown(text)).toBe("Tom Orr");
  });
});
