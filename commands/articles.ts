import { command } from "../src/bot/command.ts";
import { describeWithin, reachOf, readWithin, WITHIN } from "../src/bot/within.ts";
import type { Article } from "../src/domain/article.ts";
import { EMPTY_REPLY, type ListItem, say } from "../src/domain/reply.ts";
import { count, longDate } from "../src/domain/wording.ts";

/** Nobody turns more pages than these fill; days and outlets narrow them down. Chosen by hand. */
const MOST_LISTED = 200;

export const articles = command({
  name: "articles",
  about: "The articles the bot has read, newest first",
  options: WITHIN,
  examples: ["/articles", "/articles since:monday", "/articles in:bbc on:yesterday"],

  async run({ options, briefing }) {
    const within = readWithin(options, briefing.today);
    const where = describeWithin(within);
    const [extent, listed] = await Promise.all([
      briefing.extent(within),
      briefing.articles({ within, limit: MOST_LISTED }),
    ]);
    if (listed.length === 0) {
      return say(where ? await reachOf(briefing, within) : "No articles have been read yet.");
    }
    const left = extent.articles - listed.length;
    return {
      ...EMPTY_REPLY,
      title: [count(extent.articles, "article"), where].filter(Boolean).join(" "),
      blocks: [
        {
          kind: "list",
          items: listed.map((article, index) => toItem(article, where ? null : index)),
        },
        ...(left > 0 ? [{ kind: "note", text: `And ${left} before these.` } as const] : []),
        { kind: "note", text: "Open one by its number or title: /article 1." },
      ],
    };
  },
});

/** Numbers count all articles, so there are none where some are left out. */
function toItem({ title, publishedOn, url, quotations }: Article, index: number | null): ListItem {
  const details = [publishedOn && longDate(publishedOn), count(quotations.length, "quotation")];
  const text = index === null ? title : `${index + 1}. ${title}`;
  return { text, detail: details.filter(Boolean).join(", "), url };
}
