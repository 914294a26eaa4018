import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openPostgresQueue } from "../../../../src/adapters/postgres/queue/open-postgres-queue.ts";
import { type Conversation, conversationKey } from "../../../../src/domain/conversation.ts";
import { deliveryQueueContract, slowServing } from "../../../contracts/delivery-queue.contract.ts";
import { ROOM } from "../../../support/digests/digests.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { usePostgres } from "../../../support/store/postgres-server.ts";
import { startReplica } from "../../../support/store/start-replica.ts";

const postgres = await usePostgres();
const newDatabase = async () => (await postgres?.newDatabase()) ?? "";
const PATIENCE = { timeout: 50_000, interval: 100 };

describe.runIf(postgres)("on a real Postgres", { timeout: 60_000 }, () => {
  deliveryQueueContract("Postgres", async () => openQueue(await newDatabase()));

  it("brings a destination to one of several processes at a time", async () => {
    const databaseUrl = await newDatabase();
    const queues = [await openQueue(databaseUrl), await openQueue(databaseUrl)];
    const inHand = new Set<string>();
    const [served, overlapping]: [string[], string[]] = [[], []];
    for (const queue of queues) {
      await queue.start(async (destination) => {
        const key = conversationKey(destination);
        if (inHand.has(key)) overlapping.push(key);
        inHand.add(key);
        await new Promise((later) => setTimeout(later, 5));
        inHand.delete(key);
        served.push(key);
      });
    }
    const channels = Array.from({ length: 60 }, (_, index) => slackChannel(`C${index}`));
    for (const queue of [...queues, ...queues]) await queue.ask(channels);
    await vi.waitFor(() => expect(new Set(served).size).toBe(60), PATIENCE);
    expect(overlapping).toEqual([]);
  });

  it("does not let destinations that hang keep the others waiting", async () => {
    const queue = await openQueue(await newDatabase());
    const { serve, release } = slowServing();
    onTestFinished(release);
    const served: string[] = [];
    await queue.start(async (destination) => {
      if (destination.channel.startsWith("slow")) return serve(destination);
      served.push(destination.channel);
    });
    await queue.ask(["slow1", "slow2", "slow3"].map(slackChannel));
    await queue.ask(["quick1", "quick2"].map(slackChannel));
    await vi.waitFor(() => expect(served.toSorted()).toEqual(["quick1", "quick2"]), PATIENCE);
  });

  it("reports what fails again and again, and serves it when it is asked for later", async () => {
    const logged: unknown[] = [];
    const log = { ...silentLog, error: (...line: unknown[]) => void logged.push(line) };
    const queue = await openQueue(await newDatabase(), { log, retries: 2 });
    let attempts = 0;
    await queue.start(async () => {
      attempts += 1;
      if (attempts <= 3) throw new Error("The store does not answer.");
    });
    await queue.ask([ROOM]);
    const report = ["destination given up for now", { conversation: "room:local:room" }];
    await vi.waitFor(() => expect(logged).toEqual([report]), PATIENCE);
    expect(attempts).toBe(3);

    await queue.ask([ROOM]);
    await vi.waitFor(() => expect(attempts).toBe(4), PATIENCE);
  });

  it("takes over the destination of a process that was killed", async () => {
    const databaseUrl = await newDatabase();
    const queue = await openQueue(databaseUrl);
    await queue.ask([ROOM]);
    const replica = startReplica(databaseUrl, "serve");
    await replica.said("begun");
    replica.process.kill("SIGKILL");
    await once(replica.process, "exit");

    const served: Conversation[] = [];
    await queue.start(async (destination) => void served.push(destination));
    await vi.waitFor(() => expect(served).toEqual([ROOM]), PATIENCE);
  });
});

async function openQueue(
  databaseUrl: string,
  options: Partial<Parameters<typeof openPostgresQueue>[0]> = {},
) {
  const queue = await openPostgresQueue({
    databaseUrl,
    log: silentLog,
    lookEveryMs: 50,
    retryDelaySeconds: 0,
    ...options,
  });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= queue.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...queue, stop };
}

function slackChannel(channel: string): Conversation {
  return { platform: "slack", tenant: "T1", channel };
}
