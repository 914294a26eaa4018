import { commands } from "../../commands/index.ts";
import { platforms } from "../../src/app/platforms.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createBriefings } from "../../src/briefing/briefing.ts";
import type { Store } from "../../src/ports/store.ts";
import { silentLog } from "../../test/support/log/silent-log.ts";
import { memoryKeys } from "../../test/support/store/memory-keys.ts";
import { randomFrom } from "../generate-articles.ts";
import { nameAt, wordAt } from "./generate-archive.ts";
import { time } from "./time-questions.ts";

const NONE = {
  of: async () => [],
  by: async () => [],
  files: async () => [],
  among: async () => [],
};
const TYPED_BY = { id: "u1", name: "Ann", mayManageDigests: false };
const HERE = { platform: "slack", tenant: "T1", channel: "C1" } as const;

/** The same questions as somebody types them, until the answer is there to be sent. */
export async function askCommands(store: Store): Promise<void> {
  const unused = (what: string) => () => Promise.reject(new Error(`No ${what} in this bench`));
  const services = new Proxy({} as never, { get: (_, name) => unused(String(name)) });
  const bot = createBot({
    ...{ commands, platforms, keys: memoryKeys(), log: silentLog },
    briefings: createBriefings(store.archive, NONE, store.rulings),
    ...{ digests: services, sources: services, filters: services, watches: services },
    clock: { now: () => new Date("2026-11-28T12:00:00Z") },
  });
  const random = randomFrom(9);
  const name = () => nameAt(Math.floor(3_000 ** random()));
  const rare = () => wordAt(5_000 + Math.floor(random() * 30_000));
  const common = () => wordAt(Math.floor(random() * 20));
  const ask = (typed: string) => bot.respond({ ask: typed, asker: TYPED_BY, conversation: HERE });

  await time("typed: /quote name", () => ask(`/quote ${name()}`));
  await time("typed: /quote name about words", () => ask(`/quote ${name()} about ${common()}`));
  await time("typed: /quote name since", () => ask(`/quote ${name()} since 2026-10-01`));
  await time("typed: /search rare", () => ask(`/search ${rare()}`));
  await time("typed: /search two common", () => ask(`/search ${common()} ${common()}`));
  await time("typed: /search a phrase", () => ask(`/search "${common()} ${common()}"`));
  await time("typed: /speakers", () => ask("/speakers"), 20);
  await time("typed: names in a menu", () =>
    bot.complete({
      typed: `/quote ${name().slice(0, 1 + Math.floor(random() * 5))}`,
      conversation: HERE,
    }),
  );
}
