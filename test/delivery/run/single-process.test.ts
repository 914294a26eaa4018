import { expect, it } from "vitest";
import { createClusterOfOne, createLocalQueue } from "../../../src/delivery/run/single-process.ts";
import { deliveryQueueContract } from "../../contracts/delivery-queue.contract.ts";
import { silentLog } from "../../support/log/silent-log.ts";

deliveryQueueContract("Local", async () => createLocalQueue({ log: silentLog }));

it("gives one who is alone every shard", async () => {
  const cluster = createClusterOfOne();
  const told: (readonly number[])[] = [];
  await cluster.shareOut(3, async (shards) => void told.push(shards));
  expect(told).toEqual([[0, 1, 2]]);
  expect(cluster.size()).toBe(1);
  await cluster.withdraw();
  expect(told).toEqual([[0, 1, 2], []]);
});

it("gives turns of one name one after another, and of another at once", async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const cluster = createClusterOfOne({ elapsedMs: () => 1_000, wait });
  for (const name of ["a", "a", "b", "a"]) await cluster.takeTurn(name, 5_000);
  expect(waits).toEqual([5_000, 10_000]);
});
