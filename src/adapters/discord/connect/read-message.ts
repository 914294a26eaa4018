import { z } from "zod";
import { type Asker, type Conversation, DIRECT } from "../../../domain/conversation.ts";
import { orElse } from "./or-else.ts";
import { userSchema } from "./read-interaction.ts";

/** Words that somebody wrote to the bot: alone with it, or in a channel by its name. */
export interface HeardMessage {
  readonly id: string;
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly ask: string;
}

/** The types of a message and of one that answers another. */
const WRITTEN = [0, 19];

const messageSchema = z.object({
  id: z.string().regex(/^\d+$/),
  type: z.number().refine((type) => WRITTEN.includes(type)),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  author: userSchema.extend({ bot: orElse(z.literal(false), false) }),
  webhook_id: z.undefined().optional(),
  content: z.string(),
});

/**
 * Gives `null` for what is not ours to answer: what others say to each other, and what bots write,
 * ourselves among them.
 */
export function readMessage(payload: unknown, own: string): HeardMessage | null {
  const read = messageSchema.safeParse(payload);
  if (!read.success) return null;
  const { id, channel_id: channel, guild_id: guild, author, content } = read.data;
  const name = new RegExp(`<@!?${own}>`, "g");
  // Discord also names whoever wrote a message that this one answers, outside the words.
  if (guild && !name.test(content)) return null;
  return {
    id,
    asker: { id: author.id, name: author.global_name ?? author.username, ...standing(guild) },
    conversation: { platform: "discord", tenant: guild ?? DIRECT, channel },
    ask: content.replace(name, " ").trim() || "/help",
  };
}

/** Whoever is alone with the bot may manage digests there. */
function standing(guild: string | null | undefined): Omit<Asker, "id" | "name"> {
  if (!guild) return { mayManageDigests: true };
  const whyUnclear =
    "Discord tells who that is only with a slash command: type it as one, beginning with /.";
  return { mayManageDigests: false, whyUnclear };
}
