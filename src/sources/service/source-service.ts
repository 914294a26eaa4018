import type {
  AddedSource,
  ImportedSources,
  SourcePreview,
  SourceReport,
} from "../../domain/news-source/source-report.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import type { Timer } from "../../ports/timer.ts";
import { createHostLimiter, politeFetch } from "../fetch/create-host-limiter.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { createPoller, type PollReport } from "../poll/create-poller.ts";
import { type AddRequest, addSource } from "./add-source.ts";
import type { Place } from "./complete-sources.ts";
import { createSourceRegistry, type SourceRegistry } from "./create-source-registry.ts";
import { exportSources, type ImportRequest, importSources } from "./exchange-sources.ts";
import { explainSources } from "./explain-sources.ts";
import { previewSource } from "./preview-source.ts";

/** Everything that people can do with sources. */
export interface SourceService extends Omit<SourceRegistry, "refresh" | "refreshAtTimes"> {
  /** Shows what is at an address, before it is added. */
  preview(address: string): Promise<SourcePreview>;
  add(request: AddRequest): Promise<AddedSource>;
  /**
   * Asked by the address of an article or a source, or by a source's number; without any it reports
   * what is in trouble.
   */
  why(place: Place, about?: string): Promise<SourceReport>;
  /** Takes OPML, or the address where it is. */
  import(request: ImportRequest): Promise<ImportedSources>;
  /** Gives the sources as OPML. */
  export(place: Place): Promise<string>;
  /** Polls what is due by the clock. */
  runDue(): Promise<PollReport>;
  /** Begins nothing more, and resolves when what is in hand is done. */
  stop(): Promise<void>;
}

interface SourceServiceOptions extends Omit<PollTools, "fetch" | "isStopping"> {
  readonly timer: Timer;
  /** Opened when there is something to fetch. */
  readonly openFetcher: () => Promise<Fetcher>;
  readonly chats: readonly Chat[];
  readonly hostGapMs?: number;
}

/** Chosen by hand: requests under way, and the pause between two to one host. */
const MOST_AT_ONCE = 32;
const HOST_GAP_MS = 1_000;

export function createSourceService(options: SourceServiceOptions): SourceService {
  const { store, log } = options;
  const { fetch, close } = createFetching(options);
  const tools = { ...options, fetch };
  const poller = createPoller(tools);
  const { refresh, refreshAtTimes, ...registry } = createSourceRegistry(options);
  /** A source that was added is polled at once; one that cannot be is polled at a tick. */
  const pollNow = () => {
    poller.runDue().catch((error: unknown) => log.error("polls failed", { error }));
  };

  return {
    ...registry,
    preview: (address) => previewSource(address, tools),
    async add(request) {
      const added = await addSource(request, tools);
      if (added.status === "added") pollNow();
      await refresh();
      return added;
    },
    async resume(place, id) {
      const resumed = await registry.resume(place, id);
      if (resumed) pollNow();
      return resumed;
    },
    why: (place, about) => explainSources(place, about, store),
    async import(request) {
      const imported = await importSources(request, tools);
      await refresh();
      return imported;
    },
    export: (place) => exportSources(place, store),
    async runDue() {
      await refreshAtTimes();
      return poller.runDue();
    },
    async stop() {
      const stopped = poller.stop();
      await close(stopped);
    },
  };
}

function createFetching({
  timer,
  openFetcher,
  hostGapMs: gapMs = HOST_GAP_MS,
}: SourceServiceOptions) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const hosts = createHostLimiter({ timer, signal, gapMs, mostAtOnce: MOST_AT_ONCE });
  let opened: Promise<Fetcher> | null = null;

  return {
    fetch: politeFetch(async (request) => {
      opened ??= openFetcher().catch((error: unknown) => {
        // A fetcher that could not be opened is no reason not to stop.
        opened = null;
        throw error;
      });
      return (await opened).fetch(request);
    }, hosts),
    /** Requests that wait for their turn are dropped at once; those under way are waited for. */
    async close(work: Promise<void>) {
      stopping.abort();
      await work;
      await (await opened)?.close();
      opened = null;
    },
  };
}
