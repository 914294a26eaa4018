import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "The club met in Dayton on Monday.\n\n";

const ASIDES = [
  "when Tom Reed asked her why",
  "as Tom Reed looked on",
  "if Tom Reed is to be believed",
  "after Tom Reed had left the room",
  "because Tom Reed had lost his key",
  "according to Tom Reed",
  "in a letter to Tom Reed",
  "once she had met the mayor, Tom Reed",
];
const SAID = ["said: “It is mine.”", "told the guards: “It is mine.”", "called it “mine”"];

describe("what commas part from its “who”", () => {
  it.each(ASIDES)("is said by whom “who” takes up: who, %s, said", (aside) => {
    for (const said of SAID)
      for (const who of ["who", "who said it was late, and who"]) {
        const text = `${OPENING}The bag belonged to Ann Low, ${who}, ${aside}, ${said}`;
        expect(shownOf(text, said.includes("It is") ? "It is mine" : "mine"), text).toBe("Ann Low");
      }
  });
});

describe("what commas part from “what” and whoever stands behind it", () => {
  const relatives = ["fined for what", "known for a deal which", "asked about what"];
  const asides = [
    "in a report entitled “Going Nowhere”",
    "in a report to Tom Reed",
    "writing in the Echo",
    "who met Tom Reed on Friday",
  ];
  it.each(relatives)("is that one's word: Dayton Rail was %s", (relative) => {
    for (const aside of asides)
      for (const [who, shown] of [
        ["the regulator", "the regulator"],
        ["Ann Low", "Ann Low"],
      ]) {
        const text = `${OPENING}Dayton Rail was ${relative} ${who}, ${aside}, described as “a culture of delay”.`;
        expect(shownOf(text, "a culture"), text).toBe(shown);
      }
  });
});

describe("whoever the sentence opens with", () => {
  it.each(["in a tweet", "in a statement", "on its website", "in a letter to the Echo"])(
    "says what it says %s, and nobody before",
    (where) => {
      for (const firm of ["the power company", "the water board"])
        for (const verb of ["responded", "replied", "said"]) {
          const text = `The minister, Bill Orr, said the fire was “a plot”. But ${firm}, ${where}, ${verb}: “You owe us.”`;
          expect(shownOf(text, "You owe")).not.toBe("Bill Orr");
        }
    },
  );
});
