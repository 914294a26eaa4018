import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";

const FEED =
  "<rss><channel><item><guid>7</guid><title>Мэр</title><link>/a</link></item><item/></channel></rss>";

describe("verbatim feed", () => {
  it("prints an item a line, with null for what the feed does not tell", async () => {
    const { exitCode, stdout } = await runVerbatim(
      [
        "feed",
        "-",
        "--url",
        "https://example.org/feed",
        "--content-type",
        "text/xml;charset=koi8-r",
      ],
      { input: iconv.encode(FEED, "koi8-r") },
    );
    const nothing = { id: null, url: null, title: null };
    const untold = { publishedOn: null, summary: null, content: null };
    expect(exitCode).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: "7", url: "https://example.org/a", title: "Мэр", ...untold },
      { ...nothing, ...untold },
    ]);
  });

  it("says which file is no feed, and exits 1", async () => {
    const run = await runVerbatim(["feed", "package.json"]);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("package.json was not read: it is JSON, but no feed");
  });
});
