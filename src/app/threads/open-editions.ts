import { createLog } from "../../adapters/log/create-log.ts";
import { createRecall } from "../../briefing/library/recall-articles.ts";
import { readConfig, secretsOf } from "../../config.ts";
import type { CorrectMessage, EditionRequest } from "../../domain/digest.ts";
import { openParsers } from "../../ingest/worker/open-parsers.ts";
import { closeAll } from "../close-all.ts";
import { openArticleCache, openArticles } from "../open-articles.ts";
import { openStore } from "../open-store.ts";

/**
 * What editions are made of, opened a second time, for a thread that does nothing else: it reads the
 * store and the content folder by itself, since handing thousands of articles from one thread to the
 * other would hold up both.
 */
export async function openEditions() {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const store = await openStore(config, { log, readOnly: true });
  const parsers = openParsers(log);
  const recall = createRecall(store.archive);
  const content = await openArticles(config, {
    ...{ parseMarkup: parsers.parse, recall, log, stop: undefined },
  });
  content.watch({ tell() {}, async take() {} });
  const clock = { now: () => new Date() };
  const { compose, correct } = openArticleCache(config, { store, content, clock, log });

  return {
    compose: (request: EditionRequest) => compose(request),
    correct: (message: Parameters<CorrectMessage>) => correct(...message),
    close: () => closeAll([parsers.stop, content.stop, store.close]),
  };
}
