import { z } from "zod";
import { replySchema } from "../../domain/reply/reply-schema.ts";
import type { RoomHistory, RoomMessage } from "../../ports/room-history.ts";
import { jsonOf, moment } from "./columns.ts";
import type { Database } from "./database.ts";

export function roomHistoryOn(database: Database): RoomHistory {
  return {
    newest: async (limit) => (await database.all(messageRow, NEWEST, { limit })).toReversed(),

    async keep({ key, kind, reply, postedAt }) {
      const message = JSON.stringify(reply);
      return (await database.run(KEEP, { key, kind, message, postedAt })) > 0;
    },

    async change(key, reply) {
      await database.run(CHANGE, { key, message: JSON.stringify(reply) });
    },
  };
}

const messageRow = z
  .object({
    key: z.string(),
    kind: z.enum(["digest", "shared"]),
    message: jsonOf(replySchema),
    posted_at: moment,
  })
  .transform(
    ({ key, kind, message, posted_at }): RoomMessage => ({
      key,
      kind,
      reply: message,
      postedAt: posted_at,
    }),
  );

const NEWEST =
  "SELECT key, kind, message, posted_at FROM room_messages ORDER BY id DESC LIMIT :limit";

const KEEP = `
  INSERT INTO room_messages (key, kind, message, posted_at)
  VALUES (:key, :kind, :message, :postedAt)
  ON CONFLICT (key) DO NOTHING`;

const CHANGE = "UPDATE room_messages SET message = :message WHERE key = :key";
