import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed and Ned Hale came to Denby. Reed spoke first. “I was late,” Reed said.";
const SAID = "“In a year it will be over,” he said.";
const OTHERS = ["the guard", "his lawyer", "his brother", "the victim's uncle", "Hale", "Omar Orr"];

describe("two who stand side by side in the sentence before", () => {
  const pairs = [
    "Reed and OTHER",
    "Both Reed and OTHER",
    "Neither Reed nor OTHER",
    "OTHER and Reed",
  ];
  const cells = pairs.flatMap((pair) => OTHERS.map((other) => pair.replace("OTHER", other)));

  it.each(cells)("leave open which of them “he” is: %s were at the meeting", (pair) => {
    const report = `${pair.charAt(0).toUpperCase()}${pair.slice(1)} were at the meeting.`;
    for (const gap of [" ", "\n\n"])
      expect(lastShown(`${BEFORE}\n\n${report}${gap}${SAID}`)).not.toBe("Tom Reed");
  });

  it("leave whoever alone may be “he”", () => {
    const text = `${BEFORE}\n\nReed and Ann Low were at the meeting. ${SAID}`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});

describe("whom something is done to in the sentence before", () => {
  const deeds = ["followed", "backed", "joined", "introduced", "beaten", "stopped at the door"];
  const cells = deeds.flatMap((deed) => OTHERS.map((other) => [deed, other] as const));

  it.each(cells)("need not be the “he” behind it: Reed was %s by %s", (deed, other) => {
    for (const gap of [" ", "\n\n"]) {
      const text = `${BEFORE}\n\nReed was ${deed} by ${other}.${gap}${SAID}`;
      expect(lastShown(text)).not.toBe("Tom Reed");
    }
  });

  it("is he where a woman does it", () => {
    expect(lastShown(`${BEFORE}\n\nReed was followed by Ann Low. ${SAID}`)).toBe("Tom Reed");
  });
});

describe("a name that a sentence opens with behind “like”", () => {
  it.each(["Like", "Unlike"])(
    "has nothing to do with the subject behind it: %s Reed, the coach",
    (like) => {
      const text = `${BEFORE}\n\n${like} Reed, the coach wants a vote. ${SAID}`;
      expect(lastShown(text)).not.toBe("Tom Reed");
    },
  );
});
