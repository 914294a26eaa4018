import { type Delivery, type DeliveryEdit, WATCHED } from "./digest.ts";
import { localTimeLabel } from "./time/local-time.ts";

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
      return `sent as ${delivery.messageId}${delivery.mayRepeat ? ", and perhaps twice" : ""}${describeEdit(delivery)}`;
    case "unknown":
      return `unknown${delivery.nextAttemptAt ? ", still being looked for" : ""}${because}`;
    case "dead":
      return `not posted${because}`;
    case "skipped":
      return `skipped${because}`;
  }
}

function describeEdit({ edit, digest }: Delivery): string {
  if (!edit) return "";
  const when = `${localTimeLabel(edit.at, "UTC")} UTC`;
  const because = edit.reason ? `: ${edit.reason}` : "";
  switch (edit.state) {
    case "edited":
      return `, edited ${when}${whyEdited(edit, digest)}`;
    case "waiting":
      return digest === WATCHED
        ? `, to be edited${TO_SAY_WHERE}${because}`
        : `, a correction is to be tried again${because}`;
    case "ended":
      return `, could not be corrected ${when}${because}`;
  }
}

function whyEdited({ wordings }: DeliveryEdit, digest: Delivery["digest"]): string {
  if (wordings.length > 0) return ` (${wordings.join(", ")})`;
  return digest === WATCHED ? TO_SAY_WHERE : "";
}

const TO_SAY_WHERE = " to say where else it is printed";
