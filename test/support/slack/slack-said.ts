import { z } from "zod";
import { slackFaults, wordsIn } from "./slack-limits.ts";

/** What the bot said without a `response_url`: a message, one for a person alone, or a Home tab. */
export interface Said {
  readonly method: string;
  readonly channel: string | null;
  /** Who alone sees it. */
  readonly user: string | null;
  readonly thread: string | null;
  readonly words: string;
  readonly blocks: readonly { readonly type: string }[];
}

const METHODS = new Set(["chat.postMessage", "chat.postEphemeral", "views.publish"]);

const blocksSchema = z.array(z.looseObject({ type: z.string() }));
const viewSchema = z.object({ type: z.literal("home"), blocks: blocksSchema });

/** `null` where it is something else, as a digest is, which has a key. */
export function readSaid(method: string, body: string): Said | null {
  const fields = new URLSearchParams(body);
  if (!METHODS.has(method) || fields.has("metadata")) return null;
  const blocks =
    method === "views.publish"
      ? viewSchema.parse(JSON.parse(fields.get("view") ?? "")).blocks
      : blocksSchema.parse(JSON.parse(fields.get("blocks") ?? "[]"));
  const wrong = slackFaults(blocks);
  if (wrong.length > 0) throw new Error(`Slack would refuse this: ${wrong.join("; ")}`);
  return {
    method,
    channel: fields.get("channel"),
    user: fields.get("user") ?? fields.get("user_id"),
    thread: fields.get("thread_ts"),
    words: wordsIn(blocks),
    blocks,
  };
}
