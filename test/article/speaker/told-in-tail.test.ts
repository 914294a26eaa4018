import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const OPENING = "The fair opened in Dayton on Monday with Ann Low and Tom Reed.\n\n";

/** Whom the answers have for the words that hold this one, however sure they are. */
function speakerOf(text: string, word: string): string | null | undefined {
  return parseArticle({ id: "a", text: OPENING + text }).quotations.find(
    ({ text: words, type }) => type !== "indirect" && words.includes(word),
  )?.speaker;
}

describe("words with a tail of their own", () => {
  it.each([
    "went on, as if she had not heard",
    "went on",
    "asked, laughing",
    "continued, and rose",
  ])("are theirs whom it tells of, also behind a question: Reed %s", (tail) => {
    const text = `Low smiled: “It can happen at 45.” She is 45.\n\n“It happens, right?” Reed ${tail}.`;
    expect(speakerOf(text, "right")).toBe("Tom Reed");
  });

  it.each(["wrote", "said", "recalled"])(
    "are no piece of the clause before their bracket: Low %s",
    (verb) => {
      const text = `Low told Reed that an actor, whose name was struck out, had asked for help (“he wanted us to open at noon,” Low ${verb}, “so all is well”).`;
      expect(speakerOf(text, "noon")).toBe("Ann Low");
    },
  );

  it("go on behind one that tells a good deal", () => {
    const text =
      "“It was very nice,” the tycoon told the Echo in a rare talk in a hotel in Kent when she was asked whether she had met Low, who leads in the latest polls of members. “He was charming.”";
    expect(speakerOf(text, "charming")).toBe("the tycoon");
  });
});

describe("who says it, where something stands before the verb", () => {
  it.each([
    ["internal strategy", "an aide who spoke anonymously to discuss internal strategy"],
    ["the new plan", "an official who asked not to be named to discuss the new plan"],
    ["the budget", "a nurse who spoke on Friday to explain the budget"],
  ])("is not %s", (_, official) => {
    const text = `But ${official} said Wednesday, “There are talks.”`;
    expect(official).toContain(speakerOf(text, "talks") ?? "nobody");
  });

  it.each(["the crowd", "the guests", "a heckler"])(
    "is who stands behind “at which point”: %s",
    (who) => {
      const text = `He said, “Ann Low will build it” – at which point ${who} shouted “Build it now!” – and left.`;
      expect(speakerOf(text, "now")).toBe(who);
    },
  );

  it.each([
    ["the former mayor", "calling"],
    ["the former secretary of state", "calling"],
    ["Tom Reed", "describing"],
  ])("is %s, whom “with” brings in before “%s”", (who, calling) => {
    const text = `Low's party has criticised the board's decision, with ${who} ${calling} the move as “deeply troubling.”`;
    expect(speakerOf(text, "troubling")).toBe(who);
  });

  it.each(["while chanting", "while shouting"])("is who does something else %s", (saying) => {
    const text = `Small groups of voters went on with their march, circling the ground – where the Dayton Panthers played Kent – ${saying}, “Hands up, stand still.”`;
    expect(speakerOf(text, "Hands")).toBe("Small groups of voters");
  });
});
