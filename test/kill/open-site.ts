import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/app/open-store.ts";
import { readConfig } from "../../src/config.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { Delivery } from "../../src/domain/digest.ts";
import type { Store } from "../../src/ports/store.ts";
import { newSchedule } from "../support/digests/digests.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/discord-fake.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/slack-fake.ts";
import { type Account, accountOf } from "./account-of.ts";
import { momentOf } from "./articles-by.ts";
import type { Place } from "./orders.ts";
import { watchIn } from "./watched.ts";

/** A store with an hourly digest on Slack and one on Discord, and those two on loopback. */
export interface Site {
  readonly place: Place;
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  /** Whatever is posted, on either; until told otherwise. */
  onPosted(hear: () => void): void;
  deliveries(): Promise<readonly Delivery[]>;
  /** What became of that many hours' digests. */
  account(hours: number): Promise<Account>;
  close(): Promise<void>;
}

interface SiteOptions {
  /** `null` keeps everything in SQLite. */
  readonly databaseUrl: string | null;
  /** Discord does not let the bot read back. */
  readonly isBlind?: boolean;
  /** There are watches too, and articles that they find. */
  readonly isWatched?: boolean;
  /** The digest on Slack is sent to its editor at half past, before its hour. */
  readonly isDrafted?: boolean;
  /** How long a post may take. */
  readonly timeoutMs?: number;
  /** One of its own unless told. */
  readonly dataDir?: string;
}

export async function openSite(options: SiteOptions): Promise<Site> {
  const { databaseUrl, isBlind = false, isWatched = false, timeoutMs = 10_000 } = options;
  const { isDrafted = false } = options;
  const folder = mkdtempSync(join(tmpdir(), "verbatim-kill-"));
  const dataDir = options.dataDir ?? folder;
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  if (isBlind) discord.forbidReading();
  const place: Place = {
    dataDir,
    databaseUrl,
    isWatched,
    timeoutMs,
    slack: { url: slack.url, token: slack.botToken },
    discord: { url: discord.url, token: discord.token },
  };
  await inStore(place, async (store) => {
    await scheduleBoth(store, { slack, discord, isDrafted });
    if (isWatched) await watchIn(store, placesOf(slack, discord));
  });

  return {
    place,
    slack,
    discord,
    onPosted(hear) {
      slack.onPosted(hear);
      discord.onPosted(hear);
    },
    deliveries: () => inStore(place, (store) => store.deliveries({}), true),
    account: (hours) =>
      inStore(
        place,
        (store) => accountOf(store, { slack, discord, isBlind, isWatched, isDrafted, hours }),
        true,
      ),
    async close() {
      await Promise.all([slack.close(), discord.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function scheduleBoth(
  store: Store,
  { slack, discord, isDrafted }: { slack: FakeSlack; discord: FakeDiscord; isDrafted: boolean },
): Promise<void> {
  const draft = { leadMs: 30 * 60_000, person: slack.users.admin };
  const timing = { cron: "0 * * * *", words: "every hour", timezone: "UTC" };
  const first = { dueAt: momentOf(0), localTime: "2026-03-02 08:00" };
  for (const conversation of placesOf(slack, discord)) {
    const isTheirs = isDrafted && conversation.platform === "slack";
    await store.addSchedule(
      newSchedule({ conversation, timing, ...(isTheirs && { draft }) }),
      first,
    );
  }
}

function placesOf(slack: FakeSlack, discord: FakeDiscord): readonly Conversation[] {
  return [
    { platform: "slack", tenant: slack.team, channel: slack.channel },
    { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
  ];
}

async function inStore<Result>(
  { databaseUrl, dataDir }: Place,
  work: (store: Store) => Promise<Result>,
  readOnly = false,
): Promise<Result> {
  const config = readConfig({
    VERBATIM_DATA_DIR: dataDir,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  });
  const store = await openStore(config, { log: silentLog, readOnly });
  return work(store).finally(() => store.close());
}
