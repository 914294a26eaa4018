import { z } from "zod";
import type { Quotas } from "../../domain/quota.ts";
import type { FilterStore } from "../../ports/filter-store.ts";
import { moment } from "./columns.ts";
import type { Database } from "./database.ts";
import { keepWithin } from "./keep-within.ts";

export function filtersOn(database: Database, quotas: Quotas): FilterStore {
  return {
    async find(conversation) {
      const [row] = await database.all(filterRow, FIND, { ...conversation });
      return row ? { conversation, ...row } : null;
    },
    async set({ conversation, expression, setBy, setAt }) {
      await database.transaction(async (session) => {
        const before = await session.all(filterRow, FIND, { ...conversation });
        await session.run(SET, { ...conversation, expression, setBy, setAt });
        if (before.length === 0) {
          await keepWithin(session, quotas, { kind: "filters", conversation });
        }
      });
    },
    clear: async (conversation) => (await database.run(CLEAR, { ...conversation })) > 0,
  };
}

const filterRow = z
  .object({ expression: z.string(), set_by: z.string(), set_at: moment })
  .transform(({ expression, set_by, set_at }) => ({ expression, setBy: set_by, setAt: set_at }));

const HERE = "platform = :platform AND tenant = :tenant AND channel = :channel";
const FIND = `SELECT expression, set_by, set_at FROM filters WHERE ${HERE}`;
const CLEAR = `DELETE FROM filters WHERE ${HERE}`;
const SET = `
  INSERT INTO filters (platform, tenant, channel, expression, set_by, set_at)
  VALUES (:platform, :tenant, :channel, :expression, :setBy, :setAt)
  ON CONFLICT (platform, tenant, channel) DO UPDATE
  SET expression = excluded.expression, set_by = excluded.set_by, set_at = excluded.set_at`;
