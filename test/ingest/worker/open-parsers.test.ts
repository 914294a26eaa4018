import { afterEach, describe, expect, it } from "vitest";
import { BotError } from "../../../src/domain/errors.ts";
import { type OpenParsers, openParsers } from "../../../src/ingest/worker/open-parsers.ts";
import { type Document, parsers } from "../../../src/ingest/worker/parsers.ts";
import {
  ReaderStopped,
  ReadingEnded,
  type ThreadLimits,
} from "../../../src/ingest/worker/task-thread.ts";
import { noteLog } from "../../support/log/note-log.ts";
import { silentLog } from "../../support/log/silent-log.ts";

const BAD_WORKER = new URL("../../support/parsers/bad-worker.ts", import.meta.url);

const open: OpenParsers[] = [];
const opened = (limits?: ThreadLimits, log = silentLog) => {
  const one = openParsers(log, limits);
  open.push(one);
  return one;
};

afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

const document = (text: string): Document => ({
  bytes: Buffer.from(text),
  contentType: "text/html; charset=utf-8",
  url: "https://quay.example/page",
});

const FEED = `<rss version="2.0"><channel><title>Quay Gazette</title><item><title>The pier</title>
  <link>/1</link><description>“We’re shut,” said Ann Lee.</description></item></channel></rss>`;
const PAGE = `<html lang="en"><head><title>The pier is shut</title><link rel="alternate" type="application/rss+xml" href="/feed"></head>
  <body><article><p>${"The pier of Saltmere is shut for nine weeks, said Ines Duarte. ".repeat(9)}</p></article></body></html>`;
const OPML = `<opml><body><outline text="Papers"><outline text="Quay" xmlUrl="https://quay.example/feed"/></outline></body></opml>`;
const MAIL =
  "From: Ann <ann@quay.example>\nSubject: The pier\n\nThe pier is shut for nine weeks.\n";

describe("what strangers wrote", () => {
  it("is read by a thread of its own as it would be read here", async () => {
    const { parse } = opened();
    const mail = { name: "pier.eml", bytes: Buffer.from(MAIL) };
    expect(await parse("feed", document(FEED))).toEqual(parsers.feed(document(FEED)));
    expect(await parse("page", document(PAGE))).toEqual(parsers.page(document(PAGE)));
    expect(await parse("feedsOfPage", document(PAGE))).toEqual(parsers.feedsOfPage(document(PAGE)));
    expect(await parse("opml", document(OPML))).toEqual(parsers.opml(document(OPML)));
    expect(await parse("file", mail)).toEqual(await parsers.file(mail));
  });

  it("is refused with the same words as here, which are no fault of ours to log", async () => {
    const { log, lines } = noteLog();
    const refused = opened({}, log).parse("feed", document("<svg/>"));
    await expect(refused).rejects.toThrow(BotError);
    await expect(refused).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("<svg> is none of RSS"),
    });
    expect(lines).toEqual([]);
  });

  it("is read though all of it is asked for at once, each with its own answer", async () => {
    const { parse } = opened({ worker: BAD_WORKER });
    const names = Array.from({ length: 20 }, (_, index) => `list ${index}`);
    const read = await Promise.all(names.map((name) => parse("opml", document(name))));
    expect(read.map(([feed]) => feed?.title)).toEqual(names);
  });

  it.each([
    ["takes too long", "without end", "it took longer than 0.5 s to read"],
    ["takes too much memory", "without measure", "it takes more than 30 MB of memory"],
    ["ends the thread", "ends the thread", "its reader ended"],
  ])("is given up where it %s, and what comes after is read", async (_, text, says) => {
    const deadlineMs = text === "without end" ? 500 : 60_000;
    const { parse } = opened({ worker: BAD_WORKER, deadlineMs, maxMemoryMb: 30 });
    const [ended, next] = [parse("opml", document(text)), parse("opml", document("the next"))];
    await expect(ended).rejects.toThrow(ReadingEnded);
    await expect(ended).rejects.toThrow(says);
    expect(await next).toMatchObject([{ title: "the next" }]);
  });

  it("is not read where its parser has a fault, which is told, and logged where it arose", async () => {
    const { log, lines } = noteLog();
    const { parse } = opened({ worker: BAD_WORKER }, log);
    await expect(parse("opml", document("a fault"))).rejects.toThrow("a fault of the parser's own");
    const stack = expect.stringMatching(
      /TypeError: a fault of the parser's own\n.*bad-worker\.ts:/,
    );
    expect(lines).toEqual([
      {
        level: "error",
        event: "parser failed",
        details: { parser: "opml", error: expect.objectContaining({ stack }) },
      },
    ]);
    expect(await parse("opml", document("the next"))).toMatchObject([{ title: "the next" }]);
  });

  it("is given up at once when the bot stops, with all that waits for its turn", async () => {
    const { parse, stop } = opened({ worker: BAD_WORKER });
    await parse("opml", document("so that the thread is there"));
    const readings = ["without end", "the next"].map((text) => parse("opml", document(text)));
    const ended = Promise.allSettled(readings);
    await new Promise(setImmediate);
    await stop();
    const reason = expect.any(ReaderStopped);
    expect(await ended).toEqual([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
  });
});
