import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Reply } from "../../../domain/reply.ts";
import type { PostedFinding, PostedSearch } from "../../../ports/chat.ts";
import type { Clock } from "../../../ports/clock.ts";
import { pictureFile, toDiscordMessage } from "../render/render.ts";
import { momentOf } from "../render/wire.ts";
import { channelOf } from "./channel-of.ts";

/** The most that Discord gives at once. */
const PAGE = 100;
/** Chosen by hand: 2,000 messages, more than any channel has in two hours. */
const MOST_PAGES = 20;
/** Chosen by hand, and generously: Discord's clock may differ from ours. */
const CLOCK_MARGIN_MS = 2 * 60 * 60 * 1000;

const messageSchema = z.object({
  id: z.string(),
  timestamp: z.string().transform((text) => new Date(text)),
  author: z.object({ id: z.string(), bot: z.boolean().default(false) }),
  content: z.string().default(""),
  embeds: z
    .array(z.object({ title: z.string().default(""), description: z.string().default("") }))
    .default([]),
  webhook_id: z.string().optional(),
  /** Only an answer to someone has it, which no digest is. */
  interaction_metadata: z.unknown().optional(),
  /** Only an answer to someone who asked by a message has it. */
  message_reference: z.unknown().optional(),
});

type Message = z.infer<typeof messageSchema>;

/**
 * Discord tells a message's nonce only to whoever posts it, so what the channel has of ours is
 * compared word for word. One of ours that reads otherwise leaves it open: Discord may have
 * changed the words.
 */
export async function findPosted(
  { rest, clock }: { readonly rest: REST; readonly clock: Clock },
  asked: PostedSearch,
): Promise<PostedFinding> {
  const latest = clock.now().getTime() - CLOCK_MARGIN_MS;
  const since = new Date(Math.min(asked.since.getTime(), latest));
  try {
    const channel = await channelOf(rest, asked.conversation);
    const search = { ...asked, since, conversation: { ...asked.conversation, channel } };
    const recent = await readBack(rest, search);
    if (recent === null) return cannotTell("the channel has too many messages since");
    if (recent.length === 0) return await findInSilence(rest, search);
    return compare(recent, search, await ownId(rest));
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Reads all messages since then, and one before if there is one; `null` if they are too many. */
async function readBack(
  rest: REST,
  { conversation, since }: PostedSearch,
): Promise<readonly Message[] | null> {
  const messages: Message[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE) });
    const oldest = messages.at(-1);
    if (oldest) query.set("before", oldest.id);
    const answer = await rest.get(Routes.channelMessages(conversation.channel), { query });
    const read = z.array(messageSchema).parse(answer);
    messages.push(...read);
    if (read.length < PAGE || read.some(({ timestamp }) => timestamp < since)) return messages;
  }
  return null;
}

/**
 * Without the permission to read the history Discord gives an empty list and no error. When the
 * channel's last message was it tells all the same.
 */
async function findInSilence(
  rest: REST,
  { conversation, since }: PostedSearch,
): Promise<PostedFinding> {
  const channel = channelSchema.parse(await rest.get(Routes.channel(conversation.channel)));
  const last = channel.last_message_id;
  return last === null || momentOf(last) < since
    ? { status: "absent" }
    : cannotTell("Verbatim lacks the permission Read Message History");
}

const channelSchema = z.object({ last_message_id: z.string().nullable() });
async function ownId(rest: REST): Promise<string | null> {
  const user = await rest.get(Routes.user()).catch(() => null);
  return z.object({ id: z.string() }).safeParse(user).data?.id ?? null;
}

function compare(
  messages: readonly Message[],
  { message, since, others }: PostedSearch,
  own: string | null,
): PostedFinding {
  const wanted = readings(message);
  const ours = messages.filter(
    ({ id, timestamp, author, ...sent }) =>
      timestamp >= since &&
      !others.has(id) &&
      (own === null ? author.bot : author.id === own) &&
      sent.webhook_id === undefined &&
      sent.interaction_metadata === undefined &&
      sent.message_reference === undefined &&
      // Discord shows no words of other bots' messages.
      wordsOf(sent) !== "",
  );
  const same = ours.findLast((candidate) => wanted.has(wordsOf(candidate)));
  if (same) return { status: "found", messageId: same.id };
  return ours.length === 0
    ? { status: "absent" }
    : cannotTell("a message of Verbatim's is there that reads otherwise");
}

/** What stands in a picture is not said in words too, unless it could not be drawn. */
function readings(message: Reply): ReadonlySet<string> {
  const words = messageSchema.pick({ content: true, embeds: true });
  const drawn = toDiscordMessage(message, (_chart, index) => pictureFile(index));
  return new Set([drawn, toDiscordMessage(message)].map((each) => wordsOf(words.parse(each))));
}

function wordsOf({ content, embeds }: Pick<Message, "content" | "embeds">): string {
  return [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function cannotTell(reason: string): PostedFinding {
  return { status: "cannot-tell", reason, isFinal: true };
}

function outcomeOf(error: unknown): PostedFinding {
  if (!(error instanceof DiscordAPIError)) {
    const reason = error instanceof Error ? error.name : "Error";
    return { status: "cannot-tell", reason: `Discord did not answer (${reason})`, isFinal: false };
  }
  const { code, status, message } = error;
  const isFinal = status === 403 || status === 404;
  return { status: "cannot-tell", reason: `${message} (${code})`, isFinal };
}
