import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const told = (opening: string, rest: string) => `${opening} said: “It is late.”\n\n${rest}`;

describe("a trade with which a sentence opens", () => {
  it.each([
    ["Porter", "The porters had waited since noon."],
    ["Mason", "Another mason had waited since noon."],
    ["Distributor", "Other distributors had waited since noon."],
  ])("is no part of the name where the article speaks of it: %s", (trade, rest) => {
    for (const name of ["Ann Garside", "Tom Okafor"])
      expect(lastShown(told(`${trade} ${name}`, rest))).toBe(name);
    expect(lastShown(told("Distributor S. Okafor", "Other distributors had waited."))).toBe(
      "S. Okafor",
    );
  });

  it("is a forename where the article does not speak of it", () => {
    expect(lastShown(told("Mason John Garside", "The others had waited since noon."))).toBe(
      "Mason John Garside",
    );
  });
});

describe("a word before a surname, that a whole name has elsewhere", () => {
  it.each(["Afterwards", "Meanwhile", "Argentine", "Australian", "Swede"])(
    "has its capital from the sentence: %s",
    (word) => {
      const text = `Ann Garside came.\n\n${word} Garside said: “It is late.”`;
      expect(lastShown(text)).toBe("Ann Garside");
    },
  );

  it("may be a forename too", () => {
    const text = "Ann Garside came.\n\nGerman Garside said: “It is late.”";
    expect(lastShown(text)).toBe("German Garside");
  });
});

describe("a town in capitals with no dash behind it", () => {
  it.each(["NEW DENBY", "LOS ANGELES", "DENBY"])("is no part of the name: %s", (town) => {
    const text = `${town} Ann Garside came.\n\n“It is late,” Garside said.`;
    expect(lastShown(text)).toBe("Ann Garside");
  });
});
