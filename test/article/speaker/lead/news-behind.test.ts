import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const BODY =
  "Dayton striker Tom Reed was in the news on Friday. Coach Ann Low said she was happy with it all.";

/** Who is shown for the words of a headline, with what stands behind them. */
function headedWords(words: string, behind: string, tie = " - "): string | null {
  const text = `'${words}'${tie}${behind}\n\n${BODY}`;
  const { quotations } = parseArticle({ id: "a", text });
  const said = quotations.find(({ start }) => start === 1);
  return said?.speaker ?? null;
}

const NAMES = ["Tom Reed", "Reed"];
const TIES = [" - ", " – ", " — "];

describe("words that a headline opens with", () => {
  it.each([
    "re-signs with Dayton",
    "wins the Dayton Open",
    "signs new deal",
    "joins Vale on loan",
    "returns to Dayton",
    "makes Dayton debut",
    "out for the season",
    "set to return",
    "to leave Dayton in May",
    "in talks with Vale",
    "dropped for final",
    "ruled out of final",
    "told to leave",
    "jailed for fraud",
  ])("are not whose news stands behind the dash: Reed %s", (news) => {
    for (const name of NAMES) {
      for (const tie of [...TIES, ": "]) {
        expect(headedWords("He's one of ours", `${name} ${news}`, tie)).toBeNull();
      }
    }
  });

  it.each([
    "hits out at Dayton",
    "hails Dayton",
    "admits defeat",
    "opens up on Dayton exit",
    "on his return",
    "after cup defeat",
    "ahead of Dayton trip",
    "thanks fans",
    "proud of Dayton",
  ])("are whose verb, mood or occasion tells so: Reed %s", (telling) => {
    for (const name of NAMES) {
      for (const tie of TIES) {
        expect(headedWords("He's one of ours", `${name} ${telling}`, tie)).toBe("Tom Reed");
      }
    }
  });

  it("may be whose news it is where they speak of nobody but themselves", () => {
    expect(headedWords("I want to win it all again", "Reed returns to Dayton")).not.toBe("Ann Low");
    expect(headedWords("I am so proud of him", "Reed returns to Dayton")).toBeNull();
  });

  it.each(["on last-gasp draw", "after late draw", "ahead of trip", "about draw"])(
    "are a signer's without what he speaks of: Dayton boss %s",
    (occasion) => {
      for (const tie of TIES) {
        const behind = `Dayton boss ${occasion} at Vale`;
        expect(headedWords("It felt like a win to us all", behind, tie)).toBe("Dayton boss");
      }
    },
  );

  it.each([
    ["Dayton boss", "Dayton manager Ned Hale agreed. Coach Ann Low did too.", "Ned Hale"],
    ["Dayton Rovers captain", "Dayton Rovers captain Ned Hale agreed.", "Ned Hale"],
    ["Dayton boss", "Dayton manager Ned Hale agreed. Dayton coach Ann Low did too.", "Dayton boss"],
    ["Dayton striker", "Dayton manager Ned Hale agreed.", "Dayton striker"],
  ])("are whose name the report has behind the same office: %s, %s", (signer, body, speaker) => {
    const text = `'It felt like a win to us' - ${signer} on late draw\n\n${body}`;
    expect(parseArticle({ id: "a", text }).quotations[0]?.speaker).toBe(speaker);
  });
});
