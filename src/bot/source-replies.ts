import { count } from "../domain/count.ts";
import { formatLocalTime } from "../domain/local-time.ts";
import { longDate } from "../domain/long-date.ts";
import { type NewsSource, sourceName } from "../domain/news-source.ts";
import {
  type Block,
  type Button,
  EMPTY_REPLY,
  type ListItem,
  type Reply,
} from "../domain/reply.ts";
import type { ReportedItem, SourcePreview } from "../domain/source-report.ts";
import { runButton } from "./run-button.ts";

const MOST_SHOWN = 3;
const CHOICES = [3, 10];

/** What was found, and the question of how much of it is wanted. */
export function previewReply(preview: Exclude<SourcePreview, { status: "nothing" }>): Reply {
  return preview.status === "feed" ? feedReply(preview) : pageReply(preview);
}

function feedReply({ url, title, items }: Extract<SourcePreview, { status: "feed" }>): Reply {
  const newest = items.slice(0, MOST_SHOWN).map((item) => ({
    text: item.title ?? item.url ?? "untitled",
    detail: item.publishedOn && longDate(item.publishedOn),
    url: item.url,
  }));
  const offered = CHOICES.filter((last) => last <= items.length);
  const buttons = [
    ...runButton("Only new ones", "source add", { url, last: 0 }),
    ...offered.flatMap((last) => runButton(`The last ${last} too`, "source add", { url, last })),
  ];
  return {
    ...EMPTY_REPLY,
    title: `Feed: ${title ?? url}`,
    blocks: [
      text(
        `It holds ${count(items.length, "item")}${newest.length > 0 ? ", the newest of them:" : "."}`,
      ),
      ...(newest.length > 0 ? [{ kind: "list", items: newest } as const] : []),
      text("Take only what is new from now on, or the last ones too?"),
      note(`Or type: /source add ${url} last 5. With last 0 only new ones are taken.`),
    ],
    buttons,
  };
}

function pageReply(preview: Extract<SourcePreview, { status: "page" }>): Reply {
  const { url, title, publishedOn, words, feeds } = preview;
  const facts = [
    words > 0 ? `An article of ${count(words, "word")}` : "A page without an article",
    publishedOn && `published ${longDate(publishedOn)}`,
  ];
  return {
    ...EMPTY_REPLY,
    title: `Page: ${title ?? url}`,
    blocks: [
      text(`${facts.filter(Boolean).join(", ")}.`),
      ...feedsOn(feeds),
      ...(words > 0
        ? [note("The page alone is read now, and again later in case it changes.")]
        : []),
    ],
    buttons: [
      ...feeds.flatMap((feed) =>
        runButton(feed.title ?? feed.url, "source add", { url: feed.url }),
      ),
      ...(words > 0 ? pageButton(url) : []),
    ],
  };
}

function feedsOn(feeds: Extract<SourcePreview, { status: "page" }>["feeds"]): readonly Block[] {
  if (feeds.length === 0) return [];
  const items = feeds.map(({ url, title }) => ({ text: title ?? url, detail: null, url }));
  return [
    { kind: "heading", text: "Feeds it names" },
    { kind: "list", items },
    note("Press one, or type /source add and its address."),
  ];
}

function pageButton(url: string): readonly Button[] {
  return runButton("This page alone", "source add", { url, as: "page" });
}

/** A source without what may be secret in its address. */
export function sourceItem(source: NewsSource): ListItem {
  const { id, conversation, siteUrl, folders } = source;
  const whose = conversation === null ? " (everyone's)" : "";
  const folder = folders.length > 0 ? `${folders.join(" / ")} / ` : "";
  return {
    text: `Source ${id}: ${folder}${sourceName(source)}${whose}`,
    detail: outlookOf(source),
    url: siteUrl,
  };
}

function outlookOf(source: NewsSource): string {
  const { state, reason, failures, kind, newsAt, nextPollAt } = source;
  switch (state) {
    case "removed":
      return "Removed.";
    case "paused":
      return reason?.startsWith("Paused") ? reason : `Paused. ${reason ?? ""}`.trim();
    case "active":
      return [
        kind === "page" ? "a page" : null,
        newsAt ? `last news ${utc(newsAt)}` : "no news yet",
        `next look ${utc(nextPollAt)}`,
        failures > 0
          ? `failed ${failures === 1 ? "once" : `${failures} times`}: ${reason}`
          : reason,
      ]
        .filter(Boolean)
        .join(" · ");
  }
}

function utc(time: Date): string {
  return `${formatLocalTime(time, "UTC")} UTC`;
}

/** What became of an item, and why. */
export function reportItem({ item, source, article }: ReportedItem): ListItem {
  const told = [
    outcomeOf({ item, source, article }),
    `from ${sourceName(source)}`,
    utc(item.seenAt),
  ];
  return { text: item.title ?? item.url ?? "untitled", detail: told.join(" · "), url: item.url };
}

const STATES = {
  kept: "kept",
  waiting: "to be read again",
  dropped: "left out",
  refused: "could not be read",
  failed: "could not be read",
} as const;

function outcomeOf({ item, article }: ReportedItem): string {
  const { state, reason, tryAt } = item;
  const when = state === "waiting" && tryAt ? ` at ${utc(tryAt)}` : "";
  const revision = article && article.revision > 1 ? `, revision ${article.revision}` : "";
  return `${STATES[state]}${revision}${when}${reason ? `: ${reason.replace(/\.$/, "")}` : ""}`;
}

function text(words: string): Block {
  return { kind: "text", text: words };
}

function note(words: string): Block {
  return { kind: "note", text: words };
}
