import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { shownOf } from "../../../support/shown-speaker.ts";

describe("who says right before a “she” what she goes on to say", () => {
  const roles = ["spokesperson ", "company spokesperson ", ""];
  const tails = ["said", "wrote in an email", "said on Tuesday", "said in a statement on Tuesday"];
  const frames = roles.flatMap((role) =>
    tails.map((tail) => [`${role}Dina Farkas ${tail}`] as const),
  );

  it.each(frames)("is she, and no firm: %s", (tag) => {
    const text = `Ned Hale met Tom Reed. “It is late,” Hale said.\n\nBrightway will release an update, ${tag}. “Three were sold by Brightway,” she said.`;
    expect(shownOf(text, "Three were sold")).toBe("Dina Farkas");
  });

  it.each([["argued"], ["had argued"], ["said"], ["claimed"]])(
    "is who %s it, and not who speaks in what he says, where the words are of another",
    (verb) => {
      const text = `Ned Hale met Tom Reed. Hale ${verb} that they should hear of it because Reed told police that he was in the trade. “If he will lie to an officer, I think we can ask what else he lies about,” he said.`;
      expect(shownOf(text, "If he will lie")).toBe("Ned Hale");
    },
  );
});

describe("a general's or a major's name", () => {
  it.each([
    ["General Election 2015"],
    ["General Motors"],
    ["Premier League"],
    ["General Assembly"],
  ])("is none in %s", (thing) => {
    const text = `${thing}: parties trade blows\n\nTom Reed left early. ${thing} came. “It is late,” he said.`;
    expect([null, "Tom Reed"]).toContain(shownOf(text, "It is late"));
    expect(parseArticle({ id: "a", text }).people.map(({ name }) => name)).toEqual(["Tom Reed"]);
  });

  it("is one in “General Low”", () => {
    const text = "The war ended. General Low came to Dayton. “It is late,” he said.";
    expect(shownOf(text, "It is late")).toMatch(/Low/);
  });
});
