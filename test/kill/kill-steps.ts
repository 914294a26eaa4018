/** "post/after/2": the second time that it has posted. */
export type KillStep = string;

/**
 * The steps of planning and of posting two editions of two messages each, and of finding and posting
 * what is watched for in two places. On the wire: the
 * platform has taken the message and has not answered yet. At a moment: whatever is going on.
 */
export const DELIVERING: readonly KillStep[] = [
  "dueSlots/after/1",
  "decideSlot/before/1",
  "decideSlot/after/1",
  "decideSlot/after/2",
  "beginSending/before/1",
  "beginSending/after/1",
  "post/before/2",
  "wire/1",
  "wire/3",
  "post/after/1",
  "post/after/4",
  "recordStep/before/1",
  "recordStep/after/1",
  "recordStep/after/2",
  "unwatched/after/1",
  "settle/before/1",
  "settle/after/1",
  "planWatched/before/1",
  "planWatched/after/1",
  "planWatched/after/2",
  "moment",
];

/**
 * The steps of finding out about what was being posted when a process was killed, of writing down an
 * edition and sending its draft, and of having what was told of say where else it stands.
 */
export const SETTLING: readonly KillStep[] = [
  "orphanedDeliveries/after/1",
  "recordStep/before/1",
  "recordStep/after/1",
  "findPosted/before/1",
  "findPosted/after/1",
  "recordStep/before/2",
  "recordStep/after/2",
  "decideSlot/before/1",
  "decideSlot/after/1",
  "beginSending/before/1",
  "beginSending/after/1",
  "wire/1",
  "post/after/1",
  "reprint/before/1",
  "reprint/after/1",
  "reprint/after/2",
  "edit/before/1",
  "edit/after/1",
  "recordEdit/after/1",
];
