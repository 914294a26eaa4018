import { describe, expect, it } from "vitest";
import { lastShown, shownIn, shownOf } from "../../support/shown-speaker.ts";

describe("who says it, where the text leaves no doubt", () => {
  it.each([
    "who lost his 26-year-old son Scott and his daughter-in-law Alissa",
    "whose son Scott died in the canyon",
  ])("is the father who mourns a son: %s", (loss) => {
    const text = `Gary Reed, ${loss}, says he is satisfied. “We hoped that justice would prevail,” Mr Reed said.`;
    expect(lastShown(text)).toBe("Gary Reed");
  });

  it("may be either of a father and a son who lives", () => {
    const text =
      "Luca Moretti was ill. His father Marco wept. “We hoped for the best,” Mr Moretti said.";
    expect(lastShown(text)).not.toBe("Luca Moretti");
  });

  it.each(["the suspected fighter will be questioned by a team", "the man was met by a guard"])(
    "is who tells it, and not whom something is done to: %s",
    (clause) => {
      const text = `The Attorney-General, Tom Reed, came late. Mr Reed says ${clause}. “It is what we propose,” he said.`;
      expect(lastShown(text)).toBe("Tom Reed");
    },
  );

  it.each(["A televised address", "A letter", "A long speech"])(
    "is whoever the writing or the speech is by, in which he said it: %s",
    (speech) => {
      const text = `Sam Orr said it is open. ${speech} by Tom Reed, in which he said the strikes must end, was praised.`;
      expect(shownOf(text, "strikes")).toBe("Tom Reed");
    },
  );

  it.each(["Lieutenant-General", "Major-General", "Rear-Admiral", "Vice-Admiral"])(
    "is called by the whole name behind a rank: %s",
    (rank) => {
      const text = `${rank} Peter Low came. ${rank} Low said: “It is late.”`;
      expect(lastShown(text)).toBe("Peter Low");
    },
  );

  it("goes on in the next paragraph though he is called as a broadcaster is", () => {
    const said = "“I have always felt that it would be June, and this proves it.";
    const text = `Sir Marcus Fox, vice-chairman of the committee, said: ${said}\n\n“I always thought June was right. We have our bills.”\n\nIt rained.`;
    expect(shownIn(text, "direct")).toEqual(["Marcus Fox", "Marcus Fox"]);
  });

  it.each(["at the close", "at the open", "in the clear"])(
    "has no part of what he says in his phrase: %s",
    (place) => {
      const text = `Demand was strong and two million went unsold ${place}, traders said.`;
      expect(shownOf(text, "million")).toBe("traders");
    },
  );
});
