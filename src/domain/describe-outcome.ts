import type { Delivery, DeliveryEdit } from "./digest.ts";

/**
 * Says what has become of a delivery: "sent as 1700000000.1", "not posted: Unknown Channel
 * (10003)".
 */
export function describeOutcome(delivery: Delivery): string {
  const because = delivery.reason ? `: ${delivery.reason}` : "";
  switch (delivery.state) {
    case "planned":
      return delivery.attempts > 0 ? `to be tried again${because}` : `planned${because}`;
    case "sending":
      return "being sent";
    case "sent":
      return `sent as ${delivery.messageId}${delivery.mayRepeat ? ", and perhaps twice" : ""}${describeEdit(delivery.edit)}`;
    case "unknown":
      return `unknown${delivery.nextAttemptAt ? ", still being looked for" : ""}${because}`;
    case "dead":
      return `not posted${because}`;
    case "skipped":
      return `skipped${because}`;
  }
}

function describeEdit(edit: DeliveryEdit | null): string {
  if (!edit) return "";
  const when = edit.at.toISOString().replace(/\.\d+Z$/, "Z");
  const because = edit.reason ? `: ${edit.reason}` : "";
  switch (edit.state) {
    case "edited":
      return `, edited ${when} (${edit.wordings.join(", ")})`;
    case "waiting":
      return `, a correction is to be tried again${because}`;
    case "ended":
      return `, could not be corrected ${when}${because}`;
  }
}
