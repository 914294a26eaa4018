import { describe, expect, it } from "vitest";
import { platforms } from "../../../src/app/platforms.ts";
import {
  createRateLimiter,
  type RateLimiter,
} from "../../../src/delivery/outbox/create-rate-limiter.ts";
import type { Conversation, PlatformName } from "../../../src/domain/conversation.ts";
import type { PostOutcome } from "../../../src/ports/chat.ts";
import { createVirtualTime, type VirtualTime } from "../../simulate/virtual-time.ts";

interface Paced {
  readonly time: VirtualTime;
  readonly limiter: RateLimiter;
  readonly stopping: AbortController;
  /** Notes when each gets its turn. */
  take(...places: readonly Conversation[]): void;
  readonly turns: readonly { readonly channel: string; readonly at: number }[];
}

function paced(replicas = 1): Paced {
  const time = createVirtualTime();
  const stopping = new AbortController();
  const limiter = createRateLimiter({
    timer: time,
    signal: stopping.signal,
    cluster: { size: () => replicas },
    paceOf: (platform) => platforms[platform].pace,
  });
  const turns: { channel: string; at: number }[] = [];
  const takeOne = async (place: Conversation) => {
    if (await limiter.takePost(place)) turns.push({ channel: place.channel, at: time.elapsedMs() });
  };
  return {
    time,
    limiter,
    stopping,
    turns,
    take: (...places) => {
      for (const place of places) void takeOne(place);
    },
  };
}

function place(platform: PlatformName, channel: string): Conversation {
  return { platform, tenant: "T", channel };
}

function many(platform: PlatformName, count: number): readonly Conversation[] {
  return Array.from({ length: count }, (_, index) => place(platform, `C${index}`));
}

function refused(retryAfterMs: number | null, isEverywhere?: true): PostOutcome {
  const refusal = { status: "refused", permanent: false, reason: "429", retryAfterMs } as const;
  return isEverywhere ? { ...refusal, isEverywhere } : refusal;
}

describe("the pace of posts", () => {
  it("on Discord is never more than 48 in any second, and never less while some wait", async () => {
    const { time, take, turns } = paced();
    take(...many("discord", 480));
    await time.pass(10_000);
    expect(turns).toHaveLength(480);
    const busiest = turns.map(({ at }) => turns.filter((o) => o.at >= at && o.at < at + 1_000));
    expect(Math.max(...busiest.map(({ length }) => length))).toBe(48);
  });

  it("is one a second to the same channel, and as many as there are to different ones", async () => {
    const { time, take, turns } = paced();
    take(...many("slack", 2_000));
    await time.pass(0);
    expect(turns).toHaveLength(2_000);
    take(place("slack", "C7"));
    await time.pass(1_000);
    expect(turns).toHaveLength(2_000);
    await time.pass(100);
    expect(turns).toHaveLength(2_001);
  });

  it("is shared by all processes of the cluster", async () => {
    const { time, take, turns } = paced(3);
    take(...many("discord", 100));
    await time.pass(1_000);
    expect(turns.length).toBeLessThanOrEqual(17);
    await time.pass(5_000);
    expect(turns.length).toBeGreaterThanOrEqual(90);
  });

  it("is not limited in the room", async () => {
    const { time, take, turns } = paced();
    take(...Array.from({ length: 200 }, () => place("room", "room")));
    await time.pass(0);
    expect(turns).toHaveLength(200);
  });

  it("stops everywhere on a platform that asks for it, and on no other", async () => {
    const { time, limiter, take, turns } = paced();
    limiter.note(place("discord", "C0"), refused(4_000, true));
    take(place("discord", "C1"), place("slack", "C1"));
    await time.pass(3_999);
    expect(turns).toMatchObject([{ channel: "C1", at: 0 }]);
    await time.pass(2);
    expect(turns).toHaveLength(2);
  });

  it("makes nobody wait for a long pause: it is not their turn until it is over", async () => {
    const { time, limiter } = paced();
    limiter.note(place("discord", "C0"), refused(3_600_000, true));
    expect(await limiter.takePost(place("discord", "C1"))).toBe(false);
    await time.pass(3_600_000);
    expect(await limiter.takePost(place("discord", "C1"))).toBe(true);
  });

  it("goes on when only one channel is asked to pause", async () => {
    const { time, limiter, take, turns } = paced();
    limiter.note(place("discord", "C0"), refused(3_600_000));
    take(place("discord", "C1"));
    await time.pass(0);
    expect(turns).toHaveLength(1);
  });

  it("stops on Discord long before it bans whoever is refused too often", async () => {
    const { time, limiter, take, turns } = paced();
    for (let refusals = 0; refusals < 5_000; refusals += 1) {
      limiter.note(place("discord", "C0"), refused(null));
    }
    take(place("discord", "C1"), place("slack", "C1"));
    await time.pass(9 * 60_000);
    take(place("discord", "C2"));
    await time.pass(0);
    expect(turns).toMatchObject([{ channel: "C1", at: 0 }]);
    await time.pass(2 * 60_000);
    take(place("discord", "C3"));
    await time.pass(0);
    expect(turns).toMatchObject([{ at: 0 }, { channel: "C3" }]);
  });

  it("lets nothing more leave when it is told to stop", async () => {
    const { time, stopping, take, turns } = paced();
    take(...many("discord", 100));
    await time.pass(0);
    stopping.abort();
    const before = turns.length;
    await time.pass(10_000);
    expect(turns).toHaveLength(before);
  });
});
