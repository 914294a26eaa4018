import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker }) => speaker);

describe("somebody who is only described", () => {
  const verbs = ["answered", "replied", "countered", "retorted"];
  const words = ["“He is a rabbit,” Tom Low said.", "“He is late,” Low said. “He is a rabbit.”"];
  const frames = verbs.flatMap((verb) => words.map((said) => [verb, said] as const));

  it.each(frames)("is not whom he answers: the winner %s, after %s", (verb, said) => {
    const text = `Tom Low called the race “poor”.\n\n${said}\n\n“I heard him,” the winner ${verb}.`;
    expect(speakersIn(text).at(-1)).toBe("the winner");
  });

  it.each(verbs)("may be whoever spoke last where a report stands between: %s", (verb) => {
    const text = `“It is late,” Tom Low said.\n\nLow was asked if he would stay.\n\n“I will not,” the 34-year-old ${verb}.`;
    expect(speakersIn(text).at(-1)).toBe("Tom Low");
  });

  const named =
    "Manager Kel Low put the squad through a session. His captain, Mark Hale, was there.";
  it.each(["The Dane", "The Czech", "The 34-year-old", "The striker"])(
    "may be of whom the one before him speaks: %s",
    (who) => {
      const text = `${named}\n\n“He told me to wait,” said Low. “He'll kill me.”\n\n${who} declined to say more. “I told him,” he said.`;
      expect(speakersIn(text).at(-1)).not.toBe("Kel Low");
    },
  );

  it("is whoever has spoken of himself alone", () => {
    const text = `${named}\n\n“I was told to wait,” said Low.\n\nThe Dane was tired. “I am late,” he said.`;
    expect(speakersIn(text).at(-1)).toBe("Kel Low");
  });
});
