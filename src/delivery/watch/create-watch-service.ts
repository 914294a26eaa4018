import type { Conversation } from "../../domain/conversation.ts";
import type { Reply } from "../../domain/reply.ts";
import { dayIn } from "../../domain/time/days.ts";
import { canonicalTimezone } from "../../domain/time/timezone.ts";
import { readPings } from "../../domain/watch/read-pings.ts";
import type { Watch, WatchReader } from "../../domain/watch/watch.ts";
import type { Clock } from "../../ports/clock.ts";
import type { WatchStore } from "../../ports/watch-store.ts";
import { parseQuietHours } from "../schedule/quiet-hours.ts";

/** What people can do with watches. */
export interface WatchService {
  /** @throws BotError `bad-input` that shows the place of a mistake in the expression. */
  add(wanted: WatchWanted): Promise<WatchAdded>;
  list(conversation: Conversation): Promise<readonly Watch[]>;
  /** `null` where there is none of that id, here and below. */
  pause(conversation: Conversation, id: string, who: string): Promise<Watch | null>;
  resume(conversation: Conversation, id: string): Promise<Watch | null>;
  remove(conversation: Conversation, id: string, who: string): Promise<Watch | null>;
  /** What one of the watches here, or words that are none yet, would have found of late. */
  test(conversation: Conversation, which: string): Promise<Reply>;
}

interface WatchWanted {
  readonly conversation: Conversation;
  readonly expression: string;
  readonly quietHours: string | undefined;
  /** As typed, in the platform's own writing. */
  readonly ping: string | undefined;
  readonly timezone: string | undefined;
  readonly createdBy: string;
}

type WatchAdded =
  | { readonly status: "added"; readonly watch: Watch }
  | { readonly status: "already-there" }
  | { readonly status: "unreadable"; readonly problem: string };

interface ServiceTools {
  readonly store: WatchStore;
  readonly reader: WatchReader;
  readonly clock: Clock;
  /** IANA name: of those whose platform tells none. */
  readonly defaultTimezone: string;
}

const CANNOT_PING =
  "Say whom to ping by their @name, up to five: people or roles on Discord, people or groups on Slack. Everyone at once can't be pinged.";
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export function createWatchService(tools: ServiceTools): WatchService {
  const { store, reader, clock, defaultTimezone } = tools;
  const stop = (state: "paused" | "removed") => (place: Conversation, id: string, who: string) =>
    store.change(place, id.trim(), { state, reason: `${state} by ${who}` });

  return {
    async add({ expression, quietHours, ping, timezone, ...wanted }) {
      reader.check(expression);
      const quiet = quietHours === undefined ? null : parseQuietHours(quietHours);
      if (quiet === null && quietHours !== undefined) {
        return { status: "unreadable", problem: `Quiet hours are like 22:00-07:00.` };
      }
      const { platform } = wanted.conversation;
      const pings = ping === undefined ? [] : readPings(ping, platform);
      if (pings === null) return { status: "unreadable", problem: CANNOT_PING };
      const watch = await store.add({
        ...wanted,
        pings,
        expression: expression.trim(),
        quietHours: quiet,
        timezone: canonicalTimezone(timezone ?? "") ?? defaultTimezone,
        createdAt: clock.now(),
      });
      return watch ? { status: "added", watch } : { status: "already-there" };
    },
    list: (conversation) => store.list(conversation),
    pause: stop("paused"),
    resume: (place, id) => store.change(place, id.trim(), { state: "active" }),
    remove: stop("removed"),
    async test(conversation, which) {
      const watch = (await store.list(conversation)).find(({ id }) => id === which.trim());
      const weekAgo = new Date(clock.now().getTime() - WEEK_MS);
      const since = dayIn(weekAgo, watch?.timezone ?? defaultTimezone);
      return reader.lookBack(conversation, watch?.expression ?? which, since);
    },
  };
}
