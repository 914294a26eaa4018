import type { Article } from "../domain/article.ts";
import { EMPTY_REPLY, type Reply, say } from "../domain/reply.ts";
import { longDate } from "../domain/wording.ts";
import type { CommandContext } from "./command.ts";
import { runButton } from "./run-button.ts";
import { reachOf } from "./within.ts";

/** As long as `/article` and `/summary` take an article's id. */
const LONGEST_ID = 60;

/** Gives the article that was meant, the newest if none was named, or the reply that asks which. */
export async function pickArticle(
  which: string | undefined,
  command: { readonly name: string; readonly option: string },
  briefing: CommandContext["briefing"],
): Promise<{ readonly article: Article } | { readonly reply: Reply }> {
  const [newest] = await briefing.articles({ limit: 1 });
  if (!newest) return { reply: say("No articles have been read yet.") };
  if (which === undefined) return { article: newest };
  const search = await briefing.findArticle(which);
  switch (search.found) {
    case "one":
      return { article: search.article };
    case "several":
      return { reply: offer(which, command, search.articles) };
    case "nothing":
      return { reply: await nothing(which, briefing) };
  }
}

async function nothing(which: string, briefing: CommandContext["briefing"]): Promise<Reply> {
  const mend = `/articles lists the newest, and /search ${which} looks for words within them.`;
  return {
    ...EMPTY_REPLY,
    blocks: [
      { kind: "text", text: `No article here fits "${which}". ${mend}` },
      { kind: "note", text: await reachOf(briefing) },
    ],
  };
}

function offer(
  which: string,
  { name, option }: { readonly name: string; readonly option: string },
  articles: readonly Article[],
): Reply {
  return {
    title: `Which article do you mean by "${which}"?`,
    blocks: [
      {
        kind: "list",
        items: articles.map(({ title, publishedOn, url }) => ({
          text: title,
          detail: publishedOn && longDate(publishedOn),
          url,
        })),
      },
    ],
    buttons: articles
      .filter(({ id }) => id.length <= LONGEST_ID)
      .map(({ id, title }) => runButton(title, name, { [option]: id })),
    audience: "asker",
  };
}
