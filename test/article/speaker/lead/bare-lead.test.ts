import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { lastShown } from "../../../support/shown-speaker.ts";

const WORDS = "“Nobody was surprised by the result in the end.”";

describe("words that the sentence says are somebody's", () => {
  it.each([
    ["Given what voters heard from Democrats, said Orr, %s", "Ana Orr"],
    ["Because of the way banks count losses, argued Orr, %s", "Ana Orr"],
    ["It was held in Europe because, in Orr’s words, %s", "Ana Orr"],
    ["It was held in Europe because, in the words of Ana Orr, %s", "Ana Orr"],
    ["Here’s Ana Orr in December 1992: %s", "Ana Orr"],
    ["More from Orr: %s", "Ana Orr"],
    ["The panel had, Orr notes, no plan. More from the report: %s", "the report"],
    ["From the report: %s", "the report"],
    ["He sighed. More from the letter: %s", "the letter"],
    ["It had, Orr notes, no plan. From the Vale report: %s", "the Vale report"],
    ["It had, the report notes, no plan. More from Orr: %s", "Ana Orr"],
    ["Here is Orr speaking to the council in May: %s", "Ana Orr"],
    ["Ana Orr was unconvinced: %s", "Ana Orr"],
    ["Ana Orr at Tarn Bank sounded rather hopeful: %s", "Ana Orr"],
    ["It was held in Rome because, in the Economist’s words, %s", "the Economist"],
  ])("are that one's: %s", (frame, speaker) => {
    const text = `Ana Orr met Tom Lee in Dayton. Lee left at noon. ${frame.replace("%s", WORDS)}`;
    expect([speaker, null]).toContain(lastShown(text));
    expect(lastShown(`Ana Orr runs a fund.\n\n${frame.replace("%s", WORDS)}`)).toBe(speaker);
  });
});

describe("a line that heads words, a dash and whose they are", () => {
  it.each([
    ["Voters share the blame - Ana Orr: %s", "Ana Orr"],
    ["PRICES RISE, WAGES DO NOT - DataPoller: %s", "DataPoller"],
    ["Media shares the blame - Ana Orr and Tom Lee: %s", "Ana Orr and Tom Lee"],
  ])("gives them to no word of the line before the dash: %s", (frame, speaker) => {
    expect([speaker, null]).toContain(lastShown(`Jobs fell.\n\n${frame.replace("%s", WORDS)}`));
  });
});

describe("an office whose bearer has a title as well", () => {
  it.each([
    ["Speaker of the House Rep. Paul Rynn (R-WI)", "Paul Rynn"],
    ["Leader of the Opposition Dr. Ann Low", "Ann Low"],
    ["United Mill Workers Secretary-Treasurer Gary Castle", "Gary Castle"],
    ["party co-chair Ann Low", "Ann Low"],
    ["the wife of House Speaker Paul Rynn", "the wife of House Speaker Paul Rynn"],
    ["the daughter of Rep. Paul Rynn", "the daughter of Rep. Paul Rynn"],
  ])("leaves the name alone: %s", (named, speaker) => {
    expect(lastShown(`“Close it on Monday,” said ${named}.`)).toBe(speaker);
  });
});

describe("what a work is called", () => {
  it.each([
    "The movie, “Nine Days: The Soldiers of Tobruk,” opens on Friday.",
    "He left with the most famous graduate of the reality show, “The Trainee,” and others.",
    "Orr hosted “The Late Trainee” for nine years.",
    "Orr starred in “Friends of the North” and then left.",
    "His memoir “A Life in Letters” came out in May.",
  ])("nobody says: %s", (text) => {
    expect(lastShown(`Ana Orr lives in Dayton. ${text}`)).toBeUndefined();
  });

  it("is not what somebody says of it", () => {
    expect(lastShown("Ana Orr loved the show. “It Was Great,” she said.")).toBe("Ana Orr");
  });
});

it("takes no noise from the hall and no notice of the paper for anybody's words", () => {
  const text =
    "Orr: And that is why we are here, and —\n\n“(CROSSTALK.)”\n\n“[applause]”\n\n“Follow Ann Low on Twitter @annlow.”";
  const said = parseArticle({ id: "a", text: `Ana Orr spoke.\n\n${text}` }).quotations;
  expect(said.map(({ text: words }) => words).join(" ")).not.toMatch(/CROSSTALK|applause|Follow/);
});

it.each([
  "On the rush and how the team felt: %s",
  "On how the team lost:\n\n%s",
  "Opening remarks: %s",
])("a topic right before words leaves them to the one the report names: %s", (frame) => {
  const report = "Here is what Ana Orr had to say after the loss.\n\nOn the cup:\n\n“We want it.”";
  expect(lastShown(`${report}\n\n${frame.replace("%s", WORDS)}`)).toBe("Ana Orr");
  const two = report.replace("the loss", "Tom Lee had left");
  expect(lastShown(`${two}\n\n${frame.replace("%s", WORDS)}`)).toBe(null);
});

describe("a topic above words", () => {
  const report = "Northgate coach Ana Orr spoke to the media on Friday.";

  it.each([
    ["On team news:", "Ana Orr"],
    ["On being called dull by Tom Lee:", "Ana Orr"],
    ["On being called “dull as rain” by Tom Lee:", "Ana Orr"],
    ["On Tom Lee’s knee:", "Ana Orr"],
  ])("leaves them to whom the report is about: %s", (topic, speaker) => {
    expect(lastShown(`${report}\n\nOn the cup:\n\n“We want it.”\n\n${topic}\n\n${WORDS}`)).toBe(
      speaker,
    );
  });

  it("leaves them to nobody where no report names anyone", () => {
    expect(lastShown(`The council met.\n\nOn Tom Lee’s knee:\n\n${WORDS}`)).toBeNull();
  });

  it("says nothing of words that have a verb of their own", () => {
    const words = "“Get up from there at once!” shouted Tom Reed.";
    expect(lastShown(`${report}\n\nOn the pitch:\n\n${words}`)).toBe("Tom Reed");
  });
});

describe("words that are said to somebody", () => {
  const SAID_TO = [
    "Ana Orr was told: %s",
    "Ana Orr had been informed: %s",
    "She was warned: %s",
    "When Ana Orr rang the bank she was told: %s",
    "Ana Orr received a text: %s",
    "Ana Orr found a note on the mat: %s",
  ];

  it.each(SAID_TO)("are not that one's: %s", (frame) => {
    const text = `Ana Orr met Tom Lee in Dayton. ${frame.replace("%s", WORDS)}`;
    expect(lastShown(text) ?? null).toBe(null);
  });
});

describe("whoever has put it so", () => {
  it.each([
    "posited",
    "theorised",
    "postulated",
    "pondered",
    "proffered",
    "declaimed",
    "put",
    "wrote",
  ])("says words behind “as” and a colon, whatever the verb: %s", (verb) => {
    const text = `Ana Orr said it was late. “We need more of it,” Orr said. As researchers ${verb}${verb === "put" ? " it" : ""} in 1985: ${WORDS}`;
    expect(lastShown(text)).toBe("researchers");
  });
});
