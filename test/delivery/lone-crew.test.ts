import { expect, it } from "vitest";
import { loneCrew } from "../../src/delivery/lone-crew.ts";

it("gives one who is alone every piece", async () => {
  const told: (readonly number[])[] = [];
  await loneCrew.shareOut(3, async (pieces) => void told.push(pieces));
  expect(told).toEqual([[0, 1, 2]]);
  expect(loneCrew.size()).toBe(1);
});
