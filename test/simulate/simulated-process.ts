import type { Connection } from "../../src/adapters/sqlite/connection.ts";
import { createDigestDesk, type DigestDesk } from "../../src/delivery/digest-desk.ts";
import type { ComposeEdition } from "../../src/domain/digest.ts";
import type { Chat } from "../../src/ports/chat.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Store } from "../../src/ports/store.ts";
import { failingChat, failingStore } from "../support/fail-points.ts";
import { silentLog } from "../support/silent-log.ts";
import type { Bug } from "./bugs.ts";
import { withBug } from "./bugs.ts";
import { storeOn } from "./store-on.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface SimulatedProcess {
  readonly desk: DigestDesk;
  readonly store: Store;
  /** It is gone when it comes by its nth step, in the middle of whatever it was doing. */
  dieAfter(steps: number): void;
  /** Its nth step fails, and it lives on. */
  failAfter(steps: number): void;
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

/** The whole of delivery on a store that outlives it. */
export function startProcess(options: ProcessOptions): SimulatedProcess {
  const { connection, chats, compose, clock, time, bug } = options;
  let isAlive = true;
  let dieIn = Number.POSITIVE_INFINITY;
  let failIn = Number.POSITIVE_INFINITY;

  const step = async () => {
    dieIn -= 1;
    failIn -= 1;
    if (dieIn <= 0) isAlive = false;
    if (!isAlive) await NEVER;
    if (failIn === 0) throw new Error("fault");
  };

  const real = storeOn(connection);
  const parts = withBug(bug, { store: failingStore(real, step), chats, clock });
  const desk = createDigestDesk({
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
        if (!isAlive) await NEVER;
      },
    },
  });

  return {
    desk,
    store: real,
    dieAfter(steps) {
      dieIn = steps;
    },
    failAfter(steps) {
      failIn = steps;
    },
    kill() {
      isAlive = false;
    },
  };
}
