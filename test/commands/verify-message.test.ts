import { describe, expect, it } from "vitest";
import { botOver, quotesIn, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

const { bot } = botOver([seedArticle()]);

function verify(words: string, isEdited = false) {
  return bot.respond({
    ask: { onMessage: "verify", message: { words, isEdited } },
    asker: { id: "u1", name: "Ann", mayManageDigests: false },
    conversation: { platform: "slack", tenant: "t", channel: "c" },
  });
}

describe("verifying what stands in a message", () => {
  it("says of one quotation what /verify says, and which words it looked for", async () => {
    const reply = await verify("Did he? “People are living in fear”, said Mamdani");
    expect(reply).toMatchObject({ title: "Word for word", audience: "asker" });
    expect(wordsOf(reply)).toContain("Looked for: “People are living in fear”");
    expect(quotesIn(reply.blocks)).toMatchObject([{ speaker: "Zohran Mamdani" }]);
  });

  it("says it of each of several", async () => {
    const reply = await verify(
      "“People are living in fear” and “We will never have a ferry again”\n> people are living in joy",
    );
    const headings = reply.blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(reply.title).toBe("3 quotations in that message");
    expect(headings).toEqual([
      "Word for word: “People are living in fear”",
      "Not found: “We will never have a ferry again”",
      "Not in these words: “people are living in joy”",
    ]);
  });

  it("tells how many it left out", async () => {
    const reply = await verify(
      Array.from({ length: 9 }, (_, at) => `“We had ${at} ferries”`).join(" "),
    );
    expect(wordsOf(reply)).toContain("4 more quotations in that message were not looked for");
  });

  it("takes all of a message that has no marks", async () => {
    const reply = await verify("people are living in fear https://news.example/1");
    expect(reply.title).toBe("Word for word");
  });

  it("asks for nothing where there are no words", async () => {
    expect(wordsOf(await verify("  🙂 "))).toContain("no words in that message");
  });

  it("tells that a message was edited, whose words may be others by now", async () => {
    const words = "“People are living in fear”";
    expect(wordsOf(await verify(words, true))).toContain("was edited");
    expect(wordsOf(await verify(words))).not.toContain("was edited");
  });

  it("offers no button, for none could carry the message", async () => {
    expect((await verify("“People are living in fear”")).buttons).toEqual([]);
  });
});
