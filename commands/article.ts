import { command } from "../src/bot/command.ts";
import { correctionBlocks } from "../src/bot/correction-blocks.ts";
import { pickArticle } from "../src/bot/pick-article.ts";
import { runButton } from "../src/bot/run-button.ts";
import type { Article } from "../src/domain/article.ts";
import type { Block } from "../src/domain/reply.ts";
import { count, longDate } from "../src/domain/wording.ts";

export const article = command({
  name: "article",
  about: "One article: who speaks in it, and every quotation",
  options: {
    which: {
      type: "text",
      about: "Its number in /articles, its id, or words of its title",
      required: true,
      completes: "articles",
      maxLength: 60,
    },
  },
  examples: ["/article 1", "/article immigration"],

  async run({ options: { which }, briefing }) {
    const picked = await pickArticle(which, { name: "article", option: "which" }, briefing);
    if ("reply" in picked) return picked.reply;
    const quotes = briefing.quotesIn(picked.article);
    return {
      title: picked.article.title,
      blocks: [
        ...factsOf(picked.article),
        ...printedAlso(picked.article),
        ...(quotes.length > 0 ? [{ kind: "heading", text: "Quotations" } as const] : []),
        ...quotes,
        ...correctionBlocks(await briefing.correctionsOf(picked.article)),
      ],
      buttons: [runButton("Summary", "summary", { article: which })],
      audience: "asker",
    };
  },
});

/** Names the other places that printed a wire story; the words shown are those of the first. */
function printedAlso({ copies = [] }: Article): readonly Block[] {
  if (copies.length === 0) return [];
  const items = copies.map(({ url, siteName }) => ({
    text: siteName ?? new URL(url).hostname,
    detail: null,
    url,
  }));
  return [
    { kind: "heading", text: "Printed by others too" },
    { kind: "list", items },
  ];
}

function factsOf({
  publishedOn,
  titleDerived,
  people,
  quotations,
  language,
  url,
  removedAt,
  fileDay,
}: Article): readonly Block[] {
  const facts = [
    publishedOn && `Published ${longDate(publishedOn)}`,
    fileDay && `No day is told in it; its file is of ${longDate(fileDay)}`,
    count(quotations.length, "quotation"),
  ];
  const named = people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join("; ");
  return [
    { kind: "text", text: facts.filter(Boolean).join(", ") },
    ...(named ? [{ kind: "text", text: `People: ${named}` } as const] : []),
    ...(url ? [{ kind: "list", items: [{ text: "Read it", detail: null, url }] } as const] : []),
    ...(removedAt ? [{ kind: "note", text: removed(removedAt) } as const] : []),
    ...(isForeign(language) ? [{ kind: "note", text: inLanguage(language) } as const] : []),
    ...(titleDerived ? [{ kind: "note", text: DERIVED } as const] : []),
  ];
}

function removed(seenAt: Date): string {
  return `Its outlet has removed it, seen on ${longDate(seenAt.toISOString().slice(0, 10))}; these are its words as they were.`;
}

function isForeign(language: string): boolean {
  return language !== "en" && language !== "und";
}

/** Grammar and names are known in English only: in other languages few speakers can be named. */
function inLanguage(language: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  return `It is in ${name}: only what stands between quotation marks is given, with its speaker where that is plain.`;
}

const DERIVED = "The source gave no headline; the title is cut from its text.";
