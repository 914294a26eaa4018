import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore } from "../../src/app/open-store.ts";
import { openEditionThread } from "../../src/app/threads/edition-thread.ts";
import { openEditions } from "../../src/app/threads/open-editions.ts";
import { readConfig } from "../../src/config.ts";
import type { EditionRequest } from "../../src/domain/digest.ts";
import { USUAL_EDITION } from "../../src/domain/edition/edition-settings.ts";
import { say } from "../../src/domain/reply.ts";
import { ReaderStopped } from "../../src/ingest/worker/task-thread.ts";
import { ROOM } from "../support/digests/digests.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { dataDir } from "../support/store/data-dir.ts";

const request: EditionRequest = {
  conversation: ROOM,
  now: new Date("2025-11-20T08:00:00Z"),
  told: new Map([["told", new Date("2025-11-19T09:00:00Z")]]),
  late: null,
  settings: { ...USUAL_EDITION, length: "long" },
  timezone: "UTC",
};
/** Three stories, of which the channel has been told one. */
const TEXTS = {
  harbour: "“Nobody will swim there,” harbour master Ines Duarte said.\n\nThe pier has cracks.",
  budget: "“Schools come first,” Mayor Ann Lee said.\n\nTeachers had asked for more classrooms.",
  told: "“The trams are full,” driver Bo Ek said.\n\nA railway runs along the platform.",
};

let thread: ReturnType<typeof openEditionThread>;

beforeEach(async () => {
  const folder = dataDir();
  vi.stubEnv("VERBATIM_DATA_DIR", folder);
  vi.stubEnv("VERBATIM_CONTENT_DIR", join(folder, "content"));
  await mkdir(join(folder, "content"), { recursive: true });
  for (const [id, text] of Object.entries(TEXTS)) {
    const article = { title: `Of ${id}`, publishedOn: "2025-11-19", text };
    await writeFile(join(folder, "content", `${id}.json`), JSON.stringify(article));
  }
  const store = await openStore(readConfig(), { log: silentLog, readOnly: false });
  await store.close();
  thread = openEditionThread(silentLog);
});

afterEach(async () => {
  await thread.stop();
  vi.unstubAllEnvs();
});

describe("an edition", () => {
  it("is composed and corrected by a thread of its own as it would be here", async () => {
    const here = await openEditions();
    const edition = await thread.compose(request);
    expect(edition).toEqual(await here.compose(request));
    expect(edition?.articleIds.toSorted()).toEqual(["budget", "harbour"]);
    const message = [ROOM, say("Nobody has corrected this.")] as const;
    expect(await thread.correct(...message)).toEqual(await here.correct([...message]));
    await here.close();
  });

  it("is not composed by a thread that is told to stop", async () => {
    const composed = [thread.compose(request), thread.compose(request)];
    const refusals = composed.map((one) => expect(one).rejects.toThrow(ReaderStopped));
    await thread.stop();
    await Promise.all(refusals);
    await expect(thread.compose(request)).rejects.toThrow(ReaderStopped);
  });
});
