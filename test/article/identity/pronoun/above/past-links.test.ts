import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

describe("a link to another story between two paragraphs", () => {
  const openers = ["Read more: ", "READ ALSO: ", "Related: ", "Watch: ", "More: ", "• ", "- ", ""];
  const titles = [
    "Bridge to close, says Hale",
    "Hale says he is innocent",
    "Why Ned Hale quit the board",
    "Hale slams the council",
    "Ned Hale wins the vote",
  ];
  const cells = openers.flatMap((opener) => titles.map((title) => `${opener}${title}`));

  it.each(cells)("is passed over by the “he” behind it: %s", (link) => {
    const text = `The bridge will close. Ned Hale was there on Monday.\n\n“We have waited for years,” said Tom Reed, the mayor.\n\n${link}\n\n“We have paid for it twice,” he said.\n\nIt opens in May.`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});
