import { setTimeout } from "node:timers/promises";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { PersonalNotice, Post, PostedSearch, PostOutcome } from "../../ports/chat.ts";
import type { DrawChart } from "../../ports/draw-chart.ts";
import { findPosted } from "./find-posted.ts";
import type { PictureOf } from "./fit-blocks.ts";
import { toSlackMessage } from "./render.ts";
import { toSlackFault } from "./slack-fault.ts";
import { toPostOutcome } from "./to-post-outcome.ts";
import { uploadCharts } from "./upload-charts.ts";

interface PosterOptions {
  readonly botToken: string;
  readonly clientOptions: WebClientOptions;
  readonly drawChart: DrawChart;
}

/** A file is not ready at once, and until then Slack refuses what shows it. */
const READY_AFTER_MS = [0, 1_000, 3_000];

/**
 * One message, one attempt. `chat.postMessage` has no idempotency key, so the SDK's own retries
 * would post twice where a reply is lost. Nor does it get to see a 429, see `createSlackFetch`:
 * waiting one out, it would hold up every other channel.
 */
export function createPoster({ botToken, clientOptions, drawChart }: PosterOptions) {
  const client = new WebClient(botToken, {
    ...clientOptions,
    retryConfig: { retries: 0 },
  });

  async function post(post: Post): Promise<PostOutcome> {
    const pictureOf = await uploadCharts(post.message, { client, drawChart });
    for (const wait of pictureOf ? READY_AFTER_MS : []) {
      await setTimeout(wait);
      const outcome = await postOnce(post, pictureOf);
      // Slack says by this that nothing was posted, so another try posts nothing twice.
      const isUnready = outcome.status === "refused" && outcome.reason.startsWith("invalid_blocks");
      if (!isUnready) return outcome;
    }
    return postOnce(post, null);
  }

  async function postOnce(
    { key, conversation, message }: Post,
    pictureOf: PictureOf | null,
  ): Promise<PostOutcome> {
    try {
      const { ts } = await client.chat.postMessage({
        ...toSlackMessage(message, pictureOf ?? undefined),
        ...NO_MARKUP,
        channel: conversation.channel,
        metadata: { event_type: "verbatim_digest", event_payload: { key } },
      });
      return ts ? { status: "sent", messageId: ts } : { status: "unknown", reason: "no id" };
    } catch (error) {
      return toPostOutcome(toSlackFault(error));
    }
  }

  return {
    post,
    findPosted: (search: PostedSearch) => findPosted(client, search),

    /** In the app's own messages with that person. */
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
