import { describe, expect, it } from "vitest";
import { lastShown, shownOf } from "../../../support/shown-speaker.ts";

describe("what somebody says that another called him", () => {
  it.each([
    "Tom Reed said in the complaint that Denby's chatbots had wrongly described him as a “rat”.",
    "Tom Reed told the court the robot had branded his wife “a rat”.",
    "Tom Reed said in his complaint the app had falsely described her as a “cheat” and “rat”.",
    "Tom Reed alleges that the website labelled him a “rat”.",
  ])("is not his word: %s", (text) => {
    expect(lastShown(text)).not.toBe("Tom Reed");
  });

  it.each([
    "Tom Reed said the pier was “a rat trap”.",
    "Tom Reed told reporters the talks were over, calling them “a rat trap”.",
    "Tom Reed said the storm hit the town hard and dubbed it “a rat trap”.",
  ])("is his where he calls it so: %s", (text) => {
    expect(lastShown(text)).toBe("Tom Reed");
  });

  it.each([
    "A number of ministers told the Echo that his time is up, one of them calling it “a farce”.",
    "Fans criticised the board, with one of them calling it “a farce”.",
  ])("is not theirs of whom one says it: %s", (text) => {
    expect(lastShown(text)).toBeNull();
  });
});

describe("a verb of speech in British spelling", () => {
  it.each([
    "signalled that the tax would be “late”",
    "characterised the tax as “late”",
    "apologised that it was “late”",
  ])("reports as the American one does: %s", (deed) => {
    const text = `Tom Reed met Sue Park. Park ${deed}.`;
    expect(shownOf(text, "late")).toBe("Sue Park");
  });
});
