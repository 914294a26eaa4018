import { type CommandContext, command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import {
  describeWithin,
  reachOf,
  readWithin,
  type TypedWithin,
  WITHIN,
  type Within,
  whereTyped,
} from "../src/bot/within.ts";
import { EMPTY_REPLY, type ListItem, type Reply, say } from "../src/domain/reply.ts";
import { count, joinNames, longDate } from "../src/domain/wording.ts";

type ListedArticle = Awaited<ReturnType<CommandContext["briefing"]["listArticles"]>>[number];

/** So many are on the pages of one answer; a button goes on with those before them. Chosen by hand. */
const MOST_LISTED = 200;
const MOST_PASSED = 10_000_000;

export const articles = command({
  name: "articles",
  about: "The articles the bot has read, newest first",
  options: {
    ...WITHIN,
    after: { type: "integer", about: "Pass over so many of the newest", min: 1, max: MOST_PASSED },
  },
  examples: ["/articles", "/articles since:monday", "/articles in:bbc on:yesterday"],

  async run({ options, briefing }) {
    const within = readWithin(options, briefing.today);
    const where = describeWithin(within);
    const { after = 0 } = options;
    const [extent, listed] = await Promise.all([
      briefing.extent(within),
      briefing.listArticles({ within, limit: MOST_LISTED, offset: after }),
    ]);
    if (listed.length === 0) return nothing(within, briefing);
    const left =
      extent.articles - after - listed.reduce((sum, { others }) => sum + 1 + others.length, 0);
    return {
      ...EMPTY_REPLY,
      title: [count(extent.articles, "article"), where].filter(Boolean).join(" "),
      blocks: [
        {
          kind: "list",
          items: listed.map((one) => toItem(one, where ? null : after)),
        },
        ...(left > 0 ? [{ kind: "note", text: `And ${left} before these.` } as const] : []),
        { kind: "note", text: "Open one by its number or title: /article 1." },
      ],
      buttons:
        left > 0 ? [runButton("Those before these", "articles", before(options, after))] : [],
    };
  },
});

async function nothing(within: Within, briefing: CommandContext["briefing"]): Promise<Reply> {
  const { articles: all } = await briefing.extent();
  return say(all === 0 ? "No articles have been read yet." : await reachOf(briefing, within));
}

function before(typed: TypedWithin, after: number) {
  return { ...whereTyped(typed), after: after + MOST_LISTED };
}

/**
 * Numbers count all articles, so there are none where some are left out; those that print the same
 * have theirs too.
 */
function toItem({ article, place, others }: ListedArticle, after: number | null): ListItem {
  const { title, publishedOn, fileDay, url, quotations, removedAt } = article;
  const also = [...new Set(others.flatMap((one) => one.siteName ?? []))];
  const details = [
    publishedOn && longDate(publishedOn),
    fileDay && `file of ${longDate(fileDay)}`,
    count(quotations.length, "quotation"),
    removedAt && "removed by its outlet",
    others.length > 0 &&
      (also.length > 0 ? `also in ${joinNames(also)}` : `${others.length + 1} times`),
  ];
  const text = after === null ? title : `${after + place + 1}. ${title}`;
  return { text, detail: details.filter(Boolean).join(", "), url };
}
