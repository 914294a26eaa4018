import { personIn } from "../../src/domain/conversation.ts";
import { type Delivery, WATCHED } from "../../src/domain/digest.ts";
import type { Store } from "../../src/ports/store.ts";
import type { FakeDiscord } from "../support/discord/discord-fake.ts";
import type { FakeSlack } from "../support/slack/slack-fake.ts";
import { articlesBy, momentOf } from "./articles-by.ts";
import { watchedProblems } from "./watched.ts";

interface Facts {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly isBlind: boolean;
  readonly isWatched: boolean;
  readonly isDrafted: boolean;
  readonly hours: number;
}

/** What the platforms noted that they took, held against what the store says. */
export interface Account {
  readonly messages: number;
  readonly repeated: readonly string[];
  /** Said to be sent and not there, or neither there nor reported. */
  readonly lost: readonly string[];
  /** Reported as unknown, where the platform does not let the bot look. */
  readonly unknown: readonly string[];
  /** Anything else that is not as promised. */
  readonly wrong: readonly string[];
}

export async function accountOf(store: Store, facts: Facts): Promise<Account> {
  const all = await store.deliveries({});
  const last = momentOf(facts.hours - 1);
  const rows = all.filter(({ state, dueAt }) => !(state === "planned" && dueAt > last));
  const told = toldIn(facts, new Set(all.filter(isDraft).map(({ key }) => key)));
  const times = new Map(rows.map((row) => [row.key, timesThere(row, facts)]));
  const timesOf = ({ key }: Delivery) => times.get(key) ?? 0;
  const unknown = rows.filter(({ state }) => state === "unknown");
  const mayBeUnknown = (row: Delivery) => facts.isBlind && row.conversation.platform === "discord";

  return {
    messages: rows.filter(({ state }) => state === "sent").length,
    repeated: [
      ...rows.filter((row) => timesOf(row) > 1).map(describe),
      ...told.filter(({ times: count }) => count > 1).map(({ name }) => name),
    ],
    lost: [
      ...rows.filter((row) => row.state === "sent" && timesOf(row) === 0).map(describe),
      // One that is unknown may be one that is not there.
      ...told
        .filter(
          ({ times: count, platform }) => count === 0 && !(facts.isBlind && platform === "discord"),
        )
        .map(({ name }) => name),
    ],
    unknown: unknown.map(describe),
    wrong: [
      ...unknown.filter((row) => !mayBeUnknown(row)).map(describe),
      ...rows.filter((row) => !isEnded(row)).map(describe),
      ...rows.filter(({ state, reason }) => state !== "sent" && !reason).map(describe),
      ...countProblem(rows, unknown, told),
      ...(facts.isDrafted ? undrafted(rows) : []),
      ...(facts.isWatched ? watchedProblems(facts, facts.hours, facts.isBlind) : []),
    ],
  };
}

/** A draft that a kill held up until its edition was due is given up, and the edition goes out. */
function isEnded(row: Delivery): boolean {
  const isOvertaken = isDraft(row) && row.reason?.startsWith("The edition was due before it.");
  return ["sent", "unknown", "skipped"].includes(row.state) || (isOvertaken ?? false);
}

function describe({ conversation, dueAt, part, state, reason }: Delivery): string {
  return `${conversation.platform} ${dueAt.toISOString()} part ${part}, ${state}: ${reason}`;
}

function timesThere({ key, conversation }: Delivery, { slack, discord }: Facts): number {
  if (conversation.platform === "slack") {
    return slack.messages.filter(({ metadata }) => metadata.event_payload.key === key).length;
  }
  const nonce = Buffer.from(key, "hex").toString("base64url").slice(0, 22);
  return discord.messages.filter((message) => message.nonce === nonce).length;
}

function isDraft({ conversation }: Delivery): boolean {
  return personIn(conversation) !== null;
}

/** Of each edition on Slack its editor was sent a draft, or it is said why not. */
function undrafted(rows: readonly Delivery[]): readonly string[] {
  const drafted = new Set(rows.filter(isDraft).map(({ dueAt }) => dueAt.getTime()));
  return rows
    .filter(({ conversation, state }) => conversation.platform === "slack" && state === "sent")
    .filter((row) => row.digest !== WATCHED && row.dueAt > momentOf(0))
    .filter(({ dueAt }) => !drafted.has(dueAt.getTime()))
    .map((row) => `${describe(row)} without a draft`);
}

/** How often each article was told in each channel, whatever the store says. */
function toldIn({ slack, discord, hours }: Facts, drafts: ReadonlySet<string>) {
  const posted = slack.messages.filter(({ metadata }) => !drafts.has(metadata.event_payload.key));
  const told = { slack: posted, discord: discord.messages } as const;
  return (["slack", "discord"] as const).flatMap((platform) => {
    const texts = told[platform].map((message) => JSON.stringify(message));
    return articlesBy(momentOf(hours - 1)).map((article) => ({
      platform,
      name: `${platform} ${article}`,
      times: texts.filter((text) => text.includes(article)).length,
    }));
  });
}

/** Where the bot may not look, no more may be missing than are reported as unknown. */
function countProblem(
  rows: readonly Delivery[],
  unknown: readonly Delivery[],
  told: ReturnType<typeof toldIn>,
): readonly string[] {
  const missing = told.filter(({ times }) => times === 0).length;
  return missing > unknown.length
    ? [`${missing} articles are missing, and ${unknown.length} of ${rows.length} unknown`]
    : [];
}
