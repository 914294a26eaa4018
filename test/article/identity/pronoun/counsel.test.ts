import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const lastSpeakerIn = (text: string) =>
  parseArticle({ id: "a", text: `${text} Boats left.` }).quotations.at(-1)?.speaker;

describe("who speaks for or against somebody in court", () => {
  const counsel = [
    "Jonathan Hale, prosecuting,",
    "Jonathan Hale, defending,",
    "Solicitor Jonathan Hale",
    "Judge Jonathan Hale",
  ];
  const deeds = [
    "He was arrested and admitted the stabbing but said he had reacted to a brick.",
    "He admitted the theft and said that he was sorry.",
    "He pleaded guilty and told the court that he was sorry.",
    "He said that the garda who arrested him had told him what to do.",
  ];
  const cases = counsel.flatMap((one) => deeds.map((deed) => [one, deed] as const));

  it.each(cases)("is not who confesses: %s … %s", (one, deed) => {
    const text = `${one} said police arrested the defendant at his home.\n${deed}`;
    expect(lastSpeakerIn(text)).not.toBe("Jonathan Hale");
  });

  it("leaves it to whom the article tells of besides", () => {
    const text =
      "Ned Orr stole the boat. Solicitor Tom Reed said his client was sorry. He admitted stealing it and told police that he was sorry.";
    expect(lastSpeakerIn(text)).toBe("Ned Orr");
  });

  it("may speak of it himself", () => {
    const text =
      "Jonathan Hale, defending, said his client was sorry. He said that it had been a long year.";
    expect(lastSpeakerIn(text)).toBe("Jonathan Hale");
  });
});
