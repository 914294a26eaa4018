import type { WebClient } from "@slack/web-api";
import { type Conversation, personIn } from "../../../domain/conversation.ts";
import type { PostedFinding, PostedSearch } from "../../../ports/chat.ts";
import type { Clock } from "../../../ports/clock.ts";
import { describeFault, type SlackFault, toSlackFault } from "../connect/slack-fault.ts";

/** As many as Slack advises to ask for at once. */
const PAGE = 200;
/** Chosen by hand: 4,000 messages, more than any channel has in two hours. */
const MOST_PAGES = 20;
/** Chosen by hand, and generously: Slack's clock may differ from ours. */
const CLOCK_MARGIN_MS = 2 * 60 * 60 * 1000;

/** Slack shows a message's metadata to the app that posted it, and the key is in it. */
export async function findPosted(
  { client, clock }: { readonly client: WebClient; readonly clock: Clock },
  { key, conversation, since }: PostedSearch,
): Promise<PostedFinding> {
  const query = {
    oldest: String(Math.min(since.getTime(), clock.now().getTime() - CLOCK_MARGIN_MS) / 1000),
    include_all_metadata: true,
    limit: PAGE,
  };
  try {
    const channel = await channelOf(client, conversation);
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await client.conversations.history({
        channel,
        ...query,
        ...(cursor && { cursor }),
      });
      const found = answer.messages?.find((message) => keyOf(message) === key);
      if (found?.ts) return { status: "found", messageId: found.ts };
      cursor = answer.response_metadata?.next_cursor;
      if (!cursor) return answer.messages ? { status: "absent" } : unreadable;
    }
    return cannotTell("the channel has too many messages since", true);
  } catch (error) {
    const fault = toSlackFault(error);
    return cannotTell(describeFault(fault), mayNotRead(fault));
  }
}

/** Only a conversation's own id has a history, and a person's is told where it is opened. */
async function channelOf(client: WebClient, conversation: Conversation): Promise<string> {
  const person = personIn(conversation);
  if (person === null) return conversation.channel;
  const { channel } = await client.conversations.open({ users: person });
  return channel?.id ?? person;
}

interface WithMetadata {
  readonly metadata?: { readonly event_payload?: object };
}

function keyOf({ metadata }: WithMetadata): unknown {
  const payload = metadata?.event_payload;
  return payload && "key" in payload ? payload.key : null;
}

/** True for anything but a passing trouble: the app lacks the scope, or is not in the channel. */
function mayNotRead(fault: SlackFault): boolean {
  return fault.kind === "answered" && !PASSING.has(fault.code);
}

const PASSING = new Set([
  "fatal_error",
  "internal_error",
  "rate_limited",
  "ratelimited",
  "request_timeout",
  "service_unavailable",
]);

const unreadable = cannotTell("Slack's answer cannot be read", false);

function cannotTell(reason: string, isFinal: boolean): PostedFinding {
  return { status: "cannot-tell", reason, isFinal };
}
