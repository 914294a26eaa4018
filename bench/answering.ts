import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startFakeDiscord } from "../test/support/discord/discord-fake.ts";
import { GUILD_ID, MANAGE_CHANNELS } from "../test/support/discord/discord-payloads.ts";
import { runningVerbatim } from "../test/support/process/running-verbatim.ts";
import { generateArticles } from "./generate-articles.ts";

/**
 * How soon commands are acknowledged while long digests are composed: the real bot as a process of its
 * own, with Discord on loopback, on as many articles as a large newsroom has in a month.
 */
const ARTICLES = 2_000;
const DIGESTS = 10;
const COMMANDS = 200;
const EVERY_MS = 50;
/** What is promised of 99 in a hundred, and when Discord gives up. */
const LIMIT_MS = 300;
const DISCORD_GIVES_UP_MS = 3_000;

const asked = [
  { name: "quote", options: { speaker: "Abara" } },
  { name: "speakers" },
  { name: "search", options: { words: "harbour plan" } },
  { name: "articles" },
  { name: "summary", options: { article: "1" } },
] as const;

/** Of each kind of answer here, and of none that has found nothing. */
const FOUND = /"title":"(?!Nothing)[^"]+|“/;

const folder = await mkdtemp(join(tmpdir(), "verbatim-answering-"));
const discord = await startFakeDiscord();
try {
  for (const { id, ...article } of generateArticles(ARTICLES)) {
    await writeFile(join(folder, `${id}.json`), JSON.stringify(article));
  }
  const bot = await runningVerbatim({
    VERBATIM_DATA_DIR: join(folder, "data"),
    VERBATIM_CONTENT_DIR: folder,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    LOG_LEVEL: "info",
  });
  try {
    await bot.waitFor("Discord   connected");
    await schedule();
    const before = acknowledged(bot.output()).length;
    const done = await askAll();
    report(acknowledged(bot.output()).slice(before), done);
  } finally {
    await bot.stop();
  }
} finally {
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}

function servers(): readonly string[] {
  return Array.from({ length: DIGESTS }, (_, index) => String(BigInt(GUILD_ID) + BigInt(index)));
}

async function askAll() {
  const began = performance.now();
  const posted = allPosted();
  for (const server of servers()) void isDone(digestNow(server));
  const answers: Promise<boolean>[] = [];
  for (let count = 0; count < COMMANDS; count += 1) {
    answers.push(isDone(discord.sendCommand(asked[count % asked.length] ?? asked[0])));
    await wait(EVERY_MS);
  }
  const answered = (await Promise.all(answers)).filter(Boolean).length;
  await posted;
  return { answered, seconds: (performance.now() - began) / 1_000 };
}

/** As many messages as there are digests: the last of them is composed by then, or nearly so. */
function allPosted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let messages = 0;
  discord.onPosted(() => {
    messages += 1;
    if (messages === DIGESTS) resolve();
  });
  return promise;
}

/** The fake Discord waits for an answer for 5 s. */
function isDone(answer: Promise<unknown>): Promise<boolean> {
  return answer.then(
    (message) => FOUND.test(JSON.stringify(message)),
    () => false,
  );
}

/** Long digests, which none of their own clocks makes due here. */
async function schedule(): Promise<void> {
  for (const guildId of servers()) {
    const options = { when: "mondays 08:30", length: "long" };
    await discord.sendCommand({
      ...{ name: "digest", subcommand: "schedule", options },
      ...{ guildId, permissions: MANAGE_CHANNELS },
    });
  }
}

function digestNow(guildId: string) {
  const where = { guildId, permissions: MANAGE_CHANNELS };
  return discord.sendCommand({ name: "digest", subcommand: "now", ...where });
}

/** The milliseconds of each acknowledgement, as the log tells them. */
function acknowledged(output: string): readonly number[] {
  return [...output.matchAll(/^\{.*"ms":(\d+).*"msg":"discord\.acknowledged"\}$/gm)].map(([, ms]) =>
    Number(ms),
  );
}

function report(
  millis: readonly number[],
  { answered, seconds }: { readonly answered: number; readonly seconds: number },
): void {
  const sorted = millis.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const missed = COMMANDS + DIGESTS - sorted.filter((ms) => ms < DISCORD_GIVES_UP_MS).length;
  console.log(
    `Acknowledged while ${DIGESTS} digests of ${ARTICLES} articles were composed: half within ${at(0.5)} ms, 99 in a hundred within ${at(0.99)} ms (must ${LIMIT_MS}), all within ${at(1)} ms; ${missed} of ${COMMANDS + DIGESTS} missed. ${answered} commands were answered within 5 s, and the digests were posted within ${seconds.toFixed(0)} s.`,
  );
  process.exitCode = at(0.99) < LIMIT_MS && missed === 0 ? 0 : 1;
}
