import type { ChannelFilter } from "../domain/channel-filter.ts";
import type { Conversation } from "../domain/conversation.ts";

/** The filters of conversations, at most one each. */
export interface FilterStore {
  find(conversation: Conversation): Promise<ChannelFilter | null>;
  /** In the place of the one before; `over-quota` where there is none and may be no more. */
  set(filter: ChannelFilter): Promise<void>;
  /** `false` where there was none. */
  clear(conversation: Conversation): Promise<boolean>;
}
