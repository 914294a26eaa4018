import type { Reply } from "../domain/reply.ts";

/** What everyone in the room was shown, so that a reload or a restart shows it again. */
export interface RoomHistory {
  /** The newest `limit` messages, oldest first. */
  newest(limit: number): Promise<readonly RoomMessage[]>;
  /** Keeps it once for each key; `false` when that key was kept before. */
  keep(message: RoomMessage): Promise<boolean>;
  /** Makes one that was kept say this instead. */
  change(key: string, reply: Reply): Promise<void>;
}

export interface RoomMessage {
  /** Also the event's id in the live stream, so a page that reconnects resumes after it. */
  readonly key: string;
  readonly kind: "digest" | "shared";
  readonly reply: Reply;
  readonly postedAt: Date;
}
