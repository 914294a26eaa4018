import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text as readAll } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runVerbatim, startVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => folder.remove());

const verbatim = (...args: string[]) =>
  runVerbatim(args, { env: { VERBATIM_DATA_DIR: folder.path, VERBATIM_TIMEZONE: "UTC" } });

describe("verbatim ask", () => {
  it("never presents words about a person as theirs", async () => {
    const { stdout } = await verbatim("ask", "/quote tisch");
    expect(stdout).toContain("Jessica Tisch");
    expect(stdout).toContain("not quoted directly");
    const credited = [...stdout.matchAll(/“[^”]*”\s+— ([^,(\n]+)/g)].map(([, who]) => who?.trim());
    expect(new Set(credited)).toEqual(new Set(["Zohran Mamdani"]));
  });

  it("gives the neutral reply, or exactly what a platform gets", async () => {
    const [neutral, slack, discord] = await Promise.all([
      verbatim("ask", "/quote tisch", "--json"),
      verbatim("ask", "/quote tisch", "--as", "slack"),
      verbatim("ask", "/quote tisch", "--as", "discord"),
    ]);
    expect(JSON.parse(neutral.stdout)).toMatchObject({ audience: "asker" });
    expect(JSON.parse(slack.stdout)).toMatchObject({ blocks: expect.any(Array) });
    expect(JSON.parse(discord.stdout)).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it("turns to a further page, and says how many there are", async () => {
    const article = ["ask", "/article 1"];
    const [first, second, beyond, rubbish] = await Promise.all([
      verbatim(...article),
      verbatim(...article, "--page", "2"),
      verbatim(...article, "--page", "99"),
      verbatim(...article, "--page", "two"),
    ]);
    expect(first.stdout).toContain("Page 1 of ");
    expect(second.stdout).toContain("Page 2 of ");
    expect(beyond.exitCode).toBe(2);
    expect(beyond.stderr).toMatch(/^There are \d pages, so no page 99\.\n$/);
    expect(rubbish.stderr).toBe('--page takes a number from 1, not "two".\n');
  });

  it("answers what it does not understand, which is no failure", async () => {
    const { exitCode, stdout } = await verbatim("ask", "/qoute tisch");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("/quote");
  });
});

describe.skipIf(process.platform !== "linux")("verbatim ask that is told to stop", () => {
  let contentDir: string;
  const text = "“The harbour plan goes to a vote,” Mayor Ann Lee said.\n\n";

  // Together they take longer to read than any test waits before it gives the signal.
  beforeAll(async () => {
    contentDir = join(folder.path, "content");
    await mkdir(contentDir);
    execFileSync("mkfifo", [join(contentDir, "0.txt")]);
    await writeFile(join(contentDir, "1.html"), `<p>${text}</p>`.repeat(20_000));
    await writeFile(join(contentDir, "2.txt"), text.repeat(20_000));
    for (let file = 3; file < 1_000; file += 1) {
      await writeFile(join(contentDir, `${file}.txt`), text.repeat(100));
    }
  });

  it.each([
    [0, "SIGTERM", 143],
    [1.5, "SIGTERM", 143],
    [1, "SIGINT", 130],
    [2, "SIGTERM", 143],
    [3, "SIGTERM", 143],
  ] as const)(
    "ends by itself after %f s of work, with no answer, and lets go of its store",
    async (seconds, signal, code) => {
      const path = join(folder.path, `data-${seconds}`);
      const env = { VERBATIM_CONTENT_DIR: contentDir, VERBATIM_DATA_DIR: path };
      const child = startVerbatim(["ask", "/source list"], env);
      const closed = once(child, "close");
      const output = readAll(child.stdout);
      const isAtIt = () => existsSync(join(path, "verbatim.pid")) && hasWorked(child) >= seconds;
      await vi.waitUntil(isAtIt, { timeout: 50_000, interval: 5 });
      child.kill(signal);
      expect(await closed).toEqual([code, null]);
      expect(await output).toBe("");
      expect(existsSync(join(path, "verbatim.pid"))).toBe(false);
    },
  );
});

/** The processor's time that it has used, in seconds; Linux counts in hundredths. */
function hasWorked({ pid }: ChildProcess): number {
  const [, told = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = told.split(" ").slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

describe("a fault of our own", () => {
  it("is named to whoever runs the bot, fails, and leaves in the log where it happened", async () => {
    const path = dataDir();
    const list = () => runVerbatim(["ask", "/digest list"], { env: { VERBATIM_DATA_DIR: path } });
    expect(await list()).toMatchObject({ exitCode: 0, stderr: "" });
    const store = new DatabaseSync(join(path, "verbatim.db"));
    store.exec("ALTER TABLE schedules RENAME TO gone");
    store.close();

    const { exitCode, stdout, stderr } = await list();
    expect(stdout).toContain("verbatim.db failed: no such table: schedules");
    expect(exitCode).toBe(1);
    const line: unknown = JSON.parse(stderr);
    expect(line).toMatchObject({ msg: "answer-failed", error: { type: "BotError" } });
    expect(line).toHaveProperty("error.stack", expect.stringMatching(/src\/\S+\.ts:\d+:\d+/));
    expect(line).toHaveProperty(
      "error.stack",
      expect.stringContaining("caused by: Error: no such"),
    );
  });
});

describe("verbatim ask /watch", () => {
  it("sets up, shows and removes what the terminal watches for", async () => {
    expect((await verbatim("ask", "/watch tisch")).stdout).toContain("Watching from now on");
    expect((await verbatim("ask", "/watch list")).stdout).toContain("1. tisch");
    expect((await verbatim("ask", "/watch remove 1")).stdout).toContain("Removed");
  });
});

describe("verbatim ask /filter", () => {
  it("sets, shows and clears the filter of the terminal's digests", async () => {
    const set = await verbatim("ask", "/filter set tisch NOT bridge");
    expect(set.stdout).toContain("lets in 1 of 1 article here now");
    expect((await verbatim("ask", "/filter show")).stdout).toContain("tisch NOT bridge");
    expect((await verbatim("ask", "/filter clear")).stdout).toContain("Cleared.");
  });
});

describe("verbatim tick", () => {
  it("posts what is due at that moment once, and deliveries tells of it", async () => {
    await verbatim("ask", "/digest schedule every hour");
    const due = new Date(Date.now() + 61 * 60_000).toISOString();
    const first = await verbatim("tick", "--now", due);
    expect(first.stdout).toContain("Zohran Mamdani");
    expect((await verbatim("tick", "--now", due)).stdout).toBe("Nothing is due.\n");
    const { stdout } = await verbatim("deliveries");
    expect(stdout.match(/sent as/g)).toHaveLength(1);
  });

  it.each(["tomorrow", "2026-03-08T12:30:00"])("refuses --now %s", async (now) => {
    const { exitCode, stderr } = await verbatim("tick", "--now", now);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("2026-03-08T12:30:00Z");
  });
});
