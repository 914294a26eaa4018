import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createContentFolder } from "../../../src/ingest/file/content-folder.ts";
import { FILE_LIMITS, readRegularFile } from "../../../src/ingest/file/read-regular-file.ts";
import { dataDir } from "../../support/store/data-dir.ts";

const canMakePipes = process.platform !== "win32";
const SMALL = { maxBytes: 1_000, followsLinks: false };
const LINKS = { ...SMALL, followsLinks: true };

function folders() {
  const place = dataDir();
  const [content, elsewhere] = [join(place, "content"), join(place, "elsewhere")];
  mkdirSync(content);
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "secret.txt"), "Not for the newsroom.");
  return { content, elsewhere };
}

describe.runIf(canMakePipes)("what is no file", () => {
  const kinds: readonly (readonly [string, (path: string) => unknown, string])[] = [
    ["a pipe", (path) => execFileSync("mkfifo", [path]), "it is a pipe"],
    ["a socket", listenAt, "it is a socket"],
    ["a link to a device", (path) => symlinkSync("/dev/zero", path), "leads out of its folder"],
    ["a link to nothing", (path) => symlinkSync("nowhere", path), "a link to nothing"],
    ["a link to itself", (path) => symlinkSync(path, path), "its links lead in a circle"],
    ["a link to a folder", linkToFolder, "it is a folder"],
  ];

  it.each(kinds)("such as %s is named, and the rest is read", async (_, make, why) => {
    const { content } = folders();
    await make(join(content, "odd.txt"));
    writeFileSync(join(content, "good.txt"), "Good.");
    const folder = createContentFolder(content);
    for (let look = 0; look < 3; look += 1) {
      const { sources, notices, isSettled } = await folder.read();
      expect(sources.map(({ id }) => id)).toEqual(["good"]);
      expect(notices).toEqual([expect.stringContaining("odd.txt was left out: ")]);
      expect(notices[0]).toContain(why);
      expect(isSettled).toBe(true);
    }
  });

  it("is not read either where links may lead anywhere", async () => {
    const { content } = folders();
    symlinkSync("/dev/zero", join(content, "zero.txt"));
    symlinkSync("/dev/tty", join(content, "terminal.txt"));
    execFileSync("mkfifo", [join(content, "pipe.txt")]);
    const { sources, notices } = await createContentFolder(content, LINKS).read();
    expect(sources).toEqual([]);
    expect(notices).toHaveLength(3);
    for (const notice of notices) expect(notice).toMatch(/it is a (?:device|pipe), and only files/);
  });
});

describe.runIf(canMakePipes)("a link", () => {
  it("is followed within the folder, and out of it only where a setting allows it", async () => {
    const { content, elsewhere } = folders();
    mkdirSync(join(content, "drafts"));
    writeFileSync(join(content, "drafts", "quay.txt"), "The quay is shut.");
    symlinkSync(join("drafts", "quay.txt"), join(content, "quay.txt"));
    symlinkSync(join(elsewhere, "secret.txt"), join(content, "secret.txt"));
    symlinkSync(elsewhere, join(content, "drafts", "away"));
    symlinkSync(join("drafts", "away", "secret.txt"), join(content, "around.txt"));

    const strict = await createContentFolder(content, SMALL).read();
    expect(strict.sources.map(({ id }) => id)).toEqual(["quay"]);
    expect(strict.notices).toEqual([
      expect.stringMatching(/^around\.txt .*VERBATIM_CONTENT_LINKS=yes/),
      expect.stringMatching(/^secret\.txt .*VERBATIM_CONTENT_LINKS=yes/),
    ]);
    const allowed = await createContentFolder(content, LINKS).read();
    expect(allowed.sources.map(({ id }) => id)).toEqual(["around", "quay", "secret"]);
  });

  it("to the folder itself is no link out of it", async () => {
    const { content } = folders();
    writeFileSync(join(content, "quay.txt"), "The quay is shut.");
    symlinkSync(content, `${content}-link`);
    const { sources } = await createContentFolder(`${content}-link`).read();
    expect(sources.map(({ id }) => id)).toEqual(["quay"]);
  });

  it("from a folder whose name begins with the other's leads out of it", async () => {
    const { content } = folders();
    mkdirSync(`${content}-private`);
    writeFileSync(join(`${content}-private`, "a.txt"), "Not for the newsroom.");
    symlinkSync(join(`${content}-private`, "a.txt"), join(content, "a.txt"));
    await expect(readRegularFile(join(content, "a.txt"), SMALL)).rejects.toThrow("leads out");
  });

  it("that is put in a file's place again and again never gives what lies elsewhere", async () => {
    const { content, elsewhere } = folders();
    const path = join(content, "a.txt");
    const [file, link] = [join(elsewhere, "file"), join(elsewhere, "link")];
    writeFileSync(path, "Public.");
    let isDone = false;
    const swapping = (async () => {
      while (!isDone) {
        symlinkSync(join(elsewhere, "secret.txt"), link);
        linkSync(path, file);
        renameSync(link, path);
        await new Promise(setImmediate);
        renameSync(file, path);
        await new Promise(setImmediate);
      }
    })();
    const given = new Set<string>();
    for (let time = 0; time < 2_000; time += 1) {
      const bytes = await readRegularFile(path, SMALL).catch(() => null);
      if (bytes) given.add(Buffer.from(bytes).toString());
    }
    isDone = true;
    await swapping;
    expect([...given]).toEqual(["Public."]);
  });
});

