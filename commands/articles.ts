import { command } from "../src/bot/command.ts";
import type { Article } from "../src/domain/article.ts";
import { type ListItem, say } from "../src/domain/reply.ts";
import { count, longDate } from "../src/domain/wording.ts";

export const articles = command({
  name: "articles",
  about: "The articles the bot has read, newest first",
  options: {},
  examples: ["/articles"],

  run({ briefing }) {
    const all = briefing.articles();
    if (all.length === 0) return say("No articles have been read yet.");
    return {
      title: count(all.length, "article"),
      blocks: [
        { kind: "list", items: all.map(toItem) },
        { kind: "note", text: "Open one by its number or title: /article 1." },
      ],
      buttons: [],
      audience: "asker",
    };
  },
});

function toItem({ title, publishedOn, url, quotations }: Article, index: number): ListItem {
  const details = [publishedOn && longDate(publishedOn), count(quotations.length, "quotation")];
  return { text: `${index + 1}. ${title}`, detail: details.filter(Boolean).join(", "), url };
}
