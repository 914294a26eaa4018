import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDiscordMessage } from "../../../src/adapters/discord/render/render.ts";
import { toSlackMessage } from "../../../src/adapters/slack/render/render.ts";
import { limits } from "../../../src/app/platforms.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { citePosts } from "../../../src/bot/cite-posts.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { LENGTHS, TEMPLATES, USUAL_EDITION } from "../../../src/domain/edition/edition-settings.ts";
import type { Block, Reply } from "../../../src/domain/reply.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { runs } from "../../support/is-thorough.ts";

const MARKS = "*_~`|<>[]()@#:;&\"'\\-+.!?–… 0a".split("");
const nastyWord = fc
  .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 })
  .map((marks) => marks.join(""));
const sentence = fc
  .array(fc.oneof(nastyWord, fc.constantFrom("harbour", "the", "Berg", "said", "crane", "Ünal")), {
    minLength: 4,
    maxLength: 120,
  })
  .map((words) => `The ${words.join(" ")}.`);
/** Marks that leave a sentence readable, so that it gets into the edition. */
const markedWord = fc
  .tuple(fc.constantFrom(..."*_~`|#@:-+&<>".split("")), fc.string({ maxLength: 12 }))
  .map(([mark, letters]) => `${letters.replace(/[^a-z]/gi, "x")}${mark}${mark}w`);
const words = (minLength: number, maxLength: number) =>
  fc.array(markedWord, { minLength, maxLength }).map((those) => those.join(" "));
const speech = words(6, 30).map((said) => `“We ${said} here,” said Anna Berg.`);
const readable = words(8, 90).map((told) => `The harbour ${told} on Monday.`);
const article = fc.record({
  title: fc.oneof(sentence, words(8, 20)),
  text: fc
    .array(fc.oneof(sentence, readable, speech), { minLength: 1, maxLength: 12 })
    .map((those) => those.join("\n\n")),
  path: fc.string({ unit: fc.constantFrom("a", "(", ")", "|", "*", "é", "%20"), maxLength: 250 }),
});

function urlsOf(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.flatMap(({ url }) => url ?? []);
  return "source" in block && block.source.url ? [block.source.url] : [];
}

function textsOf(block: Block): readonly string[] {
  return block.kind === "list" ? block.items.map(({ text }) => text) : [block.text];
}

function expectWhole(message: Reply): void {
  const urls = message.blocks.flatMap(urlsOf);
  const slack = toSlackMessage(message).blocks;
  const asJson = JSON.stringify(slack);
  expect(asJson.length).toBeLessThanOrEqual(12_000);
  expect(slack.length).toBeLessThanOrEqual(50);
  for (const text of message.blocks.flatMap(textsOf)) {
    expect(asJson).toContain(JSON.stringify(text.toWellFormed()).slice(1, -1));
  }
  expect(asJson.split('"type":"link"').length - 1).toBe(urls.length);
  const offered = message.menu?.options.length ?? 0;
  expect(offered).toBeGreaterThan(0);
  expect(asJson.split('"value":').length - 1).toBe(offered);

  const { embeds, components } = toDiscordMessage(message);
  expect(JSON.stringify(components).split('"value":').length - 1).toBe(offered);
  const shown = embeds.map(({ description = "" }) => description);
  const all = shown.join("\n");
  expect(embeds.length).toBeLessThanOrEqual(10);
  expect(all.length + (embeds[0]?.title?.length ?? 0)).toBeLessThanOrEqual(6_000);
  expect(all).not.toContain("Too long for one Discord message");
  expect(all.split("](http").length - 1).toBe(urls.length);
  const fragments = urls.filter((url) => url.includes("#")).length;
  expect(all.split("#:~:text=").length - 1).toBe(fragments);
}

/** As it leaves, with what it offers to be cited and taken along. */
async function asPosted(message: Reply): Promise<Reply> {
  const chat = journalChat();
  const key = "0123456789abcdef".repeat(4);
  await citePosts(chat, limits).post({ key, conversation: ROOM, message });
  return chat.posts[0]?.message ?? message;
}

const MARKED = "*_~`|#@:-+".split("");
const marked = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const mark = MARKED[(seed + index) % MARKED.length];
    return `w${seed}x${index}${mark}${mark}`;
  }).join(" ");

/** Their sentences are as short as they are many, so that messages get as full as they may. */
const full = Array.from({ length: 60 }, (_, index) =>
  parseArticle({
    id: `full-${index}`,
    title: marked(index, 6),
    url: `https://news.example/${"(a)".repeat(50)}${index}`,
    publishedOn: "2026-03-05",
    text: `The harbour ${marked(index, 6)} on Monday.\n\nThe crane ${marked(index + 100, 6)} on Monday.\n\n“We ${marked(index + 200, 8)} here,” said Anna Berg.`,
  }),
);

describe("an edition of whatever the articles hold", () => {
  it.each(LENGTHS)("is taken whole where there is more than it may hold: %s", async (length) => {
    const compose = createComposeEdition(limits, () => createLibrary(full));
    const edition = await compose({
      conversation: ROOM,
      now: new Date("2026-03-06T08:00:00Z"),
      told: new Map(),
      late: "*".repeat(300),
      settings: { ...USUAL_EDITION, length, title: "*".repeat(100) },
      timezone: "UTC",
    });
    expect(edition?.messages.length).toBeGreaterThan(0);
    for (const message of edition?.messages ?? []) expectWhole(await asPosted(message));
  });

  it("is taken whole by both platforms, with every link, and cuts no sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 24 }),
        fc.constantFrom(...TEMPLATES),
        fc.constantFrom(...LENGTHS),
        async (sketches, template, length) => {
          const articles = sketches.map(({ title, text, path }, index) =>
            parseArticle({
              id: `a${index}`,
              title,
              text,
              url: `https://news.example/${index}/${path}`,
              publishedOn: "2026-03-05",
            }),
          );
          const compose = createComposeEdition(limits, () => createLibrary(articles));
          const edition = await compose({
            conversation: ROOM,
            now: new Date("2026-03-06T08:00:00Z"),
            told: new Map(),
            late: "*".repeat(300),
            settings: { ...USUAL_EDITION, template, length, title: "*".repeat(100) },
            timezone: "UTC",
          });
          for (const message of edition?.messages ?? []) {
            expectWhole(await asPosted(message));
            for (const block of message.blocks) {
              if (block.kind !== "passage" && block.kind !== "quote") continue;
              expect(articles.some(({ text }) => text.includes(block.text))).toBe(true);
            }
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
