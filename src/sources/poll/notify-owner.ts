import type { NewsSource } from "../../domain/news-source.ts";
import { say } from "../../domain/reply.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Log } from "../../ports/log.ts";

interface Telling {
  readonly chats: readonly Chat[];
  readonly log: Log;
}

/**
 * Tells whoever added the source in private, where the platform lets us; /source list shows it in
 * any case.
 */
export async function notifyOwner(
  { id, conversation, title, url, createdBy }: NewsSource,
  notice: string,
  { chats, log }: Telling,
): Promise<void> {
  log.warn("source in trouble", { source: id, reason: notice });
  if (!conversation) return;
  const { platform, tenant, channel } = conversation;
  const chat = chats.find((one) => one.platform.name === platform);
  const message = say(`The source ${title ?? url} of channel ${channel}: ${notice}`);
  const isTold = (await chat?.tellPerson?.({ tenant, person: createdBy, message })) ?? false;
  log.info("owner told of a source", { source: id, isTold });
}
