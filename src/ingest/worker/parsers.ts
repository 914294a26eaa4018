import type { Feed } from "../feed/feed-item.ts";
import { readOpml, type Subscription } from "../feed/opml.ts";
import { parseFeed } from "../feed/parse-feed.ts";
import { readArticles } from "../file/read-articles.ts";
import type { Messages } from "../file/read-messages.ts";
import { discoverFeeds, type FeedLink } from "../page/discover-feeds.ts";
import { type Extraction, extractArticle } from "../page/extract-article.ts";
import { decodeMarkup } from "../text/decode-markup.ts";

/** What came from an address, or was handed over. */
export interface Document {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

type List = Omit<Document, "url">;

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Readings {
  readonly feed: readonly [Document, Feed];
  readonly page: readonly [Document, Extraction];
  readonly feedsOfPage: readonly [Document, readonly FeedLink[]];
  readonly opml: readonly [List, readonly Subscription[]];
  readonly file: readonly [File, Messages];
}

export type ParserName = keyof Readings;
export type Input<Name extends ParserName> = Readings[Name][0];
export type Result<Name extends ParserName> = Readings[Name][1];

/** Whatever reads markup that strangers wrote, and so is done off the thread that answers. */
export type Parsers = {
  readonly [Name in ParserName]: (input: Input<Name>) => Result<Name> | Promise<Result<Name>>;
};

export const parsers: Parsers = {
  feed: (document) => parseFeed(textOf(document), document.url),
  page: (document) => extractArticle(textOf(document), document.url),
  feedsOfPage: (document) => discoverFeeds(textOf(document), document.url),
  opml: (list) => readOpml(textOf(list)),
  file: ({ name, bytes }) => readArticles(name, bytes),
};

/** Parses a document. @throws BotError `bad-input` saying why it can't be read. */
export type ParseMarkup = <Name extends ParserName>(
  name: Name,
  input: Input<Name>,
) => Promise<Result<Name>>;

/** Parses on the thread that asks, for whoever has nothing else to answer. */
export const parseHere: ParseMarkup = async (name, input) => parsers[name](input);

function textOf({ bytes, contentType }: List): string {
  return decodeMarkup(bytes, contentType);
}
