import { parentPort } from "node:worker_threads";
import { parseXml } from "../../../src/ingest/feed/parse-xml.ts";
import { type Document, parsers } from "../../../src/ingest/worker/parsers.ts";
import { serveTasks } from "../../../src/ingest/worker/serve-tasks.ts";

/** A parser with faults that no document is known to bring out any more. */
const FAULTS: Readonly<Record<string, () => void>> = {
  "without end": () => {
    for (;;) parseXml("<a/>");
  },
  "without measure": () => {
    const kept: unknown[] = [];
    for (;;) kept.push(parseXml("<a/>".repeat(1_000)));
  },
  "ends the thread": () => process.exit(0),
  "a fault": () => {
    throw new TypeError("a fault of the parser's own");
  },
};

if (parentPort) {
  serveTasks(parentPort, {
    ...parsers,
    feed(document: Document) {
      if (/without end/.test(new TextDecoder().decode(document.bytes))) FAULTS["without end"]?.();
      return parsers.feed(document);
    },
    opml({ bytes }: Document) {
      const text = new TextDecoder().decode(bytes);
      FAULTS[text]?.();
      return [{ title: text, feedUrl: "https://a.example/", siteUrl: null, folders: [] }];
    },
  });
}
