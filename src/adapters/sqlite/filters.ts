import { z } from "zod";
import type { Quotas } from "../../domain/quota.ts";
import type { FilterStore } from "../../ports/filter-store.ts";
import type { Connection } from "./connection.ts";
import { keepWithin } from "./keep-within.ts";

export function filtersOn(connection: Connection, quotas: Quotas): FilterStore {
  return {
    async find(conversation) {
      const [row] = connection.all(filterRow, FIND, { ...conversation });
      return row ? { conversation, ...row } : null;
    },
    async set({ conversation, expression, setBy, setAt }) {
      connection.transaction(() => {
        const isNew = connection.all(filterRow, FIND, { ...conversation }).length === 0;
        connection.run(SET, { ...conversation, expression, setBy, setAt: setAt.getTime() });
        if (isNew) keepWithin(connection, quotas, { kind: "filters", conversation });
      });
    },
    clear: async (conversation) => connection.run(CLEAR, { ...conversation }) > 0,
  };
}

const filterRow = z
  .object({ expression: z.string(), set_by: z.string(), set_at: z.int() })
  .transform(({ expression, set_by, set_at }) => ({
    expression,
    setBy: set_by,
    setAt: new Date(set_at),
  }));

const HERE = "platform = :platform AND tenant = :tenant AND channel = :channel";
const FIND = `SELECT expression, set_by, set_at FROM filters WHERE ${HERE}`;
const CLEAR = `DELETE FROM filters WHERE ${HERE}`;
const SET = `
  INSERT INTO filters (platform, tenant, channel, expression, set_by, set_at)
  VALUES (:platform, :tenant, :channel, :expression, :setBy, :setAt)
  ON CONFLICT (platform, tenant, channel) DO UPDATE
  SET expression = excluded.expression, set_by = excluded.set_by, set_at = excluded.set_at`;
