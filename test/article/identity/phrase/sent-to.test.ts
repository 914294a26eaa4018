import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const OPENING = "“It was too dear,” Mr Tom Low said on Monday.\n\n";

describe("what stands in a letter", () => {
  it.each(["an email", "a letter", "a text", "a memo", "a note", "a postcard", "a fax"])(
    "is not said by whoever %s is to",
    (letter) => {
      for (const verb of ["said", "claimed", "warned"]) {
        const text = `${OPENING}The police found ${letter} from Ann Reed to Sam Orr that ${verb} “there was nothing in it at all”.`;
        expect(lastShown(text) ?? "").not.toMatch(/Orr|Low/);
      }
    },
  );
});

describe("a spokesman for a firm with an “&”", () => {
  it.each(["Kessel & Sons", "Ann Reed & Co", "Lowell & Reed LLP", "Marlow & Spence"])(
    "is the “he” of the next sentence: %s",
    (firm) => {
      for (const who of ["A spokesman for", "A lawyer for", "A guard from"]) {
        const text = `${OPENING}${who} ${firm} denied it. “We did nothing of the kind,” he said.`;
        expect(lastShown(text)).toBe(`${who} ${firm}`);
      }
    },
  );
});
