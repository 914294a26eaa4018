import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** Whose the last words are. */
const speakerOf = (text: string) => parseArticle({ id: "a", text }).quotations.at(-1)?.speaker;

const FIRST = "Ana Orr came to Dayton. “It is a work of fiction,” Orr told the chamber.";

describe("a post of its own in a live blog", () => {
  it.each(["14.31 GMT", "9:05am", "11.30 p.m.", "Updated at 14.44 BST", "* * *", "———"])(
    "takes up nobody from before the line %s",
    (border) => {
      for (const post of ["“I could have cut more.”", "She rose again. “I could have,” she said."])
        expect(speakerOf(`${FIRST}\n\n${border}\n\n${post}`) ?? null).toBe(null);
    },
  );

  it.each([
    "3. Polls blamed for the winpublished at 10:30",
    "Polls blamed for the win published at 10:30 Greenwich Mean Time 14 January 2020",
    "Posted at 10:50",
    "23 minutes ago",
    "2h ago",
  ])("takes up nobody from before the headline %s", (headline) => {
    for (const post of ["“I could have cut more.”", "She rose again. “I could have,” she said."])
      expect(speakerOf(`${FIRST}\n\n${headline}\n\n${post}`) ?? null).toBe(null);
  });

  it.each(["14", "It is 14.31.", "*"])("does not begin with %s", (line) => {
    const text = `${FIRST}\n\n${line}\n\nShe rose again. “I could have,” she said.`;
    expect(speakerOf(text)).toBe("Ana Orr");
  });

  it("takes up whoever it names itself", () => {
    const post = "Here is Ana Orr again. She rose late. “I could have cut more,” she said.";
    expect(speakerOf(`${FIRST}\n\n14.31 GMT\n\n${post}`)).toBe("Ana Orr");
  });
});

describe("a letter of its own on a page of them", () => {
  const letter = "I went to the Saltmere fair in 1958, and it rained.";
  const reply = "We met at the gate. She laughed. “Ask me again,” she said.";

  it.each(["Donna Orr, via email", "Ana Orr, Denby", 'Ana "Tiny" Orr, North Denby'])(
    "takes up nobody who has signed the one above: %s",
    (signature) => {
      const page = `${letter}\n${signature}\n\n${reply}\nTom Lee, Goole`;
      expect(speakerOf(page) ?? null).toBe(null);
    },
  );

  it("does not begin below one line alone", () => {
    const told = "Ana Orr went to the fair in 1958, and it rained.";
    expect(speakerOf(`${told}\nDonna Orr, Denby\n\n${reply}`)).not.toBeNull();
  });
});
