import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

describe("whom a clause tells to be or to have something", () => {
  const NAMES = ["Ann Low", "Chido Ncube", "Priya Nair", "Siobhán Orr"];
  const TOLD = [
    "who runs a shop and is a keen gardener",
    "who joined the firm in May and is a married mother of two",
    "whose sister is a nurse",
    "whose brother was a baker",
    "whose garden backs on to the site and who has two sons",
    "who left school early and became a plumber",
  ];
  const GRID = NAMES.flatMap((name) => TOLD.map((told) => [name, told] as const));

  it.each(GRID)("says what follows without a comma: %s, %s", (name, told) => {
    expect(lastShown(`It rained. ${name}, ${told} said: “It came late.”`)).toBe(name);
    expect(lastShown(`It rained. ${name}, ${told} said it was “too late”.`)).toBe(name);
  });

  it("is not whoever is told of in another sentence", () => {
    const text =
      "Ann Low, who runs a shop, left. The new owner is a baker. A nurse said: “It came late.”";
    expect(lastShown(text)).toBe("A nurse");
  });

  it("says nothing where he says in the clause itself that another is so", () => {
    const text = "Ann Low, who said the owner is a baker, left. “It came late,” a nurse said.";
    expect(lastShown(text)).toBe("a nurse");
  });
});
