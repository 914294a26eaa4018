import { describe, expect, it } from "vitest";
import type { Quotas } from "../../../src/domain/quota.ts";
import type { WordQuery } from "../../../src/ports/archive.ts";
import type { Store } from "../../../src/ports/store.ts";
import { archiveContract } from "../../contracts/archive.contract.ts";
import { articlesContract } from "../../contracts/articles.contract.ts";
import { draftStoreContract } from "../../contracts/draft-store.contract.ts";
import { filterStoreContract } from "../../contracts/filter-store.contract.ts";
import { forgetWordsContract } from "../../contracts/forget-words.contract.ts";
import { idempotencyKeysContract } from "../../contracts/idempotency-keys.contract.ts";
import { installationStoreContract } from "../../contracts/installation-store.contract.ts";
import { ownershipContract } from "../../contracts/ownership.contract.ts";
import { quotaContract } from "../../contracts/quota.contract.ts";
import { rulingStoreContract } from "../../contracts/ruling-store.contract.ts";
import { sourceStoreContract } from "../../contracts/source-store.contract.ts";
import { roomHistoryContract, storeContract } from "../../contracts/store.contract.ts";
import { watchStoreContract } from "../../contracts/watch-store.contract.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { readInto } from "../../support/sources/read-into.ts";
import { newSource } from "../../support/sources/sources.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";

const postgres = await usePostgres();

describe.runIf(postgres)("on a real Postgres", { timeout: 30_000 }, () => {
  const addresses = new WeakMap<Store, string>();

  const underTest: Parameters<typeof storeContract>[1] = {
    async open() {
      const databaseUrl = (await postgres?.newDatabase()) ?? "";
      const store = await postgresStore(databaseUrl);
      addresses.set(store, databaseUrl);
      return store;
    },
    async reopen(store) {
      await store.close();
      return postgresStore(addresses.get(store) ?? "");
    },
  };
  storeContract("Postgres", underTest);
  roomHistoryContract("Postgres", underTest);
  sourceStoreContract("Postgres", underTest);
  articlesContract("Postgres", underTest);
  archiveContract("Postgres", underTest);
  it("finds words for which no character is left, a phrase of them in any order", async () => {
    const store = await underTest.open();
    const sql = "ALTER TABLE verbatim.signs ALTER COLUMN number RESTART WITH 1112020";
    await postgres?.query(sql, addresses.get(store));
    await store.sources.add(newSource({ conversation: ROOM }));
    await readInto(store, {
      text: "“The ferry fares will rise in June,” said Ann Lee, a minister.",
    });
    const reach = { conversation: ROOM, isWide: true };
    const found = async (words: WordQuery) => [
      (await store.archive.articles(reach, { words, limit: 9 })).length,
      (await store.archive.quotations(reach, { words, limit: 9 })).length,
    ];
    expect(await found({ kind: "word", stem: "fare" })).toEqual([1, 1]);
    expect(await found({ kind: "word", stem: "far", isStart: true })).toEqual([1, 1]);
    expect(await found({ kind: "phrase", stems: ["ferry", "fare"] })).toEqual([1, 1]);
    expect(await found({ kind: "phrase", stems: ["ferry", "bus"] })).toEqual([0, 0]);
    const lee = await store.archive.people(reach, { starts: ["lee"], limit: 1 });
    const people = lee.map(({ id }) => id);
    const said = async (stem: string) =>
      store.archive.quotations(reach, { people, words: { kind: "word", stem }, limit: 9 });
    expect([await said("fare"), await said("bus")]).toMatchObject([[{}], []]);
  });
  it.each([
    ["one byte and two", 80],
    ["two and three", 2_005],
    ["three and four", 63_445],
  ])(
    "tells quotations apart whose words are characters of %s, also in older lines",
    async (_, start) => {
      const store = await underTest.open();
      const address = addresses.get(store);
      await postgres?.query(
        `ALTER TABLE verbatim.signs ALTER COLUMN number RESTART WITH ${start}`,
        address,
      );
      await store.sources.add(newSource({ conversation: ROOM }));
      await readInto(store, {
        text: "“The ferry fares will rise in June,” said Ann Lee, a minister. “The night buses are late and the boats are old,” said Bo Kim, a councillor.",
      });
      const whose = async (stem: string) => {
        const words = { kind: "word", stem } as const;
        const hits = await store.archive.quotations(
          { conversation: ROOM, isWide: true },
          { words, limit: 9 },
        );
        return hits.map(({ quotation }) => quotation.speaker);
      };
      const asked = ["fare", "june", "night", "old", "the", "minister"];
      const found = [["Ann Lee"], ["Ann Lee"], ["Bo Kim"], ["Bo Kim"], ["Ann Lee", "Bo Kim"], []];
      expect(await Promise.all(asked.map(whose))).toEqual(found);
      await postgres?.query(OLDER_LINES, address);
      expect(await Promise.all(asked.map(whose))).toEqual(found);
    },
  );
  ownershipContract("Postgres", underTest);
  forgetWordsContract("Postgres", underTest);
  draftStoreContract("Postgres", underTest);
  filterStoreContract("Postgres", underTest);
  watchStoreContract("Postgres", underTest);
  rulingStoreContract("Postgres", underTest);
  idempotencyKeysContract("Postgres", underTest);
  installationStoreContract("Postgres", underTest);

  const beside = (store: Store, quotas: Quotas) =>
    postgresStore(addresses.get(store) ?? "", { quotas });
  quotaContract("Postgres", {
    async open(quotas) {
      const databaseUrl = (await postgres?.newDatabase()) ?? "";
      const store = await postgresStore(databaseUrl, { quotas });
      addresses.set(store, databaseUrl);
      return store;
    },
    beside,
    reopen: beside,
  });
});

/** Where a quotation begins in its line was told in characters alone. */
const OLDER_LINES = `
  UPDATE verbatim.word_lines
  SET spans = regexp_replace(spans, '^(\\d+ \\d+) \\d+ \\d+$', '\\1', 'gn')`;
