import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const tea = "Ann Low, 61, has run the tea room on the pier since 1988.";
const end = "The board says that the pier will be rebuilt by May.";
const shownFor = (above: string, said: string, told = tea) =>
  lastShown(`The storm took the pier in Denby.\n\n${told}\n\n${above}\n\n“${said}”\n\n${end}`);

describe("short words below what somebody has told the reporter", () => {
  it.each([
    "“It was over in a minute,” said Low.",
    "“It was over in a minute,” Low told the Echo.",
    "“It was over in a minute,” she said.",
    "Low said: “It was over in a minute.”",
  ])("go on with it: %s", (above) => {
    for (const said of ["I never want that again.", "We lost the lot.", "The roof just went."])
      expect(shownFor(above, said)).toBe("Ann Low");
  });

  it.each([
    ["“I did not see it,” said Low.", "I think you did."],
    ["“We are all tired,” said Low.", "Yes, we are all tired."],
    ["“It is late,” Low told him.", "It is never too late."],
    ["“It is shut,” said Tom Reed.\n\n“It is not,” said Low.", "It was shut in May."],
  ])("are not hers where another may answer: %s", (above, said) => {
    expect(shownFor(above, said)).not.toBe("Ann Low");
  });

  it("are not hers where the report above has somebody else", () => {
    expect(shownFor("“I saw it,” said Low.", "It was all a dream.", "Low met Tom Reed.")).not.toBe(
      "Ann Low",
    );
  });
});

describe("what follows a question that nobody is asked", () => {
  it.each(["asked Low", "she asked", "Low said", "she added"])("is the asker's: %s", (tail) => {
    for (const said of ["And who will run it?", "But nobody at the board will answer that."])
      expect(shownFor(`“Who is going to pay for it?” ${tail}.`, said)).toBe("Ann Low");
  });

  it.each([
    ["“Who is going to pay for it?” asked Low.", "The board is going to pay."],
    ["“Who is going to pay for it?” Low asked him.", "And who will run it?"],
    ["“Do you have the key?” asked Low.", "And what if I do?"],
  ])("is not hers where it may be answered: %s", (above, said) => {
    expect(shownFor(above, said)).not.toBe("Ann Low");
  });
});
