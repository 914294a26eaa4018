import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../../support/shown-speaker.ts";

describe("who asks nobody by name", () => {
  it.each([
    "wanted to know what Mary Orr had eaten there",
    "wondered what Mary Orr had eaten there",
    "asked what Mary Orr had eaten there",
    "inquired how Mary Orr had lived there",
    "sought to know how Mary Orr had lived there",
  ])("does not answer: the host %s", (asking) => {
    const text = `Mary Orr came back in May. On the show the host, Ann Lund, ${asking}.\n\n“I had soup every day,” she replied.`;
    expect(shownSpeaker(text, "soup")).toBe("Mary Orr");
  });

  it.each(["a reporter from the Echo wanted to know", "a woman in the crowd asked"])(
    "does not answer where the question stands before: %s",
    (tail) => {
      const text = `Mary Orr left the court at six. Had she won, ${tail}. “Not yet,” she said.`;
      expect(shownSpeaker(text, "Not yet")).toBe("Mary Orr");
    },
  );

  it("goes on where she argues", () => {
    const text =
      "Ann Lund, a critic of the plan, asked why Mary Orr had not resigned. “It is a scandal,” she said.";
    expect(shownSpeaker(text, "scandal")).toBe("Ann Lund");
  });
});

describe("a question in marks", () => {
  const turns = (question: string) =>
    `Ann Lund, the mayor, stopped at a stall. The owner, a widow of 80, gave her a pear. “It is from my garden,” she told the mayor.\n\n“It is lovely,” the mayor said. “${question}”\n\n“Only one,” she said.`;

  it.each(["How many trees have you?", "Is it your own tree?", "Do you sell them?"])(
    "is answered by whom it is put to: %s",
    (question) => {
      expect(shownSpeaker(turns(question), "Only one")).toBe("a widow of 80");
    },
  );

  it("is not answered by whoever asks it", () => {
    expect(shownSpeaker(turns("How old is the tree?"), "Only one")).not.toBe("Ann Lund");
  });

  it("is her own where nobody speaks with her", () => {
    const text =
      "Ann Lund, the mayor, left on Monday. “It is late,” Lund said. “Who will tell you why?”\n\n“We will not wait any longer,” she said.";
    expect(shownSpeaker(text, "any longer")).toBe("Ann Lund");
  });
});
