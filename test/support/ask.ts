import { commands } from "../../commands/index.ts";
import { platforms } from "../../src/app/platforms.ts";
import type { Command } from "../../src/bot/command.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import type { Corrections } from "../../src/briefing/corrections/find-corrections.ts";
import type { FilterService } from "../../src/briefing/filter/create-filter-service.ts";
import type { DigestService } from "../../src/delivery/run/digest-service.ts";
import type { WatchService } from "../../src/delivery/watch/create-watch-service.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Invocation } from "../../src/domain/command.ts";
import type { Block, QuoteBlock, Reply } from "../../src/domain/reply.ts";
import type { Bot } from "../../src/ports/bot.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { LogDetails } from "../../src/ports/log.ts";
import type { SourceService } from "../../src/sources/service/source-service.ts";
import { briefingsOver } from "./briefings.ts";
import { memoryKeys } from "./store/memory-keys.ts";

const asker = { id: "u1", name: "Ann", mayManageDigests: true };
const conversation = { platform: "room", tenant: "local", channel: "newsroom" } as const;

/** The real bot with the real commands over the given articles, and every line it logs. */
export interface TestBot {
  readonly bot: Bot;
  readonly logged: { readonly level: string; readonly event: string; readonly details: unknown }[];
  ask(ask: string | Invocation): Promise<Reply>;
  press(value: string): Promise<Reply>;
  complete(typed: string): Promise<readonly string[]>;
}

interface BotChoices {
  readonly extra?: readonly Command[];
  readonly digests?: DigestService;
  readonly corrections?: Corrections;
  readonly clock?: Clock;
}

const STANDING: Clock = { now: () => new Date("2025-11-20T08:00:00Z") };

export function botOver(
  articles: readonly Article[],
  { extra = [], digests = NO_DIGESTS, corrections, clock = STANDING }: BotChoices = {},
): TestBot {
  const logged: TestBot["logged"] = [];
  const line = (level: string) => (event: string, details?: LogDetails) =>
    void logged.push({ level, event, details });
  const bot = createBot({
    commands: [...commands, ...extra],
    briefings: briefingsOver(articles, corrections),
    digests,
    sources: NO_SOURCES,
    filters: NO_FILTERS,
    watches: NO_WATCHES,
    clock,
    platforms,
    keys: memoryKeys(),
    log: { info: line("info"), warn: line("warn"), error: line("error") },
  });
  return {
    bot,
    logged,
    ask: (ask) => bot.respond({ ask, asker, conversation }),
    press: (value) => bot.press({ value, asker, conversation }),
    complete: async (typed) =>
      (await bot.complete({ typed, conversation })).map(({ value }) => value),
  };
}

const unexpected = () => Promise.reject(new Error("Only digest commands may use the service."));

/** Commands that ask about articles never touch digests: they would get no answer from this. */
const NO_DIGESTS: DigestService = {
  now: unexpected,
  drafts: unexpected,
  redraft: unexpected,
  preview: unexpected,
  more: unexpected,
  posted: unexpected,
  edit: unexpected,
  schedule: unexpected,
  list: unexpected,
  upcoming: unexpected,
  pause: unexpected,
  resume: unexpected,
  remove: unexpected,
  deliveries: unexpected,
  replay: unexpected,
  completeSchedules: () => [{ label: "weekdays at 08:30", value: "d1" }],
  runDue: unexpected,
  runDueAndTell: unexpected,
  stop: async () => {},
};

const NO_SOURCES: SourceService = {
  preview: unexpected,
  add: unexpected,
  list: unexpected,
  pause: unexpected,
  resume: unexpected,
  remove: unexpected,
  why: unexpected,
  import: unexpected,
  export: unexpected,
  completeSources: () => [],
  runDue: unexpected,
  stop: async () => {},
};

const NO_WATCHES: WatchService = {
  add: unexpected,
  list: unexpected,
  pause: unexpected,
  resume: unexpected,
  remove: unexpected,
  test: unexpected,
};

const NO_FILTERS: FilterService = {
  filterOf: unexpected,
  set: unexpected,
  clear: unexpected,
  explain: unexpected,
  count: unexpected,
};

/** The blocks under one heading, up to the next. */
export function section(reply: Reply, heading: RegExp): readonly Block[] {
  const start = reply.blocks.findIndex(
    (block) => block.kind === "heading" && heading.test(block.text),
  );
  if (start < 0) return [];
  const rest = reply.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading");
  return end < 0 ? rest : rest.slice(0, end);
}

export function quotesIn(blocks: readonly Block[]): readonly QuoteBlock[] {
  return blocks.filter((block) => block.kind === "quote");
}

/** Everything a reply says in our own words or in lists, as one text. */
export function wordsOf({ title, blocks }: Reply): string {
  return [title ?? "", ...blocks.map(blockWords)].join("\n");
}

function blockWords(block: Block): string {
  if (block.kind !== "list") return block.text;
  return block.items.map(({ text, detail }) => `${text} ${detail ?? ""}`).join("\n");
}

export function buttonLabelled(reply: Reply, label: string): string {
  const button = reply.buttons.find((candidate) => candidate.label === label);
  if (!button) throw new Error(`No button "${label}" among ${JSON.stringify(reply.buttons)}`);
  return button.value;
}
