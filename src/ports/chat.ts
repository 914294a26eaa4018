import type { Conversation, Platform } from "../domain/conversation.ts";
import type { Reply } from "../domain/reply.ts";
import type { Bot } from "./bot.ts";

/** A place that people talk to the bot in and that it posts digests to. */
export interface Chat {
  readonly platform: Platform;
  /** Connects and starts answering; rejects with a `BotError` when the platform says no. */
  start(bot: Bot): Promise<void>;
  /** Finishes the answers in hand, then disconnects. */
  stop(): Promise<void>;
  /** One message, one attempt, no retry of its own: delivery decides what comes next. Never rejects. */
  post(post: Post): Promise<PostOutcome>;
}

export interface Post {
  /**
   * The same for every attempt at the same message, so that a platform that can (Discord's nonce)
   * posts it once, and read-back can find it (Slack's metadata). 64 hexadecimal characters.
   */
  readonly key: string;
  readonly conversation: Conversation;
  readonly message: Reply;
}

export type PostOutcome =
  | { readonly status: "sent"; readonly messageId: string }
  /** The platform said no, so nothing was posted. */
  | {
      readonly status: "refused";
      readonly permanent: boolean;
      readonly reason: string;
      readonly retryAfterMs: number | null;
    }
  /** No answer, or one that cannot be read: it may have been posted. */
  | { readonly status: "unknown"; readonly reason: string };
