import type { Conversation, PlatformName } from "../domain/conversation.ts";
import type { BotError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import type { Platform } from "../domain/platform.ts";
import type { Reply } from "../domain/reply.ts";
import type { Bot } from "./bot.ts";

/** A place that people talk to the bot in and that it posts digests to. */
export interface Chat {
  readonly platform: Platform;
  /**
   * Connects and starts answering; rejects with a `BotError` when the platform says no. `onGone`
   * hears, once, when it says so later, as when a token is taken back; `onLost` of each place where
   * the bot can post no more.
   */
  start(
    bot: Bot,
    onGone?: (fault: BotError) => void,
    onLost?: (lost: LostPlace) => Promise<void>,
  ): Promise<void>;
  /** Finishes the answers in hand, then disconnects. */
  stop(): Promise<void>;
  /** One message, one attempt, no retry of its own: delivery decides what comes next. Never rejects. */
  post(post: Post): Promise<PostOutcome>;
  /** Whether an earlier attempt is there; only where the platform can be asked. Never rejects. */
  findPosted?(search: PostedSearch): Promise<PostedFinding>;
  /**
   * For this long after an attempt the same post is safe to repeat, for the platform then gives
   * back the first one.
   */
  readonly repeatsSafelyForMs?: number;
  /** Makes a posted message say this instead; the same again changes nothing. Never rejects. */
  edit?(edit: MessageEdit): Promise<PostOutcome>;
  /**
   * Whether everyone in the workspace or server may read there; `null` where that cannot be found
   * out. Never rejects.
   */
  isOpen?(conversation: Conversation): Promise<boolean | null>;
  /**
   * What has to be mended before it works, asked without connecting; `places` are where digests are
   * posted. Never rejects.
   */
  examine?(places: readonly Conversation[]): Promise<readonly Finding[]>;
  /** A word to one person alone; `false` where it could not be said. Never rejects. */
  tellPerson?(notice: PersonalNotice): Promise<boolean>;
}

export interface LostPlace {
  readonly platform: PlatformName;
  readonly tenant: string;
  /** `null` for all of the workspace or server. */
  readonly channel: string | null;
  /** A sentence for whoever set something up there. */
  readonly reason: string;
}

export interface Post {
  /**
   * The same for every attempt at the same message, so that a platform that can posts it
   * once (by a nonce), and reading back can find it (by its metadata). 64 hexadecimal characters.
   */
  readonly key: string;
  readonly conversation: Conversation;
  readonly message: Reply;
}

export interface MessageEdit extends Post {
  readonly messageId: string;
}

export interface PostedSearch extends Post {
  /** The message was not posted before this moment. */
  readonly since: Date;
  /** The ids of messages there that are known to be others. */
  readonly others: ReadonlySet<string>;
}

export type PostedFinding =
  | { readonly status: "found"; readonly messageId: string }
  | { readonly status: "absent" }
  /** `isFinal`: asking again later would not help. */
  | { readonly status: "cannot-tell"; readonly reason: string; readonly isFinal: boolean };

export interface PersonalNotice {
  readonly tenant: string;
  /** The `Asker.id` of whom it is for. */
  readonly person: string;
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
      /** The platform asks us to pause everywhere, not only there. */
      readonly isEverywhere?: true;
    }
  /** No answer, or one that cannot be read: it may have been posted. */
  | { readonly status: "unknown"; readonly reason: string };
