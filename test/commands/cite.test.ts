import { describe, expect, it } from "vitest";
import { citationOf, readReference, referenceTo } from "../../src/domain/reply/citation.ts";
import type { Block, QuoteBlock, QuotedWords, Reply } from "../../src/domain/reply.ts";
import type { PressReply } from "../../src/ports/bot.ts";
import { articleFrom } from "../support/articles.ts";
import { botOver, buttonLabelled, quotesIn, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

const { bot, ask, press } = botOver([seedArticle()]);
const here = { platform: "slack", tenant: "t", channel: "c" } as const;
const pressBy = (value: string, name: string): Promise<PressReply> =>
  bot.press({ value, asker: { id: name, name, mayManageDigests: false }, conversation: here });

/** Those shown by themselves, and those that stand in a sentence. */
function quotationsOf(block: Block): readonly (QuoteBlock | QuotedWords)[] {
  if (block.kind === "passage") return block.quotations ?? [];
  return block.kind === "quote" ? [block] : [];
}

/** Of the menu, those that are quotations. */
function optionsOf({ menu }: Reply) {
  return (menu?.options ?? []).filter(({ label }) => !label.startsWith("Take along"));
}

async function firstChosen() {
  const [option] = optionsOf(await ask("/quote mamdani"));
  if (!option) throw new Error("Nothing can be chosen.");
  return option;
}

const copied = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === "copy" ? [block.text] : []));

describe("one quotation of an answer", () => {
  it.each([
    "/quote mamdani",
    "/quote about ICE",
    "/article 1",
    "/search fear",
    "/who ICE",
    "/summary",
  ])("can be chosen in the menu of %s, each under its name and its first words", async (typed) => {
    const reply = await ask(typed);
    const quotes = reply.blocks.flatMap(quotationsOf);
    expect(quotes.length).toBeGreaterThan(0);
    const labels = optionsOf(reply).map(({ label }) => label);
    expect(labels).toHaveLength(new Set(quotes.map(({ place }) => JSON.stringify(place))).size);
    for (const { speaker, text } of quotes) {
      const begins = `${speaker ?? "Unattributed"}: `;
      expect(labels.some((label) => label.startsWith(begins))).toBe(true);
      expect(labels.join()).toContain(text.replace(/\s+/g, " ").slice(0, 20));
    }
  });

  it("is that very one, to be copied with who said it, who printed it, when and where", async () => {
    const reply = await ask("/quote mamdani");
    const quotes = quotesIn(reply.blocks);
    for (const [index, { value }] of optionsOf(reply).entries()) {
      const one: PressReply = await press(value);
      expect(one).toMatchObject({ audience: "asker", isBeside: true });
      const [quote] = quotesIn(one.blocks);
      expect(quote?.place).toEqual(quotes[index]?.place);
      expect(copied(one)).toEqual([quote && citationOf(quote)]);
    }
  });

  it("of an answer that no button could ask for again can be chosen too", async () => {
    const found = await ask("/verify people are living in fear");
    const [option] = optionsOf(found);
    expect(quotesIn((await press(option?.value ?? "")).blocks)).toMatchObject([
      { text: "People are living in fear,", speaker: "Zohran Mamdani" },
    ]);
    const asked = { words: "“People are living in fear”", isEdited: false };
    const message = await bot.respond({
      ask: { onMessage: "verify", message: asked },
      asker: { id: "1", name: "Ann", mayManageDigests: false },
      conversation: here,
    });
    expect(optionsOf(message)).toHaveLength(1);
  });

  it("is shared once, however often and by however many, and says by whom", async () => {
    const { value } = await firstChosen();
    const byAnn = await pressBy(value, "Ann");
    const byBob = await pressBy(value, "Bob");
    const presses = [byAnn, byBob, byAnn].map((one) => buttonLabelled(one, "Share here"));
    const shared = await Promise.all(
      presses.map((button, index) => pressBy(button, index === 1 ? "Bob" : "Ann")),
    );
    const posted = shared.filter(({ audience }) => audience === "everyone");
    expect(posted).toHaveLength(1);
    expect(wordsOf(posted[0] ?? byAnn)).toMatch(/Shared by (Ann|Bob)/);
    expect(quotesIn(posted[0]?.blocks ?? [])).toEqual(quotesIn(byAnn.blocks));
    expect(copied(posted[0] ?? byAnn)).toEqual([]);
    for (const other of shared.filter(({ audience }) => audience === "asker")) {
      expect(wordsOf(other)).toContain("Shared here already");
    }
  });

  it("is a picture too, light and dark, that says the whole of it", async () => {
    const words = await press((await firstChosen()).value);
    const [quote] = quotesIn(words.blocks);
    const light = await press(buttonLabelled(words, "As a picture"));
    const dark = await press(buttonLabelled(light, "As a dark picture"));
    const back = await press(buttonLabelled(dark, "In words"));
    const cards = [light, dark].flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "card"),
    );
    expect(cards.map(({ theme }) => theme)).toEqual(["light", "dark"]);
    for (const { text } of cards) expect(text).toBe(quote && citationOf(quote));
    expect(quotesIn(back.blocks)).toEqual([quote]);
    const shared = await press(buttonLabelled(light, "Share here"));
    expect(shared.blocks[0]).toEqual(cards[0]);
  });

  it.each([
    ["אנחנו נשמור על המעבורת", false],
    ["سنحافظ على العبارة الليلية", false],
    ["Мы сохраним ночной паром", true],
    ["Θα κρατήσουμε το πλοίο, 5 €", true],
  ])("says why no picture can be made of it: %s", async (words, isDrawable) => {
    const text = `Ann Lee said: “${words}”`;
    const people = [{ name: "Ann Lee" }];
    const quotations = [{ words, speaker: "Ann Lee", by: "Ann Lee" }];
    const { ask, press } = botOver([articleFrom({ text, people, quotations })]);
    const [option] = optionsOf(await ask("/article 1"));
    const one = await press(option?.value ?? "");
    const labels = one.buttons.map(({ label }) => label);
    expect(copied(one).join()).toContain(words);
    expect(labels.includes("As a picture")).toBe(isDrawable);
    expect(labels).toContain("Share here");
    expect(wordsOf(one).includes("No picture can be made of it")).toBe(!isDrawable);
  });

  it("is told to be gone where its article has other words there now", async () => {
    const reply = await ask({
      command: "cite",
      subcommand: null,
      options: { which: "seed@3-9" },
    });
    expect(wordsOf(reply)).toContain("no longer in its article");
  });

  it("can be asked for by a few of its words", async () => {
    const [option] = optionsOf(await ask("/verify people are living in fear"));
    const chosen = await press(option?.value ?? "");
    const typed = await ask("/cite people are living in fear");
    expect(typed.blocks).toEqual(chosen.blocks);
    expect((await ask("/cite people are living in fear as:picture")).blocks[0]?.kind).toBe("card");
    expect(wordsOf(await ask("/cite nobody said this at all"))).toContain("/verify");
  });

  it("has its menu on what is shared as well, for whoever reads it", async () => {
    const reply = await ask("/quote mamdani");
    const shared = await pressBy(buttonLabelled(reply, "Share here"), "Ann");
    expect(optionsOf(shared)).toHaveLength(optionsOf(reply).length);
  });
});

