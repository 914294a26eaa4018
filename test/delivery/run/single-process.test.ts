import { expect, it } from "vitest";
import { createLocalQueue, createLoneCrew } from "../../../src/delivery/run/single-process.ts";
import { deliveryQueueContract } from "../../contracts/delivery-queue.contract.ts";
import { silentLog } from "../../support/silent-log.ts";

deliveryQueueContract("Local", async () => createLocalQueue({ log: silentLog }));

it("gives one who is alone every piece", async () => {
  const crew = createLoneCrew();
  const told: (readonly number[])[] = [];
  await crew.shareOut(3, async (pieces) => void told.push(pieces));
  expect(told).toEqual([[0, 1, 2]]);
  expect(crew.size()).toBe(1);
  await crew.withdraw();
  expect(told).toEqual([[0, 1, 2], []]);
});

it("gives turns of one name one after another, and of another at once", async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const crew = createLoneCrew({ elapsedMs: () => 1_000, wait });
  for (const name of ["a", "a", "b", "a"]) await crew.takeTurn(name, 5_000);
  expect(waits).toEqual([5_000, 10_000]);
});
