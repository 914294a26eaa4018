import { afterEach, describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { usePostgres } from "../support/store/postgres-server.ts";

const postgres = await usePostgres();
const running: RunningVerbatim[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.stop("SIGKILL")));
});

describe.skipIf(postgres === null)("two processes on one Postgres", () => {
  it("share schedules and post a digest once between them", async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    const env = { DATABASE_URL: databaseUrl, VERBATIM_TIMEZONE: "UTC" };
    running.push(...(await Promise.all([runningVerbatim(env), runningVerbatim(env)])));
    const [one, other] = running;

    await one?.ask("/digest schedule weekdays 08:30 America/New_York");
    expect(await other?.ask("/digest list")).toContain("weekdays at 08:30");
    await one?.ask("/digest now");
    expect(await other?.ask("/digest now")).toContain("new");

    expect(await one?.stop()).toBe(0);
    expect(await other?.stop()).toBe(0);
    const { stdout, stderr } = await runVerbatim(["deliveries"], { env });
    expect(stdout.match(/sent as/g)).toHaveLength(1);
    expect(stderr).not.toContain(databaseUrl);
  });

  it("that are asked for a digest in the same second post one, and neither claims two", async () => {
    const env = { DATABASE_URL: (await postgres?.newDatabase()) ?? "", VERBATIM_TIMEZONE: "UTC" };
    running.push(...(await Promise.all([runningVerbatim(env), runningVerbatim(env)])));
    const answers = await Promise.all(running.map(({ ask }) => ask("/digest now")));
    expect(answers.filter((answer) => answer.includes("nothing new"))).toHaveLength(1);
    const { stdout } = await runVerbatim(["deliveries"], { env });
    expect(stdout.match(/sent as/g)).toHaveLength(1);
  });

  it("ends where one that shares work already cannot be started, so that it is started anew", async () => {
    const env = { DATABASE_URL: (await postgres?.newDatabase()) ?? "", PORT: "0" };
    await runVerbatim(["deliveries"], { env });
    const refuse = "ALTER TABLE verbatim.readings ADD CHECK (false) NOT VALID";
    await postgres?.query(refuse, env.DATABASE_URL);
    const { exitCode, stderr } = await runVerbatim(["start"], { env });
    expect(stderr).toContain("The store in Postgres (DATABASE_URL) failed: 23514");
    expect(exitCode).toBe(1);
  });
});
