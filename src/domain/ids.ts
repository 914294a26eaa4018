declare const kind: unique symbol;

/**
 * A text that stands for one kind of thing, and cannot be given where another kind is wanted. What
 * people type is a text of no kind, which may turn out to be either: looking it up tells.
 */
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

export type ScheduleId = Id<"schedule">;
export type ConversationKey = Id<"conversation">;
export type DeliveryKey = Id<"delivery">;
