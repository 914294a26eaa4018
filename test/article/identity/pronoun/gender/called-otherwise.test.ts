import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "“It is late,” says Tom Reed, who is 66.\n\n";

describe("whom the next sentence calls “she”", () => {
  it.each([
    ["His deputy, Kit Low, joined in May. She likes it here.", "“We sow on Friday,” he says."],
    ["Kit Low joined in May. She likes it here.", "“We sow on Friday,” he told the Echo."],
    ["His partner, Robin Low, came in 2010. She kept the books.", "“We sow on Friday,” he said."],
    ["Sam Low has been with him for a month. She learns fast.\n\n", "“What is it?” he asks her."],
    ["“You never know,” Sam Low said. She took his arm.", "“We sow on Friday,” he told her."],
  ])("is no “he”: %s", (told, said) => {
    expect(lastShown(`${BEFORE}${told} ${said}`)).toBe("Tom Reed");
  });

  it.each([
    ["Kit Low asked Ann Orr for help. She was late.", "“We sow on Friday,” he said."],
    ["His deputy, Kit Low, said otherwise. She was not at home.", "“We sow on Friday,” he said."],
  ])("may be another whom the sentence tells of: %s", (told, said) => {
    expect(["Kit Low", "Tom Reed", null]).toContain(lastShown(`Ann Orr left. ${told} ${said}`));
  });
});

describe("one of several things", () => {
  it.each(["posters", "big letters", "placards", "two banners"])("is no “he”: %s", (things) => {
    const text = `One of the ${things} read “No Fish”. Ann Low sent word through her lawyer. “There will be fish,” he said.`;
    expect(["her lawyer", null]).toContain(lastShown(text));
  });

  it.each(["bakers", "signatories", "sign painters", "banner's makers"])(
    "may be one of the %s",
    (people) => {
      const text = `One of the ${people} went home. “There will be fish,” he said.`;
      const isPlain = !people.includes(" ");
      expect([`One of the ${people}`, ...(isPlain ? [] : [null])]).toContain(lastShown(text));
    },
  );
});
