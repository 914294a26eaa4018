import type { Chat } from "../../../src/ports/chat.ts";
import type { Store } from "../../../src/ports/store.ts";

/** Each call has two: one before it has done anything, one when it has done all. */
export interface FailPoint {
  readonly call: string;
  readonly when: "before" | "after";
}

/** Whether to fail here; throws, ends the process, or never resolves, to do so. */
export type Failing = (point: FailPoint) => void | Promise<void>;

export function failingStore(store: Store, fail: Failing): Store {
  const wrap =
    <Arguments extends readonly unknown[], Result>(
      call: string,
      method: (...args: Arguments) => Promise<Result>,
    ) =>
    async (...args: Arguments): Promise<Result> => {
      await fail({ call, when: "before" });
      const result = await method(...args);
      await fail({ call, when: "after" });
      return result;
    };

  return {
    archive: store.archive,
    sources: store.sources,
    filters: store.filters,
    watches: {
      ...store.watches,
      unwatched: wrap("unwatched", store.watches.unwatched),
      settle: wrap("settle", store.watches.settle),
      plan: wrap("planWatched", store.watches.plan),
      reprint: wrap("reprint", store.watches.reprint),
    },
    drafts: {
      list: wrap("draftsOf", store.drafts.list),
      change: wrap("changeDraft", store.drafts.change),
    },
    rulings: store.rulings,
    idempotencyKeys: store.idempotencyKeys,
    installations: store.installations,
    addSchedule: wrap("addSchedule", store.addSchedule),
    findSchedule: wrap("findSchedule", store.findSchedule),
    listSchedules: wrap("listSchedules", store.listSchedules),
    stopSchedule: wrap("stopSchedule", store.stopSchedule),
    resumeSchedule: wrap("resumeSchedule", store.resumeSchedule),
    changeSchedule: wrap("changeSchedule", store.changeSchedule),
    dueSlots: wrap("dueSlots", store.dueSlots),
    lastSlot: wrap("lastSlot", store.lastSlot),
    decideSlot: wrap("decideSlot", store.decideSlot),
    planAskedFor: wrap("planAskedFor", store.planAskedFor),
    toldArticles: wrap("toldArticles", store.toldArticles),
    leftOver: wrap("leftOver", store.leftOver),
    openDeliveries: wrap("openDeliveries", store.openDeliveries),
    beginSending: wrap("beginSending", store.beginSending),
    frozenMessage: wrap("frozenMessage", store.frozenMessage),
    shownMessage: wrap("shownMessage", store.shownMessage),
    recordEdit: wrap("recordEdit", store.recordEdit),
    replay: wrap("replay", store.replay),
    recordStep: wrap("recordStep", store.recordStep),
    orphanedDeliveries: wrap("orphanedDeliveries", store.orphanedDeliveries),
    deliveries: wrap("deliveries", store.deliveries),
    deliveryCounts: store.deliveryCounts,
    forgetWords: wrap("forgetWords", store.forgetWords),
    roomHistory: store.roomHistory,
    close: store.close,
  };
}

export function failingChat(chat: Chat, fail: Failing): Chat {
  const { findPosted, edit } = chat;
  const at = async <Result>(call: string, work: () => Promise<Result>): Promise<Result> => {
    await fail({ call, when: "before" });
    const result = await work();
    await fail({ call, when: "after" });
    return result;
  };

  return {
    ...chat,
    post: (post) => at("post", () => chat.post(post)),
    ...(edit && { edit: (change) => at("edit", () => edit(change)) }),
    ...(findPosted && { findPosted: (search) => at("findPosted", () => findPosted(search)) }),
  };
}
