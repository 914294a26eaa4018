import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a reply that nobody is told to have given", () => {
  const asked = ["“I cannot come,” Ann Low wrote.", "“I cannot come,” wrote Ann Low to the bank."];
  const written = [
    ["A reply, in another hand, is pencilled across the foot:", "A reply"],
    ["An answer in red ink was written over it:", "An answer"],
    ["Underneath, in chalk, was a reply:", "a reply"],
    ["A short note was pinned below:", "A short note"],
  ];

  it.each(written)("is itself, where it stands written: %s", (report, reply) => {
    for (const one of asked) expect(lastShown(`${one} ${report} “Nobody asked you.”`)).toBe(reply);
  });

  it.each(["The answer came by return:", "The reply was short:", "A curt response came in May:"])(
    "is not hers whose words it answers: %s",
    (report) => {
      for (const one of asked)
        expect(lastShown(`${one} ${report} “Nobody asked you.”`)).not.toBe("Ann Low");
    },
  );

  it.each([
    ["Her answer was printed in the Echo: “Nobody came.”", "Ann Low"],
    ["The answer, Low said, was “nobody came”.", "Ann Low"],
    ["A reply by Tom Reed was pinned below: “Nobody came.”", "Tom Reed"],
  ])("is another thing than one that somebody gives: %s", (report, speaker) => {
    expect([speaker, null]).toContain(lastShown(`${asked[0]} ${report}`));
  });
});
