import { describe, expect, it } from "vitest";
import { LABELLED, pairQuotationMarks } from "../../../src/article/marks/pair-quotation-marks.ts";
import { readDialogue, readTranscript } from "../../../src/article/marks/transcript.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";

function read(text: string) {
  const paragraphs = splitParagraphs(text);
  const marked = pairQuotationMarks(text, paragraphs);
  const turns = readDialogue(text, paragraphs, readTranscript(text, paragraphs, marked));
  return turns.map(({ start, end }) => text.slice(start, end));
}

describe("a transcript", () => {
  it.each([
    ["turns under labels", "LOW: We go.\n\nREED: We stay.", ["We go.", "We stay."]],
    [
      "no title of its own",
      "LOW AND REED: THE FULL TALK\n\nLOW: We go.\n\nREED: We stay.",
      ["We go.", "We stay."],
    ],
    ["labels with a title", "MR. LOW: We go.\n\nMS. REED: We stay.", ["We go.", "We stay."]],
    ["labels with a role", "HOST (Ana Low): Go.\n\nTOM REED, VET: Stay.", ["Go.", "Stay."]],
    ["labels with a party", "LOW: Go.\n\nSEN. ANA REED (R), MAINE: Stay.", ["Go.", "Stay."]],
    [
      "labels with a party, a place and a station's remark",
      "SEN. ANA LOW (R), FLORIDA: Go.\n\n(BEGIN CLIP) TOM REED, CXN ANCHOR (on phone): Stay.\n\n[11:30:23] LOW: No.\n\nUNIDENTIFIED MAN #2: Yes.\n\nMr. ANTON LOW (Vale Bank): Why?",
      ["Go.", "Stay.", "No.", "Yes.", "Why?"],
    ],
    [
      "a label inside the marks",
      '"LOW: We go now."\n\n"REED: We stay."',
      ["We go now.", "We stay."],
    ],
    [
      "lines of dialogue",
      "— We go now, said Low.\n— And why not? he asked.",
      ["We go now", "And why not?"],
    ],
  ])("is read from %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["an editor's label twice", "NEW: It rained.\n\nNEW: It will rain, says Low."],
    ["an editor's label", "UPDATE: It rained.\n\nWATCH: The video of it."],
    ["a link's label", "MATCH REPORT: Low saves the day.\n\nREACTION: A draw was fair, says Low."],
    ["a topic's label", "WEATHER: It rained.\n\nSPORT: Low won."],
    ["a heading", "TRANSCRIPT: The Morning Bench\n\nINTERVIEW: Tom Low"],
    ["a time", "9:30 a.m.: The train left."],
    ["a list", "- Bread and butter\n- Milk and honey"],
    ["where somebody is found", "IG: @annlow\n\nIG: @low.and.plants\n\nSITE: annlow.com/tea"],
  ])("is not read from %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(["said", "says", "told the Echo"])(
    "is not read from reports under topics: %s",
    (verb) => {
      const heats = `HEATS: Races start early. "It is hot," doctor Ann Low ${verb}.`;
      const tests =
        'TESTS: All were late. The rules treat that as "a failure to report," but they may change.';
      const inMarks = ["It is hot,", "a failure to report,"];
      expect(read(`${heats}\n\n${tests}`)).toEqual(inMarks);
      expect(read(`${tests}\n\n${heats}`)).toEqual([...inMarks].reverse());
      expect(read(`${heats}\n\nREED: I know.`)).toHaveLength(2);
      expect(read(`${heats}\n\nREED: They know.\n\nHEATS: Late.`)).toHaveLength(3);
    },
  );

  it("says that its turns are labelled", () => {
    const text = "LOW: We go.\n\nREED: We stay.";
    const paragraphs = splitParagraphs(text);
    const marks = readTranscript(text, paragraphs, []).map(({ mark }) => mark);
    expect(marks).toEqual([LABELLED, LABELLED]);
  });
});
