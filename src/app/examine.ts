import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Config } from "../config.ts";
import { REMOTE_PLATFORMS } from "../domain/conversation.ts";
import { messageOf } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { type NewsSource, sourceName } from "../domain/news-source.ts";
import { count } from "../domain/wording.ts";
import { type OpenBot, openBot } from "./open-bot.ts";
import { platformsSetUp } from "./platform-chats.ts";
import { platforms } from "./platforms.ts";

/** Looks at all that the bot needs, and changes nothing: also while another process is the bot. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const machine = [examineFolder(config), await examineClock(config)].flat();
  try {
    // What would be logged is told.
    const open = await openBot({ ...config, logLevel: "silent" }, { readOnly: true });
    try {
      return [...machine, ...(await examineBot(config, open))];
    } finally {
      await open.close();
    }
  } catch (error) {
    return [...machine, { about: "Start", state: "bad", words: messageOf(error) }];
  }
}

/** Chosen by hand: a month of articles of a hundred feeds, and the journal beside them. */
const LEAST_FREE_BYTES = 500e6;

function examineFolder({ dataDir, databaseUrl }: Config): readonly Finding[] {
  if (databaseUrl !== null) return [];
  const folder = resolve(dataDir);
  const there = existing(folder);
  try {
    accessSync(there, constants.W_OK);
  } catch {
    const words = `${folder} cannot be written to. Give whoever runs Verbatim the right to, or set VERBATIM_DATA_DIR.`;
    return [{ about: "Disk", state: "bad", words }];
  }
  const { bavail, bsize } = statfsSync(there);
  const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB are free at ${folder}.`;
  return bavail * bsize < LEAST_FREE_BYTES
    ? [{ about: "Disk", state: "bad", words: `Only ${free} Make room: it needs 0.5 GB.` }]
    : [{ about: "Disk", state: "good", words: free }];
}

/** It is made at the start, in the nearest folder that is there. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder));
}

/** Chosen by hand: nobody minds a digest that comes so late; Slack's signatures end at 5 minutes. */
const MOST_SKEW_MS = 30_000;
const ANSWERS_WITHIN_MS = 10_000;

/** By the date that a platform's server gives, which is in whole seconds. */
async function examineClock({ slack, discord }: Config): Promise<readonly Finding[]> {
  const address = slack
    ? (slack.apiUrl ?? "https://slack.com/api/")
    : discord && (discord.apiUrl ?? "https://discord.com/api");
  if (!address) return [];
  try {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const { headers } = await fetch(address, { method: "HEAD", signal });
    const skewMs = Date.now() - Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(skewMs)) return [];
    return Math.abs(skewMs) <= MOST_SKEW_MS
      ? [{ about: "Clock", state: "good", words: "It agrees with the platform's." }]
      : [{ about: "Clock", state: "bad", words: clockWords(skewMs) }];
  } catch {
    const words = `${new URL(address).host} did not answer. Check the network, and a proxy if there is one.`;
    return [{ about: "Network", state: "bad", words }];
  }
}

function clockWords(skewMs: number): string {
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  return `It is ${seconds} s ${skewMs > 0 ? "ahead" : "behind"}, and digests come at the wrong moment. Let the system set it (NTP).`;
}

async function examineBot(config: Config, open: OpenBot): Promise<readonly Finding[]> {
  const schedules = (await open.store.listSchedules()).filter(({ state }) => state !== "removed");
  const places = [
    ...new Map(
      schedules.map(({ conversation }) => [JSON.stringify(conversation), conversation]),
    ).values(),
  ];
  const chats = await Promise.all(platformsSetUp(config, open).map(({ create }) => create()));
  const examined = await Promise.all(
    chats.map(async (chat) => {
      const own = places.filter(({ platform }) => platform === chat.platform.name);
      const found = (await chat.examine?.(own)) ?? [];
      await chat.stop();
      return found;
    }),
  );
  return [
    {
      about: "Store",
      state: "good",
      words: `It opens, with ${count(schedules.length, "digest")}.`,
    },
    ...examineArticles(open),
    ...examineSources(await open.store.sources.list()),
    ...schedules.flatMap(({ id, state, reason, conversation }): readonly Finding[] => {
      if (state !== "paused" || !reason?.startsWith("Could not be posted")) return [];
      const words = `Digest ${id} in ${conversation.channel} is paused. ${reason} When that is mended, /digest resume ${id} there.`;
      return [{ about: "Digests", state: "bad", words }];
    }),
    ...examined.flat(),
    ...REMOTE_PLATFORMS.filter((name) => config[name] === null).map((name): Finding => {
      const { title, settings } = platforms[name];
      const words = `Not set up: ${settings.join(" and ")} in .env (see README).`;
      return { about: title, state: "unknown", words };
    }),
  ];
}

function examineArticles({ library, notices }: OpenBot): readonly Finding[] {
  const words = `${count(library.articles.length, "article")} read.`;
  return [
    { about: "Content", state: "good", words },
    ...notices.map((notice): Finding => ({ about: "Content", state: "bad", words: notice })),
  ];
}

/** More of them would hide the rest. */
const MOST_SOURCES = 10;

function examineSources(sources: readonly NewsSource[]): readonly Finding[] {
  if (sources.length === 0) return [];
  const failing = sources.filter(({ state, failures }) => state === "active" && failures > 0);
  const first = failing.slice(0, MOST_SOURCES).map((source): Finding => {
    const words = `${source.id}, ${sourceName(source)}: ${source.reason ?? "it did not answer."} /source why tells more.`;
    return { about: "Sources", state: "bad", words };
  });
  const others = failing.length - first.length;
  return [
    {
      about: "Sources",
      state: "good",
      words: `${count(sources.length - failing.length, "source")} in order.`,
    },
    ...first,
    ...(others > 0
      ? [{ about: "Sources", state: "bad", words: `${others} more failed.` } as const]
      : []),
  ];
}
