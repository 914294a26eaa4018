import { z } from "zod";
import { replySchema } from "../../domain/reply-schema.ts";
import type { RoomHistory, RoomMessage } from "../../ports/room-history.ts";
import type { Connection } from "./connection.ts";

export function roomHistoryOn(connection: Connection): RoomHistory {
  return {
    newest: async (limit) => connection.all(messageRow, NEWEST, { limit }).toReversed(),

    async keep({ key, kind, reply, postedAt }) {
      const message = JSON.stringify(reply);
      const values = { key, kind, message, posted_at: postedAt.getTime() };
      return connection.run(KEEP, values) > 0;
    },

    async change(key, reply) {
      connection.run(CHANGE, { key, message: JSON.stringify(reply) });
    },
  };
}

const messageRow = z
  .object({
    key: z.string(),
    kind: z.enum(["digest", "shared"]),
    message: z.string().transform((json) => replySchema.parse(JSON.parse(json))),
    posted_at: z.int(),
  })
  .transform(
    ({ key, kind, message, posted_at }): RoomMessage => ({
      key,
      kind,
      reply: message,
      postedAt: new Date(posted_at),
    }),
  );

const NEWEST =
  "SELECT key, kind, message, posted_at FROM room_messages ORDER BY id DESC LIMIT :limit";

const KEEP = `
  INSERT INTO room_messages (key, kind, message, posted_at)
  VALUES (:key, :kind, :message, :posted_at)
  ON CONFLICT (key) DO NOTHING`;

const CHANGE = "UPDATE room_messages SET message = :message WHERE key = :key";
