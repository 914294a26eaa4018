import {
  DEFAULT_GRACE_MS,
  type Delivery,
  type Edition,
  type EditionAccount,
  type Outlook,
  type Schedule,
} from "../../domain/digest.ts";
import type { EditionSettings } from "../../domain/edition/edition-settings.ts";
import type { PlatformLimits } from "../../domain/platform.ts";
import { type Block, EMPTY_REPLY, type ListItem, type Reply } from "../../domain/reply.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
import { count, formatDuration } from "../../domain/wording.ts";
import type { Answer } from "../command.ts";
import { paginate } from "../paginate.ts";

/**
 * Shows each message on a page of its own, block for block as it will be posted, and after them how
 * the edition came about.
 */
export function previewReply(
  edition: Edition,
  schedule: Schedule | null,
  limits: PlatformLimits,
): Answer {
  const { messages, more } = edition;
  const whose = schedule ? `as digest ${schedule.id} would post it` : "by the usual settings";
  const pages = messages.map((message, index): Reply => {
    const which = messages.length > 1 ? `Message ${index + 1} of ${messages.length}` : "All of it";
    const hasMore = more && index === messages.length - 1;
    const button = hasMore ? " With a button for more stories." : "";
    const note = `${which}, ${whose} now, seen by you only.${button} Next: what was left out and why.`;
    return {
      ...message,
      blocks: [...message.blocks, { kind: "note", text: note, isAside: true }],
      audience: "asker",
    };
  });
  const [first = EMPTY_REPLY, ...others] = [
    ...pages,
    ...paginate(accountReply(edition.account), limits),
  ];
  return [first, ...others];
}

/** What was posted, for its asker alone. */
export function postedReply(messages: readonly [Reply, ...Reply[]]): Answer {
  const own = ({ pings, ...message }: Reply): Reply => ({ ...message, audience: "asker" });
  const [first, ...others] = messages;
  return [own(first), ...others.map(own)];
}

function accountReply({ stages, chosen, leftOut }: EditionAccount): Reply {
  return {
    ...EMPTY_REPLY,
    isAside: true,
    title: "How this edition came about",
    blocks: [
      { kind: "list", items: stages.map((text) => ({ text, detail: null, url: null })) },
      ...section("In it, first to last", chosen),
      ...section("Left out", leftOut),
    ],
  };
}

function section(heading: string, lines: EditionAccount["chosen"]): readonly Block[] {
  if (lines.length === 0) return [];
  const items = lines.map(({ title, why }) => ({ text: title, detail: why, url: null }));
  return [
    { kind: "heading", text: heading },
    { kind: "list", items },
  ];
}

/** Adds the note to the last page. */
export function withFilterNote(
  answer: Answer,
  { kept, all }: { kept: number; all: number },
): Answer {
  const text = `This channel's filter lets in ${kept} of ${count(all, "article")} here: /filter show.`;
  const noted = (reply: Reply): Reply => ({
    ...reply,
    blocks: [...reply.blocks, { kind: "note", text, isAside: true }],
  });
  if ("blocks" in answer) return noted(answer);
  const [first, ...others] = answer;
  const last = others.pop();
  return last ? [first, ...others, noted(last)] : [noted(first)];
}

/** Says what became of a digest that was to be posted at once. */
export function howItWent(deliveries: readonly Delivery[]): string {
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

export function outlookReply(title: string, outlooks: readonly Outlook[]): Reply {
  return { ...EMPTY_REPLY, title, blocks: [{ kind: "list", items: outlooks.map(outlookItem) }] };
}

function outlookItem({ schedule, next, drafted }: Outlook): ListItem {
  const { id, timing, whenEmpty, whenUnknown, quietHours, graceMs, draft } = schedule;
  const choices = [
    `Digest ${id}: ${timing.words}, ${timing.timezone}`,
    ...editionChoices(schedule.edition),
    ...(quietHours ? [`quiet from ${quietHours.from} to ${quietHours.to}`] : []),
    ...(draft ? [`sends a draft ${formatDuration(draft.leadMs)} before`] : []),
    ...(whenEmpty === "say-so" ? ["says so when there is nothing new"] : []),
    ...(graceMs === DEFAULT_GRACE_MS ? [] : [`at most ${formatDuration(graceMs)} late`]),
    ...(whenUnknown === "may-repeat" ? ["repeats what may not have arrived"] : []),
  ];
  const details = [detailOf(schedule, next), draftOpen(schedule, drafted)];
  return { text: choices.join("; "), detail: details.filter(Boolean).join(" ") || null, url: null };
}

function editionChoices(edition: EditionSettings): readonly string[] {
  const { template, length, topics, interests, sources, languages, without, title, corrections } =
    edition;
  return [
    ...(template === "standard" ? [] : [`${template} edition`]),
    ...(length === "usual" ? [] : [length]),
    ...(topics.length > 0 ? [`about ${topics.join(", ")}`] : []),
    ...(interests.length > 0 ? [`${interests.join(", ")} first`] : []),
    ...(sources.length > 0 ? [`from ${sources.join(", ")}`] : []),
    ...(without.length > 0 ? [`without ${without.join(", ")}`] : []),
    ...(languages.length > 0 ? [`in ${languages.map(languageName).join(", ")}`] : []),
    ...(title === null ? [] : [`titled “${title}”`]),
    ...(corrections === "edit" ? ["edits in what its sources correct"] : []),
  ];
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}

/** An edition keeps the time that its draft was sent with, also where its digest is moved. */
function draftOpen({ id, timing }: Schedule, drafted: Date | null): string | null {
  if (!drafted) return null;
  return `Its draft is open and posts ${formatLocalTime(drafted, timing.timezone)}: /digest draft ${id}.`;
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
