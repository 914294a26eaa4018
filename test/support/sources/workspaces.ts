import { commands } from "../../../commands/index.ts";
import { limits, platforms } from "../../../src/app/platforms.ts";
import { createBot } from "../../../src/bot/create-bot.ts";
import { createBriefings } from "../../../src/briefing/briefing.ts";
import { createCorrectMessage } from "../../../src/briefing/corrections/correct-message.ts";
import { createCorrections } from "../../../src/briefing/corrections/find-corrections.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import {
  createFilteredLibrary,
  createFilterService,
} from "../../../src/briefing/filter/create-filter-service.ts";
import { createArticleCache } from "../../../src/briefing/library/article-cache.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { createRecall } from "../../../src/briefing/library/recall-articles.ts";
import {
  createDigestService,
  type DigestService,
} from "../../../src/delivery/run/digest-service.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import type { CorrectMessage } from "../../../src/domain/digest.ts";
import type { NewsSource, SourceReach } from "../../../src/domain/news-source.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import { dayIn } from "../../../src/domain/time/days.ts";
import type { Store } from "../../../src/ports/store.ts";
import { journalChat } from "../digests/journal-chat.ts";
import { watchService } from "../digests/watch-service.ts";
import { silentLog } from "../log/silent-log.ts";
import { setClock } from "../set-clock.ts";
import { newsSite, rss, type SiteItem } from "./news-site.ts";
import { sourceService } from "./source-service.ts";

const slack = (tenant: string, channel: string): Conversation => ({
  platform: "slack",
  tenant,
  channel,
});
const discord = (tenant: string, channel: string): Conversation => ({
  platform: "discord",
  tenant,
  channel,
});

/** Two Slack workspaces and two Discord servers, some with the same ids; C1… are open to all. */
export const PLACES = {
  open: slack("T1", "C1"),
  beside: slack("T1", "C1b"),
  private: slack("T1", "G2"),
  direct: slack("T1", "D1"),
  stranger: slack("T2", "C1"),
  server: discord("T1", "C1"),
  otherServer: discord("900", "C1"),
  alone: discord("dm", "7"),
  otherAlone: discord("dm", "8"),
} as const satisfies Record<string, Conversation>;

export type Place = keyof typeof PLACES;

const ASKER = { id: "ada", name: "Ada", mayManageDigests: true };
const HOUR_MS = 3_600_000;

export interface Workspaces {
  readonly store: Store;
  readonly digests: DigestService;
  readonly correct: CorrectMessage;
  /** Each name is a host of its own, and all of them have the same pages. */
  origin(host: string): string;
  /** A feed whose items are at a host's addresses. */
  feed(path: string, items: readonly SiteItem[], linkedHost: string): void;
  page(path: string, body: string | number): void;
  add(place: Place | null, url: string, reach?: SourceReach): Promise<NewsSource>;
  pollLater(): Promise<void>;
  ask(place: Place, text: string): Promise<Reply>;
  press(place: Place, value: string): Promise<Reply>;
  complete(place: Place, typed: string): Promise<readonly string[]>;
  posted(place: Place): readonly Reply[];
}

/** One bot for all of them, over one store and a web on loopback. */
export async function workspaces(store: Store): Promise<Workspaces> {
  const site = await newsSite();
  const { port } = new URL(site.origin);
  const clock = setClock("2026-03-02T12:00:00Z");
  const isOpen = async ({ channel }: Conversation) => channel.startsWith("C1");
  const chats = [journalChat("slack"), journalChat("discord")].map((chat) => ({ ...chat, isOpen }));
  const tools = { clock, log: silentLog };
  const files = createLibrary([]);
  const cache = createArticleCache({
    ...{ ...tools, content: () => files, sources: store.sources },
    recall: createRecall(store.archive),
  });
  const corrections = createCorrections(store.sources);
  const today = () => dayIn(clock.now(), "UTC");
  const filtered = { store: store.filters, cache, today };
  const compose = createComposeEdition(limits, createFilteredLibrary(filtered));
  const digests = createDigestService({ ...tools, store, compose, chats, defaultTimezone: "UTC" });
  const sources = sourceService({ store, clock, chats });
  const bot = createBot({
    ...tools,
    commands,
    briefings: createBriefings(store.archive, corrections, store.rulings),
    filters: createFilterService(filtered),
    digests,
    sources,
    watches: watchService({ store, clock }),
    platforms,
    keys: store.idempotencyKeys,
  });
  const origin = (host: string) => `http://${host}.test:${port}`;

  return {
    store,
    digests,
    correct: createCorrectMessage(limits, cache.forDigest, corrections),
    origin,
    feed(path, items, linkedHost) {
      site.pages.set(path, rss({ ...site, origin: origin(linkedHost) }, items));
    },
    page(path, body) {
      site.pages.set(path, typeof body === "number" ? body : { body });
    },
    async add(place, url, reach) {
      const where = place === null ? null : PLACES[place];
      const added = await sources.add({ place: where, url, reach, last: 9, createdBy: "ada" });
      if (added.status !== "added") throw new Error(JSON.stringify(added));
      await sources.runDue();
      return added.source;
    },
    async pollLater() {
      clock.advance(25 * HOUR_MS);
      await sources.runDue();
    },
    ask: (place, text) => bot.respond({ ask: text, asker: ASKER, conversation: PLACES[place] }),
    press: (place, value) => bot.press({ value, asker: ASKER, conversation: PLACES[place] }),
    complete: async (place, typed) =>
      (await bot.complete({ typed, conversation: PLACES[place] })).map(
        ({ label, value }) => `${label} ${value}`,
      ),
    posted(place) {
      const { platform, tenant, channel } = PLACES[place];
      return chats
        .flatMap(({ posts }) => posts)
        .filter(({ conversation: one }) => one.platform === platform)
        .filter(({ conversation: one }) => one.tenant === tenant && one.channel === channel)
        .map(({ message }) => message);
    },
  };
}
