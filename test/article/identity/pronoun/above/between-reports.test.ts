import { describe, expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text, "direct").at(-1) ?? null;

describe("a line below a picture", () => {
  const captions = [
    "Denby councillor Sam Orr",
    "Sam Orr",
    "Tory MP Sam Orr",
    "Sam Orr at the fair",
  ];
  const reports = [
    "Tom Reed acknowledged there was a need for “far more housing in Denby”.",
    "Tom Reed said that the town needed far more housing.",
    "Mayor Tom Reed argued that the town was full.",
  ];
  const texts = captions.flatMap((caption) => reports.map((report) => `${report}\n\n${caption}`));

  it.each(texts)("tells of nobody who speaks next: %s", (text) => {
    expect(shown(`${text}\n\n“We lack 70,000 homes,” he said.`)).toBe("Tom Reed");
  });

  it("is none where it is a sentence", () => {
    const text = "Tom Reed said that the town was full.\n\nSam Orr disagreed.";
    expect(shown(`${text}\n\n“We lack 70,000 homes,” he said.`)).toBe("Sam Orr");
  });

  it("may be a heading where each of several names somebody new", () => {
    const text =
      "Tom Reed asked around.\n\nSam Orr\n\n“I like it,” he said.\n\nRob Pell\n\n“I do not,” he said.";
    expect(shown(text)).not.toBe("Tom Reed");
  });
});

describe("whoever is told of by an office alone", () => {
  const offices = [
    "The Denby MP",
    "The Denby TD",
    "The Mayor",
    "The Attorney General",
    "The President",
    "The Archbishop",
    "The Denby Senator",
    "The Prime Minister",
    "The Chief Constable",
  ];
  const deeds = ["said the plan was bad", "suggested that Mr Orr had to act", "hit back"];

  it.each(offices.flatMap((office) => deeds.map((deed) => `${office} ${deed}.`)))(
    "is the next “he”: %s",
    (text) => {
      const said = shown(`Sam Orr criticised Tom Reed. ${text} He said: “It is bad.”`);
      expect(said).not.toBe("Sam Orr");
      // Whoever hits back is most likely whom somebody has criticised, whatever his office.
      if (!text.endsWith("hit back.")) expect(said).not.toBe("Tom Reed");
    },
  );

  it("is no paper that asks", () => {
    const text = "Ann Low is in the play. The Stage Reporter asks the actor what it was like.";
    const said = shown(
      `${text}\n\nShe tells of her fear. “I was late, and that scared me,” she says.`,
    );
    expect(said).not.toBe("The Stage Reporter");
  });

  it("is no newspaper", () => {
    expect(shown("Sam Orr spoke up. The Star wrote of it. “It is bad,” he said.")).toBe("Sam Orr");
  });
});
