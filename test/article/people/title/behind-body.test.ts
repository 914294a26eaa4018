import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { lastShown } from "../../../support/shown-speaker.ts";

const BODIES = [
  "Guild of Shopworkers",
  "the Guild of Shopworkers",
  "Friends of the Denby Pier",
  "UN High Commissioner for Refugees",
  "Ministry of Fisheries",
  "Department of Health and Human Services",
  "Denby and Marlow Police",
  "Royal College of Nursing",
  "Mothers Against Noise",
  "Medics Without Frontiers",
  "Action on Hunger",
  "Bishops' Conference of Marland",
  "campaign group Women Against Waste",
  "DRB",
];

const OFFICES = [
  "general secretary",
  "co-founder",
  "spokesman",
  "deputy permanent secretary",
  "acting chair",
  "former president",
  "assistant general secretary",
  "press officer",
  "housing and roads spokesman",
  "head of campaigns",
  "director of policy",
  "lead on housing",
  "spokesman on Europe",
  "national officer for councils",
  "deputy director for Wales",
];

const NAMES = ["Ann Low", "Kevin Doherty", "Mary Jane Doherty", "Tom J. Reed", "Ana de Souza"];

const PLACES: readonly ((bearer: string) => string)[] = [
  (bearer) => `It rained. “It is late,” said ${bearer}.`,
  (bearer) => `“It is late,” ${bearer} said.`,
  (bearer) => `“It is late,” according to ${bearer}.`,
  (bearer) => `It rained. But ${bearer} told the Echo: “It is late.”`,
  (bearer) => `It rained. Mayor Olive Hart met ${bearer}. “It is late,” said ${bearer}, who left.`,
];

/** Each body with each office, and in turn each name and each place. */
const BEARERS = BODIES.flatMap((body, b) =>
  OFFICES.map((office, o) => {
    const name = NAMES[(b + o) % NAMES.length] ?? "";
    const place = PLACES[(b * 2 + o) % PLACES.length];
    return { name, text: place?.(`${body} ${office} ${name}`) ?? "" };
  }),
);

describe("an office in small letters behind a body's name", () => {
  it.each(BEARERS)("is left out with it: $text", ({ name, text }) => {
    expect(lastShown(text)).toBe(name);
  });

  it.each(["Guild of Shopworkers", "Mothers Against Noise", "Lawyers for Peace"])(
    "is left out at the head of a sentence: %s",
    (body) => {
      for (const office of OFFICES)
        expect(lastShown(`It rained. ${body} ${office} Ann Low said: “It is late.”`)).toBe(
          "Ann Low",
        );
    },
  );

  it("tells who is meant by the surname later", () => {
    const text =
      "“It is late,” said Guild of Shopworkers general secretary Kevin Doherty.\n\n" +
      "A van left.\n\n“It is not cold,” Doherty said.";
    const speakers = parseArticle({ id: "1", text }).quotations.map(({ speaker }) => speaker);
    expect(speakers).toEqual(["Kevin Doherty", "Kevin Doherty"]);
  });

  it("is one of two who speak together", () => {
    const text =
      "Guild of Bakers general secretary Ann Low and Concord officer for trains Tom Reed said: “It is late.”";
    expect(lastShown(text)).toBe("Ann Low and Tom Reed");
  });

  it.each([
    "a friend of singer Ann Low",
    "supporters of chairman Ann Low",
    "a spokesman for Denby Council leader Ann Low",
    "friends of Denby Pier chairman Ann Low",
    "the lawyer of Guild of Bakers general secretary Ann Low",
    "colleagues of Ministry of Fisheries deputy permanent secretary Ann Low",
    "fans of Sons of Denby singer Ann Low",
    "Son of Denby Council leader Ann Low",
  ])("is not who speaks where the body is what somebody is of: %s", (subject) => {
    expect(lastShown(`It rained. “It is late,” ${subject} said.`)).not.toBe("Ann Low");
  });

  it.each([
    "Friends of Denby striker",
    "Widow of Denby Council leader",
    "Supporters of the Union of Bakers president",
    "Lawyers for Denby Council leader",
  ])("may be somebody's at the head of a sentence: %s", (subject) => {
    expect(lastShown(`It rained. ${subject} Ann Low said: “It is late.”`)).not.toBe("Ann Low");
  });

  it("is told of by whoever is named before", () => {
    const text = "Jane Orr spoke. “She is late,” said Orr of Union of Bakers president Ann Low.";
    expect(lastShown(text)).toBe("Jane Orr");
  });

  it("is a body's own where friends are called so inside a sentence elsewhere", () => {
    const text =
      "A walk by the Friends of the Pier began. Friends of the Pier chairman Ann Low said: “It is late.”";
    expect(lastShown(text)).toBe("Ann Low");
  });
});
