import { expect, it } from "vitest";
import { deliveryKey } from "../../../src/delivery/plan/plan-slot.ts";
import { OTHER_ROOM, ROOM, slot } from "../../support/digests/digests.ts";

const message = { conversation: ROOM, digest: "1", slot: slot("2026-03-02T08:30:00Z"), part: 1 };

it("is 64 hexadecimal characters, always the same for the same message", () => {
  expect(deliveryKey(message)).toMatch(/^[0-9a-f]{64}$/);
  expect(deliveryKey({ ...message })).toBe(deliveryKey(message));
});

it("differs by destination, digest, slot and part", () => {
  const keys = [
    message,
    { ...message, conversation: OTHER_ROOM },
    { ...message, conversation: { ...ROOM, tenant: "T2" } },
    { ...message, conversation: { ...ROOM, tenant: "T2room", channel: "" } },
    { ...message, digest: "11" },
    { ...message, part: 11 },
    { ...message, slot: slot("2026-03-02T08:31:00Z") },
  ].map(deliveryKey);
  expect(new Set(keys).size).toBe(keys.length);
});

it("does not hang on how the wall clock reads", () => {
  const renamed = { ...message, slot: { ...message.slot, localTime: "other" } };
  expect(deliveryKey(renamed)).toBe(deliveryKey(message));
});
