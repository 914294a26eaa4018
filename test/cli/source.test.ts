import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { newsSite, rss } from "../support/sources/news-site.ts";
import { dataDir } from "../support/store/data-dir.ts";

async function machine() {
  const site = await newsSite();
  site.pages.set(
    "/feed.xml",
    rss(
      site,
      [1, 2, 3].map((number) => ({ number })),
    ),
  );
  const content = dataDir();
  writeFileSync(join(content, "own.txt"), "The council met on Monday. It was short.");
  const env = {
    VERBATIM_CONTENT_DIR: content,
    VERBATIM_DATA_DIR: dataDir(),
    VERBATIM_ALLOWED_SOURCES: "127.0.0.1",
  };
  const run = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await runVerbatim(args, { env });
    return `${stdout}${stderr}${exitCode === 0 ? "" : `exit ${exitCode}`}`;
  };
  return { site, content, run };
}

describe("verbatim source", () => {
  it("adds a feed for everyone, reads it, and answers from it afterwards", async () => {
    const { site, run } = await machine();
    expect(await run("source", "add", site.feedUrl, "--last", "2")).toBe(
      "Source 1, Harbour Times: added.\nArticles read: 2.\n",
    );
    expect(await run("ask", "/articles")).toContain("Harbour plan 1");
    expect(await run("ask", "/quote lee")).toContain("goes to a vote in June");
    expect(await run("source", "list")).toMatch(
      /^Source 1: Harbour Times \(everyone's\)\n {4}everyone/,
    );
    expect(await run("source", "why", `${site.origin}/news/3`)).toContain("left out");
    expect(await run("source", "pause", "1")).toContain("Paused by hand.");
    expect(await run("source", "poll")).toBe(
      "Sources polled: 0, of which failed: 0. Articles read: 0.\n",
    );
    expect(await run("source", "remove", "1")).toContain("Removed.");
    expect(await run("ask", "/articles")).not.toContain("Harbour plan");
  });

  it("takes a list of feeds and writes one, of a channel too", async () => {
    const { run } = await machine();
    const list = join(dataDir(), "list.opml");
    writeFileSync(list, opmlOf("https://a.example/feed"));
    expect(await run("source", "import", list, "--in", "slack:T1:C1")).toBe(
      "Feeds added: 1. There already: 0.\n",
    );
    const out = join(dataDir(), "out.opml");
    await run("source", "export", out, "--in", "slack:T1:C1");
    expect(readFileSync(out, "utf8")).toContain('xmlUrl="https://a.example/feed"');
    expect(await run("source", "export")).not.toContain("a.example");
  });

  it("says what is wrong, and how to mend it", async () => {
    const { site, run } = await machine();
    expect(await run("source", "add", `${site.origin}/none`)).toMatch(/answered 404\.\nexit 1/);
    expect(await run("source", "add", site.feedUrl, "--in", "T1")).toContain("is no place");
    expect(await run("source", "add", site.feedUrl, "--last", "x")).toMatch(/no number.*\nexit 2/);
    expect(await run("source", "remove", "7")).toMatch(/There is no source 7.*\nexit 2/);
    expect(await run("source", "import", "nowhere.opml")).toMatch(/nowhere\.opml.*\nexit [12]/);
  });
});

describe("content/feeds.opml", () => {
  it("is everyone's feeds, and what leaves it is removed", async () => {
    const { content, run } = await machine();
    const file = join(content, "feeds.opml");
    writeFileSync(file, opmlOf("https://a.example/feed", "https://b.example/feed"));
    await run("source", "poll");
    expect(await run("source", "list")).toContain("https://a.example/feed");
    writeFileSync(file, opmlOf("https://b.example/feed"));
    await run("source", "poll");
    expect(await run("source", "list")).not.toContain("https://a.example/feed");
    expect(await run("source", "list")).toContain("https://b.example/feed");
  });

  it("that cannot be read changes nothing", async () => {
    const { content, run } = await machine();
    const file = join(content, "feeds.opml");
    writeFileSync(file, opmlOf("https://a.example/feed"));
    await run("source", "poll");
    writeFileSync(file, "<html></html>");
    await run("source", "poll");
    expect(await run("source", "list")).toContain("https://a.example/feed");
  });
});

function opmlOf(...feeds: readonly string[]): string {
  const outlines = feeds.map((url) => `<outline text="${url}" xmlUrl="${url}"/>`);
  return `<opml version="2.0"><body>${outlines.join("")}</body></opml>`;
}
