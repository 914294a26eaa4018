import { describe, expect, it } from "vitest";
import { createComposeEdition } from "../../src/briefing/compose-edition.ts";
import { createLibrary } from "../../src/briefing/library.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Edition } from "../../src/domain/digest.ts";
import { MOST_BLOCKS, MOST_CHARACTERS, sizeOfBlocks } from "../../src/domain/message-size.ts";
import { articleFrom } from "../support/articles.ts";
import { seedArticle } from "../support/seed-article.ts";

const now = new Date("2025-11-20T08:00:00Z");
const compose = (
  articles: readonly Article[],
  told: readonly string[] = [],
  late: string | null = null,
) => createComposeEdition(() => createLibrary(articles))({ now, told: new Set(told), late });

const story = (index: number, length = 1): Article =>
  articleFrom({
    id: `story-${index}`,
    title: `Story number ${index}`,
    publishedOn: `2025-11-${String(index + 1).padStart(2, "0")}`,
    url: `https://news.example.org/${index}`,
    text: `${"The council of the city agreed on a plan for the harbour, ".repeat(length)}it said on Monday. Traders in the old town welcomed what the council of the city agreed on.`,
  });

const headlines = (edition: Edition | null) =>
  (edition?.messages ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("an edition", () => {
  it("has headline, two sentences, and the strongest quotation with speaker and role", async () => {
    const edition = await compose([{ ...seedArticle(), title: "Mamdani and the police" }]);
    const blocks = edition?.messages[0]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "passage",
      "passage",
      "quote",
      "note",
    ]);
    expect(blocks[3]).toMatchObject({
      speech: "own words",
      speaker: "Zohran Mamdani",
      role: "New York City Mayor-elect",
    });
    expect(edition?.messages[0]).toMatchObject({ audience: "everyone", buttons: [] });
  });

  it("links each part to its place", async () => {
    const edition = await compose([story(1)]);
    const passage = edition?.messages[0]?.blocks[1];
    expect(passage).toMatchObject({
      source: { label: "news.example.org, 2 November 2025, paragraph 1" },
    });
    expect(passage?.kind === "passage" && passage.source.url).toContain(
      "https://news.example.org/1#:~:text=",
    );
  });

  it("tells the newest first, and nothing that was told before", async () => {
    const edition = await compose([story(1), story(3), story(2)], ["story-3"]);
    expect(headlines(edition)).toEqual(["Story number 2", "Story number 1"]);
    expect(edition?.articleIds).toEqual(["story-2", "story-1"]);
  });

  it("is none when there is nothing new", async () => {
    expect(await compose([story(1)], ["story-1"])).toBeNull();
    expect(await compose([])).toBeNull();
  });

  it("says that it is late, once, at its head", async () => {
    const late = "Two hours late: the bot was not running at 08:30.";
    const edition = await compose(
      Array.from({ length: 8 }, (_, index) => story(index, 8)),
      [],
      late,
    );
    expect(edition?.messages[0]?.blocks[0]).toEqual({ kind: "note", text: late });
    expect(JSON.stringify(edition?.messages).split(late)).toHaveLength(2);
  });

  it("keeps every message within the limits and no story is torn apart", async () => {
    const articles = Array.from({ length: 20 }, (_, index) => story(index, 1 + (index % 9)));
    const edition = await compose(articles, [], "Late. ".repeat(100));
    for (const { title, blocks } of edition?.messages ?? []) {
      expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
      expect(sizeOfBlocks(blocks) + (title?.length ?? 0)).toBeLessThanOrEqual(MOST_CHARACTERS);
      const first = blocks.find(({ kind }) => kind !== "note");
      expect(first?.kind).toBe("heading");
    }
  });

  it("drops what does not fit as a whole and cuts nothing", async () => {
    const article = story(1, 60);
    const edition = await compose([article]);
    for (const block of edition?.messages[0]?.blocks ?? []) {
      if (block.kind !== "passage") continue;
      expect(article.sentences.map(({ start, end }) => article.text.slice(start, end))).toContain(
        block.text,
      );
    }
    expect(headlines(edition)).toEqual(["Story number 1"]);
  });

  it("counts what is beyond the first stories instead of flooding the channel", async () => {
    const articles = Array.from({ length: 12 }, (_, index) => story(index));
    const edition = await compose(articles);
    expect(headlines(edition)).toHaveLength(8);
    expect(edition?.messages.at(-1)?.blocks.at(-1)).toMatchObject({
      text: expect.stringContaining("4 older new articles: /articles"),
    });
    expect(edition?.articleIds).toHaveLength(12);
  });

  it("has no quotation of a speaker who is unsure", async () => {
    const text = `The council met on Monday in the city hall. "We never agreed on any plan for the harbour," Berg said.`;
    const unsure = articleFrom({
      text,
      people: [{ name: "Anna Berg", aliases: ["Berg"] }],
      quotations: [
        {
          words: "We never agreed on any plan for the harbour,",
          speaker: "Anna Berg",
          by: "Berg",
          confidence: 0.4,
        },
      ],
    });
    expect(JSON.stringify(await compose([unsure]))).not.toContain("never agreed");
  });
});
