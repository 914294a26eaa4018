import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type OpenBot, openBot } from "../../src/app/open-bot.ts";
import { openAnswerThread } from "../../src/app/threads/answer-thread.ts";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { readConfig } from "../../src/config.ts";
import type { PersonRuling } from "../../src/domain/speaker.ts";
import { ReaderStopped } from "../../src/ingest/worker/task-thread.ts";
import { ROOM } from "../support/digests/digests.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { dataDir } from "../support/store/data-dir.ts";

const TODAY = "2025-11-20";
const TEXTS = {
  harbour:
    "“Nobody will swim there,” harbour master Ines Duarte said.\n\nThe pier has cracks that everyone can see.",
  budget:
    "“Schools come first,” Mayor Ann Lee said.\n\n“We heard that before,” Lee's rival Bo Ek said.",
};

let open: OpenBot;
let thread: ReturnType<typeof openAnswerThread>;
let here: Briefing;
let apart: Briefing;

beforeEach(async () => {
  const folder = dataDir();
  vi.stubEnv("VERBATIM_DATA_DIR", folder);
  vi.stubEnv("VERBATIM_CONTENT_DIR", join(folder, "content"));
  vi.stubEnv("LOG_LEVEL", "silent");
  await mkdir(join(folder, "content"), { recursive: true });
  for (const [id, text] of Object.entries(TEXTS)) {
    const article = { title: `Of the ${id}`, publishedOn: "2025-11-19", text };
    await writeFile(join(folder, "content", `${id}.json`), JSON.stringify(article));
  }
  open = await openBot(readConfig());
  thread = openAnswerThread(open.briefings, silentLog);
  here = open.briefings.of(ROOM, TODAY);
  apart = thread.briefings.of(ROOM, TODAY);
});

afterEach(async () => {
  await thread.stop();
  await open.close();
  vi.unstubAllEnvs();
});

async function speakerNamed(name: string) {
  const search = await here.findSpeaker(name);
  if (search.found !== "one") throw new Error(`${name} is ${search.found}`);
  return search.speaker;
}

async function refusalOf(briefing: Briefing) {
  try {
    return await briefing.search("speaker:lee AND (schools", { within: {} });
  } catch (error) {
    return error;
  }
}

describe("an answer", () => {
  it("is found by a thread of its own as it would be here", async () => {
    const speaker = await speakerNamed("lee");
    const [article] = await here.articles({ limit: 1 });
    if (!article) throw new Error("nothing was read");
    const asked: readonly ((briefing: Briefing) => Promise<unknown>)[] = [
      (briefing) => briefing.extent(),
      (briefing) => briefing.articles({ limit: 5 }),
      (briefing) => briefing.article(article.id),
      (briefing) => briefing.speakers("person", 5),
      (briefing) => briefing.everyoneQuoted(),
      (briefing) => briefing.splitAsk("duarte swim yesterday"),
      (briefing) => briefing.findSpeaker("ek"),
      (briefing) => briefing.findArticle("harbour"),
      (briefing) => briefing.quotesOf(speaker, { within: {} }),
      (briefing) => briefing.quotesAbout({ about: "schools", within: {} }),
      (briefing) => briefing.whoSpoke({ about: "heard", within: {} }),
      (briefing) => briefing.timelineOf(speaker, { within: {} }),
      (briefing) => briefing.correctionsOf(article),
      (briefing) => briefing.correctionsBy(speaker),
      (briefing) => briefing.summarise(article, 2),
      (briefing) => briefing.search("schools", { within: {} }),
      (briefing) => briefing.verify("“Schools come first,” Ann Lee said"),
      (briefing) => briefing.suggestSpeakers("d", 5),
      (briefing) => briefing.suggestArticles("b", 5),
    ];
    for (const ask of asked) expect(await ask(apart)).toEqual(await ask(here));
  });

  it("knows at once what was just said of a name", async () => {
    const ruling: PersonRuling = {
      ...{ kind: "merge", one: "Ines Duarte", other: "Bo Ek" },
      ...{ decidedBy: "Ann", decidedAt: new Date("2025-11-20T08:00:00Z") },
    };
    const before = await apart.findSpeaker("bo ek");
    await apart.names.add(ruling);
    expect(await apart.findSpeaker("bo ek")).not.toEqual(before);
    expect(await apart.findSpeaker("bo ek")).toEqual(await here.findSpeaker("bo ek"));
  });

  it("refuses in the same words", async () => {
    const refusal = refusalOf(here);
    await expect(refusal).resolves.toMatchObject({ code: "bad-input" });
    expect(await refusalOf(apart)).toEqual(await refusal);
  });

  it("is not found by a thread that is told to stop", async () => {
    const refused = expect(apart.extent()).rejects.toThrow(ReaderStopped);
    await thread.stop();
    await refused;
  });
});
