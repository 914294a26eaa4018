import { conversationKey } from "../domain/conversation.ts";
import { ASKED_FOR, type Delivery } from "../domain/digest.ts";

/** One line: "2026-11-24T13:30:00Z digest 3 (1 of 2) → slack:T1:C1: sent as 1700000000.1". */
export function describeDelivery(delivery: Delivery): string {
  const { dueAt, digest, part, parts, conversation } = delivery;
  const when = dueAt.toISOString().replace(/\.\d+Z$/, "Z");
  const which = digest === ASKED_FOR ? "digest asked for" : `digest ${digest}`;
  const place = conversationKey(conversation);
  return `${when} ${which} (${part} of ${parts}) → ${place}: ${outcomeOf(delivery)}`;
}

function outcomeOf(delivery: Delivery): string {
  const because = delivery.reason ? `: ${delivery.reason}` : "";
  switch (delivery.state) {
    case "planned":
      return delivery.attempts > 0 ? `to be tried again${because}` : `planned${because}`;
    case "sending":
      return "being sent";
    case "sent":
      return `sent as ${delivery.messageId}${delivery.mayRepeat ? ", and perhaps twice" : ""}`;
    case "unknown":
      return `unknown${delivery.nextAttemptAt ? ", still being looked for" : ""}${because}`;
    case "dead":
      return `not posted${because}`;
    case "skipped":
      return `skipped${because}`;
  }
}
