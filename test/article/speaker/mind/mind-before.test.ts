import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

/** Who is shown for words without a verb of their own, below and right behind a report; `null` for nobody. */
const shownFor = (report: string, said = "The pier must now be paid for by somebody else.") =>
  ["\n\n", " "].map((gap) =>
    lastShown(
      `The pier in Denby is to be rebuilt. “It will cost us two million,” councillor Ann Low told the board.\n\n${report}${gap}“${said}”\n\nThe board meets again in May.`,
    ),
  );

describe("words that stand behind what is in somebody's mind", () => {
  it.each([
    "Denby MP Tom Reed was delighted.",
    "Tom Reed, who sells tea there, was in no doubt.",
    "Angler Tom Reed had no sympathy.",
    "But Tom Reed, of the Pier Trust, took another view.",
    "Tom Reed could not hide his anger.",
    "Tom Reed trusts that the trust will pay.",
    "Tom Reed remembers the old pier.",
    "Shopkeeper Tom Reed is not convinced.",
    "Tom Reed struggled to contain his anger.",
    "Tom Reed has seen it all before.",
    "Tom Reed went further.",
    "Tom Reed is one of those who will lose out.",
    "For Tom Reed, it came as a relief.",
    "Among those who cheered was Tom Reed.",
    "Nobody was happier than Tom Reed.",
    "It was a view shared by Tom Reed.",
    "Denby MP Tom Reed was left “heartbroken” by it.",
    "Tom Reed had no quarrel with it but was left “scratching his head”.",
    "Shopkeeper Tom Reed is ‘over the moon’ with it.",
    "Tom Reed wants “more of the same” from the board.",
  ])("are his: %s", (report) => {
    expect(shownFor(report)).toEqual(["Tom Reed", "Tom Reed"]);
  });

  it.each([
    "Tom Reed was delighted, but his wife was not.",
    "Tom Reed was glad, while Sam Orr was in tears.",
    "Tom Reed loved the letter that came on Monday.",
    "Tom Reed was arrested on Monday.",
    "The plans were drawn by Tom Reed.",
  ])("are not his where they may be another's: %s", (report) => {
    expect(shownFor(report)).not.toContain("Tom Reed");
  });

  it("are not his where they are about him", () => {
    expect(shownFor("Tom Reed wants more time.", "He cannot have it, we told him.")[0]).not.toBe(
      "Tom Reed",
    );
  });

  it("are whose their own tail says they are", () => {
    const text =
      "Tom Reed was delighted.\n\n“The pier must be paid for.”\n\n“It was about time,” said Sam Orr.";
    expect(lastShown(text)).toBe("Sam Orr");
  });

  it("go on in the next paragraph", () => {
    expect(
      shownFor(
        "Tom Reed was delighted.",
        "It is ours.”\n\n“That is all that anybody here has asked for.",
      )[0],
    ).toBe("Tom Reed");
  });
});
