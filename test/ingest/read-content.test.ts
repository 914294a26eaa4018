import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readContent } from "../../src/ingest/read-content.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-content-"));
});

afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, bytes: string | Uint8Array) => writeFile(join(folder, name), bytes);

describe("the content folder", () => {
  it("gives text files as they stand and JSON files with what they tell", async () => {
    await put("b.txt", " As given.\r\n");
    await put("a.json", '{"text":"Told.","title":"A title","publishedOn":"2025-11-19"}');
    expect(await readContent(folder)).toEqual({
      sources: [
        { id: "a", text: "Told.", title: "A title", publishedOn: "2025-11-19" },
        { id: "b", text: " As given.\r\n" },
      ],
      notices: [],
    });
  });

  it.each([
    ["latin-1.txt", Uint8Array.of(0x63, 0x61, 0x66, 0xe9), "UTF-8"],
    ["blank.txt", " \n", "empty"],
    ["broken.json", "{", "not JSON"],
    ["wrong.json", '{"title":"No text"}', "text:"],
    ["late.json", '{"text":"x","publishedOn":"yesterday"}', "publishedOn:"],
    [
      "wall.html",
      "<p>We value your privacy. We and our partners use cookies. Accept all or reject all.</p>",
      "consent",
    ],
    ["picture.png", "x", ".txt, .md, .json and .html"],
  ])("leaves out %s with a notice that names it, and reads the rest", async (name, bytes, why) => {
    await put(name, bytes);
    await put("good.txt", "Good.");
    const { sources, notices } = await readContent(folder);
    expect(sources.map(({ id }) => id)).toEqual(["good"]);
    expect(notices).toEqual([expect.stringContaining(name)]);
    expect(notices[0]).toContain(why);
  });

  it("reads UTF-16 where a byte order mark says so", async () => {
    await put("wide.txt", Buffer.from("\ufeff“Yes,” she said.", "utf16le"));
    expect((await readContent(folder)).sources[0]?.text).toBe("“Yes,” she said.");
  });

  it("takes the article out of a saved page, with what the page tells of it", async () => {
    const said = "“The harbour plan will go to a vote in June,” Mayor Ann Lee said on Tuesday.";
    await put(
      "page.html",
      Buffer.from(
        `<html><head><meta charset="windows-1252"><title>Vote in June</title>
        <meta name="date" content="2025-11-19"></head><body><nav>Home News</nav>
        <article><p>${said}</p><p>The council had put it off twice.</p></article></body></html>`
          .replace("“", "\x93")
          .replace("”", "\x94"),
        "latin1",
      ),
    );
    expect((await readContent(folder)).sources).toEqual([
      {
        id: "page",
        title: "Vote in June",
        publishedOn: "2025-11-19",
        url: undefined,
        text: `${said}\n\nThe council had put it off twice.`,
      },
    ]);
  });

  it("takes the first of two files with one id and names the other", async () => {
    await put("same.json", '{"text":"One."}');
    await put("same.txt", "Two.");
    const { sources, notices } = await readContent(folder);
    expect(sources.map(({ text }) => text)).toEqual(["One."]);
    expect(notices[0]).toContain("same.txt");
  });

  it("passes over hidden files and folders", async () => {
    await put(".DS_Store", "x");
    await mkdir(join(folder, "drafts"));
    expect((await readContent(folder)).notices[0]).toContain("no articles yet");
  });

  it("is a notice where there is no folder", async () => {
    const nowhere = join(folder, "nowhere");
    const { sources, notices } = await readContent(nowhere);
    expect(sources).toEqual([]);
    expect(notices).toEqual([expect.stringContaining(`${nowhere} can't be read`)]);
  });
});
