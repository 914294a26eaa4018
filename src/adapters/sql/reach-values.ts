import { isShared, platformsBeside } from "../../domain/conversation.ts";
import type { Reach } from "../../ports/source-store.ts";

/** Whose sources a reader reaches, as the stores' queries compare it; nobody's platform is empty. */
export function reachValues({ conversation, isWide }: Reach) {
  if (conversation === null) {
    return { platform: "", beside: "", tenant: "", channel: "", isWide: false };
  }
  const { platform, tenant, channel } = conversation;
  const [, beside] = platformsBeside(conversation);
  return { platform, beside, tenant, channel, isWide: isWide && isShared(conversation) };
}
