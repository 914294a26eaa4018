import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const PAIRS = [
  ["Ann Low", "Tom Reed", "Ann Low runs a page. Tom Reed leads the board."],
  ["Maria Brandt", "a doctor at the clinic", "Maria Brandt runs a page."],
  ["Joe Okoro", "officials at the department", "Joe Okoro runs a page."],
] as const;
const OUTER = [
  "said",
  "said that",
  "wrote that",
  "claimed that",
  "recalled that",
  "says",
  "told the court that",
];
const INNER = [
  "had told her that the plan was “a waste of good money”",
  "had told her in March that the plan was “a waste of good money”",
  "had warned the board that the plan was “a waste of good money”",
  "had described it as “a waste of good money”",
  "had called it “a waste of good money” in March",
  "had written in March: “The plan is a waste of good money.”",
  "had promised her at a meeting in the hall: “The plan is a waste of good money.”",
  "said: “The plan is a waste of good money.”",
  "said it was “a waste of good money”",
];

describe("what one tells that another has said", () => {
  const cases = PAIRS.flatMap((pair) =>
    OUTER.flatMap((outer) => INNER.map((inner) => ({ pair, outer, inner }))),
  );
  it.each(cases)("is not the teller's: $pair.0 $outer $pair.1 $inner", ({ pair, outer, inner }) => {
    const [teller, sayer, opening] = pair;
    const text = `${opening} ${teller.split(" ").at(-1)} ${outer} ${sayer} ${inner}.`;
    expect([sayer, null]).toContain(shownSpeaker(text, "waste of good money"));
  });
});

describe("what one tells that was told or asked", () => {
  const told: readonly (readonly [string, string | null])[] = [
    [
      "Low said she had been told by one of his advisers in July that the plan was “go shop”",
      "one of his advisers",
    ],
    ["Low said she was told by Tom Reed that the plan was “go shop”", "Tom Reed"],
    [
      "Low said that crew had gone without food and that a man with a fever was told to “go shop”",
      null,
    ],
    ["Low wrote that the crew had been told in March that it was “go shop”", null],
    ["She accused him of having since told investors that the group would “go shop”", "Tom Reed"],
    ["She accused Reed of having once told the board that it would “go shop”", "Tom Reed"],
    [
      "Low told the court that it was cold and that Reed had told guards, in her hearing: “You must go shop there.”",
      "Tom Reed",
    ],
    [
      "Low told members that it had been condemned by an engineer, who wrote that it was held up “by go shop”",
      "an engineer",
    ],
  ];
  it.each(told)("is not hers: %s", (report, speaker) => {
    const text = `Ann Low runs a page. Tom Reed leads the board. ${report}.`;
    expect([speaker, null]).toContain(shownSpeaker(text, "go shop"));
  });
});
