import { REMOTE_PLATFORMS, type RemotePlatform } from "../../domain/conversation.ts";
import type { Reply } from "../../domain/reply.ts";
import type { RoomMessage } from "../../ports/room-history.ts";

/** The platforms' own renderers, handed in because adapters never import each other. */
export interface RoomRenderers {
  readonly payloads: Readonly<Record<RemotePlatform, (reply: Reply) => unknown>>;
  /** The words of the reply, for screen readers. */
  text(reply: Reply): string;
}

/** A reply as the page gets it: with the very payloads that the platforms would get. */
export interface RoomAnswer {
  readonly reply: Reply;
  readonly payloads: Readonly<Partial<Record<RemotePlatform, unknown>>>;
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
    payloads: Object.fromEntries(
      REMOTE_PLATFORMS.map((name) => [name, renderers.payloads[name](reply)]),
    ),
    text: renderers.text(reply),
    at: at.toISOString(),
    posted: null,
  };
}

export function renderMessage(message: RoomMessage, renderers: RoomRenderers): PostedAnswer {
  const { key, kind, reply, postedAt } = message;
  return { ...renderAnswer(reply, postedAt, renderers), posted: { key, kind } };
}
