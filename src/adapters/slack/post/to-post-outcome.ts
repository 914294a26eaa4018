import type { PostOutcome } from "../../../ports/chat.ts";
import { mendOf } from "../connect/mend-of.ts";
import { describeFault, type SlackFault } from "../connect/slack-fault.ts";

/** Slack says of these that the message may be there nevertheless. */
const UNCERTAIN = new Set(["fatal_error", "internal_error", "service_unavailable"]);

const RATE_LIMITS = new Set(["message_limit_exceeded", "rate_limited", "ratelimited"]);

/** No later attempt at the same message in the same place can fare better. */
const PERMANENT = new Set([
  "cannot_dm_bot",
  "channel_not_found",
  "channel_type_not_supported",
  "is_archived",
  "is_inactive",
  "messages_tab_disabled",
  "not_in_channel",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "user_not_found",
  // The message to be edited.
  "cant_update_message",
  "edit_window_closed",
  "message_not_found",
  // The message.
  "invalid_arguments",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "metadata_too_large",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
]);

/** It is the app that Slack refuses, in every channel: no channel's fault, and it can be mended. */
const APP = new Set([
  "access_denied",
  "account_inactive",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
  "two_factor_setup_required",
]);
/** Chosen by hand: the time in which somebody may mend a token or a scope. */
const APP_PAUSE_MS = 15 * 60 * 1000;

/** "Refused" only where it is certain that nothing was posted; a wrong guess would post it twice. */
export function toPostOutcome(fault: SlackFault): PostOutcome {
  const reason = describeFault(fault);
  switch (fault.kind) {
    case "answered":
      return answeredOutcome(fault);
    case "rate limited":
      return refused(reason, { retryAfterMs: fault.retryAfterMs });
    case "status":
      return isRefusal(fault.status) ? refused(reason, {}) : { status: "unknown", reason };
    case "unreachable":
      return refused(reason, {});
    case "no answer":
      return { status: "unknown", reason };
  }
}

function answeredOutcome(fault: SlackFault & { kind: "answered" }): PostOutcome {
  const { code, retryAfterMs } = fault;
  if (UNCERTAIN.has(code)) return { status: "unknown", reason: code };
  if (RATE_LIMITS.has(code)) return refused(code, { retryAfterMs });
  const mend = mendOf(fault);
  const reason = describeFault(fault) + (mend ? `. ${mend}` : "");
  if (APP.has(code)) {
    return { ...refused(reason, { retryAfterMs: APP_PAUSE_MS }), isEverywhere: true };
  }
  return refused(reason, { permanent: PERMANENT.has(code) });
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}

function refused(
  reason: string,
  { permanent = false, retryAfterMs = null }: { permanent?: boolean; retryAfterMs?: number | null },
) {
  return { status: "refused", permanent, reason, retryAfterMs } as const;
}
