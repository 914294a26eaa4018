import { type Conversation, isShared } from "../../domain/conversation.ts";
import type { SourceReach } from "../../domain/news-source.ts";
import type { Chat } from "../../ports/chat.ts";

/**
 * How far a source's articles are quoted where nobody has chosen: in the whole workspace those of a
 * channel that everyone there may read, in the channel alone those of any other. `null` until its
 * platform has said which it is. Alone with the bot there is no workspace to choose.
 */
export async function chooseReach(
  conversation: Conversation | null,
  chats: readonly Chat[],
  wanted?: SourceReach,
): Promise<SourceReach | null> {
  if (conversation === null) return "workspace";
  if (!isShared(conversation)) return "channel";
  if (wanted) return wanted;
  const chat = chats.find(({ platform }) => platform.name === conversation.platform);
  const isOpen = (await chat?.isOpen?.(conversation)) ?? null;
  return isOpen === null ? null : isOpen ? "workspace" : "channel";
}
