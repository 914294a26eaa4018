import type { Quotas } from "../../domain/quota.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { articleQueries } from "./articles.ts";
import type { Database } from "./database.ts";
import { sourceItemQueries } from "./source-items.ts";
import { sourceQueries } from "./sources.ts";

export function sourceStoreOn(database: Database, quotas: Quotas): SourceStore {
  return {
    ...sourceQueries(database, quotas),
    ...sourceItemQueries(database),
    ...articleQueries(database),
  };
}
