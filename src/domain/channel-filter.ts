import type { Conversation } from "./conversation.ts";

/** What a conversation's digests are made of: an expression, as it was typed. */
export interface ChannelFilter {
  readonly conversation: Conversation;
  readonly expression: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Whether a filter lets an article in, and by which of its rules. */
export interface FilterVerdict {
  readonly isKept: boolean;
  /** "nobody named tisch is quoted in it", the rules that decided and no others. */
  readonly because: string;
}
