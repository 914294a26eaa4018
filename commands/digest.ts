import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import {
  DEFAULT_GRACE_MS,
  type Delivery,
  type Edition,
  type Outlook,
  type Schedule,
} from "../src/domain/digest.ts";
import { formatDuration } from "../src/domain/duration.ts";
import { formatLocalTime } from "../src/domain/local-time.ts";
import { type ListItem, type Reply, say } from "../src/domain/reply.ts";

const which = {
  type: "text",
  about: "Which digest: its number in /digest list",
  required: true,
  completes: "schedules",
} as const;

const now = subcommand({
  about: "Post a digest into this channel now",
  options: {},

  async run({ digests, conversation, asker }) {
    if (!asker.mayManageDigests) return refuseNonManager("post digests", conversation.platform);
    const posted = await digests.now(conversation);
    return posted.status === "nothing-new" ? say(NOTHING_NEW) : say(howItWent(posted.deliveries));
  },
});

const preview = subcommand({
  about: "Show, to you only, what a digest would post here now",
  options: {},
  isRepeatable: true,

  async run({ digests, conversation }) {
    const edition = await digests.preview(conversation);
    return edition ? previewReply(edition) : say(NOTHING_NEW);
  },
});

const schedule = subcommand({
  about: "Post digests into this channel regularly",
  options: {
    when: {
      type: "text",
      about: "weekdays 08:30 America/New_York, every hour, or 0 9 * * 1-5 Europe/London",
      required: true,
      maxLength: 100,
    },
    "when-empty": {
      type: "choice",
      about: "When there is nothing new: skip it (default), or say so",
      choices: ["skip", "say-so"],
    },
    "when-unknown": {
      type: "choice",
      about: "When nobody can tell whether it arrived: it may be missed (default), or repeated",
      choices: ["may-miss", "may-repeat"],
    },
    quiet: {
      type: "text",
      about: "Hours in which nothing is posted, such as 22:00-07:00",
      maxLength: 20,
    },
    "late-by": {
      type: "text",
      about: "How late it may still come when it was held up: 30m, 6h (default), 2d",
      maxLength: 20,
    },
  },

  async run({ digests, conversation, asker, options }) {
    if (!asker.mayManageDigests) return refuseNonManager("schedule digests", conversation.platform);
    const whenEmpty = options["when-empty"] ?? "skip";
    const scheduled = await digests.schedule({
      conversation,
      when: options.when,
      whenEmpty,
      whenUnknown: options["when-unknown"] ?? "may-miss",
      ...(options.quiet !== undefined && { quietHours: options.quiet }),
      ...(options["late-by"] !== undefined && { lateBy: options["late-by"] }),
      createdBy: asker.id,
    });
    switch (scheduled.status) {
      case "unreadable":
        return say(scheduled.problem);
      case "already-there":
        return outlookReply("That digest is here already", scheduled.outlook);
      case "scheduled":
        return outlookReply("Scheduled for this channel", scheduled.outlook);
    }
  },
});

const list = subcommand({
  about: "The digests of this channel and when they come next",
  options: {},
  isRepeatable: true,

  async run({ digests, conversation }) {
    const outlooks = await digests.list(conversation);
    if (outlooks.length === 0) return say(`This channel has no digests. ${HOW_TO_SCHEDULE}`);
    const items = outlooks.map(outlookItem);
    return { ...EMPTY_REPLY, title: "Digests of this channel", blocks: [{ kind: "list", items }] };
  },
});

const pause = subcommand({
  about: "Keep a digest quiet until you resume it",
  options: { digest: which },
  run: (call) => change(call, "pause"),
});

const resume = subcommand({
  about: "Let a paused digest come again",
  options: { digest: which },
  run: (call) => change(call, "resume"),
});

const remove = subcommand({
  about: "Remove a digest from this channel",
  options: { digest: which },
  run: (call) => change(call, "remove"),
});

