import { describe } from "vitest";
import type { Quotas } from "../../../src/domain/quota.ts";
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
