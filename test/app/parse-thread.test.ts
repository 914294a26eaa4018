import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openParseThread } from "../../src/app/threads/parse-thread.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { ReaderStopped } from "../../src/ingest/worker/task-thread.ts";

const PARAGRAPH = "“Nobody will swim there,” harbour master Ines Duarte said.\n\n";
const book = { id: "book", title: "A book", text: PARAGRAPH.repeat(1_000) };

let thread: ReturnType<typeof openParseThread>;

beforeEach(() => {
  thread = openParseThread();
});
afterEach(() => thread.stop());

it("parses a long text as it would be here, while other work goes on", async () => {
  const parsing = Promise.resolve(thread.parse(book));
  const first = await Promise.race([parsing, turn("others' work")]);
  expect(first).toBe("others' work");
  expect(await parsing).toEqual(parseArticle(book));
});

it("parses a usual text at once", () => {
  const usual = { id: "usual", text: PARAGRAPH };
  expect(thread.parse(usual)).toEqual(parseArticle(usual));
});

it("gives up a long text when it is told to stop", async () => {
  const refused = expect(thread.parse(book)).rejects.toThrow(ReaderStopped);
  await thread.stop();
  await refused;
});
