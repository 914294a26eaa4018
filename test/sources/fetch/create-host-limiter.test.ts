import { describe, expect, it } from "vitest";
import { createHostLimiter } from "../../../src/sources/fetch/create-host-limiter.ts";
import { createVirtualTime, HOUR } from "../../simulate/virtual-time.ts";

function hosts(changes: { mostAtOnce?: number; gapMs?: number } = {}) {
  const timer = createVirtualTime();
  const stopping = new AbortController();
  const { signal } = stopping;
  const made = createHostLimiter({ timer, signal, gapMs: 1_000, mostAtOnce: 10, ...changes });
  /** Lets two hours pass, in which the work is done. */
  const done = async <Result>(work: Promise<Result>) => {
    await timer.pass(2 * HOUR);
    return work;
  };
  const take = <Result>(url: string, work: () => Promise<Result>, workspace = "everyone") =>
    made.take({ url, workspace }, work);
  return { timer, stopping, done, ...made, take };
}

describe("a server", () => {
  it("is asked one thing at a time, with a pause between", async () => {
    const { take, timer, done } = hosts();
    const times: number[] = [];
    let underWay = 0;
    const ask = (path: string) =>
      take(`https://a.example${path}`, async () => {
        underWay += 1;
        expect(underWay).toBe(1);
        times.push(timer.elapsedMs());
        await timer.wait(500);
        underWay -= 1;
      });
    await done(Promise.all([ask("/1"), ask("/2"), ask("/3")]));
    expect(times).toEqual([0, 1_500, 3_000]);
  });

  it("does not hold up another", async () => {
    const { take, timer, done } = hosts();
    const order: string[] = [];
    const slow = take("https://slow.example/", async () => {
      await timer.wait(20_000);
      order.push("slow");
    });
    const quick = take("https://quick.example/", async () => void order.push("quick"));
    await done(Promise.all([slow, quick]));
    expect(order).toEqual(["quick", "slow"]);
  });

  it("that asked for a pause is left alone until it is over, others are not", async () => {
    const { take, pause, done } = hosts();
    pause("https://a.example/feed", HOUR);
    const asked: string[] = [];
    const ask = (url: string) => take(url, async () => asked.push(url));
    expect(await ask("https://a.example/other")).toBeNull();
    await done(ask("https://b.example/"));
    await done(ask("https://a.example/other"));
    expect(asked).toEqual(["https://b.example/", "https://a.example/other"]);
  });

  it("with a long queue sends the rest away, to come again later", async () => {
    const { take, done } = hosts();
    const asked = await done(
      Promise.all(
        Array.from({ length: 100 }, () => take("https://a.example/", async () => "asked")),
      ),
    );
    const sent = asked.filter((one) => one === null).length;
    expect(sent).toBeGreaterThanOrEqual(39);
    expect(sent).toBeLessThan(60);
  });

  it("that fails lets the next have its turn", async () => {
    const { take, done } = hosts();
    const failing = take("https://a.example/", () => Promise.reject(new Error("down")));
    const next = take("https://a.example/", async () => "asked");
    await expect(failing).rejects.toThrow("down");
    expect(await done(next)).toBe("asked");
  });
});

it("only so many are asked at once", async () => {
  const { take, timer, done } = hosts({ mostAtOnce: 3 });
  let underWay = 0;
  let most = 0;
  const ask = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await timer.wait(100);
    underWay -= 1;
  };
  const hosted = Array.from({ length: 12 }, (_, index) => take(`https://${index}.example/`, ask));
  await done(Promise.all(hosted));
  expect(most).toBe(3);
});

describe("a workspace that asks for much", () => {
  const slowly = (timer: { wait(ms: number): Promise<void> }) => () => timer.wait(20_000);

  it("leaves room for another, however slow all of its servers are", async () => {
    const { take, timer, done } = hosts({ mostAtOnce: 8 });
    const times: number[] = [];
    const big = Array.from({ length: 300 }, (_, index) =>
      take(`https://${index}.example/`, slowly(timer), "big"),
    );
    const small = Array.from({ length: 10 }, (_, index) =>
      take(`https://small-${index}.example/`, async () => times.push(timer.elapsedMs()), "small"),
    );
    await done(Promise.all([...big, ...small]));
    expect(times).toEqual(Array(10).fill(0));
  });

  it("takes turns with another at a server that both ask", async () => {
    const { take, timer, done } = hosts();
    const order: string[] = [];
    const ask = (workspace: string) =>
      take("https://a.example/", async () => order.push(workspace), workspace);
    const big = Array.from({ length: 100 }, () => ask("big"));
    const small = [ask("small"), ask("small")];
    await done(Promise.all([...big, ...small]));
    expect(order.slice(0, 6)).toEqual(["big", "big", "small", "big", "small", "big"]);
    expect(timer.elapsedMs()).toBeGreaterThan(0);
  });
});

it("nothing is begun any more once it is to stop", async () => {
  const { take, stopping, done } = hosts();
  const first = take("https://a.example/", async () => "asked");
  const second = take("https://a.example/", async () => "asked");
  await first;
  stopping.abort();
  expect(await done(second)).toBeNull();
  expect(await take("https://b.example/", async () => "asked")).toBeNull();
});
