import { story } from "../../test/support/sources/news-site.ts";
import { startWebServer } from "../../test/support/sources/web-server.ts";

export interface WatchedPaper {
  readonly feed: string;
  readonly textIn: "feed" | "page";
  /** Something more is in the feed; resolves to when a poll was given it. */
  publish(): Promise<number>;
  close(): Promise<void>;
}

/** A newspaper on loopback that prints when it is told to. */
export async function startWatchedPaper(textIn: WatchedPaper["textIn"]): Promise<WatchedPaper> {
  let printed = 1;
  let hear = () => {};
  const { origin, close } = await startWebServer(({ url = "" }, response) => {
    if (url !== "/feed.xml") {
      response.setHeader("content-type", "text/html");
      return response.end(pageOf(Number(/\d+/.exec(url)?.[0] ?? 0)));
    }
    response.setHeader("content-type", "application/rss+xml");
    response.end(feedOf(origin, printed, textIn));
    return hear();
  });
  return {
    feed: `${origin}/feed.xml`,
    textIn,
    publish() {
      printed += 1;
      return new Promise((resolve) => {
        hear = () => resolve(performance.now());
      });
    },
    close,
  };
}

function feedOf(origin: string, printed: number, textIn: WatchedPaper["textIn"]): string {
  const items = Array.from({ length: printed }, (_, number) => {
    const text = textIn === "feed" ? wordsOf(number) : "What was said is on the page…";
    return `<item><title>The ferry, part ${number}</title><link>${origin}/news/${number}</link><description>${text}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Harbour Times</title>${items.join("")}</channel></rss>`;
}

function pageOf(number: number): string {
  return `<!doctype html><title>The ferry, part ${number}</title><article><p>${wordsOf(number)}</p></article>`;
}

function wordsOf(number: number): string {
  return `“The ferry sails to pier ${number} from now on,” Mayor Ann Lee said. ${story(number)}`;
}
