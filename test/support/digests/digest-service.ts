import {
  createDigestService,
  type DigestService,
} from "../../../src/delivery/run/digest-service.ts";
import type { CorrectMessage, Delivery } from "../../../src/domain/digest.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import type { Log } from "../../../src/ports/log.ts";
import type { Store } from "../../../src/ports/store.ts";
import { silentLog } from "../log/silent-log.ts";
import { type SetClock, setClock } from "../set-clock.ts";
import { sqliteStore } from "../store/sqlite.ts";
import { composeFrom } from "./digests.ts";
import { type JournalChat, journalChat } from "./journal-chat.ts";

export interface TestDigestService {
  readonly service: DigestService;
  readonly clock: SetClock;
  readonly room: JournalChat;
  readonly store: Store;
  /** Articles to brief from; later ones are news. */
  readonly articles: string[];
  readonly logged: string[];
}

/** A service over a real store, at seven on a Monday morning in UTC. */
export async function openDigestService(
  changes: {
    store?: Store;
    chats?: readonly Chat[];
    defaultTimezone?: string;
    correct?: CorrectMessage;
  } = {},
): Promise<TestDigestService> {
  const store = changes.store ?? (await sqliteStore());
  const clock = setClock("2026-03-02T07:00:00Z");
  const room = journalChat("room");
  const articles = ["one"];
  const logged: string[] = [];
  const log: Log = { ...silentLog, error: (event) => logged.push(event) };
  const service = createDigestService({
    store,
    compose: (request) => composeFrom(articles)(request),
    ...(changes.correct && { correct: changes.correct }),
    clock,
    chats: changes.chats ?? [room],
    log,
    defaultTimezone: changes.defaultTimezone ?? "UTC",
  });
  return { service, clock, room, store, articles, logged };
}

export function statesOf(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries.map(({ state }) => state);
}