describe("a file's size", () => {
  it("is looked at before it is read: a hole of a gigabyte takes no memory", async () => {
    const { content } = folders();
    writeFileSync(join(content, "hole.txt"), "");
    truncateSync(join(content, "hole.txt"), 2 ** 30);
    const before = process.memoryUsage().rss;
    const { sources, notices } = await createContentFolder(content).read();
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
    expect(sources).toEqual([]);
    expect(notices).toEqual([
      "hole.txt was left out: it is larger than 20 MB. Make it smaller, or set VERBATIM_CONTENT_MAX_MB to more.",
    ]);
  });

  it("of a kind that is not read does not matter, for it is not opened", async () => {
    const { content } = folders();
    writeFileSync(join(content, "photo.png"), "");
    truncateSync(join(content, "photo.png"), 2 ** 30);
    const { notices } = await createContentFolder(content).read();
    expect(notices).toEqual([expect.stringMatching(/^photo\.png was left out: only \.txt, /)]);
  });

  it("may be all that is allowed, and not one byte more", async () => {
    const { content } = folders();
    const path = join(content, "a.txt");
    writeFileSync(path, "x".repeat(1_000));
    expect(await readRegularFile(path, SMALL)).toHaveLength(1_000);
    writeFileSync(path, "x".repeat(1_001));
    await expect(readRegularFile(path, SMALL)).rejects.toThrow("larger than");
  });

  it.runIf(existsSync("/proc/self/stat"))("may not be untrue", async () => {
    const { content } = folders();
    symlinkSync("/proc/self/stat", join(content, "stat.txt"));
    await expect(readRegularFile(join(content, "stat.txt"), LINKS)).rejects.toThrow("it grew");
  });
});

describe("names", () => {
  it.runIf(process.platform === "linux")(
    "may hold anything, and are printed on one line",
    async () => {
      const { content } = folders();
      writeFileSync(join(content, "one\n  Notice    two.json"), "{");
      writeFileSync(join(content, "\u202egnp.json"), "{");
      writeFileSync(join(content, "same\u200b.json"), '{"text":"One."}');
      writeFileSync(join(content, "same\u200b.txt"), "Two.");
      writeFileSync(join(content, "a\nb.txt"), "Three.");
      writeFileSync(
        Buffer.concat([Buffer.from(`${content}/caf`), Buffer.of(0xe9), Buffer.from(".txt")]),
        "x",
      );
      const folder = createContentFolder(content);
      for (let look = 0; look < 2; look += 1) {
        const { sources, notices, isSettled } = await folder.read();
        expect(sources.map(({ text }) => text)).toEqual(["Three.", "One."]);
        expect(notices.map((notice) => notice.slice(0, notice.indexOf(":")))).toEqual([
          "caf\ufffd.txt was left out",
          "one\\n  Notice    two.json was left out",
          "same\\u{200b}.txt was left out",
          "\\u{202e}gnp.json was left out",
        ]);
        expect(notices[0]).toContain("its name is not UTF-8. Rename it.");
        expect(notices[2]).toContain('the id "same\\u{200b}"');
        expect(isSettled).toBe(true);
      }
    },
  );
});

describe("reading", () => {
  it("ends when it is told to, with the reason", async () => {
    const { content } = folders();
    for (let file = 0; file < 50; file += 1) writeFileSync(join(content, `${file}.txt`), "One.");
    const stop = new AbortController();
    const reading = createContentFolder(content, FILE_LIMITS).read(stop.signal);
    stop.abort(new Error("told to stop"));
    await expect(reading).rejects.toThrow("told to stop");
  });
});

async function listenAt(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(path, resolve));
}

function linkToFolder(path: string): void {
  mkdirSync(join(dirname(path), "folder"));
  symlinkSync("folder", path);
}
