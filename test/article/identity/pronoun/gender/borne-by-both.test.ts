import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "“It is late,” his counsel, Tom Reed, told the bench.\n\n";
const AFTER = "“It is late,” her counsel, Ann Reed, told the bench.\n\n";

describe("a forename that men bear in one country and women in another", () => {
  it.each(["Clemence", "Gurpreet", "Lilian", "Bertie", "Addison", "Wei", "Nusrat", "Hanan"])(
    "may be “he” as well as “she”: %s",
    (forename) => {
      const told = `The treasurer, ${forename} Low, who is accused as well, said the case was weak.\n\n`;
      expect(lastShown(`${BEFORE}${told}He said: “We sow on Friday.”`)).toBe(`${forename} Low`);
      expect(lastShown(`${AFTER}${told}She said: “We sow on Friday.”`)).toBe(`${forename} Low`);
    },
  );
});