export const digest = commandGroup({
  name: "digest",
  about: "News digests in this channel: now, or at set times",
  examples: [
    "digest preview",
    "digest now",
    "digest schedule weekdays 08:30 America/New_York",
    "digest schedule 0 9 * * 1-5 Europe/London",
    "digest list",
    "digest pause 1",
  ],
  subcommands: { now, preview, schedule, list, pause, resume, remove },
});

const EMPTY_REPLY: Reply = { title: null, blocks: [], buttons: [], audience: "asker" };
const NOTHING_NEW = "There is nothing new since the last digest here, so there is nothing to post.";
const HOW_TO_SCHEDULE = "Add one with /digest schedule weekdays 08:30 America/New_York.";

const DONE = { pause: "Paused", resume: "Comes again", remove: "Removed" } as const;

function howItWent(deliveries: readonly Delivery[]): string {
  const held = deliveries.find(({ state }) => state !== "sent");
  if (!held) return "Posted the digest for everyone here.";
  const reason = held.reason ? `: ${held.reason}` : ".";
  const which = held.parts === 1 ? "The digest" : `Message ${held.part} of ${held.parts}`;
  switch (held.state) {
    case "planned":
    case "sending":
      return `${which} waits to be posted${reason}`;
    case "unknown":
      return held.nextAttemptAt
        ? `${which} may or may not have arrived; Verbatim will look in a minute${reason}`
        : `${which} may or may not have arrived${reason}`;
    case "sent":
    case "dead":
    case "skipped":
      return `${which} could not be posted${reason}`;
  }
}

function previewReply({ messages }: Edition): Reply {
  const blocks = messages.flatMap((message) => [
    ...(message.title ? [{ kind: "heading" as const, text: message.title }] : []),
    ...message.blocks,
  ]);
  const note = `${messages.length === 1 ? "One message" : `${messages.length} messages`}, seen by you only. /digest now posts it.`;
  return {
    ...EMPTY_REPLY,
    title: "Preview of the next digest",
    blocks: [...blocks, { kind: "note", text: note }],
  };
}

async function change(
  {
    digests,
    conversation,
    asker,
    options,
  }: CommandContext & { readonly options: { digest: string } },
  verb: keyof typeof DONE,
): Promise<Reply> {
  if (!asker.mayManageDigests) return refuseNonManager(`${verb} digests`, conversation.platform);
  const outlook = await digests[verb](conversation, options.digest);
  return outlook
    ? outlookReply(DONE[verb], outlook)
    : say(`This channel has no digest “${options.digest}”. /digest list shows their numbers.`);
}

function outlookReply(title: string, outlook: Outlook): Reply {
  return { ...EMPTY_REPLY, title, blocks: [{ kind: "list", items: [outlookItem(outlook)] }] };
}

function outlookItem({ schedule, next }: Outlook): ListItem {
  const { id, timing, whenEmpty, whenUnknown, quietHours, graceMs } = schedule;
  const choices = [
    `Digest ${id}: ${timing.words}, ${timing.timezone}`,
    ...(quietHours ? [`quiet from ${quietHours.from} to ${quietHours.to}`] : []),
    ...(whenEmpty === "say-so" ? ["says so when there is nothing new"] : []),
    ...(graceMs === DEFAULT_GRACE_MS ? [] : [`at most ${formatDuration(graceMs)} late`]),
    ...(whenUnknown === "may-repeat" ? ["repeats what may not have arrived"] : []),
  ];
  return {
    text: choices.join("; "),
    detail: detailOf(schedule, next),
    url: null,
  };
}

function detailOf({ state, reason, timing }: Schedule, next: readonly Date[]): string | null {
  switch (state) {
    case "paused":
      return reason?.startsWith("Paused") ? reason : `Paused. ${reason ?? ""}`.trim();
    case "removed":
      return null;
    case "active":
      return `Next: ${next.map((time) => formatLocalTime(time, timing.timezone)).join(" · ")}`;
  }
}
