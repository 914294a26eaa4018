import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const said = (who: string) => `It rained on Monday. ${who} said: “It is late.”`;

describe("a title that is short or from abroad", () => {
  const TITLES = [
    "SP",
    "MCA",
    "TD",
    "Sr",
    "Ven",
    "Datin",
    "Atty.",
    "Dona",
    "Doktor",
    "Mahant",
    "Contessa",
    "Ouma",
    "Gogo",
    "Mama",
    "The Revd",
    "Sub-Collector",
    "Det Con",
    "Del.",
    "Air Cdre",
    "Dep Comm",
    "Hajji",
    "Patriarch",
    "Headman",
    "Denby Transport MEC",
  ];

  it.each(TITLES)("is no part of the name: %s", (title) => {
    for (const name of ["Ann Okafor", "Marivic Tolentino"])
      expect(shownSpeaker(said(`${title} ${name}`), "late")).toBe(name);
  });

  it("is one of two who bear it together", () => {
    const text = said("Cllrs Ann Hyland and Tom Reed");
    expect(shownSpeaker(text, "late")).toBe("Ann Hyland and Tom Reed");
  });

  it.each(["Mama Zuleide", "Gogo Zuleide"])("stays where there is one name: %s", (name) => {
    expect(shownSpeaker(`${said(name)} ${name} left.`, "late")).toBe(name);
  });

  it("is none of a bank or of a suffix", () => {
    expect(shownSpeaker(said("Tom Reed Sr"), "late")).toMatch(/^Tom Reed/);
    expect(shownSpeaker(said("TD Denby Bank"), "late")).toBe("TD Denby Bank");
  });
});

describe("what an office is of", () => {
  it.each([
    "Superintendent of Police",
    "Minister of Local Government",
    "Member of Parliament Dr",
    "Chairman of selectors",
    "Councillor for the division",
    "Former member for the ward",
    "Council of Governors roads committee chairman",
  ])("is no part of the name behind it: %s", (office) => {
    for (const name of ["Kester Ramlal", "Ann Low"])
      expect(shownSpeaker(said(`${office} ${name}`), "late")).toBe(name);
  });

  it("is none of whom a lawyer is for", () => {
    expect(shownSpeaker(said("A lawyer for the accused Tom Reed"), "late")).not.toBe("Tom Reed");
  });
});

describe("a forename that is a word, a title or no word at all", () => {
  it.each([
    ["The convener, Sunday Okafor,", "Sunday Okafor"],
    ["Comrade Friday Etim", "Friday Etim"],
    ["The designer, May Castellane,", "May Castellane"],
    ["Her teacher, May Tolentino,", "May Tolentino"],
    ["Mohamed Sheikh Warsame", "Mohamed Sheikh Warsame"],
    ["The diplomat Guy Van Looy", "Guy Van Looy"],
    ["Professor Hye-jin Rosenbaum", "Hye-jin Rosenbaum"],
    ["The shuttler Goh Wei Shen", "Goh Wei Shen"],
  ])("is part of the name: %s", (who, name) => {
    const text = `It rained on Monday. ${who} came to Dayton. “It is late,” said ${name}.`;
    expect(shownSpeaker(text, "late")).toBe(name);
    const again = name.split(" ").slice(1).join(" ");
    expect(shownSpeaker(`${said(who)} “We left,” ${again} said.`, "left")).toBe(name);
  });

  it("is no day of a report or a paper", () => {
    const text = "The coach said Sunday Low had “left late”.";
    expect(shownSpeaker(text, "late")).not.toMatch(/Sunday/);
  });
});
