import { createArchiveReader } from "../../src/briefing/archive/archive-reader.ts";
import type { Store } from "../../src/ports/store.ts";
import {
  IMPORTED_AT_ONCE,
  importArticles,
  NOTHING_IMPORTED,
} from "../../src/sources/service/import-articles.ts";
import { silentLog } from "../../test/support/log/silent-log.ts";
import { generateArticles } from "../generate-articles.ts";
import { cpuMs } from "./time-questions.ts";

export interface Imported {
  readonly perSecond: number;
  /** The same were nobody else at work on the machine. */
  readonly perComputedSecond: number;
}

/** Imports as many lines of English, read at once, or kept with their words alone. */
export async function importLines(
  store: Store,
  { count, isRead }: { readonly count: number; readonly isRead: boolean },
): Promise<Imported> {
  const { sources, archive } = store;
  const reader = createArchiveReader({ archive, sources, log: silentLog });
  const clock = { now: () => new Date("2026-11-28T12:00:00Z") };
  const read = isRead ? () => reader.catchUp(new AbortController().signal, IMPORTED_AT_ONCE) : null;
  const tools = { store: sources, rulings: store.rulings, clock, name: `${isRead}.jsonl`, read };
  const lines = generateArticles(count).map((value, number) => ({ number, value }));
  const [began, busy] = [performance.now(), cpuMs()];
  let counted = NOTHING_IMPORTED;
  for (let from = 0; from < lines.length; from += IMPORTED_AT_ONCE) {
    const some = lines.slice(from, from + IMPORTED_AT_ONCE);
    counted = await importArticles(some, counted, { tools, tellBad: () => {} });
  }
  return {
    perSecond: (1_000 * counted.fresh) / (performance.now() - began),
    perComputedSecond: (1_000 * counted.fresh) / (cpuMs() - busy),
  };
}
