import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { describe, expect, it, vi } from "vitest";
import { runVerbatim, startVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";

function machine() {
  const folder = dataDir();
  const newEnv = () => ({ VERBATIM_CONTENT_DIR: dataDir(), VERBATIM_DATA_DIR: dataDir() });
  const env = newEnv();
  const run = async (args: readonly string[], where = env) => {
    const { exitCode, stdout, stderr } = await runVerbatim(args, { env: where });
    return `${stdout}${stderr}${exitCode === 0 ? "" : `exit ${exitCode}`}`;
  };
  const file = (name: string, lines: readonly unknown[]) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
    );
    return path;
  };
  return { run, file, folder, newEnv };
}

const PIER = {
  url: "https://news.example/pier",
  title: "Pier closes",
  siteName: "The Example",
  publishedOn: "2019-05-06",
  text: "“The old pier is rotten,” said Ann Lee, the harbor minister.",
};

it("imports lines, names the bad ones, and passes over what is there", async () => {
  const { run, file } = machine();
  const other = { ...PIER, url: "https://news.example/other", publishedOn: "2020-01-01" };
  const lines = file("old.jsonl", [PIER, "{broken", { url: PIER.url }, "", other]);
  const first = await run(["import", lines]);
  expect(first).toContain("4 lines: 2 new, 0 there already, 2 bad lines left out.\n");
  expect(first).toContain("Line 2: not JSON: ");
  expect(first).toContain("Line 3: text: is missing, or not text\n");
  expect(first).toMatch(/exit 1$/);

  const good = file("old.jsonl", [PIER, { ...other, text: `${other.text} It is shut.` }]);
  expect(await run(["import", good])).toBe("2 lines: 0 new, 1 revised, 1 there already.\n");
  expect(await run(["source", "list"])).toContain("old.jsonl");
  expect(await run(["source", "resume", "1"])).toContain("could be polled");
});

it("exports what sources brought, as it is imported elsewhere, each for whom it was", async () => {
  const { run, file, folder, newEnv } = machine();
  const place = { platform: "slack", tenant: "T1", channel: "C1" };
  const source = { url: "https://news.example/feed", title: "Feed", place, reach: "channel" };
  await run(["import", "--later", file("old.jsonl", [{ ...PIER, source }])]);
  const out = join(folder, "out.jsonl");
  expect(await run(["export", out])).toBe(`1 article written to ${out}.\n`);
  expect(await run(["export", out])).toContain("is there already. Name another file.");
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ ...PIER, source });

  const elsewhere = newEnv();
  expect(await run(["import", out], elsewhere)).toBe("1 line: 1 new, 0 there already.\n");
  expect(await run(["export", "-"], elsewhere)).toBe(readFileSync(out, "utf8"));
});

it("gives the same lines again after another import, whatever they leave out", async () => {
  const { run, file, folder, newEnv } = machine();
  const { text } = PIER;
  const lines = [
    { text },
    { ...PIER, siteName: null, publishedOn: "2019-05-06T23:30:00-04:00" },
    { ...PIER, url: "https://news.example/seen", firstSeenAt: "2019-05-07T08:00:00+02:00" },
  ];
  await run(["import", "--later", file("old.jsonl", lines)]);
  const out = join(folder, "out.jsonl");
  await run(["export", out]);
  expect(readFileSync(out, "utf8")).toContain('"publishedOn":"2019-05-06"');

  const elsewhere = newEnv();
  await run(["import", "--later", out], elsewhere);
  expect(await run(["export", "-"], elsewhere)).toBe(readFileSync(out, "utf8"));
  expect(await run(["import", out], elsewhere)).toBe("3 lines: 0 new, 3 there already.\n");
});

