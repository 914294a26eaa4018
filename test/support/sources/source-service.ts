import { createFetcher } from "../../../src/adapters/http/create-fetcher.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createArchiveReader } from "../../../src/briefing/archive/archive-reader.ts";
import { systemTimer } from "../../../src/delivery/run/single-process.ts";
import { type ParseMarkup, parseHere } from "../../../src/ingest/worker/parsers.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Fetcher } from "../../../src/ports/fetcher.ts";
import type { Store } from "../../../src/ports/store.ts";
import {
  createSourceService,
  type SourceService,
} from "../../../src/sources/service/source-service.ts";
import { silentLog } from "../log/silent-log.ts";

interface TestSources {
  readonly store: Store;
  readonly clock: Clock;
  readonly chats?: readonly Chat[];
  readonly openFetcher?: () => Promise<Fetcher>;
  readonly parseMarkup?: ParseMarkup;
}

/** The real service; it may fetch from loopback, where every name leads. */
export function sourceService(test: TestSources): SourceService {
  const { store, clock, chats = [] } = test;
  const reader = createArchiveReader({ ...store, log: silentLog });
  return createSourceService({
    store: store.sources,
    clock,
    chats,
    log: silentLog,
    timer: systemTimer,
    parse: parseArticle,
    readKept: reader.read,
    parseMarkup: test.parseMarkup ?? parseHere,
    random: () => 0,
    hostGapMs: 0,
    openFetcher:
      test.openFetcher ??
      (async () =>
        createFetcher({ clock, allowed: ["127.0.0.1"], resolve: async () => ["127.0.0.1"] })),
  });
}
