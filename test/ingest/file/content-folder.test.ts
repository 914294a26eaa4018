import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createContentFolder } from "../../../src/ingest/file/content-folder.ts";
import { readableKinds } from "../../../src/ingest/file/read-articles.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-content-"));
});

afterEach(() => rm(folder, { recursive: true }));

const readContent = (place: string) => createContentFolder(place).read();
const put = (name: string, bytes: string | Uint8Array) => writeFile(join(folder, name), bytes);

describe("the content folder", () => {
  it("gives text files as they stand and JSON files with what they tell", async () => {
    await put("b.txt", " As given.\r\n");
    await put("a.json", '{"text":"Told.","title":"A title","publishedOn":"2025-11-19"}');
    expect(await readContent(folder)).toEqual({
      sources: [
        { id: "a", text: "Told.", title: "A title", publishedOn: "2025-11-19" },
        { id: "b", text: " As given.\r\n", fileDay: expect.any(String) },
      ],
      notices: [],
      isSettled: true,
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
    ["txt", "A name that is no ending.", ".txt, .md, .json, .html, .eml and .mbox"],
    ["picture.png", "x", ".txt, .md, .json, .html, .eml and .mbox"],
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

  it("gives a plain file that tells no day that on which it was written", async () => {
    const written = new Date("2026-03-02T23:30:00Z");
    const text = "The ferry sank.";
    const files = {
      "a.txt": text,
      "b.md": text,
      "2026-01-05-c.txt": text,
      "d.html": `<article><p>${text.repeat(20)}</p></article>`,
    };
    for (const [name, words] of Object.entries(files)) {
      await put(name, words);
      await utimes(join(folder, name), written, written);
    }
    const { sources } = await readContent(folder);
    const days = sources.map(({ id, publishedOn, fileDay }) => [id, publishedOn, fileDay]);
    expect(days).toEqual([
      ["2026-01-05-c", "2026-01-05", undefined],
      ["a", undefined, "2026-03-02"],
      ["b", undefined, "2026-03-02"],
      ["d", undefined, undefined],
    ]);
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

describe("each kind of file", () => {
  it("is named in the README", async () => {
    const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
    for (const kind of readableKinds().split(/, | and /)) expect(readme).toContain(`\`${kind}\``);
  });
});

describe("the content folder, read again", () => {
  const idsIn = ({ sources }: { readonly sources: readonly { readonly id: string }[] }) =>
    sources.map(({ id }) => id);

  it("gives the very same article where the file has not changed", async () => {
    await put("a.txt", "One.");
    const content = createContentFolder(folder);
    const [first] = (await content.read()).sources;
    expect((await content.read()).sources[0]).toBe(first);
  });

  it("takes a file that came once it has stayed the same for two looks", async () => {
    const content = createContentFolder(folder);
    await content.read();
    await put("a.txt", "Half of");
    expect(await content.read()).toMatchObject({ sources: [], isSettled: false });
    await appendFile(join(folder, "a.txt"), " it.");
    expect(await content.read()).toMatchObject({ sources: [], isSettled: false });
    expect(await content.read()).toMatchObject({
      sources: [{ id: "a", text: "Half of it." }],
      isSettled: true,
    });
  });

  it("keeps the last version until the new one is whole, also where a rename replaces it", async () => {
    await put("a.txt", "Before.");
    const content = createContentFolder(folder);
    await content.read();
    await put("a.txt.tmp", "After..");
    await utimes(join(folder, "a.txt.tmp"), 1, 1);
    await rename(join(folder, "a.txt.tmp"), join(folder, "a.txt"));
    expect((await content.read()).sources[0]?.text).toBe("Before.");
    expect((await content.read()).sources[0]?.text).toBe("After..");
  });

  it("loses what was removed, and nothing else", async () => {
    await put("a.txt", "One.");
    await put("b.txt", "Two.");
    const content = createContentFolder(folder);
    await content.read();
    await rm(join(folder, "a.txt"));
    expect(idsIn(await content.read())).toEqual(["b"]);
  });

  it("names a file that was broken, and keeps what it last held", async () => {
    await put("a.json", '{"text":"One."}');
    const content = createContentFolder(folder);
    await content.read();
    await put("a.json", '{"text":');
    await content.read();
    const { sources, notices } = await content.read();
    expect(sources).toMatchObject([{ id: "a", text: "One." }]);
    expect(notices).toEqual([
      expect.stringMatching(/^a\.json .*not JSON.*What it last held stays/),
    ]);
  });

  it("keeps everything while the folder itself is away", async () => {
    await put("a.txt", "One.");
    const content = createContentFolder(folder);
    await content.read();
    await rename(folder, `${folder}-away`);
    const away = await content.read();
    await rename(`${folder}-away`, folder);
    expect(idsIn(away)).toEqual(["a"]);
    expect(away.notices).toEqual([expect.stringContaining("it does not exist")]);
    expect((await content.read()).notices).toEqual([]);
  });

  it("passes over what editors and downloads write first, and the list of feeds", async () => {
    for (const name of ["a.txt~", "~$b.txt", "c.txt.part", "d.txt.tmp", "feeds.opml", ".e.swp"]) {
      await put(name, "One.");
    }
    expect((await readContent(folder)).notices).toEqual([expect.stringContaining("no articles")]);
  });
});

/** Of the day on which it was written, which may be over by now. */
const TODAY = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
const LEAD = "The quay is shut until the spring, the harbour master said on Tuesday.";

describe("a headline", () => {
  it("is the first line of a text where it stands alone, and the text stays as it is", async () => {
    const text = `Quay shut until spring\n\n${LEAD}`;
    await put("a.txt", text);
    expect((await readContent(folder)).sources).toEqual([
      { id: "a", text, title: "Quay shut until spring", bodyStart: 24, fileDay: TODAY },
    ]);
  });

  it.each([
    ["a sentence", `The quay is shut.\n\n${LEAD}`],
    ["a day", `2025-11-19 Saltwick\n\n${LEAD}`],
    ["a byline", `By Bo Ek\n\n${LEAD}`],
    ["all there is", "Quay shut until spring"],
    ["followed by no prose", "Quay shut\n\nTrams run\n\nFerries late"],
    ["too long", `${"Quay shut until spring ".repeat(9)}\n\n${LEAD}`],
    ["someone's words", `“Quay shut until spring,”\n\n${LEAD}`],
  ])("is not a first line that is %s", async (_, text) => {
    await put("a.txt", text);
    const [source] = (await readContent(folder)).sources;
    expect(source).toMatchObject({ id: "a", text });
    expect(source).not.toHaveProperty("title");
  });

  it.each([
    ["# Quay shut\n\nText.", { title: "Quay shut", text: "Text." }],
    ["Quay shut\n=========\nText.", { title: "Quay shut", text: "Text." }],
    [
      "---\ntitle: 'Quay''s shut'\nurl: https://example.org/quay # here\ndate: 19 Nov 2025\ntags: [a]\n---\n\n# Quay\n\nText.",
      {
        title: "Quay's shut",
        url: "https://example.org/quay",
        publishedOn: "2025-11-19",
        text: "Text.",
      },
    ],
    ['---\ntitle: "A \\"plan\\""\n---\nText.', { title: 'A "plan"', text: "Text." }],
    ["Text.\n\n# Later\n", { text: "Text.\n\n# Later\n" }],
    ["---\nText after a rule.\n", { text: "---\nText after a rule.\n" }],
  ])("and front matter of Markdown are no part of its text: %j", async (markdown, article) => {
    await put("a.md", markdown);
    expect((await readContent(folder)).sources).toEqual([
      { id: "a", ...("publishedOn" in article ? {} : { fileDay: TODAY }), ...article },
    ]);
  });

  it("is told of where its front matter has a day that is none", async () => {
    await put("a.md", "---\ndate: soon\n---\nText.");
    expect((await readContent(folder)).notices[0]).toContain("date: soon is not a day");
  });
});