it("takes along whose names managers said are one person's, and leaves what was said here", async () => {
  const { run, file, folder, newEnv } = machine();
  const ruling = {
    ...{ workspace: "slack:T1", kind: "merge", one: "Ann Lee", other: "Annie Lee" },
    ...{ decidedBy: "ada", decidedAt: "2026-03-02T12:00:00.123Z" },
  };
  const changed = { ...ruling, kind: "split", one: ruling.other, other: ruling.one };
  const lines = file("old.jsonl", [PIER, { ruling }, { ruling: { ...ruling, kind: "guess" } }]);
  expect(await run(["import", "--later", lines])).toContain(
    "3 lines: 2 new, 0 there already, 1 bad",
  );
  const out = join(folder, "out.jsonl");
  await run(["export", out]);
  expect(JSON.parse(readFileSync(out, "utf8").trim().split("\n").at(-1) ?? "")).toEqual({ ruling });

  const elsewhere = newEnv();
  await run(["import", "--later", file("changed.jsonl", [{ ruling: changed }])], elsewhere);
  expect(await run(["import", "--later", out], elsewhere)).toContain("1 new, 1 there already");
  expect(await run(["export", "-"], elsewhere)).toContain(JSON.stringify({ ruling: changed }));
});

it("names a file that is not there", async () => {
  const { run } = machine();
  expect(await run(["import", "/nowhere/old.jsonl"])).toContain("/nowhere/old.jsonl can't be read");
});

it("says that an export can't be written, and why", async () => {
  const { run, file } = machine();
  await run(["import", "--later", file("old.jsonl", [PIER])]);
  const told = await run(["export", "/nowhere/out.jsonl"]);
  expect(told).toContain("/nowhere/out.jsonl can't be written: ENOENT");
  expect(told).toContain("exit 1");
  expect(told).not.toContain("unexpected fault");
});

describe.skipIf(process.platform === "win32")("an import that is told to stop", () => {
  const says = expect.stringMatching(/^Stopped\. Import the file again to go on[^\n]*\n$/);

  function importing(file: string, env = machine().newEnv()) {
    const child = startVerbatim(["import", file], env);
    const end = Promise.all([once(child, "close"), readAll(child.stderr)]);
    return { child, end, env };
  }

  it("while it still reads the content folder says so, and that is no fault", async () => {
    const env = machine().newEnv();
    const name = (file: number) => join(env.VERBATIM_CONTENT_DIR, `${file}.txt`);
    for (let file = 0; file < 500; file += 1) writeFileSync(name(file), PIER.text.repeat(50));
    const { child, end } = importing("-", env);
    await vi.waitUntil(() => existsSync(join(env.VERBATIM_DATA_DIR, "verbatim.pid")), PATIENT);
    child.kill("SIGTERM");
    expect(await end).toEqual([[143, null], says]);
  });

  it("waits no more for whoever writes its standard input", async () => {
    const { child, end, env } = importing("-");
    // It is more than a pipe holds: it leaves only when it is read.
    child.stdin.write(" ".repeat(8_000_000));
    await once(child.stdin, "drain");
    child.kill("SIGINT");
    expect(await end).toEqual([[130, null], says]);
    expect(existsSync(join(env.VERBATIM_DATA_DIR, "verbatim.pid"))).toBe(false);
  });

  it("ends where nobody writes to the pipe that it reads, by the signal if the system waits on", async () => {
    const pipe = join(dataDir(), "pipe.jsonl");
    execFileSync("mkfifo", [pipe]);
    const { child, end, env } = importing(pipe);
    const written = await open(pipe, "w");
    child.kill("SIGTERM");
    const [ended, told] = await end;
    // Whether a read is under way just then is the system's to say, and nothing but a signal ends one.
    expect([
      [143, null],
      [null, "SIGTERM"],
    ]).toContainEqual(ended);
    expect(told).toEqual(says);
    expect(existsSync(join(env.VERBATIM_DATA_DIR, "verbatim.pid"))).toBe(false);
    await written.close();
  });
});

const PATIENT = { timeout: 50_000, interval: 5 };
