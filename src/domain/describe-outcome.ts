import type { Delivery } from "./digest.ts";

/** What has become of it, in words: "sent as 1700000000.1", "not posted: Unknown Channel (10003)". */
export function describeOutcome(delivery: Delivery): string {
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
