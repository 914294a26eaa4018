import type { Quotas } from "../../domain/quota.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { articleQueries } from "./articles.ts";
import type { Connection } from "./connection.ts";
import { sourceItemQueries } from "./source-items.ts";
import { sourceQueries } from "./sources.ts";

export function sourceStoreOn(connection: Connection, quotas: Quotas): SourceStore {
  return {
    ...sourceQueries(connection, quotas),
    ...sourceItemQueries(connection),
    ...articleQueries(connection),
  };
}
