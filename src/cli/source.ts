import { writeFile } from "node:fs/promises";
import { toText } from "../adapters/terminal/render.ts";
import { openBot } from "../app/open-bot.ts";
import { platforms } from "../app/platforms.ts";
import { reachOf, reportItem, sourceItem } from "../bot/sources/source-replies.ts";
import { readConfig } from "../config.ts";
import { type Conversation, conversationKey, PLATFORMS } from "../domain/conversation.ts";
import { BotError } from "../domain/errors.ts";
import { type NewsSource, REACHES, sourceName } from "../domain/news-source.ts";
import { EMPTY_REPLY } from "../domain/reply.ts";
import { decodeMarkup } from "../ingest/text/decode-markup.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";
import type { SourceService } from "../sources/service/source-service.ts";
import { readBytes } from "./read-bytes.ts";

interface InPlace {
  /** A channel such as "slack:T1:C1"; without it everyone's sources are meant. */
  readonly in?: string;
}

interface AddOptions {
  readonly last?: string;
  readonly page?: boolean;
  readonly reach?: string;
}

const OWNER = "command line";

export async function addSource(
  url: string,
  { last = "0", page = false, reach, ...where }: InPlace & AddOptions,
): Promise<number> {
  const wanted = REACHES.find((known) => known === reach);
  if (reach !== undefined && !wanted) {
    throw new BotError("bad-input", `--reach ${reach} is neither ${REACHES.join(" nor ")}.`);
  }
  if (!/^\d{1,2}$/.test(last)) {
    throw new BotError("bad-input", `--last ${last} is no number from 0 to 99.`);
  }
  return withSources(false, async (sources) => {
    const request = { place: placeOf(where), url, isPage: page, last: Number(last) };
    const added = await sources.add({ ...request, reach: wanted, createdBy: OWNER });
    switch (added.status) {
      case "nothing":
        throw new BotError("not-found", added.problem);
      case "unclear": {
        const feeds = added.preview.feeds.map((feed) => `  ${feed.url}  ${feed.title ?? ""}`);
        const choice = "Name one of its feeds, or the page itself with --page:";
        throw new BotError("bad-input", [`${url} is a page. ${choice}`, ...feeds].join("\n"));
      }
      case "already-there":
      case "added": {
        const { polled, kept } = await sources.runDue();
        const what = added.status === "added" ? "added" : "there already";
        print(`Source ${added.source.id}, ${sourceName(added.source)}: ${what}.`);
        const { conversation } = added.source;
        if (conversation) print(reachOf(added.source, platforms[conversation.platform]));
        if (polled > 0) print(`Articles read: ${kept}.`);
        return 0;
      }
    }
  });
}

export async function listSources(options: { json?: boolean }): Promise<number> {
  return withSources(true, async (_sources, all) => {
    const found = await all();
    for (const source of found) {
      if (options.json) print(JSON.stringify(source));
      else print(describe(source));
    }
    if (found.length === 0)
      process.stderr.write("There are no sources yet. `source add` adds one.\n");
    return 0;
  });
}

export async function changeSource(
  verb: "pause" | "resume" | "remove",
  id: string,
): Promise<number> {
  return withSources(false, async (sources, all) => {
    const source = (await all()).find((one) => one.id === id.trim());
    const changed = source && (await sources[verb](source.conversation, source.id));
    if (!changed)
      throw new BotError("bad-input", `There is no source ${id}. \`source list\` shows them.`);
    print(describe(changed));
    return 0;
  });
}

export async function explainSource(about: string | undefined): Promise<number> {
  return withSources(true, async (sources) => {
    const report = await sources.why(null, about);
    const items = [...report.sources.map(sourceItem), ...report.items.map(reportItem)];
    if (items.length > 0)
      process.stdout.write(toText({ ...EMPTY_REPLY, blocks: [{ kind: "list", items }] }));
    else print(about ? `No source has had ${about}.` : "Nothing is in trouble.");
    return 0;
  });
}

export async function importSources(file: string, where: InPlace): Promise<number> {
  const from = /^https?:/i.test(file) ? file : decodeMarkup(await readBytes(file));
  return withSources(false, async (sources) => {
    const request = { place: placeOf(where), from, createdBy: OWNER };
    const { added, alreadyThere, leftOut } = await sources.import(request);
    print(`Feeds added: ${added}. There already: ${alreadyThere}.`);
    if (leftOut) print(`Left out: ${leftOut.feeds}, from “${leftOut.first}” on. ${leftOut.why}`);
    return 0;
  });
}

export async function exportSources(file: string | undefined, where: InPlace): Promise<number> {
  return withSources(true, async (sources) => {
    const opml = await sources.export(placeOf(where));
    if (file === undefined || file === "-") process.stdout.write(opml);
    else await write(file, opml);
    return 0;
  });
}

export async function pollSources(): Promise<number> {
  return withSources(false, async (sources) => {
    const { polled, failed, kept } = await sources.runDue();
    print(`Sources polled: ${polled}, of which failed: ${failed}. Articles read: ${kept}.`);
    return 0;
  });
}

type Work = (sources: SourceService, all: () => Promise<readonly NewsSource[]>) => Promise<number>;

async function withSources(readOnly: boolean, work: Work): Promise<number> {
  const open = await openBot(readConfig(), { readOnly });
  try {
    return await work(open.sources, () => open.store.sources.list());
  } finally {
    await open.close();
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new BotError("not-found", `${file} was not written: ${whyUnreadable(error)}`, error);
  }
}

const PLACE = /^([^:]+):([^:]+):(.+)$/;

function placeOf({ in: place }: InPlace): Conversation | null {
  if (place === undefined) return null;
  const [, name, tenant, channel] = PLACE.exec(place) ?? [];
  const platform = PLATFORMS.find((known) => known === name);
  if (!platform || !tenant || !channel) {
    throw new BotError(
      "bad-input",
      `--in ${place} is no place. Give one such as slack:T0123:C0123.`,
    );
  }
  return { platform, tenant, channel };
}

function describe(source: NewsSource): string {
  const { text, detail } = sourceItem(source);
  const place = source.conversation ? conversationKey(source.conversation) : "everyone";
  return `${text}\n    ${place} · ${source.url}\n    ${detail}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
