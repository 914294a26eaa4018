import type { SourcePreview } from "../../domain/news-source/source-report.ts";
import type { PollTools } from "../fetch/poll-tools.ts";

/** A page that names one feed and has no article of its own is that feed. */
export async function previewSource(
  address: string,
  tools: Pick<PollTools, "fetch" | "parseMarkup">,
): Promise<SourcePreview> {
  const { inspectAddress } = await import("./inspect-address.ts");
  const look = await inspectAddress(address, tools);
  switch (look.status) {
    case "nothing":
      return look;
    case "feed": {
      const { title, items } = look.feed;
      const newestFirst = items.toSorted((one, other) =>
        (other.publishedOn ?? "").localeCompare(one.publishedOn ?? ""),
      );
      return { status: "feed", url: look.url, title, items: newestFirst };
    }
    case "page": {
      const { url, feeds, article } = look;
      const [only, ...others] = feeds;
      if (only && others.length === 0 && !article) return previewSource(only.url, tools);
      const { countWords } = await import("../../ingest/text/tidy-text.ts");
      const { title = null, publishedOn = null, text = "" } = article ?? {};
      return { status: "page", url, title, publishedOn, feeds, words: countWords(text) };
    }
  }
}
