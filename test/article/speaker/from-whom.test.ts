import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

const NAMES = ["Ana Orr", "Kwame Boateng", "Siobhan Doyle", "Marek Nowak", "Priya Nair"];

/** Who is shown to have said the words that stand in marks. */
function shownFor(text: string, words: string): readonly (string | null)[] {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ type, start, end }) => {
      return type !== "indirect" && text.slice(start, end).includes(words);
    })
    .map(({ speaker, confidence }) => (confidence >= ATTRIBUTION_THRESHOLD ? speaker : null));
}

describe("words that a sentence tells of beside its subject", () => {
  const OTHERS = [
    ["%s has announced a review, dubbed “a whitewash” by the farmers.", "a whitewash"],
    ["%s's speech on Monday was dismissed as “hot air” by the farmers.", "hot air"],
    ["%s, rising to a shout of “Resign!” from a voter at the back, sat down again.", "Resign!"],
    ["%s stood up to cries of “Shame!” from the gallery.", "Shame!"],
    ["%s thinks the answer lies between the cries of “ban it” and “leave it”.", "ban it"],
    ["%s, star of the first film, is the “preferred choice” of the studio.", "preferred choice"],
    ["%s did not accept that the clerk had “preyed on” anyone.", "preyed on"],
    ["%s would not agree that the fire was “a blessing”.", "a blessing"],
    ["%s refuses to accept that the house was “misled by a clerk”.", "misled by a clerk"],
    ["%s said she had been told by officers that it would be “untidy to vote”.", "untidy to vote"],
    ["%s quotes a letter from Sorrel to her mother: “If they clap, I have failed.”", "If they"],
    [
      "%s read out a text sent that evening by the driver, Tom Linnet: “He will not like it.”",
      "He will",
    ],
    [
      "%s showed the jury a message sent by Tom Linnet to his wife: “He will not like it.”",
      "He will",
    ],
    ["%s read out a statement on behalf of Tom Linnet: “He will not like it.”", "He will"],
    ["%s mocked Tom Linnet's claim that the pier was “as good as new”.", "as good"],
    ["%s agreed with Tom Linnet's remark that it was “a waste of paint”.", "a waste"],
    ["%s shared a claim by Tom Linnet that it was “a waste of paint”.", "a waste"],
    ["%s, whom Tom Linnet called “a waste of paint”, has won.", "a waste"],
    ["“It is over,” %s wrote on Monday. “It has hardly begun,” came the reply.", "It has hardly"],
    [
      "“It is over,” %s wrote. “It has hardly begun,” came the answer from Tom Linnet.",
      "It has hardly",
    ],
    ["“Is it so?” %s asked.\n\n“Never!” came a muffled shout from behind the chair.", "Never!"],
    ["“Is it so?” %s asked.\n\n“Never!” came the reply from the Labour benches.", "Never!"],
    ["“Is it so?” %s asked.\n\n“Never!” went up a cry from the gallery.", "Never!"],
    ["%s sat down. “Too dear,” said one voter. A second was blunter. “It is late.”", "It is"],
    ["“It is late,” said %s. Another was blunter. “It was never so late.”", "It was never"],
    ["%s told a crowd, which chanted “No reforms, no vote”.", "No reforms"],
    [
      "%s told thousands of farmers, who blew horns and chanted “No reforms, no vote”.",
      "No reforms",
    ],
    ["%s met a voter from Leeds, who called it “a waste of paint”.", "a waste"],
    ["%s asked Tom Linnet whether it was late. “It has never been so late.”", "It has"],
    ["%s said it would rise as unions held a march terming it “a tax on breath”.", "a tax on"],
    ["%s accused Mr Pell of “cooking the books”, a charge he rejected as “absurd”.", "absurd"],
    ["“Then why was nothing done?” called out a grower whom %s had met.", "Then why"],
  ] as const;

  it.each(
    OTHERS.flatMap(([frame, words]) =>
      NAMES.map((name) => [frame.replace("%s", name), words, name] as const),
    ),
  )("are not the subject's: %s", (text, words, name) => {
    expect(shownFor(`It rained in Dayton on Monday. ${text}`, words)).not.toContain(name);
  });
});

describe("words that tell of what somebody claims", () => {
  it.each(["Tom Lee said", "Tom Lee thought"])("are not the claimant's: %s", (opening) => {
    const text = `Ana Orr met Tom Lee. ${opening} Ana Orr's claim that it was late was “a joke in bad taste”.`;
    expect(shownFor(text, "a joke")).not.toContain("Ana Orr");
  });
});

describe("“she” after a report that somebody else has told", () => {
  const REPORTS = [
    ["The horse, according to the vet, will not run again.", "the vet"],
    ["The plan will be looked at again in spring, according to an aide.", "an aide"],
    ["It was left to one usher, sweeping up on Sunday, to have the last word.", "one usher"],
    ["The pair have parted, a spokeswoman has confirmed.", "a spokeswoman"],
  ] as const;

  it.each(
    REPORTS.flatMap(([report, teller]) =>
      ["Ana Orr", "Siobhan Doyle", "Priya Nair"].map((name) => [name, report, teller] as const),
    ),
  )("is not %s: %s", (name, report, teller) => {
    const text = `${name} opened the clinic on Monday. ${report} “It came too late,” she said.`;
    const [direct] = parseArticle({ id: "a", text }).quotations.filter(
      ({ type }) => type === "direct",
    );
    expect(direct?.speaker).toBe(teller);
  });
});

describe("an aside beside the verb", () => {
  it.each([
    ["“No,” said the skier, whose coach had fetched Tom Lee from the village.", "the skier"],
    ["“No,” shot back the coach of Tom Lee.", "the coach of Tom Lee"],
    ["“No,” went on the old woman who had met Tom Lee.", "the old woman"],
    ["“No,” said Rita Low, a Dayton professor who has studied the spread of lies.", "Rita Low"],
  ])("does not speak: %s", (text, speaker) => {
    const [direct] = parseArticle({ id: "a", text }).quotations;
    expect(direct?.speaker?.startsWith(speaker)).toBe(true);
  });
});

describe("whoever is named behind “by” with what she belongs to", () => {
  const TOLD = [
    ["Ministers were accused by %o %n of “hiding in the bunker”.", "hiding in the bunker"],
    ["She was described by %o %n as “a sham”.", "a sham"],
    ["The plan was called “a sham” by %o %n.", "a sham"],
    ["He was told by %o %n: “It is a sham.”", "It is a sham."],
    ["He was asked by %o %n: “Is it a sham?”", "Is it a sham?"],
  ] as const;
  const OWNERS = [
    "Labour's",
    "the SNP's",
    "the Echo's",
    "the charity's director",
    "Dayton's mayor,",
  ];

  it.each(TOLD.flatMap(([frame, words]) => OWNERS.map((owner) => ({ frame, words, owner }))))(
    "$owner: $frame",
    ({ frame, words, owner }) => {
      for (const name of NAMES) {
        const between = owner.endsWith(",") ? `${name},` : name;
        const text = frame.replace("%o", owner).replace("%n", between).replace(",.", ".");
        const [said] = parseArticle({ id: "a", text: text.replace(",:", ":") }).quotations;
        expect([said?.text.replace(/[“”]/g, ""), said?.speaker]).toEqual([words, name]);
      }
    },
  );
});
