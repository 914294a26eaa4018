import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "Ann Low came to Dayton with Tom Reed.\n\n";

describe("what somebody says that she has heard", () => {
  it.each([
    "had heard from Reed that it was “a mess”",
    "had learnt from Reed that it was “a mess”",
    "had heard from Reed that the “old” pier was “a mess”",
    "was told by Reed that the “old” pier was “a mess”",
  ])("is whose she has it from: Low said she %s", (report) => {
    const text = `${OPENING}Low said she ${report}.`;
    expect(["Tom Reed", null], text).toContain(shownOf(text, "“a mess"));
  });

  it.each([
    "had heard from Reed but that it was “a mess”",
    "had learnt from Reed how to leave “a mess”",
    "had learnt from Reed to make “a mess”",
    "had heard from him and he was “a mess”",
  ])("is hers where she tells what she does: Low said she %s", (report) => {
    const text = `${OPENING}Low said she ${report}.`;
    expect(["Ann Low", null], text).toContain(shownOf(text, "“a mess"));
  });
});

describe("what somebody's description of another has in marks", () => {
  it.each(["labelling", "labeling", "tagging", "description", "branding"])(
    "is the describer's: Low said Reed's %s of the pier as",
    (noun) => {
      const text = `${OPENING}Low said Reed’s ${noun} of the pier as “a mess” was unfair.`;
      expect(["Tom Reed", null], text).toContain(shownOf(text, "“a mess"));
    },
  );
});
