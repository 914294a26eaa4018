declare const kind: unique symbol;

/** A text that stands for one kind of thing, and cannot be given where another kind is wanted. */
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type ScheduleId = Id<"schedule">;
export type ConversationKey = Id<"conversation">;
export type DeliveryKey = Id<"delivery">;

/**
 * Makes an id of a text from the store, or of one that somebody typed. Looking it up tells whether
 * there is such a one.
 */
export const asScheduleId = (text: string) => text as ScheduleId;
export const asDeliveryKey = (text: string) => text as DeliveryKey;
