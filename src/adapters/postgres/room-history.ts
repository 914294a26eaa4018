import { z } from "zod";
import { replySchema } from "../../domain/reply-schema.ts";
import type { RoomHistory, RoomMessage } from "../../ports/room-history.ts";
import type { Database } from "./database.ts";

export function roomHistoryOn(database: Database): RoomHistory {
  return {
    newest: async (limit) => (await database.all(messageRow, NEWEST, [limit])).toReversed(),

    async keep({ key, kind, reply, postedAt }) {
      const kept = await database.run(KEEP, [key, kind, JSON.stringify(reply), postedAt]);
      return kept > 0;
    },

    async change(key, reply) {
      await database.run(CHANGE, [key, JSON.stringify(reply)]);
    },
  };
}

const messageRow = z
  .object({
    key: z.string(),
    kind: z.enum(["digest", "shared"]),
    message: z.string().transform((json) => replySchema.parse(JSON.parse(json))),
    posted_at: z.date(),
  })
  .transform(
    ({ key, kind, message, posted_at }): RoomMessage => ({
      key,
      kind,
      reply: message,
      postedAt: posted_at,
    }),
  );

const NEWEST = `
  SELECT key, kind, message, posted_at FROM verbatim.room_messages ORDER BY id DESC LIMIT $1`;

const KEEP = `
  INSERT INTO verbatim.room_messages (key, kind, message, posted_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (key) DO NOTHING`;

const CHANGE = "UPDATE verbatim.room_messages SET message = $2 WHERE key = $1";
