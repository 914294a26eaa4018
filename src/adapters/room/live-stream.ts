import type { ServerResponse } from "node:http";
import type { PostedAnswer } from "./room-answer.ts";

/** Server-sent events to every open page; what was sent lately is kept for pages that return. */
export interface LiveStream {
  /** Sends what the page lacks, then everything new. An unknown `lastKey` lacks everything. */
  open(response: ServerResponse, lastKey: string | null): void;
  send(answer: PostedAnswer): void;
  /** Shows an answer in place of the one with that key. */
  change(answer: PostedAnswer): void;
  end(): void;
}

/** Proxies drop what has been silent for 30 s or more. */
const BEAT_MS = 25_000;
const RECONNECT_MS = 1_000;

export function createLiveStream(keep: number): LiveStream {
  const sent: PostedAnswer[] = [];
  const pages = new Set<ServerResponse>();
  // A proxy drops a silent connection, and a half-open one is only noticed by writing to it.
  const beat = setInterval(() => {
    for (const page of pages) page.write(": still here\n\n");
  }, BEAT_MS).unref();

  return {
    open(response, lastKey) {
      response.write(`retry: ${RECONNECT_MS}\n\n`);
      const seen = sent.findIndex(({ posted }) => posted.key === lastKey);
      for (const answer of sent.slice(seen + 1)) response.write(eventOf(answer));
      pages.add(response);
      response.on("close", () => pages.delete(response));
    },
    send(answer) {
      if (sent.some(({ posted }) => posted.key === answer.posted.key)) return;
      sent.push(answer);
      if (sent.length > keep) sent.shift();
      for (const page of pages) page.write(eventOf(answer));
    },
    change(answer) {
      const index = sent.findIndex(({ posted }) => posted.key === answer.posted.key);
      const before = sent[index];
      if (!before) return;
      const changed = { ...answer, at: before.at };
      sent[index] = changed;
      // The event has no id: a page that returns still lacks only what came after the last new one.
      for (const page of pages) page.write(dataOf(changed));
    },
    end() {
      clearInterval(beat);
      for (const page of pages) page.end();
    },
  };
}

function eventOf(answer: PostedAnswer): string {
  return `id: ${answer.posted.key}\n${dataOf(answer)}`;
}

function dataOf(answer: PostedAnswer): string {
  return `data: ${JSON.stringify(answer)}\n\n`;
}
