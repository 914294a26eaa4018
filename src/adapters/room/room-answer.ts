import type { Reply } from "../../domain/reply.ts";
import type { RoomMessage } from "../../ports/room-history.ts";

/** The platforms' own renderers, handed in because adapters never import each other. */
export interface RoomRenderers {
  slack(reply: Reply): unknown;
  discord(reply: Reply): unknown;
  /** For screen readers. */
  text(reply: Reply): string;
}

/** A reply as the page gets it: with the very payloads that Slack and Discord would get. */
export interface RoomAnswer {
  readonly reply: Reply;
  readonly slack: unknown;
  readonly discord: unknown;
  readonly text: string;
  readonly at: string;
  /** `null` for an answer that only its asker sees: it is neither kept nor sent to other pages. */
  readonly posted: Posted | null;
}

export interface PostedAnswer extends RoomAnswer {
  readonly posted: Posted;
}

type Posted = Pick<RoomMessage, "key" | "kind">;

export function renderAnswer(reply: Reply, at: Date, renderers: RoomRenderers): RoomAnswer {
  return {
    reply,
    slack: renderers.slack(reply),
    discord: renderers.discord(reply),
    text: renderers.text(reply),
    at: at.toISOString(),
    posted: null,
  };
}

export function renderMessage(message: RoomMessage, renderers: RoomRenderers): PostedAnswer {
  const { key, kind, reply, postedAt } = message;
  return { ...renderAnswer(reply, postedAt, renderers), posted: { key, kind } };
}
