import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

const NAMES = ["Ana Orr", "Priya Nair", "Siobhan Doyle", "Ingrid Solberg"];

describe("what is said beside the one who is named", () => {
  it.each([
    "%n was fined on Monday.\n\nA neighbour had complained about her. “It is late,” the neighbour said.",
    "%n was fined on Monday.\n\nA neighbour had complained about her. “It is late,” she said.",
    "%n was fined on Monday.\n\nA neighbour, who asked not to be named, was pleased. “It is late,” he said.",
    "%n was fined on Monday.\n\nOne neighbour was pleased. “It is late,” he said.",
    "%n's neighbour was pleased. “It is late,” he said.",
    "%n's neighbours were pleased. “It is late,” one said.",
    "A friend of %n was pleased. “It is late,” he said.",
    "%n left with a friend. “It is late,” the friend said.",
    "%n's father said “late” was too much.",
    "%n's father was pleased. “It is late,” said the 67-year-old.",
    "%n's fans were less kind. “It is late,” wrote one.",
    "Fans of %n were less kind. “It is late.”",
    "%n's critics call it “late”.",
    "Critics call %n's bridge “late”.",
    "%n has been called “late” by critics.",
    "Some call %n “late”.",
    "%n is known as “late”.",
    "The bridge that %n built is known as “late”.",
    "%n has been accused of building “late”.",
    "%n was asked whether it was “late”.",
    "%n was asked if she thought it was “late”.",
    "%n was told it was “late”.",
    "%n denied it was “late”.",
    "%n rejected claims that it was “late”.",
    "%n faced claims that it was “late”.",
    "%n read a letter calling it “late”.",
    "%n received an email calling it “late”.",
    "%n saw a sign saying: “It is late.”",
    "%n held up a sign that read: “It is late.”",
    "%n wore a T-shirt reading: “It is late.”",
    "%n found a note. “It is late.” it said.",
    "%n's phone buzzed. “It is late.”",
    "A sign outside %n's office read: “It is late.”",
    "A poster of %n bore the words “late”.",
    "The headline over %n's photo was: “It is late.”",
    "%n's song “late” was played.",
    "The so-called “late” that %n built is closed.",
    "A report on %n's bridge called it “late”.",
    "A report commissioned by %n called it “late”.",
    "A judge told %n: “It is late.”",
    "A judge told %n it was “late”.",
    "An officer who arrested %n said: “It is late.”",
    "An officer shouted at %n: “It is late.”",
    "%n was stopped by an officer. “It is late,” the officer said.",
    "%n was stopped by an officer. “It is late,” he said.\n\n%n has complained.",
    "%n asked a guard about it. “It is late,” the guard replied.",
    "%n asked a guard about it. “It is late,” came the reply.",
    "%n asked a guard: “Is it safe?” “It is late,” he replied.",
    "%n laughed when a guard said it was “late”.",
    "%n was not there when a guard called it “late”.",
    "%n agreed with a guard who called it “late”.",
    "%n disagrees with those who call it “late”.",
    "%n is one of those accused of ignoring warnings that it was “late”.",
    "%n ignored warnings that it was “late”.",
    "%n ignored a letter which said it was “late”.",
    "%n dismissed suggestions that it was “late”.",
    "%n laughed off a suggestion that it was “late”.",
    "%n would not say whether it was “late”.",
    "%n never said it was “late”.",
    "%n did not call it “late”.",
    "%n might say it was “late”.",
    "%n could have said it was “late”.",
    "The judge who jailed %n said: “It is late.”",
    "%n hugged her mother, who said: “It is late.”",
    "%n thanked her deputy, who called it “late”.",
    "%n remembered what her father used to say: “It is late.”",
    "A spokesman for %n, who is on holiday, said: “It is late.”",
    "%n could not be reached. Her lawyer said: “It is late.”",
    "Of %n, one minister said: “It is late.”",
    "A woman who sued %n said: “It is late.”",
    "The firm run by %n said: “It is late.”",
    "%n was met by protesters holding signs saying “late”.",
    "%n won despite being called “late” by rivals.",
    "%n got a text from a friend: “It is late.”",
    "%n points to a report which says it is “late”.",
  ])("is not shown as hers: %s", (frame) => {
    for (const name of NAMES) {
      const text = frame.replaceAll("%n", name);
      const shown = parseArticle({ id: "a", text }).quotations.filter(
        ({ type, confidence, text: words }) =>
          type !== "indirect" && confidence >= ATTRIBUTION_THRESHOLD && words.includes("late"),
      );
      expect(shown.map(({ speaker }) => speaker)).not.toContain(name);
    }
  });
});
