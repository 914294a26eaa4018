import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openStore } from "../../src/app/open-store.ts";
import { rehearse } from "../../src/app/rehearse.ts";
import { fileName } from "../../src/briefing/library/file-name.ts";
import { rehearse as rehearseCommand } from "../../src/cli/digests/rehearse.ts";
import { readConfig } from "../../src/config.ts";
import { parseWhen } from "../../src/delivery/schedule/parse-when.ts";
import type { Schedule } from "../../src/domain/digest.ts";
import { DEFAULT_GRACE_MS } from "../../src/domain/digest.ts";
import { USUAL_EDITION } from "../../src/domain/edition/edition-settings.ts";
import { asScheduleId } from "../../src/domain/ids.ts";
import { CONTENT } from "../../src/domain/news-source.ts";
import type { Store } from "../../src/ports/store.ts";
import { ROOM } from "../support/digests/digests.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { newSource } from "../support/sources/sources.ts";
import { dataDir } from "../support/store/data-dir.ts";

beforeEach(async () => {
  const folder = dataDir();
  vi.stubEnv("VERBATIM_DATA_DIR", folder);
  vi.stubEnv("VERBATIM_CONTENT_DIR", join(folder, "content"));
  await mkdir(join(folder, "content"), { recursive: true });
});

afterEach(() => vi.unstubAllEnvs());

function daily(): Schedule {
  const parsed = parseWhen("every day 08:00", "UTC");
  if (parsed.status === "unreadable") throw new Error(parsed.problem);
  const usual = { whenEmpty: "skip", whenUnknown: "may-miss", quietHours: null } as const;
  const made = { createdBy: "a", createdAt: new Date(0), state: "active", reason: null } as const;
  const graceMs = DEFAULT_GRACE_MS;
  const id = asScheduleId("1");
  return {
    ...usual,
    ...made,
    id,
    conversation: ROOM,
    timing: parsed.timing,
    graceMs,
    draft: null,
    edition: USUAL_EDITION,
  };
}

async function keep(store: Store, day: string, [name, text]: readonly [string, string]) {
  const source = await store.sources.add({ ...newSource(), conversation: null });
  const sourceId = source?.id ?? (await store.sources.list())[0]?.id ?? "";
  await store.sources.keepArticle({
    sourceId,
    id: name,
    origin: "own-feed",
    url: `https://gazette.example/${name}`,
    title: `Of the ${name}`,
    author: null,
    siteName: null,
    publishedOn: day,
    text,
    copySearch: null,
    seenAt: new Date(`${day}T06:00:00Z`),
  });
}

it("lives through days as they were: with what was kept by then, in its words of then, told once", async () => {
  const config = readConfig();
  const store = await openStore(config, { log: silentLog, readOnly: false });
  await keep(store, "2026-11-20", ["harbour", "The harbour of Malmö will close for two years."]);
  await keep(store, "2026-11-21", ["library", "A new library has opened beside the old mill."]);
  await keep(store, "2026-11-22", ["harbour", "The harbour of Malmö will close for three years."]);
  const before = await store.deliveries({ limit: 10 });
  await store.close();

  const period = { from: new Date("2026-11-20T00:00:00Z"), to: new Date("2026-11-22T23:00:00Z") };
  const told: string[] = [];
  for await (const { edition } of rehearse(config, period, { log: silentLog, usual: daily() })) {
    told.push(JSON.stringify(edition?.messages.map(({ blocks }) => blocks) ?? null));
  }
  expect(told).toHaveLength(3);
  expect(told[0]).toContain("two years");
  expect(told[0]).not.toContain("library");
  expect(told[1]).toContain("old mill");
  expect(told[1]).not.toContain("Malmö");
  expect(told[2]).toContain("Corrected since");
  expect(told[2]).toContain("[two → three]");
  expect(before).toEqual([]);
});

it("has the content folder's files in their words of then too", async () => {
  const config = readConfig();
  const file = (days: string) => `The harbour of Malmö will close for ${days} years.`;
  const headline = "Harbour to close";
  await writeFile(
    join(config.contentDir, "harbour.md"),
    `---\ntitle: ${headline}\ndate: 2026-11-20\n---\n\n${file("three")}\n`,
  );
  const store = await openStore(config, { log: silentLog, readOnly: false });
  for (const [day, days] of [
    ["2026-11-20", "two"],
    ["2026-11-22", "three"],
  ] as const) {
    const seenAt = new Date(`${day}T06:00:00Z`);
    const told = { title: headline, text: file(days), url: null, publishedOn: "2026-11-20" };
    const kept = { sourceId: CONTENT, id: fileName("harbour"), origin: "file" as const, ...told };
    await store.sources.keepArticle({
      ...kept,
      author: null,
      siteName: null,
      copySearch: null,
      seenAt,
    });
  }
  await store.close();

  const period = { from: new Date("2026-11-20T00:00:00Z"), to: new Date("2026-11-22T23:00:00Z") };
  const told: string[] = [];
  for await (const { edition } of rehearse(config, period, { log: silentLog, usual: daily() })) {
    told.push(JSON.stringify(edition?.messages.map(({ blocks }) => blocks) ?? null));
  }
  expect(told[0]).toContain("two years");
  expect(told[1]).toBe("null");
  expect(told[2]).toContain("[two → three]");
});

it.each([
  ["2026-11-22", "2026-11-20", "--from 2026-11-22 is after --to 2026-11-20."],
  ["2026-02-31", "2026-03-02", '--from takes a day such as 2026-11-20, not "2026-02-31".'],
])("is not of days that are none: %s to %s", async (from, to, problem) => {
  await expect(rehearseCommand({ from, to, when: "every day 08:00" })).rejects.toThrow(problem);
});
