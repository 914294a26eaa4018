import { createEditor } from "../adapters/model/create-editor.ts";
import { createBriefings } from "../briefing/briefing.ts";
import { createCorrectMessage } from "../briefing/corrections/correct-message.ts";
import { createCorrections } from "../briefing/corrections/find-corrections.ts";
import { type AskEditor, createAskEditor } from "../briefing/edition/ask-editor.ts";
import { createComposeEdition } from "../briefing/edition/compose-edition.ts";
import {
  createFilteredLibrary,
  createFilterService,
} from "../briefing/filter/create-filter-service.ts";
import { createArticleCache } from "../briefing/library/article-cache.ts";
import { createRecall, type Recall } from "../briefing/library/recall-articles.ts";
import { createWatchReader } from "../briefing/watch/create-watch-reader.ts";
import type { Config } from "../config.ts";
import { systemTimer } from "../delivery/run/single-process.ts";
import type { ParseSource } from "../domain/article.ts";
import { isUnforeseen } from "../domain/errors.ts";
import { dayIn } from "../domain/time/days.ts";
import type { ReadFile } from "../ingest/file/content-folder.ts";
import { isMarkup, readArticles } from "../ingest/file/read-articles.ts";
import type { ParseMarkup } from "../ingest/worker/parsers.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import type { OpenArchive } from "./open-archive.ts";
import { limits } from "./platforms.ts";
import { openContent, type WatchedContent } from "./watch-content.ts";

interface ArticleTools {
  readonly parseMarkup: ParseMarkup;
  /** On this thread unless given. */
  readonly parse?: ParseSource;
  readonly recall: Recall;
  readonly log: Log;
  readonly stop: AbortSignal | undefined;
}

/** Opens the content folder. */
export function openArticles(
  { contentDir, contentLimits: limits }: Config,
  { parseMarkup, log, stop, ...given }: ArticleTools,
) {
  const readFile: ReadFile = (name, bytes) =>
    isMarkup(name)
      ? parseMarkup("file", { name, bytes })
      : readArticles(name, bytes).catch((error: unknown) => {
          if (isUnforeseen(error)) log.error("file not read", { file: name, error });
          throw error;
        });
  const timer = systemTimer;
  return openContent({ contentDir, limits, readFile, timer, log, ...given, ...(stop && { stop }) });
}

interface CacheParts {
  readonly store: Store;
  /** The store's unless given. */
  readonly archive?: OpenArchive["archive"];
  readonly content: WatchedContent;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens what articles are made into: answers, and editions as each channel filters them. */
export function openArticleCache(
  config: Config,
  { store, archive = store.archive, content, clock, log }: CacheParts,
) {
  const cache = createArticleCache({
    content: content.library,
    sources: store.sources,
    recall: createRecall(store.archive),
    clock,
    log,
  });
  const corrections = createCorrections(store.sources);
  const today = () => dayIn(clock.now(), config.timezone);
  const filtered = { store: store.filters, cache, today };
  return {
    briefings: createBriefings(archive, corrections, store.rulings),
    filters: createFilterService(filtered),
    compose: createComposeEdition(limits, createFilteredLibrary(filtered), {
      ask: openEditor(config, log),
      findReworded: corrections.among,
    }),
    reader: createWatchReader({ archive, today, most: limits }),
    correct: createCorrectMessage(limits, cache.forDigest, corrections),
  };
}

/**
 * Opens the language model that the settings name, if any; its SDK is loaded when it is first
 * asked.
 */
function openEditor({ model }: Config, log: Log): AskEditor {
  return createAskEditor(model && createEditor(model), log);
}
