import { conversationKey } from "../../domain/conversation.ts";
import { describeOutcome } from "../../domain/describe-outcome.ts";
import { type Delivery, nameOfDelivery } from "../../domain/digest.ts";

/** One line: "2026-11-24T13:30:00Z digest 3 (1 of 2) → slack:T1:C1: sent as 1700000000.1". */
export function describeDelivery(delivery: Delivery): string {
  const { dueAt, part, parts, conversation } = delivery;
  const when = dueAt.toISOString().replace(/\.\d+Z$/, "Z");
  const place = conversationKey(conversation);
  return `${when} ${nameOfDelivery(delivery)} (${part} of ${parts}) → ${place}: ${describeOutcome(delivery)}${howToReplay(delivery)}`;
}

/** The first part of the key, which is enough to ask for a replay. */
function howToReplay({ key, state }: Delivery): string {
  return state === "dead" || state === "unknown" ? ` (key ${key.slice(0, 12)})` : "";
}
