import { describe, expect, it } from "vitest";
import { shownIn } from "../../support/shown-speaker.ts";

/** Who is shown to have said words in marks, in order. */
const shown = (text: string) => shownIn(text, "direct");

const BEFORE = [
  "Tom Reed leads the race in Dayton. “It is late,” Reed said.",
  "Mayor Tom Reed: ‘It is late’\n\nThe race in Dayton is over.",
  "Ann Low lost the race in Dayton. Reed did not, as Mayor Tom Reed told the Echo.",
];
const STORIES = [
  "Mayor Tom Reed took the stage in Dayton late Monday, so the hall was loud.",
  "The hall was full but Mayor Tom Reed spoke to reporters in the yard and called it late.",
  "Reed said the vote differed from an earlier one, which left four towns without a mayor.",
  "In the hall on Monday, reporters questioned Mayor Tom Reed about the vote of the F.B.I. men.",
  "One of the faults of Reed's plan is that it does not think of the winter.",
  "Tom Reed (I-Dayton) defended Low’s “I am the law!” line by saying it was a joke.",
];

describe("words that tell of somebody by name", () => {
  it.each(STORIES)("are not his without a verb of his own: %s", (story) => {
    for (const before of BEFORE)
      for (const [open, close] of ["“”", '""'])
        for (const above of ["", "Read the latest below:\n\n", "The Echo wrote on Monday:\n\n"])
          expect(
            shown(`${before}\n\n${above}${open}${story}${close}\n\nMore will follow.`).at(-1),
          ).not.toBe("Tom Reed");
  });

  it("are his in none of their paragraphs but that of his verb", () => {
    const story = `"The hall was loud on Monday.\n\n"${STORIES[0]}\n\n“We have won,” Reed said."`;
    expect(shown(`${BEFORE[0]}\n\n${story}`)).toEqual(["Tom Reed", null, null, "Tom Reed"]);
  });

  it("are of a story whose other paragraphs are not his either", () => {
    const more = "“He was late, and the hall was loud.”\n\n“Nobody left before noon.”";
    for (const story of STORIES)
      for (const text of [`“${story}”\n\n${more}`, `${more}\n\n“${story}”`])
        expect(shown(`${BEFORE[0]}\n\nThe Echo wrote:\n\n${text}\n\nMore.`)).toEqual([
          "Tom Reed",
          null,
          null,
          null,
        ]);
  });

  it("leave him the words beside them that have his verb or an “I”", () => {
    const told = `“${STORIES[0]}”`;
    for (const his of ["“It was dark,” Reed said.", "“I was at home,” Reed said."])
      expect(shown(`${BEFORE[0]}\n\n${told}\n\n${his}`).at(-1)).toBe("Tom Reed");
  });

  it.each([
    "“Tom Reed is calling for a new pier,” Reed said.",
    "Reed said: “Tom Reed is calling for a new pier.”",
    "Reed shook his head. “They say Tom Reed is late, and I tell them to wait.”",
    "Reed shook his head. “I was at home, and they called out ‘Reed is late’ all night.”",
    "Reed was on the line. “This is Tom Reed in Dayton, where it is late.”",
  ])("are his where he says them or says “I”: %s", (said) =>
    expect(shown(`${BEFORE[0]} ${said}`)).toEqual(["Tom Reed", "Tom Reed"]),
  );
});
