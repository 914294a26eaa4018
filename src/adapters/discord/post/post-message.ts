import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Reply } from "../../../domain/reply.ts";
import type { MessageEdit, Post, PostOutcome } from "../../../ports/chat.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import { attachPictures, type WithFiles } from "../render/attach-pictures.ts";
import { type DiscordMessage, toDiscordMessage } from "../render/render.ts";

import { channelOf } from "./channel-of.ts";

/** Longest nonce that is still 22 whole base64url characters; Discord takes 25. */
const NONCE_LENGTH = 22;

const UNAUTHORISED = 401;
/** Chosen by hand: the time in which somebody may mend a token. */
const TOKEN_PAUSE_MS = 15 * 60 * 1000;

/** Refusals that last until someone mends the place, by Discord's code, and how to mend it. */
const MENDS: ReadonlyMap<number, string> = new Map([
  [10003, "It was deleted, or Verbatim was removed from the server."],
  [10008, "It was deleted."],
  [40058, "A forum takes digests in its posts: schedule it in one of them."],
  [50001, "Let Verbatim view it."],
  [50007, "That person takes no direct messages."],
  [50008, "Schedule it in a text channel, a thread or a forum's post."],
  [
    50013,
    "Let Verbatim view it, send messages (in a thread: send messages in threads) and embed links.",
  ],
  [50024, "Schedule it in a text channel, a thread or a forum's post."],
  [50083, "Open the thread again."],
  [160005, "Unlock the thread."],
]);

/** Failures before a byte of the message was on its way. */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const sentSchema = z.object({ id: z.string() });
const failureSchema = z.object({
  name: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
});

/**
 * One attempt. Discord posts a nonce once, so that a second attempt returns the first message.
 * Where it refuses a message with pictures, as without the permission Attach Files, nothing was
 * posted, and the words alone are tried.
 */
export async function postMessage(tools: Tools, post: Post): Promise<PostOutcome> {
  const nonce = Buffer.from(post.key, "hex").toString("base64url").slice(0, NONCE_LENGTH);
  const channel = await channelOf(tools.rest, post.conversation).catch((error: unknown) =>
    notPosted(outcomeOf(error, tools.timeoutMs)),
  );
  if (typeof channel !== "string") return channel;
  const route = Routes.channelMessages(channel);
  const extra = { nonce, enforce_nonce: true };
  return send(tools, { method: "post", route, extra }, post.message);
}

/** Edits a message where it stands. It keeps no pictures but those that are sent with the edit. */
export function editMessage(tools: Tools, edit: MessageEdit): Promise<PostOutcome> {
  const route = Routes.channelMessage(edit.conversation.channel, edit.messageId);
  return send(tools, { method: "patch", route, extra: { attachments: [] } }, edit.message);
}

/** Where no channel was opened nothing was posted, whatever became of that. */
function notPosted(outcome: PostOutcome): PostOutcome {
  return outcome.status === "unknown" ? refused(outcome.reason) : outcome;
}

interface Tools {
  readonly rest: REST;
  readonly drawPicture: DrawPicture;
  readonly timeoutMs: number;
}

interface Target {
  readonly method: "post" | "patch";
  readonly route: `/${string}`;
  /** What goes with the message. */
  readonly extra: Readonly<Partial<DiscordMessage>> | { readonly enforce_nonce: boolean };
}

async function send(
  { rest, drawPicture, timeoutMs }: Tools,
  target: Target,
  message: Reply,
): Promise<PostOutcome> {
  const drawn = await attachPictures(message, drawPicture);
  const outcome = await sendOnce(rest, { ...target, ...drawn }, timeoutMs);
  const isRefused = outcome.status === "refused" && outcome.retryAfterMs === null;
  if (drawn.files.length === 0 || !isRefused) return outcome;
  const inWords = { message: toDiscordMessage(message), files: [] };
  return sendOnce(rest, { ...target, ...inWords }, timeoutMs);
}

async function sendOnce(
  rest: REST,
  { method, route, message, extra, files }: Target & WithFiles,
  timeoutMs: number,
): Promise<PostOutcome> {
  try {
    const answer = await rest[method](route, {
      body: { ...extra, ...message },
      files,
      // The client's own timeout ends with the headers; a body may take for ever.
      signal: AbortSignal.timeout(timeoutMs),
    });
    const sent = sentSchema.safeParse(answer);
    return sent.success
      ? { status: "sent", messageId: sent.data.id }
      : unknown("Discord's answer cannot be read");
  } catch (error) {
    return outcomeOf(error, timeoutMs);
  }
}

function outcomeOf(error: unknown, timeoutMs: number): PostOutcome {
  if (error instanceof RateLimitError) {
    const pause = { ...refused("Discord asks for a pause"), retryAfterMs: pauseOf(error) };
    return error.global ? { ...pause, isEverywhere: true } : pause;
  }
  if (error instanceof DiscordAPIError) return outcomeOfRefusal(error);
  if (error instanceof HTTPError) return unknown(`Discord answered ${error.status}`);

  const { name, code } = failureSchema.catch({ name: "Error" }).parse(error);
  if (NEVER_CONNECTED.has(String(code))) {
    return refused(`Discord could not be reached (${code})`);
  }
  if (name === "AbortError" || name === "TimeoutError") {
    return unknown(`no answer from Discord within ${timeoutMs} ms`);
  }
  return unknown(`the connection to Discord broke (${code ?? name})`);
}

/** Says why Discord refused, in its words, and what mends it. */
export function reasonOf({ code, message }: DiscordAPIError): string {
  const mend = MENDS.get(Number(code));
  const words = `${message.replace(/\s+/g, " ")} (${code})`;
  return mend ? `${words}. ${mend}` : words;
}

function outcomeOfRefusal(error: DiscordAPIError): PostOutcome {
  const { code, status } = error;
  if (status === UNAUTHORISED) {
    const refusal = refused("Discord no longer accepts DISCORD_TOKEN (401)");
    // No channel is at fault, and it can be mended; asking on and on would get our address banned.
    return { ...refusal, retryAfterMs: TOKEN_PAUSE_MS, isEverywhere: true };
  }
  // Without a code it was not Discord that answered but something on the way, with a page of its own.
  if (typeof code !== "number") return unknown(`an answer of ${status} that cannot be read`);
  return { ...refused(reasonOf(error)), permanent: MENDS.has(code) };
}

function refused(reason: string) {
  return { status: "refused", permanent: false, reason, retryAfterMs: null } as const;
}

function unknown(reason: string): PostOutcome {
  return { status: "unknown", reason };
}

/** A 429 need not say for how long, and may say it in a form that is no number. */
function pauseOf({ retryAfter }: RateLimitError): number | null {
  return retryAfter > 0 ? Math.ceil(retryAfter) : null;
}
