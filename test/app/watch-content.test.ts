import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openContent, type WatchedContent } from "../../src/app/watch-content.ts";
import { systemTimer } from "../../src/delivery/run/single-process.ts";
import { silentLog } from "../support/log/silent-log.ts";

const SOON = { timeout: 20_000, interval: 20 };
let folder = "";
let content: WatchedContent | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-watched-"));
});

afterEach(async () => {
  await content?.stop();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);

async function watched(contentDir = folder) {
  const told: string[] = [];
  content = await openContent({
    contentDir,
    timer: systemTimer,
    log: silentLog,
    everyMs: 50,
    settleMs: 10,
  });
  content.watch({ tell: (notice) => void told.push(notice), take: async () => {} });
  return {
    told,
    titles: () =>
      content
        ?.library()
        .articles.map(({ text }) => text)
        .sort(),
  };
}

describe("a content folder that is watched", () => {
  it("has what comes, what changes and what goes in its library, without a restart", async () => {
    await put("a.txt", "One.");
    const { titles, told } = await watched();
    expect(titles()).toEqual(["One."]);
    await put("b.txt", "Two.");
    await vi.waitFor(() => expect(titles()).toEqual(["One.", "Two."]), SOON);
    await put("a.txt", "One again.");
    await vi.waitFor(() => expect(titles()).toEqual(["One again.", "Two."]), SOON);
    await rm(join(folder, "b.txt"));
    await vi.waitFor(() => expect(titles()).toEqual(["One again."]), SOON);
    expect(told).toEqual([]);
  });

  it("names what it can't read once, and reads on", async () => {
    const { titles, told } = await watched();
    await put("bad.json", "{");
    await vi.waitFor(() => expect(told).toHaveLength(1), SOON);
    await put("a.txt", "One.");
    await vi.waitFor(() => expect(titles()).toEqual(["One."]), SOON);
    expect(told).toEqual([expect.stringContaining("bad.json was left out")]);
  });

  it("names twenty of thousands that it can't read, and counts the others", async () => {
    for (let file = 0; file < 2_000; file += 1) await put(`${file}.json`, "{");
    await watched();
    expect(content?.notices).toHaveLength(21);
    expect(content?.notices.at(-1)).toBe("1980 more could not be read.");
  });

  it("is read also where it only comes to be later, and keeps its articles while it is away", async () => {
    const place = join(folder, "later");
    const { titles, told } = await watched(place);
    const made = await mkdtemp(join(folder, "made-"));
    await writeFile(join(made, "a.txt"), "One.");
    await rename(made, place);
    await vi.waitFor(() => expect(titles()).toEqual(["One."]), SOON);
    await rename(place, made);
    await vi.waitFor(() => expect(told.at(-1)).toContain("it does not exist"), SOON);
    expect(titles()).toEqual(["One."]);
  });
});