describe("a citation", () => {
  const quote: QuoteBlock = {
    kind: "quote",
    text: "We stay",
    speech: "own words",
    speaker: "Ann Lee",
    role: "harbour master",
    context: "on Monday",
    source: { label: "Quay, paragraph 2", url: "https://quay.example/1#:~:text=We" },
    place: {
      ...{ articleId: "a", start: 3, end: 10, confidence: 0.9 },
      ...{ outlet: "Quay Times", publishedOn: "2026-05-03" },
    },
  };

  it.each([
    [
      quote,
      "“We stay” — Ann Lee, harbour master, Quay Times, 3 May 2026, https://quay.example/1#:~:text=We",
    ],
    [
      { ...quote, speech: "reported", speaker: null, role: null } as const,
      "We stay (reported, not word for word) — unattributed, Quay Times, 3 May 2026, https://quay.example/1#:~:text=We",
    ],
  ])("says the words and their source: %#", (given, expected) => {
    expect(citationOf(given)).toBe(expected);
  });

  it("says what the quotation was shown with where no more was kept", () => {
    const { place: _, ...old } = quote;
    expect(citationOf({ ...old, source: { label: "Quay", url: null } })).toBe(
      "“We stay” — Ann Lee, harbour master, Quay",
    );
  });

  it.each(["a", "two@ats", "ünï", "x".repeat(40)])("is found again by its reference: %s", (id) => {
    const place = { articleId: id, start: 0, end: 123_456, outlet: null, publishedOn: null };
    const reference = referenceTo({ ...place, confidence: null });
    expect(readReference(reference)).toEqual({ articleId: id, start: 0, end: 123_456 });
  });

  it("is not found by words that look nearly like a reference", () => {
    for (const words of ["a@b", "@1-2", "a@1-", "a@1-2x"]) expect(readReference(words)).toBeNull();
  });
});
