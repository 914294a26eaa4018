import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFormat, takeAlong } from "../../src/bot/files/take-along.ts";
import { toCsv } from "../../src/bot/files/to-csv.ts";
import { toMail } from "../../src/bot/files/to-mail.ts";
import { toMarkdown } from "../../src/bot/files/to-markdown.ts";
import { type Row, toRows } from "../../src/bot/files/to-rows.ts";
import type { FileFormat } from "../../src/domain/reply/file-format.ts";
import type { QuoteBlock } from "../../src/domain/reply.ts";
import { readMail } from "../../src/ingest/file/read-messages.ts";
import { botOver, quotesIn } from "../support/ask.ts";
import { hostileText } from "../support/discord/discord-replies.ts";
import { seedArticle } from "../support/seed-article.ts";

const NOW = new Date("2026-05-04T08:30:00Z");
const { ask, press } = botOver([seedArticle()]);

const EMPTY: Row = {
  words: "",
  speaker: null,
  role: null,
  outlet: null,
  day: null,
  link: null,
  articleId: null,
  start: null,
  end: null,
  kind: "own words",
  confidence: null,
  alsoIn: [],
};

/** As RFC 4180 tells how to read it, written without a look at how it is written. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1) ?? [];
    const here = text[at] ?? "";
    if (isQuoted && here === '"' && text[at + 1] === '"') {
      row[row.length - 1] += '"';
      at += 1;
    } else if (here === '"') isQuoted = !isQuoted;
    else if (!isQuoted && here === ",") row.push("");
    else if (!isQuoted && text.startsWith("\r\n", at)) {
      rows.push([""]);
      at += 1;
    } else row[row.length - 1] += here;
  }
  expect(isQuoted).toBe(false);
  expect(rows.pop()).toEqual([""]);
  return rows;
}

const anyCell = fc.oneof(
  fc.string({ unit: "binary" }),
  hostileText(6),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "＝1",
    '=cmd|" /C calc"!A0',
    'a,"b"\r\nc',
  ),
);

describe("an answer as a table", () => {
  it("gives every word back, whatever it is, and in no cell a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ words: anyCell, speaker: fc.option(anyCell) })), (given) => {
        const csv = toCsv(given.map((cells) => ({ ...EMPTY, ...cells })));
        expect(csv.startsWith("\uFEFF")).toBe(true);
        const [head, ...rows] = readCsv(csv.slice(1));
        expect(head).toHaveLength(12);
        expect(rows).toHaveLength(given.length);
        for (const [index, row] of rows.entries()) {
          const { words = "", speaker = "" } = given[index] ?? {};
          expect([words, `'${words}`].map((text) => text.toWellFormed())).toContain(row[0]);
          expect([speaker ?? "", `'${speaker}`].map((text) => text.toWellFormed())).toContain(
            row[1],
          );
          for (const cell of row) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });

  it("has of each quotation its words, who said them, and where they stand", async () => {
    const article = seedArticle();
    const reply = await ask("/quote mamdani as:csv");
    const [head, ...rows] = readCsv((reply.file?.text ?? "").slice(1));
    expect(head).toEqual([
      ...["words", "speaker", "role", "outlet", "day", "link"],
      ...["article id", "start", "end", "kind", "confidence", "also in"],
    ]);
    expect(rows.length).toBeGreaterThan(5);
    for (const [words = "", , , , day, , id, start, end, kind, confidence] of rows) {
      expect(id).toBe(article.id);
      expect(article.text.slice(Number(start), Number(end))).toBe(words);
      expect(day).toBe(article.publishedOn ?? "");
      expect(["own words", "reported"]).toContain(kind);
      expect(Number(confidence)).toBeGreaterThan(0.5);
    }
  });
});

describe("what other outlets printed too", () => {
  const SAID = "The boats will not sail again before the harbor is safe for all,";
  const also = { label: "Post, 3 May", url: "https://post.example/1" };
  const block: QuoteBlock = {
    ...{ kind: "quote", text: SAID, speaker: "Ann Lee", role: null, speech: "own words" },
    ...{ context: null, source: { label: "Echo", url: null } },
    alsoIn: [
      { ...also, differs: "there: “The *boats* won't sail”" },
      { label: "=Mail", url: null, differs: null },
    ],
  };

  it("is in each kind of file, with its wording where that is another one", () => {
    const rows = toRows({ blocks: [block] });
    expect(rows[0]?.alsoIn).toEqual([
      { outlet: also.label, link: also.url, differs: "there: “The *boats* won't sail”" },
      { outlet: "=Mail", link: null, differs: null },
    ]);
    expect(readCsv(toCsv(rows).slice(1))[1]?.at(-1)).toBe(
      "Post, 3 May (there: “The *boats* won't sail”), =Mail",
    );
    expect(toMarkdown({ title: null, blocks: [block] })).toContain(
      "Also in [Post, 3 May](<https://post.example/1>) (there: “The \\*boats\\* won't sail”), \\=Mail",
    );
  });
});

describe("taking an answer along", () => {
  it.each([
    ["/quote mamdani", "csv"],
    ["/quote mamdani", "markdown"],
    ["/quote mamdani", "json"],
    ["/summary", "csv"],
    ["/search fear", "markdown"],
    ["/articles", "json"],
    ["/speakers", "csv"],
  ] as const)(
    "%s from its menu gives what typing it as:%s gives: all pages of it",
    async (typed, as) => {
      const names = { csv: "a table", markdown: "Markdown", json: "JSON" };
      const answer = await ask(typed);
      const option = answer.menu?.options.find(({ label }) => label.includes(names[as]));
      const chosen = await press(option?.value ?? "");
      expect(chosen).toMatchObject({ audience: "asker", isBeside: true });
      expect(chosen.file).toEqual((await ask(`${typed} as:${as}`)).file);
      for (const { text } of quotesIn(answer.blocks)) {
        expect(plain(chosen.file?.text ?? "")).toContain(plain(text));
      }
    },
  );

  it("is for every answer that is typed, also one that no button could ask for again", async () => {
    const { file } = await ask("/verify people are living in fear as:json");
    const { rows } = JSON.parse(file?.text ?? "{}");
    expect(rows).toMatchObject([
      { words: "People are living in fear,", speaker: "Zohran Mamdani" },
    ]);
  });

  it("is not offered with help, and does not change what else is asked", async () => {
    expect((await ask("/help")).menu).toBeUndefined();
    for (const [typed, as] of [
      ["orr's quotes as a spreadsheet", "csv"],
      ["can i have what orr said as JSON?", "json"],
    ] as const) {
      expect(splitFormat(typed)).toMatchObject({ as });
    }
    for (const typed of [
      "/search saved as csv",
      "/quote a as:picture",
      "what was said as:csvs",
      "as:csv",
    ]) {
      expect(splitFormat(typed)).toEqual({ typed });
    }
  });

  it("takes a digest along as a mail, without what is only said about it", () => {
    const page = (title: string, text: string) =>
      ({ title, blocks: [{ kind: "text", text }], buttons: [], audience: "asker" }) as const;
    const first = page("Morning", "The ferry goes on");
    const aside = { kind: "note", text: "Seen by you only", isAside: true } as const;
    const { file } = takeAlong(
      [
        { ...first, blocks: [...first.blocks, aside] },
        page("Morning", "The pier stays"),
        { ...page("How it came about", "By luck"), isAside: true },
      ],
      "markdown",
      NOW,
    );
    expect(file).toMatchObject({ name: "morning.md", mediaType: "text/markdown" });
    expect(file?.text).toBe("# Morning\n\nThe ferry goes on\n\nThe pier stays\n");
  });

  it.each([
    ["csv", "what-was-said.csv"],
    ["mail", "what-was-said.eml"],
  ] as const)("names a file of %s after the answer", (format: FileFormat, name) => {
    const answer = { title: "What was said?", blocks: [], buttons: [], audience: "asker" } as const;
    expect(takeAlong(answer, format, NOW).file?.name).toBe(name);
    expect(takeAlong({ ...answer, title: "高橋 / ..\\x" }, "json", NOW).file?.name).toBe("x.json");
  });
});

const plain = (text: string) => text.replace(/[\\"\s>]|\\u[0-9a-f]{4}/g, "");

const quote: QuoteBlock = {
  kind: "quote",
  text: "We keep the <b>ferry</b>\nand the *pier*",
  speech: "own words",
  speaker: "Ann Lee",
  role: null,
  context: null,
  source: { label: "Quay Times", url: "https://quay.example/a_(b)" },
};

describe("an answer as Markdown", () => {
  it("sets off own words alone, with a link to where they stand", () => {
    const reported = { ...quote, speech: "reported", text: "that they keep it" } as const;
    expect(toMarkdown({ title: "Ferries", blocks: [quote, reported] })).toBe(
      [
        "# Ferries\n",
        "> “We keep the \\<b\\>ferry\\</b\\>\\\n> and the \\*pier\\*”\n",
        "— **Ann Lee**, [Quay Times](<https://quay.example/a_(b)>)\n",
        "that they keep it\n",
        "— **Ann Lee**, *reported, not word for word*, [Quay Times](<https://quay.example/a_(b)>)\n",
      ].join("\n"),
    );
  });

  it("never lets an article's words begin markup", () => {
    fc.assert(
      fc.property(hostileText(8), (text) => {
        const markdown = toMarkdown({ title: null, blocks: [{ kind: "text", text }] });
        expect(markdown.replace(/\\[\s\S]/g, "x")).not.toMatch(
          /[`*_[\]<>#|~]|^(?:[-+] |\d+[.)] )/m,
        );
      }),
    );
  });
});

describe("an answer as a mail", () => {
  const texts = fc.oneof(hostileText(6), fc.string({ unit: "binary", maxLength: 80 }), fc.lorem());

  it("is read back word for word, with headers and lines that every program takes", async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (title, text) => {
        const mail = toMail({ title, blocks: [{ ...quote, text }] }, NOW);
        expect(mail).toMatch(/^[\t\r\n -~]*$/);
        expect(mail.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of mail.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
        const [head = ""] = mail.split("\r\n\r\n");
        expect(head.match(/^(?:Subject|From|Date|To|Message-ID):/gm)).toHaveLength(5);
      }),
      { numRuns: 100 },
    );
  });

  it("says the same plainly and as HTML, in which nothing of an article is markup", async () => {
    const mail = toMail({ title: "Fähren – “so”", blocks: [quote] }, NOW);
    const [, plainPart = "", htmlPart = ""] = mail
      .split("--=_verbatim_parts")
      .map((part) => Buffer.from(part.split("\r\n\r\n")[1] ?? "", "base64").toString());
    expect(plainPart).toContain("“We keep the <b>ferry</b>\r\nand the *pier*”\r\n— Ann Lee");
    expect(htmlPart).toContain("“We keep the &lt;b&gt;ferry&lt;/b&gt;<br>and the *pier*”");
    expect(htmlPart).toContain('<a href="https://quay.example/a_(b)">Quay Times</a>');
    expect(mail).toContain("Date: Mon, 04 May 2026 08:30:00 +0000\r\n");
    expect(toRows({ blocks: [quote] })).toMatchObject([{ outlet: "Quay Times" }]);
    const read = await readMail("ferries", Buffer.from(mail));
    expect(JSON.stringify(read)).toContain("Fähren – “so”");
  });
});
