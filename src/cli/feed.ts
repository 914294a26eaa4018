import { BotError, isUnforeseen } from "../domain/errors.ts";
import type { Feed } from "../ingest/feed/feed-item.ts";
import { parseFeed } from "../ingest/feed/parse-feed.ts";
import { decodeMarkup } from "../ingest/text/decode-markup.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";
import { readBytes } from "./read-bytes.ts";

interface FeedOptions {
  readonly url?: string;
  readonly contentType?: string;
}

export async function feed(file: string, { url, contentType }: FeedOptions): Promise<number> {
  const text = decodeMarkup(await readBytes(file), contentType ?? null);
  for (const item of read(file, text, url ?? null).items) {
    process.stdout.write(`${JSON.stringify(item)}\n`);
  }
  return 0;
}

function read(file: string, text: string, url: string | null): Feed {
  try {
    return parseFeed(text, url);
  } catch (error) {
    if (isUnforeseen(error)) throw error;
    throw new BotError("not-found", `${file} was not read: ${whyUnreadable(error)}`, error);
  }
}
