import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const OPENING =
  "Ann Low and Tom Reed ran the Denby ferry until May. “It was a bad year for us,” said Sam Orr, the chairman.\n\n";

/** Who is shown to have said the last words in marks, below words of somebody who only finds, gets or shows them. */
const shown = (told: string) => lastShown(`${OPENING}${told}`);

const LETTERS = "email letter note text message memo postcard voicemail telegram fax".split(" ");
const LETTER_SENTENCES = [
  "The police found a %s from Low to Reed that read “We are not sorry at all.”",
  "Reed received a %s from Low saying “the whole thing was rotten”.",
  "Reed got a %s from Low, saying “the whole thing was rotten”.",
  "Reed was sent a %s by Low saying “the whole thing was rotten”.",
  "Orr’s lawyer produced a %s from Low stating “the whole thing was rotten”.",
  "Orr described a %s from Low that began “the whole thing was rotten”.",
  "Orr quoted from Low’s %s to Reed: “We are not sorry at all.”",
  "Orr read out a %s from Low: “We are not sorry at all.”",
  "Orr showed the court a %s in which Low had told Reed “the whole thing was rotten”.",
  "Reed still has the %s that Low sent him, which reads “We are not sorry at all.”",
  "Orr referred to Low’s %s, which said “the whole thing was rotten”.",
];

describe("what stands in a letter", () => {
  it.each(LETTERS)("is the writer's, and not whose who finds, gets or shows it: %s", (letter) => {
    for (const sentence of LETTER_SENTENCES)
      expect(shown(sentence.replace("%s", letter))).toMatch(
        RegExp(`^Ann Low$|(from|by) Low|Low’s ${letter}|^a ${letter}$`),
      );
  });
});

const PAPERS = "report study survey review ruling dossier audit transcript article column".split(
  " ",
);
const PAPER_SENTENCES = [
  "Orr presented the %s from the board that found “the whole thing was rotten”.",
  "Orr cited the %s by the board saying “the whole thing was rotten”.",
  "Orr cited the %s that said “the whole thing was rotten”.",
  "Orr pointed to the %s which found “the whole thing was rotten”.",
  "Orr dismissed the %s by the board calling Reed “a burden”.",
  "Orr read from the %s by the board: “We are not sorry at all.”",
];

describe("what stands in a document", () => {
  it.each(PAPERS)("is its own, and not whose who cites it: %s", (paper) => {
    for (const sentence of PAPER_SENTENCES) {
      const own = RegExp(`^the board$|^the ${paper}( (by|from) the board)?$`);
      expect(shown(sentence.replace("%s", paper)) ?? "the board").toMatch(own);
    }
  });

  it.each("sign banner poster placard notice plaque".split(" "))(
    "is a %s's that hangs there",
    (sign) => {
      expect(shown(`Behind Reed hung a ${sign}: “We are not sorry at all.”`)).toBe(`a ${sign}`);
    },
  );

  it.each(PAPERS)("is whose it quotes: %s", (paper) => {
    const text = `The ${paper}, read out by Orr, quotes Low as telling Reed “rotten to the core”.`;
    expect(shown(text)).toBe("Ann Low");
  });

  it("is a rule's where somebody is reminded of it", () => {
    const text = "The chairman reminded them of Rule 9, which reads, in full, “We are not sorry.”";
    expect(shown(text)).toBe("Rule");
  });

  it.each([
    ["Orr wrote a note to Reed saying “the whole thing was rotten”.", "Sam Orr"],
    ["Orr rejected a report by Low, saying it was “a disgrace”.", "Sam Orr"],
    ["Orr hit back in a letter that read “We are not sorry at all.”", "Sam Orr"],
    ["Orr found the report. “I burned it,” he said.", "Sam Orr"],
  ])("may be hers who writes or answers it: %s", (text, speaker) => {
    expect(shown(text)).toBe(speaker);
  });
});
