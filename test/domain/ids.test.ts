import { expect, expectTypeOf, it } from "vitest";
import { conversationKey } from "../../src/domain/conversation.ts";
import {
  asDeliveryKey,
  asScheduleId,
  type ConversationKey,
  type DeliveryKey,
  type ScheduleId,
} from "../../src/domain/ids.ts";

it("keeps ids of one kind from being given where another kind, or none, is wanted", () => {
  expectTypeOf<string>().not.toExtend<ScheduleId>();
  expectTypeOf<string>().not.toExtend<DeliveryKey>();
  expectTypeOf<ScheduleId>().not.toExtend<DeliveryKey>();
  expectTypeOf<ConversationKey>().not.toExtend<DeliveryKey>();
  expectTypeOf<ConversationKey>().not.toExtend<ScheduleId>();
});

it("leaves the words of an id as they are", () => {
  expect(asScheduleId("7")).toBe("7");
  expect(asDeliveryKey("ab")).toBe("ab");
  expect(conversationKey({ platform: "slack", tenant: "T1", channel: "C1" })).toBe("slack:T1:C1");
});
