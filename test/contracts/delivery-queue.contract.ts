import { describe, expect, it, vi } from "vitest";
import { type Conversation, conversationKey } from "../../src/domain/conversation.ts";
import type { DeliveryQueue } from "../../src/ports/delivery-queue.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../support/digests/digests.ts";

const PATIENCE = { timeout: 15_000, interval: 50 };

/** `open` gives a queue of one process; the second one of a test, where there is one, is another's. */
export function deliveryQueueContract(name: string, open: () => Promise<DeliveryQueue>): void {
  describe(`${name} queue`, { timeout: 30_000 }, () => {
    it("serves each destination that is asked for, again and again", async () => {
      const queue = await open();
      const served: string[] = [];
      await queue.start(async (destination) => {
        served.push(conversationKey(destination));
      });
      await queue.ask([ROOM, SLACK]);
      await vi.waitFor(
        () => expect(served.toSorted()).toEqual(["room:local:room", "slack:T1:C1"]),
        PATIENCE,
      );
      await vi.waitFor(async () => {
        await queue.ask([ROOM]);
        expect(served.filter((key) => key === "room:local:room")).toHaveLength(2);
      }, PATIENCE);
    });

    it("serves once what is asked for while it is being served, and lets none wait for another", async () => {
      const queue = await open();
      const { served, serve, release } = slowServing();
      await queue.start(serve);
      const asked = [queue.ask([ROOM])];
      await vi.waitFor(() => expect(served).toEqual([ROOM]), PATIENCE);

      asked.push(queue.ask([ROOM]), queue.ask([OTHER_ROOM]));
      await vi.waitFor(() => expect(served).toEqual([ROOM, OTHER_ROOM]), PATIENCE);
      release();
      await Promise.all(asked);
      await queue.stop();
      expect(served).toEqual([ROOM, OTHER_ROOM]);
    });

    it("serves again a destination that could not be served", async () => {
      const queue = await open();
      let attempts = 0;
      await queue.start(async () => {
        attempts += 1;
        if (attempts === 1) throw new Error("The store does not answer.");
      });
      await vi.waitFor(async () => {
        await queue.ask([ROOM]);
        expect(attempts).toBeGreaterThan(1);
      }, PATIENCE);
    });

    it("finishes what is in hand before it stops, and begins nothing more", async () => {
      const queue = await open();
      const { served, serve, release } = slowServing();
      await queue.start(serve);
      const asked = queue.ask([ROOM]);
      await vi.waitFor(() => expect(served).toEqual([ROOM]), PATIENCE);

      let isStopped = false;
      const stopped = queue.stop().then(() => {
        isStopped = true;
      });
      await new Promise(setImmediate);
      expect(isStopped).toBe(false);
      release();
      await Promise.all([stopped, asked]);
      expect(served).toEqual([ROOM]);
    });
  });
}

/** Each service lasts until it is released. */
export function slowServing() {
  const served: Conversation[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const serve = async (destination: Conversation) => {
    served.push(destination);
    await released;
  };
  return { served, serve, release };
}
