import type { SourceStore } from "../../ports/source-store.ts";
import { articleQueries } from "./articles.ts";
import type { Database } from "./database.ts";
import { sourceItemQueries } from "./source-items.ts";
import { sourceQueries } from "./sources.ts";

export function sourceStoreOn(database: Database): SourceStore {
  return {
    ...sourceQueries(database),
    ...sourceItemQueries(database),
    ...articleQueries(database),
  };
}
