import { setTimeout as wait } from "node:timers/promises";
import { runningVerbatim } from "../../test/support/process/running-verbatim.ts";
import { startFakeSlack } from "../../test/support/slack/slack-fake.ts";

/**
 * Two bots on one Postgres, as `npm start` runs them; the one that is posting is killed. Until the
 * other has found out that the message is not there, and has posted it.
 */
export async function takeOver(databaseUrl: string): Promise<void> {
  const slack = await startFakeSlack();
  const shared = {
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.url,
  };
  // Without a socket of its own the other one is asked nothing.
  const overHttp = { SLACK_SIGNING_SECRET: slack.signingSecret, SLACK_PORT: "0" };
  const one = await runningVerbatim({ ...shared, SLACK_APP_TOKEN: slack.appToken });
  const other = await runningVerbatim({ ...shared, ...overHttp });
  try {
    await Promise.all([one, other].map((bot) => bot.waitFor("Slack     connected")));
    slack.suffer("chat.postMessage", { kind: "hangs" });
    slack.typeCommand("/digest now").answered.catch(() => {});
    while (!slack.calls.includes("chat.postMessage")) await wait(20);
    await one.stop("SIGKILL");
    const killed = performance.now();
    while (slack.messages.length === 0) await wait(100);
    const seconds = ((performance.now() - killed) / 1_000).toFixed(1);
    process.stdout.write(
      `takeover: a message that was on its way is there ${seconds} s after kill -9\n`,
    );
  } finally {
    await Promise.all([one.stop("SIGKILL"), other.stop("SIGKILL")]);
    await slack.close();
  }
}
