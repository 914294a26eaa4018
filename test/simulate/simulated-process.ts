import type { Connection } from "../../src/adapters/sqlite/connection.ts";
import { createDigestService, type DigestService } from "../../src/delivery/run/digest-service.ts";
import {
  createWatchRunner,
  type WatchRunner,
} from "../../src/delivery/watch/create-watch-runner.ts";
import type { ComposeEdition } from "../../src/domain/digest.ts";
import type { Chat } from "../../src/ports/chat.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Store } from "../../src/ports/store.ts";
import { watchReader } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { type Failing, failingChat, failingStore } from "../support/store/fail-points.ts";
import type { Bug } from "./bugs.ts";
import { withBug } from "./bugs.ts";
import { storeOnMemory } from "./store-on.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface SimulatedProcess {
  readonly service: DigestService;
  readonly watchRunner: WatchRunner;
  readonly store: Store;
  /** It is gone when it comes by its nth step, in the middle of whatever it was doing. */
  dieAfter(steps: number): void;
  /** Its nth step fails, and it lives on. */
  failAfter(steps: number): void;
  /** Nothing can be written for so long (a full disk), or the store does not answer at all. */
  loseStore(what: "writes" | "everything", milliseconds: number): void;
  /** As SIGSTOP does, and SIGCONT after so long. */
  stopFor(milliseconds: number): void;
  kill(): void;
}

interface ProcessOptions {
  readonly connection: Connection;
  readonly chats: readonly Chat[];
  readonly compose: ComposeEdition;
  readonly clock: Clock;
  readonly time: VirtualTime;
  readonly bug: Bug | null;
}

const NEVER = new Promise<never>(() => {});

const WRITES = new Set([
  "addSchedule",
  "stopSchedule",
  "resumeSchedule",
  "decideSlot",
  "planAskedFor",
  "beginSending",
  "replay",
  "changeDraft",
  "recordStep",
  "settle",
  "planWatched",
  "reprint",
  "recordEdit",
]);
const CALLS_OF_CHATS = new Set(["post", "edit", "findPosted"]);

/** The whole of delivery on a store that outlives it. */
export function startProcess(options: ProcessOptions): SimulatedProcess {
  const { connection, chats, compose, clock, time, bug } = options;
  let isAlive = true;
  let dieIn = Number.POSITIVE_INFINITY;
  let failIn = Number.POSITIVE_INFINITY;

  let lost = { what: "everything", until: 0 };
  let stoppedUntil = 0;

  const wake = async () => {
    while (isAlive && time.elapsedMs() < stoppedUntil)
      await time.wait(stoppedUntil - time.elapsedMs());
    if (!isAlive) await NEVER;
  };

  const isLost = (call: string) =>
    time.elapsedMs() < lost.until &&
    (lost.what === "everything" ? !CALLS_OF_CHATS.has(call) : WRITES.has(call));

  const step: Failing = async ({ call, when }) => {
    dieIn -= 1;
    failIn -= 1;
    if (dieIn <= 0) isAlive = false;
    await wake();
    // What a full disk cannot keep is undone; a store that goes away may have kept it.
    if (isLost(call) && (when === "before" || lost.what === "everything"))
      throw new Error("the store is lost");
    if (failIn === 0) throw new Error("fault");
  };

  const real = storeOnMemory(connection);
  const parts = withBug(bug, { store: failingStore(real, step), chats, clock });
  const service = createDigestService({
    ...parts,
    chats: parts.chats.map((chat) => failingChat(chat, step)),
    compose,
    clock,
    log: silentLog,
    defaultTimezone: "UTC",
    timer: {
      elapsedMs: time.elapsedMs,
      async wait(milliseconds) {
        await time.wait(milliseconds);
        await wake();
      },
    },
  });

  const watchRunner = createWatchRunner({
    store: parts.store.watches,
    outbox: parts.store,
    reader: watchReader({ store: real, clock }),
    clock,
    log: silentLog,
    deliver: () => service.runDue(),
  });

  return {
    service,
    watchRunner,
    store: real,
    dieAfter(steps) {
      dieIn = steps;
    },
    failAfter(steps) {
      failIn = steps;
    },
    loseStore(what, milliseconds) {
      lost = { what, until: time.elapsedMs() + milliseconds };
    },
    stopFor(milliseconds) {
      stoppedUntil = time.elapsedMs() + milliseconds;
    },
    kill() {
      isAlive = false;
    },
  };
}
