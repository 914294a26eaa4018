import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { runningVerbatim } from "../test/support/process/running-verbatim.ts";
import { type FakeSlack, startFakeSlack } from "../test/support/slack/slack-fake.ts";
import { temporaryFolder } from "../test/support/temporary-folder.ts";
import { startWatchedPaper, type WatchedPaper } from "./watching/watched-paper.ts";

/**
 * `npm run bench:watching`: the bot as `npm start` runs it, a newspaper's feed on loopback, a watch.
 * An item appears while nobody looks; then its source comes due. How long until the poll reads it,
 * and from then until the message is in the channel: once with the whole text in the feed, once with
 * the text on a page, which is fetched a second later out of politeness.
 */
const [rounds = "10"] = process.argv.slice(2);
/** The ticks are each five seconds, so that rounds begin at any part of one. */
const ODD_MS = 1_370;
const MUST_MS = 5_000;

await timeAll("feed");
await timeAll("page");

/** A channel gets twelve messages an hour, so that each has a bot of its own. */
async function timeAll(textIn: WatchedPaper["textIn"]): Promise<void> {
  const folder = await temporaryFolder();
  const slack = await startFakeSlack();
  const paper = await startWatchedPaper(textIn);
  const bot = await runningVerbatim({
    VERBATIM_DATA_DIR: folder.path,
    VERBATIM_ALLOWED_SOURCES: "127.0.0.1",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
  });
  try {
    await bot.waitFor("Slack     connected");
    await slack.sendCommand("/watch ferry");
    await slack.sendCommand(`/source add ${paper.feed} last 0`);
    // The first poll takes what is there without telling of it.
    await wait(2 * MUST_MS);
    await time(paper, slack, join(folder.path, "verbatim.db"));
  } finally {
    await bot.stop("SIGKILL");
    await Promise.all([slack.close(), paper.close()]);
    await folder.remove();
  }
}

async function time(paper: WatchedPaper, slack: FakeSlack, store: string): Promise<void> {
  const polled: number[] = [];
  const told: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await wait((round * ODD_MS) % MUST_MS);
    const readAt = paper.publish();
    const postedAt = new Promise<number>((resolve) => {
      slack.onPosted(() => resolve(performance.now()));
    });
    const due = performance.now();
    makeDue(store);
    const [read, posted] = await Promise.all([readAt, postedAt]);
    polled.push(read - due);
    told.push(posted - read);
  }
  report(`text in the ${paper.textIn}: from due to polled`, polled);
  report(`text in the ${paper.textIn}: from polled to posted (must ${MUST_MS / 1_000} s)`, told);
}

/** Nobody waits half an hour for each round. */
function makeDue(store: string): void {
  const database = new DatabaseSync(store, { timeout: MUST_MS });
  database.prepare("UPDATE sources SET next_poll_at = :now").run({ now: Date.now() });
  database.close();
}

function report(title: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const [half, most] = [0.5, 1].map((share) =>
    ((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / 1_000).toFixed(1),
  );
  process.stdout.write(`${title}: half within ${half} s, all within ${most} s\n`);
}
