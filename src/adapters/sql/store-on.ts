import type { Quotas } from "../../domain/quota.ts";
import type { Store } from "../../ports/store.ts";
import { archiveOn } from "./archive/archive-on.ts";
import type { WordIndex } from "./archive/word-index.ts";
import { articleQueries } from "./articles.ts";
import type { Database } from "./database.ts";
import { draftsOn } from "./drafts.ts";
import { filtersOn } from "./filters.ts";
import { forgetWords } from "./forget-words.ts";
import { idempotencyKeysOn } from "./idempotency-keys.ts";
import { installationsOn } from "./installations.ts";
import { outboxQueries, type Senders } from "./outbox.ts";
import { roomHistoryOn } from "./room-history.ts";
import { rulingsOn } from "./rulings.ts";
import { scheduleQueries } from "./schedules.ts";
import { slotQueries } from "./slots.ts";
import { sourceItemQueries } from "./source-items.ts";
import { sourceQueries } from "./sources.ts";
import { watchesOn } from "./watch/watches.ts";

interface StoreParts {
  readonly senders: Senders;
  readonly quotas: Quotas;
  readonly wordIndex: WordIndex;
  /** Whether its archive has the content folder's articles as they are now. */
  readonly hasFiles: boolean;
  readonly close: () => Promise<void>;
}

export function storeOn(
  database: Database,
  { senders, quotas, wordIndex, hasFiles, close }: StoreParts,
): Store {
  return {
    ...scheduleQueries(database, quotas),
    ...slotQueries(database),
    ...outboxQueries(database, senders),
    forgetWords: (forgetting) => forgetWords(database, wordIndex, forgetting),
    roomHistory: roomHistoryOn(database),
    sources: {
      ...sourceQueries(database, quotas),
      ...sourceItemQueries(database),
      ...articleQueries(database),
    },
    idempotencyKeys: idempotencyKeysOn(database),
    installations: installationsOn(database),
    archive: archiveOn(database, { index: wordIndex, hasFiles }),
    filters: filtersOn(database, quotas),
    watches: watchesOn(database, quotas),
    drafts: draftsOn(database),
    rulings: rulingsOn(database),
    close,
  };
}
