import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { deriveTitle, type Utterance } from "../../../src/article/headline/derive-title.ts";

function titleOf(text: string, utterances: readonly Utterance[] = []): string {
  return deriveTitle({ ...analyseText(text), utterances });
}

describe("a lead sentence", () => {
  test.each([
    ["The harbour is sold.", "The harbour is sold"],
    ["SALTWICK, Dec. 14 (XPA) — The harbour is sold.", "The harbour is sold"],
    ["Who sold the harbour?", "Who sold the harbour?"],
    [
      "Saltwick Mayor-elect Greta Fairbanks is pursuing a campaign pledge to close the old harbour to freight once she takes office.",
      "Saltwick Mayor-elect Greta Fairbanks is pursuing a campaign pledge",
    ],
    [
      "The council closed the old harbour to freight on Monday, after a storm had torn away the pier and two of its cranes.",
      "The council closed the old harbour to freight on Monday",
    ],
    [
      "When the storm tore away the pier in the night before the fair, Saltwick closed its harbour.",
      "Saltwick closed its harbour",
    ],
  ])("becomes the headline, cut at a clause: %s", (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test.each([
    [
      "a negation",
      "The council has not closed the old harbour to freight on account of the storm that tore away the pier.",
    ],
    [
      "its attribution",
      "The council will close the old harbour to all freight after the storm, a man who was once the mayor of a town on the other coast said Monday.",
    ],
    [
      "a number",
      "The storm that tore away the pier and the cranes of the harbour cost the town about 12 million in lost trade.",
    ],
  ])("is not cut inside %s", (_, text) => {
    expect(titleOf(text)).toBe("Untitled article");
  });

  test.each([
    [
      "whose verb is the harbour master's",
      "The harbour master's reported choice for the post of treasurer, a banker from the other coast of the island, could bring new money.",
      "The harbour master's reported choice for the post of treasurer…",
    ],
    [
      "that a relative clause takes up",
      "An alleged smuggler who was arrested in a massive sweep of the harbour's warehouses two nights ago has hanged himself in his cell at the town's old prison.",
      "An alleged smuggler who was arrested in a massive sweep…",
    ],
  ])("breaks off plainly in a sentence %s, before it says what happened", (_, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test("does not leave who reports it behind a comma that stands before the verb", () => {
    const text =
      "The council will close the old harbour to all freight after the storm of last week, the harbour police, led by Ann Low, said on Monday.";
    expect(titleOf(text)).not.toMatch(/, said on Monday$/);
  });

  test("keeps who reports it where the ellipsis stands for some of what is reported", () => {
    const text =
      "The council will close the old harbour to all freight after the storm of last week, Mayor Greta Fairbanks said Monday.";
    expect(titleOf(text)).toBe(
      "The council will close the old harbour to all freight…, Mayor Greta Fairbanks said Monday",
    );
  });

  test.each([
    [
      "(XPA) The harbour is sold to a man from the other coast.",
      "The harbour is sold to a man from the other coast",
    ],
    [
      "The harbour of Saltwick, once the largest on the coast, is best known for the storm of that year.",
      "The harbour of Saltwick, once the largest on the coast, is best known for the storm…",
    ],
    [
      "Shares in the harbour of Saltwick, the largest on the coast, fell as much as 19% after it was sold to a man.",
      "Shares in the harbour of Saltwick, the largest on the coast, fell as much as 19%",
    ],
    [
      "The daughter of the mayor of Saltwick has become the first woman to own the largest harbour of the coast.",
      "The daughter of the mayor of Saltwick has become the first woman to own the largest…",
    ],
    [
      "The harbour may be the largest on the coast but every ship in it has been sold to a man from Port Ellery.",
      "The harbour may be the largest on the coast but every ship in it has been sold to a man",
    ],
  ])("ends where nothing is missing: %s", (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test("is not cut inside a quotation in single marks that nothing else tells", () => {
    const text =
      "Greta Fairbanks called the mayor a 'friend of the people who live beside the old harbour ' after the sale.";
    expect(titleOf(text)).toMatch(
      /^Greta Fairbanks called .* a 'friend of the people who live beside the old harbour '|^[^']*$/,
    );
  });

  test("is not cut before a condition", () => {
    const text =
      "The council closed the old harbour to all kinds of foreign freight unless the owner of the ship has paid.";
    expect(titleOf(text)).toMatch(/ unless .*…$/);
  });

  test("is not cut inside a quotation", () => {
    const text =
      "Greta Fairbanks called the sale “a gift to the people of the town in a time of great need and of storms”.";
    expect(titleOf(text)).not.toMatch(/“[^”]*$/);
  });

  test("ends early in reported words only with an ellipsis", () => {
    const text =
      "Greta Fairbanks said the council had closed the old harbour to freight on Monday because the pier was torn away.";
    const start = text.indexOf("the council");
    const title = titleOf(text, [
      {
        start,
        end: text.length - 1,
        type: "indirect",
        cue: "said",
        speakerStart: 0,
        speakerEnd: 15,
      },
    ]);
    expect(title).toBe(
      "Greta Fairbanks said the council had closed the old harbour to freight on Monday…",
    );
  });
});

test("a later sentence serves where the lead cannot be cut, unless it leans on the lead", () => {
  const lead =
    "The council has not closed the old harbour to freight on account of the storm that tore away the pier.";
  for (const leaning of ["It may do so now.", "The pier was torn away.", "Speaking on the pier."]) {
    expect(titleOf(`${lead} ${leaning} Greta Fairbanks owns the pier.`)).toBe(
      "Greta Fairbanks owns the pier",
    );
  }
});

test("a sentence from the middle of a quotation is never the headline", () => {
  const text = "“I sold it. The harbour is lost forever. We knew that,” Greta Fairbanks said.";
  const utterance: Utterance = {
    start: 1,
    end: text.indexOf("”"),
    type: "direct",
    cue: "said",
    speakerStart: text.indexOf("Greta"),
    speakerEnd: text.indexOf(" said"),
  };
  expect(titleOf(text, [utterance])).toBe("Untitled article");
});

test("a line of one word is passed over for a sentence, unless it is all there is", () => {
  expect(titleOf("ABSTRACT.\nThe harbour is sold.")).toBe("The harbour is sold");
  expect(titleOf("Saltwick.")).toBe("Saltwick");
  expect(titleOf("")).toBe("Untitled article");
});

test("a title is at most 90 characters of whole words of the article, its marks paired", () => {
  const word = fc.constantFrom(
    ...[
      "The",
      "mayor",
      "Greta",
      "Fairbanks",
      "said",
      "has",
      "not",
      "closed",
      "harbour",
      "to",
      "in",
    ],
    ...["after", "who", ",", "12", "percent", "“gone", "away”", '"so', 'be"', "(the", "pier)", "—"],
    ...["unless", "storm.", "told", "freight", "on", "Monday", "\ud800", "\0", "SALTWICK"],
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (pieces) => {
      const text = pieces.join(" ");
      const title = titleOf(text);
      expect(title.length).toBeLessThanOrEqual(90);
      if (title === "Untitled article") return;
      // An ellipsis stands at the end, or between a claim and who makes it at the end of its sentence.
      const [printed = "", source = ""] = title.split("…");
      const at = text.indexOf(printed);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(text.indexOf(source, at + printed.length)).toBeGreaterThanOrEqual(0);
      expect(` ${text} `.charAt(at)).toBe(" ");
      expect(text.charAt(at + printed.length)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(title.split("“").length).toBe(title.split("”").length);
      const end = source === "" ? at + printed.length : text.lastIndexOf(source) + source.length;
      const [rest = ""] = text.slice(end).split(".");
      const isWhole = !/[\p{L}\p{N}]/u.test(rest);
      if (!isWhole) expect(title).not.toMatch(/\b(not|unless|said|to|in|12)…?$/);
    }),
  );
});

describe("a later sentence", () => {
  const LEAD =
    "The storm that tore away the pier and the cranes of the harbour cost the town about 12 million in lost trade.";

  test("is no headline where a pronoun says who tells it", () => {
    const text = `${LEAD} Nobody at the harbour knows yet, she said. The pier of Saltwick is gone.`;
    expect(titleOf(text)).not.toContain("she said");
  });
});
