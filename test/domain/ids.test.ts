import { expectTypeOf, it } from "vitest";
import { conversationKey } from "../../src/domain/conversation.ts";
import type { ConversationKey, DeliveryKey, ScheduleId } from "../../src/domain/ids.ts";
import { ROOM } from "../support/digests/digests.ts";

it("an id of one kind is not taken where another kind is wanted, by the compiler's check", () => {
  expectTypeOf<ScheduleId>().not.toExtend<DeliveryKey>();
  expectTypeOf<DeliveryKey>().not.toExtend<ScheduleId>();
  expectTypeOf<ConversationKey>().not.toExtend<ScheduleId>();
  expectTypeOf(conversationKey(ROOM)).toExtend<ConversationKey>();
});
