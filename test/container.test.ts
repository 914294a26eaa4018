import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "./support/free-port.ts";
import { dataDir } from "./support/store/data-dir.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dockerfile = readFileSync(join(root, "Dockerfile"), "utf8");
const USER = 10_001;
const isRoot = process.getuid?.() === 0;

let running: ChildProcess | null = null;
afterEach(() => running?.kill("SIGKILL"));

/** The last line of the Dockerfile that begins so, and ends in a list of words. */
function wordsOf(instruction: RegExp): readonly string[] {
  const line = dockerfile.split("\n").findLast((candidate) => instruction.test(candidate));
  return JSON.parse(line?.slice(line.indexOf("[")) ?? "[]");
}

/** What the image would have, made by the Dockerfile's own COPY lines, which nobody may write to. */
function image(): string {
  const folder = dataDir();
  chmodSync(folder, 0o755);
  const app = join(folder, "app");
  mkdirSync(app);
  for (const [, from = ""] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
    for (const file of from.split(" "))
      cpSync(join(root, file), join(app, file), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(app, "node_modules"));
  chmodSync(app, 0o555);
  return app;
}

/** As the image's user where the tests may become another. */
function run(words: readonly string[], { app, env }: { app: string; env: Record<string, string> }) {
  const become = [
    "setpriv",
    `--reuid=${USER}`,
    `--regid=${USER}`,
    "--clear-groups",
    "--no-new-privs",
  ];
  const [command = "", ...rest] = isRoot ? [...become, ...words] : words;
  return spawn(command, rest, { cwd: app, env: { PATH: process.env.PATH ?? "", ...env } });
}

describe.skipIf(process.platform !== "linux")("the container, without a builder", () => {
  it("starts as nobody special on a root that is read-only, is healthy, and ends at SIGTERM with 0", async () => {
    const app = image();
    const data = dataDir();
    if (isRoot) chownSync(data, USER, USER);
    const settings = Object.fromEntries(
      [...dockerfile.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const env = {
      ...settings,
      VERBATIM_DATA_DIR: data,
      PORT: "0",
      VERBATIM_HEALTH_PORT: String(await freePort()),
    };
    running = run(wordsOf(/^CMD/), { app, env });
    const ended = once(running, "close");
    let output = "";
    running.stdout?.on("data", (chunk) => {
      output += String(chunk);
    });
    running.stderr?.on("data", (chunk) => {
      output += String(chunk);
    });
    await expect.poll(() => output, { timeout: 20_000 }).toContain("Verbatim is ready.");
    const [healthy] = await once(run(wordsOf(/^HEALTHCHECK/), { app, env }), "close");
    expect(healthy).toBe(0);
    if (isRoot) expect(statSync(join(data, "verbatim.db")).uid).toBe(USER);
    running.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    const [unwell] = await once(run(wordsOf(/^HEALTHCHECK/), { app, env }), "close");
    expect(unwell).toBe(1);
  });

  it("gets all that the Dockerfile copies, and not a file more", () => {
    const allowed = readFileSync(join(root, ".dockerignore"), "utf8").match(/(?<=^!).+/gm);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, from = ""]) => from.split(" "),
    );
    expect(new Set(allowed)).toEqual(new Set(copied));
  });
});

it("every way to run a server starts the same", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const flags = wordsOf(/^CMD/).slice(1).join(" ");
  expect(scripts.start).toContain(`node ${flags}`);
  expect(readFileSync(join(root, "deploy/verbatim.service"), "utf8")).toContain(`node ${flags}\n`);
});

it.skipIf(!hasSystemd())(
  "systemd finds nothing wrong with the unit but that it is not installed",
  () => {
    const unit = join(root, "deploy/verbatim.service");
    const said = execFileSync("sh", [
      "-c",
      `systemd-analyze verify ${unit} 2>&1 || true`,
    ]).toString();
    const faults = said.split("\n").filter((line) => /verbatim\.service/.test(line));
    expect(faults.filter((line) => !/not executable|No such file/.test(line))).toEqual([]);
  },
);

function hasSystemd(): boolean {
  try {
    execFileSync("systemd-analyze", ["--version"]);
    return true;
  } catch {
    return false;
  }
}
