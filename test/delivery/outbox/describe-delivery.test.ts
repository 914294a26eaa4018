import { expect, it } from "vitest";
import { describeDelivery } from "../../../src/delivery/outbox/describe-delivery.ts";
import type { Delivery, DeliveryEdit } from "../../../src/domain/digest.ts";
import { asDeliveryKey } from "../../../src/domain/ids.ts";
import { SLACK } from "../../support/digests/digests.ts";

const planned: Delivery = {
  key: asDeliveryKey("k"),
  conversation: SLACK,
  digest: "3",
  dueAt: new Date("2026-03-02T13:30:00Z"),
  part: 1,
  parts: 2,
  state: "planned",
  plannedAt: new Date("2026-03-02T13:30:01Z"),
  attempts: 0,
  startedAt: null,
  nextAttemptAt: null,
  messageId: null,
  mayRepeat: false,
  replayedAt: null,
  reason: null,
  edit: null,
};

it("tells when, which digest, which part, where and how it went, in one line", () => {
  expect(describeDelivery({ ...planned, state: "sent", messageId: "17.1" })).toBe(
    "2026-03-02T13:30:00Z digest 3 (1 of 2) → slack:T1:C1: sent as 17.1",
  );
});

const edit: DeliveryEdit = {
  state: "edited",
  at: new Date("2026-03-03T09:00:00.250Z"),
  wordings: ["quay as of 2026-03-03T08:59:00Z"],
  attempts: 0,
  nextAttemptAt: null,
  reason: null,
};

it.each<[Partial<DeliveryEdit>, string]>([
  [{}, ", edited 2026-03-03 09:00 UTC (quay as of 2026-03-03T08:59:00Z)"],
  [{ wordings: [] }, ", edited 2026-03-03 09:00 UTC"],
  [{ state: "waiting", reason: "busy" }, ", a correction is to be tried again: busy"],
  [
    { state: "ended", reason: "message_not_found" },
    ", could not be corrected 2026-03-03 09:00 UTC: message_not_found",
  ],
])("says of a sent one with a correction %j how that went", (changes, outcome) => {
  const sent = { state: "sent", messageId: "17.1", edit: { ...edit, ...changes } } as const;
  expect(describeDelivery({ ...planned, ...sent }).endsWith(`sent as 17.1${outcome}`)).toBe(true);
});

it("says of what watches found why it was edited", () => {
  const sent = { ...planned, digest: "watch", state: "sent", messageId: "17.1" } as const;
  const told = (state: DeliveryEdit["state"]) =>
    describeDelivery({ ...sent, edit: { ...edit, state, wordings: [] } });
  expect(told("edited")).toMatch(/, edited 2026-03-03 09:00 UTC to say where else it is printed$/);
  expect(told("waiting")).toMatch(/, to be edited to say where else it is printed$/);
});

it.each<[Partial<Delivery>, string]>([
  [{}, "planned"],
  [{ reason: "Waiting." }, "planned: Waiting."],
  [{ attempts: 1, reason: "busy" }, "to be tried again: busy"],
  [{ state: "sending" }, "being sent"],
  [{ state: "unknown", reason: "no answer" }, "unknown: no answer \\(key k\\)"],
  [{ state: "dead", reason: "no channel" }, "not posted: no channel \\(key k\\)"],
  [{ state: "skipped", reason: "nothing new" }, "skipped: nothing new"],
])("says of %j how it went", (changes, outcome) => {
  expect(describeDelivery({ ...planned, ...changes })).toMatch(new RegExp(`: ${outcome}$`));
});

it("says so when the digest was asked for by hand", () => {
  expect(describeDelivery({ ...planned, digest: "now" })).toContain("digest asked for");
});
