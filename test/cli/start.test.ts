import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startFakeDiscord } from "../support/discord/discord-fake.ts";
import { runVerbatim, startVerbatim } from "../support/process/run-verbatim.ts";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { openEvents } from "../support/room/room-requests.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let running: RunningVerbatim | null = null;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  await running?.stop("SIGKILL");
  running = null;
  await folder.remove();
});

describe("npm start", () => {
  it("needs no tokens: it opens the room, says what it read and what to set", async () => {
    running = await runningVerbatim({ VERBATIM_DATA_DIR: folder.path });
    expect(running.output()).toContain("1 read, with 17 quotations");
    expect(running.output()).toContain("none scheduled");
    expect(running.output()).toContain("set SLACK_BOT_TOKEN");
    expect(running.output()).toContain("set DISCORD_TOKEN");
    const answer = await running.ask("/quote tisch");
    expect(answer).toContain("Zohran Mamdani");
    expect(answer).toContain("not quoted directly");
    expect(await running.stop()).toBe(0);
  });

  // The shell between npm and the bot would end alone; on Windows a console ends all of them.
  it.skipIf(process.platform === "win32")("stops when npm is told to, and exits 0", async () => {
    const { PATH = "", HOME = "" } = process.env;
    const npm = spawn("npm", ["start"], {
      env: { PATH, HOME, PORT: "0", VERBATIM_DATA_DIR: folder.path },
    });
    const closed = once(npm, "close");
    let output = "";
    for await (const chunk of npm.stdout) {
      output += chunk;
      // A second signal would end it at once.
      if (output.includes("Discord") && !npm.killed) npm.kill("SIGTERM");
    }
    expect(await closed).toEqual([0, null]);
    expect(output).toContain("Stopping: finishing the work in hand.");
    await expect(access(join(folder.path, "verbatim.pid"))).rejects.toThrow("ENOENT");
  });

  it("takes one Ctrl-C for one, though a terminal and npm both tell of it", async () => {
    running = await runningVerbatim({ VERBATIM_DATA_DIR: folder.path });
    const stopped = running.stop("SIGINT");
    await running.stop("SIGINT");
    expect(await stopped).toBe(0);
  });

  it("goes on when a platform is gone, and says so here, in the room and in the log", async () => {
    const discord = await startFakeDiscord();
    running = await runningVerbatim({
      VERBATIM_DATA_DIR: folder.path,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    });
    await running.waitFor("Discord   connected");
    discord.gateway.refuse(4004);
    await running.waitFor("Discord   gone. DISCORD_TOKEN is not a token that Discord accepts.");
    await running.waitFor("platform gone");
    const events = await openEvents(running.address);
    expect(await events.next()).toMatchObject({
      text: expect.stringContaining("Discord is gone: no command comes from there. DISCORD_TOKEN"),
    });
    events.close();
    expect(await running.ask("/quote tisch")).toContain("Zohran Mamdani");
    expect(await running.stop()).toBe(0);
    await discord.close();
  });

  it("stops at once also while it loads what a platform needs", async () => {
    const discord = await startFakeDiscord();
    running = await runningVerbatim({
      VERBATIM_DATA_DIR: folder.path,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    });
    expect(await running.stop("SIGTERM")).toBe(0);
    await discord.close();
  });

  it("keeps schedules over a restart and names the next digest", async () => {
    running = await runningVerbatim({ VERBATIM_DATA_DIR: folder.path });
    await running.ask("/digest schedule weekdays 08:30 America/New_York");
    await running.stop("SIGTERM");
    running = await runningVerbatim({ VERBATIM_DATA_DIR: folder.path });
    expect(running.output()).toMatch(
      /Digests +weekdays at 08:30 \(America\/New_York\) in \S+, next \w{3} \d+ \w{3} \d{4}, 08:30/,
    );
  });

  it("refuses the data folder of a running one, naming its process", async () => {
    running = await runningVerbatim({ VERBATIM_DATA_DIR: folder.path });
    const second = await runVerbatim(["start"], {
      env: { PORT: "0", VERBATIM_DATA_DIR: folder.path },
    });
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toContain(String(running.pid));
    const beside = await runVerbatim(["ask", "/speakers"], {
      env: { VERBATIM_DATA_DIR: folder.path },
    });
    expect(beside).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Zohran Mamdani"),
    });
  });

  it("names what it can't read and starts all the same", async () => {
    const contentDir = join(folder.path, "content");
    await mkdir(contentDir);
    await writeFile(join(contentDir, "broken.json"), "{");
    running = await runningVerbatim({
      VERBATIM_DATA_DIR: join(folder.path, "data"),
      VERBATIM_CONTENT_DIR: contentDir,
    });
    await running.waitFor("broken.json was left out");
    expect(running.output()).toContain("0 read");
  });

  it.skipIf(process.platform === "win32")(
    "starts and stops whatever lies in its content folder",
    async () => {
      const contentDir = join(folder.path, "content");
      await mkdir(contentDir);
      execFileSync("mkfifo", [join(contentDir, "pipe.txt"), join(contentDir, "feeds.opml")]);
      await symlink("/dev/zero", join(contentDir, "zero.txt"));
      await writeFile(join(contentDir, "hole.txt"), "");
      await truncate(join(contentDir, "hole.txt"), 2 ** 30);
      await writeFile(join(contentDir, "\u202eodd\nname.json"), "{");
      await writeFile(join(contentDir, "good.txt"), "Good.");
      running = await runningVerbatim({
        VERBATIM_DATA_DIR: join(folder.path, "data"),
        VERBATIM_CONTENT_DIR: contentDir,
      });
      await running.waitFor("feeds.opml was left out: it is a pipe");
      expect(running.output()).toContain("1 read");
      expect(running.output()).toContain("pipe.txt was left out: it is a pipe");
      expect(running.output()).toContain("zero.txt was left out: it is a link that leads out");
      expect(running.output()).toContain("hole.txt was left out: it is larger than 20 MB");
      expect(running.output()).toContain("\\u{202e}odd\\nname.json was left out");
      expect(await running.stop("SIGTERM")).toBe(0);
    },
  );

  it("stops while it still reads thousands of files, and lets go of its store", async () => {
    const contentDir = join(folder.path, "content");
    const dataDir = join(folder.path, "data");
    await mkdir(contentDir);
    const text = "“The harbour plan goes to a vote,” Mayor Ann Lee said.\n\n".repeat(40);
    for (let file = 0; file < 3_000; file += 1) {
      await writeFile(join(contentDir, `${file}.txt`), text);
    }
    const child = startVerbatim(["start"], {
      PORT: "0",
      VERBATIM_DATA_DIR: dataDir,
      VERBATIM_CONTENT_DIR: contentDir,
    });
    const closed = once(child, "close");
    const output = readAll(child.stdout);
    await vi.waitFor(() => access(join(dataDir, "verbatim.pid")), { timeout: 20_000 });
    child.kill("SIGTERM");
    expect(await closed).toEqual([0, null]);
    expect(await output).not.toContain("ready");
    await expect(access(join(dataDir, "verbatim.pid"))).rejects.toThrow("ENOENT");
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "canary" }, "SLACK_BOT_TOKEN"],
    [{ DISCORD_TOKEN: "canary" }, "DISCORD_TOKEN"],
    [{ PORT: "canary" }, "PORT"],
  ])("stops on a bad setting with its name and never its value", async (env, key) => {
    const { exitCode, stdout, stderr } = await runVerbatim(["start"], {
      env: { VERBATIM_DATA_DIR: folder.path, ...env },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(key);
    expect(stdout + stderr).not.toContain("canary");
  });

  it("names PORT when another program has it", async () => {
    running = await runningVerbatim({ VERBATIM_DATA_DIR: join(folder.path, "one") });
    const { exitCode, stderr } = await runVerbatim(["start"], {
      env: { VERBATIM_DATA_DIR: join(folder.path, "two"), PORT: new URL(running.address).port },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("PORT");
  });
});
