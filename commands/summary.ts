import { command } from "../src/bot/command.ts";
import { pickArticle } from "../src/bot/pick-article.ts";
import { runButton } from "../src/bot/run-button.ts";
import type { Article } from "../src/domain/article.ts";
import { type Block, say } from "../src/domain/reply.ts";

/** Chosen by hand: what a reader takes in at one look. */
const USUAL_SENTENCES = 3;

export const summary = command({
  name: "summary",
  about: "The sentences of an article that say most of it, word for word",
  options: {
    article: {
      type: "text",
      about: "Its number in /articles or words of its title; the newest if left out",
      completes: "articles",
      maxLength: 60,
    },
    sentences: { type: "integer", about: "How many sentences, 3 if left out", min: 1, max: 10 },
  },
  examples: ["/summary", "/summary immigration", "/summary article 2 sentences 5"],

  async run({ options: { article: which, sentences = USUAL_SENTENCES }, briefing }) {
    const picked = await pickArticle(which, { name: "summary", option: "article" }, briefing);
    if ("reply" in picked) return picked.reply;
    const { title, titleDerived, id } = picked.article;
    const passages = await briefing.summarise(picked.article, sentences);
    if (passages.length === 0) return say(`No sentence of "${title}" can stand on its own.`);
    const fewer =
      countShown(picked.article, passages) < sentences
        ? " No further sentence can be read on its own."
        : "";
    const derived = titleDerived
      ? " The source gave no headline; this one is cut from its text."
      : "";
    return {
      title,
      blocks: [
        ...passages,
        { kind: "note", text: `Each sentence is as printed in the article.${fewer}${derived}` },
      ],
      buttons: [runButton("Quotations", "article", { which: id })],
      audience: "asker",
    };
  },
});

/** A quotation of two sentences is one passage. */
function countShown({ text, sentences }: Article, passages: readonly Block[]): number {
  const texts = passages.flatMap((block) => (block.kind === "passage" ? [block.text] : []));
  return sentences.filter(({ start, end }) =>
    texts.some((passage) => passage.includes(text.slice(start, end))),
  ).length;
}
