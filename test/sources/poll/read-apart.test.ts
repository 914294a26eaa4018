import { expect, it, onTestFinished } from "vitest";
import { openParsers } from "../../../src/ingest/worker/open-parsers.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { story } from "../../support/sources/news-site.ts";
import { type SourceNewsroom, sourceNewsroom } from "../../support/sources/source-newsroom.ts";

const BAD_WORKER = new URL("../../support/parsers/bad-worker.ts", import.meta.url);

async function newsroom(deadlineMs: number) {
  const { parse, stop } = openParsers(silentLog, { worker: BAD_WORKER, deadlineMs });
  onTestFinished(stop);
  return { ...(await sourceNewsroom(undefined, parse)), stop };
}

/** A feed that is read in no time, until it says that it is without end. */
function put({ site }: SourceNewsroom, title: string): void {
  const item = `<item><title>${title}</title><link>${site.origin}/${title.length}</link><guid>${title}</guid><description>${story(title.length)}</description></item>`;
  site.pages.set("/feed.xml", {
    type: "text/xml",
    body: `<rss version="2.0"><channel><title>T</title>${item}</channel></rss>`,
  });
}

const only = async ({ store }: SourceNewsroom) => (await store.sources.list())[0];

it("gives a feed up that takes too long to read, says so, and reads the next", async () => {
  const room = await newsroom(1_000);
  put(room, "The pier is shut");
  await room.add(room.site.feedUrl, 5);
  put(room, "The pier is shut without end");
  await room.pollLater();
  expect(await only(room)).toMatchObject({
    failures: 1,
    reason: "it took longer than 1 s to read, and was given up.",
  });
  put(room, "The pier is open again");
  await room.pollLater();
  expect(await room.titles()).toEqual(["The pier is open again", "The pier is shut"]);
  expect(await only(room)).toMatchObject({ failures: 0, reason: null });
});

it("holds nothing against a feed that is not read since the bot stops", async () => {
  const room = await newsroom(60_000);
  put(room, "The pier is shut");
  await room.add(room.site.feedUrl, 5);
  put(room, "The pier is shut without end");
  const { asked } = room.site;
  const before = asked.length;
  const polling = room.pollLater();
  await expect.poll(() => asked.length).toBeGreaterThan(before);
  await room.stop();
  await polling;
  expect(await only(room)).toMatchObject({ failures: 0, reason: null });
});

it("tells whoever adds what can't be read why it was given up", async () => {
  const room = await newsroom(1_000);
  put(room, "The pier is shut without end");
  const request = { place: null, url: room.site.feedUrl, last: 1, createdBy: "ada" };
  expect(await room.service.add(request)).toEqual({
    status: "nothing",
    problem: `${room.site.feedUrl} was not read: it took longer than 1 s to read, and was given up.`,
  });
});
