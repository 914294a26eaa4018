import { commands } from "../../commands/index.ts";
import { createLog } from "../adapters/log/create-log.ts";
import { createBot } from "../bot/create-bot.ts";
import type { Briefings } from "../briefing/briefing.ts";
import type { Library } from "../briefing/library/library.ts";
import { type Config, secretsOf } from "../config.ts";
import { createDigestService, type DigestService } from "../delivery/run/digest-service.ts";
import { createClusterOfOne } from "../delivery/run/single-process.ts";
import { createWatchRunner, type WatchRunner } from "../delivery/watch/create-watch-runner.ts";
import { createWatchService } from "../delivery/watch/create-watch-service.ts";
import type { WatchReader } from "../domain/watch/watch.ts";
import { openParsers } from "../ingest/worker/open-parsers.ts";
import type { Bot } from "../ports/bot.ts";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Cluster } from "../ports/cluster.ts";
import type { Log } from "../ports/log.ts";
import type { Meter } from "../ports/meter.ts";
import type { Store } from "../ports/store.ts";
import type { SourceService } from "../sources/service/source-service.ts";
import { type Close, closeAll } from "./close-all.ts";
import { measureBot, measureLog, measureParse, measureParsing } from "./measure.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";
import { openArticleCache, openArticles } from "./open-articles.ts";
import { openSources, readFeedsFile } from "./open-sources.ts";
import { openStore } from "./open-store.ts";
import { platforms } from "./platforms.ts";
import { shareWork } from "./share-work.ts";
import { openAnswerThread } from "./threads/answer-thread.ts";
import { openEditionThread } from "./threads/edition-thread.ts";
import { openParseThread } from "./threads/parse-thread.ts";
import type { WatchedContent } from "./watch-content.ts";

export interface OpenBot {
  readonly bot: Bot;
  readonly briefings: Briefings;
  readonly digests: DigestService;
  readonly sources: SourceService;
  /** Looks for watches at what is read. */
  readonly watchRunner: WatchRunner;
  readonly content: WatchedContent;
  /** The content folder's articles as they were first read. */
  readonly library: Library;
  readonly notices: readonly string[];
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The processes that share the work, this one among them. */
  readonly cluster: Cluster;
  readonly keepFiles: OpenArchive["keepFiles"];
  readonly catchUp: OpenArchive["catchUp"];
  /** Closes everything; the digests have to be stopped before. */
  close(): Promise<void>;
  /** Where digests can be posted; platforms are added as they connect. */
  readonly chats: Chat[];
}

interface OpenOptions {
  readonly clock?: Clock;
  /** Only answers questions, while another process may keep the store. */
  readonly readOnly?: boolean;
  /**
   * Keeps running, and shares the work with the other processes on the same Postgres, if there are
   * any.
   */
  readonly isServing?: boolean;
  /** Counts what happens. */
  readonly meter?: Meter | null;
  /** Ends the opening, which then rejects with its reason. */
  readonly stop?: AbortSignal;
}

/** Opens everything but the platforms: the articles, the store, the digests and the bot on top. */
export async function openBot(config: Config, options: OpenOptions = {}): Promise<OpenBot> {
  const { clock = { now: () => new Date() }, readOnly = false, isServing = false } = options;
  const { meter = null } = options;
  const log = measureLog(createLog({ level: config.logLevel, secrets: secretsOf(config) }), meter);
  const store = await openStore(config, { log, readOnly });
  const { parse: parseMarkup, stop: stopParsing } = measureParsing(openParsers(log), log);
  const reading = openParseThread();
  const parse = measureParse(reading.parse, meter);
  options.stop?.addEventListener("abort", () => void closeAll([stopParsing, reading.stop]));
  const archived = openArchive({ store, clock, log, parse, readOnly });
  const { recall, readKept } = archived;
  const opened = [stopParsing, reading.stop, () => store.close()];
  const tools = { parseMarkup, parse, recall, log, stop: options.stop };
  const content = await orClose(openArticles(config, tools), opened);
  const sharing = isServing ? await orClose(shareWork(config, log), opened) : null;
  if (sharing) opened.unshift(sharing.stop);
  const cluster = sharing?.cluster ?? createClusterOfOne();
  const chats: Chat[] = [];
  const parts = { store, content, clock, log, chats };
  await orClose(archived.takeFiles(content.library().articles, options.stop), opened);
  const sourceParts = { ...parts, store: store.sources, parseMarkup, parse, readKept };
  const sources = openSources(config, sourceParts);
  const listed = readOnly ? [] : await orClose(readFeedsFile(config, sourceParts), opened);
  const made = openArticleCache(config, { ...parts, ...archived });
  const { reader, filters } = made;
  const { briefings, ...editions } = isServing ? openThreads(made, log) : { ...made, stop: noop };
  const { timezone } = config;
  const timed = { ...parts, ...editions, defaultTimezone: timezone, cluster };
  const digests = createDigestService({ ...timed, ...(sharing && { queue: sharing.queue }) });
  const { watches, watchRunner } = openWatches({ ...timed, reader, digests });
  const answers = { briefings, filters };
  const talking = { ...answers, digests, sources, watches, platforms, keys: store.idempotencyKeys };
  const asked = { commands, ...talking, clock, log, timezone };
  const bot = measureBot(createBot(asked), meter);
  const stopAll = [editions, content, sources, cluster].map((part) => () => part.stop());
  const close = () =>
    closeAll([stopParsing, reading.stop, ...stopAll, () => archived.close(), () => store.close()]);
  const told = { library: content.library(), notices: [...content.notices, ...listed] };
  const { keepFiles, catchUp } = archived;
  const ready = { bot, briefings, digests, sources, watchRunner, cluster, keepFiles, catchUp };
  return { ...parts, ...told, ...ready, close };
}

/** Two threads, so that neither the one who asks nor an edition waits for the other. */
function openThreads(here: ReturnType<typeof openArticleCache>, log: Log) {
  const { compose, correct, stop } = openEditionThread(log);
  const { briefings, stop: stopAnswering } = openAnswerThread(here.briefings, log);
  return { briefings, compose, correct, stop: () => closeAll([stop, stopAnswering]) };
}

async function noop() {}

interface WatchParts {
  readonly store: Store;
  readonly reader: WatchReader;
  readonly clock: Clock;
  readonly log: Log;
  readonly defaultTimezone: string;
  readonly digests: DigestService;
}

function openWatches({ store, digests, ...parts }: WatchParts) {
  const tools = { ...parts, store: store.watches, outbox: store };
  const deliver = () => digests.runDue();
  return {
    watches: createWatchService(tools),
    watchRunner: createWatchRunner({ ...tools, deliver }),
  };
}

/** What is left open would keep a failed start from ending, so it is closed first. */
async function orClose<Result>(work: Promise<Result>, opened: readonly Close[]): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}
