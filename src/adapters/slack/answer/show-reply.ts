import type { RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Reply } from "../../../domain/reply.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import type { Log } from "../../../ports/log.ts";
import { mendOf } from "../connect/mend-of.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";
import { NO_MARKUP, NO_PARSING } from "../post/create-poster.ts";
import { uploadPictures } from "../post/upload-pictures.ts";
import { toSlackMessage } from "../render/render.ts";

export interface ShowTools {
  /** Without it charts are said in words. */
  readonly client: WebClient | null;
  readonly drawPicture: DrawPicture;
  readonly log: Log;
}

type Words = ReturnType<typeof toSlackMessage>;

/** Resolves to Slack's reason where it refuses. */
type Show = (words: Words) => Promise<string | null>;

/** Shows a reply, and tells whether Slack took it. */
export async function showReply(reply: Reply, show: Show, tools: ShowTools): Promise<boolean> {
  const { client } = tools;
  const pictureOf = client && (await uploadPictures(reply, { ...tools, client }));
  let refusal = await show(toSlackMessage(reply, pictureOf ?? undefined));
  // The picture may not be ready yet, and its words are as good an answer.
  if (refusal && pictureOf) refusal = await show(toSlackMessage(reply));
  if (refusal) tools.log.warn("slack answer failed", { reason: refusal });
  return refusal === null;
}

export interface Response {
  readonly audience: Reply["audience"];
  readonly replace: boolean;
  /** The thread that was asked in, if it was one. */
  readonly thread: string | null;
}

/** Shows words through the `response_url` that came with the asking. */
export function byResponse(respond: RespondFn, { audience, replace, thread }: Response): Show {
  return async (words) => {
    const response = await respond({
      ...words,
      ...NO_MARKUP,
      response_type: audience === "everyone" ? "in_channel" : "ephemeral",
      replace_original: replace,
      ...(thread !== null && { thread_ts: thread }),
    });
    // Slack refuses some answers with a 200.
    return /"error":\s*"(\w+)"/.exec(await response.text())?.[1] ?? null;
  };
}

export interface Place {
  readonly channel: string;
  readonly thread: string | null;
  /** The person who alone is to see it; `null` for all who are there. */
  readonly onlyFor: string | null;
}

/** Shows words as a message, for what comes without a `response_url`. */
export function asMessage(client: WebClient, { channel, thread, onlyFor }: Place): Show {
  const where = { channel, ...(thread !== null && { thread_ts: thread }) };
  return (words) =>
    refusalOf(
      onlyFor === null
        ? client.chat.postMessage({ ...words, ...NO_MARKUP, ...where })
        : client.chat.postEphemeral({ ...words, ...NO_PARSING, ...where, user: onlyFor }),
    );
}

/** Shows words on the app's Home tab of this person from now on. */
export function onHome(client: WebClient, person: string): Show {
  return ({ blocks }) =>
    refusalOf(client.views.publish({ user_id: person, view: { type: "home", blocks } }));
}

async function refusalOf(calling: Promise<unknown>): Promise<string | null> {
  try {
    await calling;
    return null;
  } catch (error) {
    const fault = toSlackFault(error);
    const mend = mendOf(fault);
    return describeFault(fault) + (mend ? `. ${mend}` : "");
  }
}
