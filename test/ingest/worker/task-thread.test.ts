import { afterEach, expect, it, vi } from "vitest";
import { createTaskThread, ReaderStopped } from "../../../src/ingest/worker/task-thread.ts";

const worker = new URL("../../support/parsers/heard-worker.ts", import.meta.url);
/** Or else this thread would wait without end for one that never begins. */
const LONG_ENOUGH_MS = 40_000;

afterEach(() => vi.useRealTimers());

it.each(["is at it", "has answered"])(
  "takes nothing of what was said by a thread that %s when it is stopped, and waits for nothing more",
  async (name) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const thread = createTaskThread({ worker });
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const refused = expect(thread.read({ name, input: flag })).rejects.toThrow(ReaderStopped);
    await Promise.resolve();
    // Meanwhile no message is taken: what the thread has said is there, and not heard.
    expect(Atomics.wait(flag, 0, 0, LONG_ENOUGH_MS)).not.toBe("timed-out");
    await thread.stop();
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  },
);
