import { describe, expect, it } from "vitest";
import { botOver, quotesIn, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

const { ask } = botOver([seedArticle()]);

describe("/verify", () => {
  it("gives the place of words that stand as they are", async () => {
    const reply = await ask('/verify "People are living in fear," Mamdani said');
    expect(reply.title).toBe("Word for word");
    expect(quotesIn(reply.blocks)).toMatchObject([
      { text: "People are living in fear,", speaker: "Zohran Mamdani" },
    ]);
  });

  it("names a turned sense before it shows the difference", async () => {
    const reply = await ask(
      "/verify I want her to ensure that all officers are assisting with the actions of ICE",
    );
    expect(reply.title).toBe("Not in these words");
    const words = wordsOf(reply);
    expect(words).toContain("may turn the sense: no.");
    expect(words.indexOf("turn the sense")).toBeLessThan(words.indexOf("[all → no]"));
  });

  it.each([
    '/verify "People are living in fear" speaker:tisch',
    "/verify People are living in fear --speaker tisch",
    '/verify “People are living in fear” speaker:"Tisch"',
  ])("takes the speaker from %s", async (typed) => {
    expect((await ask(typed)).title).toBe("Word for word, and not attributed to Jessica Tisch");
  });

  it("takes the same from a menu's options", async () => {
    const options = { quotation: "people are living in fear", speaker: "tisch" };
    const reply = await ask({ command: "verify", subcommand: null, options });
    expect(reply.title).toContain("Jessica Tisch");
  });

  it("leaves words alone that are called like an option", async () => {
    const reply = await ask("/verify the speaker of the house and the quotation");
    expect(reply.title).toBe("Not found");
  });

  it("never claims more than what was looked at", async () => {
    expect(wordsOf(await ask("/verify I have never seen this town"))).toContain(
      "Looked through 1 article of 19 November 2025.",
    );
    const empty = await botOver([]).ask("/verify I have never seen this town");
    expect(wordsOf(empty)).toContain("Looked through 0 articles.");
    expect(wordsOf(empty)).not.toMatch(/false|fake/i);
  });

  it("asks for the words where there are none", async () => {
    expect(wordsOf(await ask("/verify"))).toContain("Please say quotation");
  });
});
