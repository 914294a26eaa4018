import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** Whose the words are. */
function speakerOf(text: string, words: string): string | null {
  const { quotations } = parseArticle({ id: "a", text });
  const at = text.indexOf(words);
  return quotations.findLast(({ start, end }) => start <= at && end > at)?.speaker ?? null;
}

describe("“that person”", () => {
  const frames = ["that person", "this person", "the same person"].flatMap((again) =>
    ["One of the two", "A former aide to Low", "An official"].map((who) => [again, who] as const),
  );

  it.each(frames)("in “%s said” is whoever spoke last: %s", (again, who) => {
    const text = `Low had clashed with two people, according to them.\n\n${who} said that it had been bad since March.\n\n“It was over by noon,” ${again} said.`;
    expect(speakerOf(text, "It was over")).toBe(who);
  });

  it("is the same aide where it says so, and no other one", () => {
    const text = "Low left. A senior aide said that it was late. “It was over by noon,” %s said.";
    expect(speakerOf(text.replace("%s", "the same aide"), "It was over")).toBe("A senior aide");
    expect(speakerOf(text.replace("%s", "that nurse"), "It was over")).not.toBe("A senior aide");
  });
});

describe("“the man” and “the woman”", () => {
  it.each([
    ["One of the protesters", "the man"],
    ["One of the protesters", "the protester"],
    ["One trader", "the woman"],
    ["A trader at the market", "the woman"],
    ["A nurse", "the man"],
  ])("are who has just spoken without a name: %s, %s", (who, again) => {
    const text = `Rain fell on the pier. ${who} said that it was late. “It was over by noon,” ${again} said.`;
    expect(speakerOf(text, "It was over")).toBe(who);
  });

  it.each([
    "Police held a man on Monday. One of the protesters said that it was late.",
    "One of the protesters said that her brother had left.",
    "One of the protesters said that Tom Reed had left.",
    "A businesswoman said that it was late.",
    "The protesters said that it was late.",
  ])("may be another: %s", (before) => {
    const text = `Rain fell on the pier. ${before} “It was over by noon,” the man said.`;
    expect(speakerOf(text, "It was over")).not.toMatch(/^(?:One of the|A business|The) /);
  });
});

describe("“the woman” in the next paragraph", () => {
  it.each([
    "Another witness said she had just left the library.",
    "A second neighbour said she was afraid.",
    "Another witness said she had left the library with her nephew.",
    "In the same lane, a third customer told the Echo that it was loud.",
    "One resident, who asked not to be named, said she was afraid.",
  ])("is who has just spoken without a name: %s", (before) => {
    const text = `“I heard four shots,” Tom Reed said.\n\n${before}\n\n“It was over by noon,” the woman said. “It was loud.”`;
    for (const words of ["It was over", "It was loud"])
      expect(speakerOf(text, words)).toMatch(/witness|neighbour|customer|resident/);
  });

  it.each([
    "Another witness said he had just left the library.",
    "Another witness said she saw Ann Low fall.",
    "Another witness said her sister fell.",
    "Two women ran. A couple said it was loud.",
  ])("may be another: %s", (before) => {
    const text = `“I heard four shots,” Tom Reed said.\n\n${before}\n\n“It was over by noon,” the woman said.`;
    expect(speakerOf(text, "It was over")).not.toMatch(/witness|couple/);
  });
});

describe("who “she wrote” is", () => {
  const shown = ["read out", "quoted from", "cited", "received", "shared"];
  const writings = ["a letter", "an email", "a message"];
  const frames = shown.flatMap((verb) => writings.map((writing) => [verb, writing] as const));

  it.each(frames)("is whom it is from, and not who %s %s", (verb, writing) => {
    const text = `Mayor Ann Low came to Dayton. Low ${verb} ${writing} from a nurse in Croft.\n\n“I am not asking for a road,” she wrote.`;
    expect(speakerOf(text, "I am not asking")).toMatch(/a nurse in Croft$/);
  });

  it("may be who answers it", () => {
    const text =
      "Mayor Ann Low came to Dayton. Low replied to a letter from a nurse in Croft.\n\n“We shall have a road,” she wrote.";
    expect(speakerOf(text, "We shall have")).not.toMatch(/nurse/);
  });
});

describe("who is brought in by a report about her", () => {
  it.each([
    ["The report, by the law firm Reed Denby Orr, says"],
    ["The memo said"],
    ["The board found"],
  ])("goes on as “she”: %s", (teller) => {
    const text = `The head of risk, Karen Low, will take over.\n\n${teller} that an auditor in the treasury raised concerns five times. In one email she told a superior that it was “a late sham”.`;
    expect(speakerOf(text, "a late sham")).toMatch(/an auditor in the treasury/);
  });
});
