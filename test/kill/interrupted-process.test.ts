import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { runningVerbatim } from "../support/process/running-verbatim.ts";
import { startFakeSlack } from "../support/slack/slack-fake.ts";
import { usePostgres } from "../support/store/postgres-server.ts";
import { momentOf } from "./articles-by.ts";
import type { Site } from "./open-site.ts";
import { ABSENCE_MS, type Order } from "./orders.ts";
import type { Replica } from "./replica.ts";
import { BEFORE, CLEAN, FIRST_HOUR, QUARTER_PAST, useSite } from "./use-site.ts";

const postgres = await usePostgres();

describe("a clock that is set back an hour", { timeout: 60_000 }, () => {
  it("after the digests were posted repeats none, and the next hour's come once", async () => {
    const { site, start } = await useSite();
    const replica = start();
    await replica.obey(FIRST_HOUR);
    await replica.obey(BEFORE);
    await replica.obey(FIRST_HOUR);
    expect(await site.account(1)).toEqual(CLEAN);
    await replica.obey({ ...FIRST_HOUR, now: momentOf(1).toISOString() });
    expect(await site.account(2)).toEqual({ ...CLEAN, messages: 8 });
  });
});

/** By night a whole minute. */
const STOPPED_MS = Number(process.env.VERBATIM_STOPPED_MS ?? ABSENCE_MS * 5);
const STOPPED = { timeout: 120_000 + STOPPED_MS };

describe("a process that is stopped while it posts (SIGSTOP), and goes on", STOPPED, () => {
  it("past its time for the answer finds out what came of it", async () => {
    const { site, start } = await useSite({ timeoutMs: 400 });
    const replica = start();
    const stopped = stopAtPost(site, replica);
    const obeyed = replica.obey(FIRST_HOUR);
    await stopped;
    await wait(STOPPED_MS);
    replica.kill("SIGCONT");
    expect(await obeyed).toBe(true);
    await replica.obey(QUARTER_PAST);
    expect(await site.account(1)).toEqual(CLEAN);
  });

  it.runIf(postgres)("keeps its claim, whatever other replicas do meanwhile", async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    const { site, start } = await useSite({ databaseUrl });
    const [replica, other] = [start(), start()];
    await other.obey(BEFORE);
    const stopped = stopAtPost(site, replica);
    const obeyed = replica.obey(FIRST_HOUR);
    await stopped;
    await wait(STOPPED_MS);
    await other.obey(QUARTER_PAST);
    const inFlight = (await site.deliveries()).filter(({ state }) => state === "sending");
    expect(inFlight.length).toBeGreaterThan(0);

    replica.kill("SIGCONT");
    expect(await obeyed).toBe(true);
    await Promise.all([replica, other].map((each) => each.obey(QUARTER_PAST)));
    expect(await site.account(1)).toEqual(CLEAN);
  });

  function stopAtPost(site: Site, replica: Replica): Promise<void> {
    return new Promise((resolve) => {
      site.onPosted(() => {
        replica.kill("SIGSTOP");
        site.onPosted(() => {});
        resolve();
      });
    });
  }
});

describe.runIf(postgres)(
  "a whole bot that is stopped while it posts, beside another",
  STOPPED,
  () => {
    it("goes on and has posted once", async () => {
      const slack = await startFakeSlack();
      onTestFinished(() => slack.close());
      const store = { DATABASE_URL: (await postgres?.newDatabase()) ?? "" };
      const shared = {
        ...store,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_API_URL: slack.url,
      };
      // Without a socket of its own the other one is asked nothing.
      const overHttp = { SLACK_SIGNING_SECRET: slack.signingSecret, SLACK_PORT: "0" };
      const one = await runningVerbatim({ ...shared, SLACK_APP_TOKEN: slack.appToken });
      onTestFinished(() => void one.stop("SIGKILL"));
      const other = await runningVerbatim({ ...shared, ...overHttp });
      onTestFinished(() => void other.stop("SIGKILL"));
      await Promise.all([one, other].map((bot) => bot.waitFor("Slack     connected")));

      const stopped = new Promise<void>((resolve) => {
        slack.onPosted(() => {
          process.kill(one.pid, "SIGSTOP");
          resolve();
        });
      });
      slack.typeCommand("/digest now").answered.catch(() => {});
      await stopped;
      await wait(STOPPED_MS);
      process.kill(one.pid, "SIGCONT");

      // Past its time for the answer it looks for the message after a minute.
      await vi.waitFor(
        async () => {
          const { stdout } = await runVerbatim(["deliveries"], { env: store });
          expect(stdout).toMatch(/: sent as/);
        },
        { timeout: 110_000, interval: 2_000 },
      );
      expect(slack.messages).toHaveLength(1);
    });
  },
);

describe.runIf(postgres?.power)(
  "a Postgres that is restarted while replicas post",
  { timeout: 120_000 },
  () => {
    it("costs no message and repeats none", async () => {
      const databaseUrl = (await postgres?.newDatabase()) ?? "";
      const { site, start } = await useSite({ databaseUrl });
      const replicas = [start(), start(), start()];
      const all = (order: Order) => Promise.all(replicas.map((replica) => replica.obey(order)));
      await all(BEFORE);

      const restarted = new Promise<void>((resolve) => {
        site.onPosted(() => {
          site.onPosted(() => {});
          resolve(postgres?.power?.off().then(() => postgres.power?.on()));
        });
      });
      expect(await all(FIRST_HOUR)).toEqual([true, true, true]);
      await restarted;
      await wait(ABSENCE_MS * 2);
      await vi.waitFor(
        async () => {
          await all(QUARTER_PAST);
          expect(await site.account(1)).toEqual(CLEAN);
        },
        { timeout: 60_000, interval: 200 },
      );
    });
  },
);
