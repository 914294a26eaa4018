import type { Reply } from "../../domain/reply.ts";

/** What a digest posts that was told to say so when there is nothing to say. */
export function nothingNew(late: string | null): Reply {
  const text = { kind: "text", text: "Nothing new since the last edition." } as const;
  return {
    title: "News digest",
    blocks: late ? [text, { kind: "note", text: late }] : [text],
    buttons: [],
    audience: "everyone",
  };
}
