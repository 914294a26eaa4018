import { personIn } from "../domain/conversation.ts";
import type { PlatformLimits } from "../domain/platform.ts";
import type { Chat, Post } from "../ports/chat.ts";
import { citeMenu, takeButtons } from "./cite-menu.ts";

/** Characters of a post's key, which tell its shares apart from those of another post. */
const ID_LENGTH = 8;

/**
 * Offers each quotation of what is posted to be cited, and all of it as a file, as under an answer. The menu is put on where a
 * message leaves: it is no part of what the store froze, so that it changes with what can be cited.
 */
export function citePosts(chat: Chat, limits: PlatformLimits): Chat {
  const { edit } = chat;
  return {
    ...chat,
    post: (post) => chat.post(withMenu(post, limits)),
    ...(edit && { edit: (change) => edit(withMenu(change, limits)) }),
  };
}

/** A draft is there to be edited, and what is cited from it nobody has seen yet. */
function withMenu<Sent extends Post>(sent: Sent, limits: PlatformLimits): Sent {
  const { key, conversation, message } = sent;
  if (personIn(conversation) !== null) return sent;
  const whole = { command: "digest", subcommand: "posted", options: { edition: key } };
  const takes = takeButtons(whole, message.blocks);
  const menu = citeMenu(message.blocks, key.slice(0, ID_LENGTH), limits, takes);
  return { ...sent, message: { ...message, ...menu } };
}
