import { setTimeout } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { personIn } from "../../../domain/conversation.ts";
import type { Reply } from "../../../domain/reply.ts";
import type {
  MessageEdit,
  PersonalNotice,
  Post,
  PostedSearch,
  PostOutcome,
} from "../../../ports/chat.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import type { Log } from "../../../ports/log.ts";
import { toSlackFault } from "../connect/slack-fault.ts";
import { toSlackMessage } from "../render/render.ts";
import { findPosted } from "./find-posted.ts";
import { toPostOutcome } from "./to-post-outcome.ts";
import { uploadPictures } from "./upload-pictures.ts";

interface PosterOptions {
  /** Without retries. */
  readonly client: WebClient;
  readonly drawPicture: DrawPicture;
  readonly clock: Clock;
  readonly log: Log;
}

type SlackMessage = ReturnType<typeof toSlackMessage>;
type Attempt = (words: SlackMessage) => Promise<{ readonly ts?: string }>;

/** A file is not ready at once, and until then Slack refuses what shows it. */
const READY_AFTER_MS = [0, 1_000, 3_000];

/**
 * One message, one attempt. `chat.postMessage` has no idempotency key, so the SDK's own retries
 * would post twice where a reply is lost. Nor does it get to see a 429, see `createSlackFetch`:
 * waiting one out, it would hold up every other channel.
 */
export function createPoster({ client, drawPicture, clock, log }: PosterOptions) {
  async function postWith(attempt: Attempt, message: Reply): Promise<PostOutcome> {
    const pictureOf = await uploadPictures(message, { client, drawPicture, log });
    for (const wait of pictureOf ? READY_AFTER_MS : []) {
      await setTimeout(wait);
      const outcome = await tryOnce(attempt, toSlackMessage(message, pictureOf ?? undefined));
      // Slack says by this that nothing was posted, so another try posts nothing twice.
      const isUnready = outcome.status === "refused" && outcome.reason.startsWith("invalid_blocks");
      if (!isUnready) return outcome;
    }
    return tryOnce(attempt, toSlackMessage(message));
  }

  async function tryOnce(attempt: Attempt, words: SlackMessage): Promise<PostOutcome> {
    try {
      const { ts } = await attempt(words);
      return ts ? { status: "sent", messageId: ts } : { status: "unknown", reason: "no id" };
    } catch (error) {
      return toPostOutcome(toSlackFault(error));
    }
  }

  return {
    post({ key, conversation, message }: Post) {
      // Slack takes a person's id as a channel, and opens the conversation with the app.
      const channel = personIn(conversation) ?? conversation.channel;
      const metadata = metadataOf(key);
      return postWith(
        (words) => client.chat.postMessage({ ...words, ...NO_MARKUP, channel, metadata }),
        message,
      );
    },

    edit: ({ key, conversation: { channel }, messageId: ts, message }: MessageEdit) =>
      postWith(
        (words) =>
          client.chat.update({ ...words, ...NO_PARSING, channel, ts, metadata: metadataOf(key) }),
        message,
      ),

    findPosted: (search: PostedSearch) => findPosted({ client, clock }, search),

    /** The person finds it among the app's own messages. */
    async tellPerson({ person, message }: PersonalNotice): Promise<boolean> {
      const text = { ...toSlackMessage(message), ...NO_MARKUP };
      const { ok } = await client.chat
        .postMessage({ ...text, channel: person })
        .catch(() => ({ ok: false }));
      return ok;
    },
  };
}

/** The fallback text is no markup, and links are not drawn out into previews. */
export const NO_MARKUP = { mrkdwn: false, unfurl_links: false, unfurl_media: false };

/** The same for what has no `mrkdwn`: an edit, and a message to one person. */
export const NO_PARSING = { parse: "none", link_names: false } as const;

/** The metadata by which a message is found again. */
function metadataOf(key: string) {
  return { event_type: "verbatim_digest", event_payload: { key } };
}
