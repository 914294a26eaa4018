import { parseArticle } from "../../article/parse-article.ts";
import type { Article, ParseSource } from "../../domain/article.ts";
import { createTaskThread } from "../../ingest/worker/task-thread.ts";

interface ParseThread {
  readonly parse: ParseSource;
  /** Gives up what is being parsed, and parses nothing more that is long. */
  stop(): Promise<void>;
}

/** Characters. Chosen by hand: what is shorter is parsed within some 30 ms, and hardly any is longer. */
const LONGEST_HERE = 20_000;
/** Chosen by hand: two million characters take some 5 s, on a busy machine 30. */
const DEADLINE_MS = 60_000;
/** Chosen by hand: two million characters take half of it. */
const MAX_MEMORY_MB = 2_048;

/** Parses long texts in a thread of its own, so that a book among the articles holds up no answer. */
export function openParseThread(): ParseThread {
  const worker = new URL("./parse-worker.ts", import.meta.url);
  const thread = createTaskThread({ worker, deadlineMs: DEADLINE_MS, maxMemoryMb: MAX_MEMORY_MB });

  return {
    parse(source) {
      if (source.text.length <= LONGEST_HERE) return parseArticle(source);
      // The thread runs the very same code, so that what it answers needs no check.
      return thread.read({ name: "parse", input: source }) as Promise<Article>;
    },
    stop: thread.stop,
  };
}
