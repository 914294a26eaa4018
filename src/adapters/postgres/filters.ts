import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { FilterStore } from "../../ports/filter-store.ts";
import type { Database } from "./database.ts";
import { keepWithin } from "./keep-within.ts";

export function filtersOn(database: Database, quotas: Quotas): FilterStore {
  return {
    async find(conversation) {
      const [row] = await database.all(filterRow, FIND, keyOf(conversation));
      return row ? { conversation, ...row } : null;
    },
    async set({ conversation, expression, setBy, setAt }) {
      await database.transaction(async (session) => {
        const isNew = (await session.all(filterRow, FIND, keyOf(conversation))).length === 0;
        await session.run(SET, [...keyOf(conversation), expression, setBy, setAt]);
        if (isNew) await keepWithin(session, quotas, { kind: "filters", conversation });
      });
    },
    clear: async (conversation) => (await database.run(CLEAR, keyOf(conversation))) > 0,
  };
}

function keyOf({ platform, tenant, channel }: Conversation): readonly string[] {
  return [platform, tenant, channel];
}

const filterRow = z
  .object({ expression: z.string(), set_by: z.string(), set_at: z.date() })
  .transform(({ expression, set_by, set_at }) => ({ expression, setBy: set_by, setAt: set_at }));

const HERE = "platform = $1 AND tenant = $2 AND channel = $3";
const FIND = `SELECT expression, set_by, set_at FROM verbatim.filters WHERE ${HERE}`;
const CLEAR = `DELETE FROM verbatim.filters WHERE ${HERE}`;
const SET = `
  INSERT INTO verbatim.filters (platform, tenant, channel, expression, set_by, set_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (platform, tenant, channel) DO UPDATE
  SET expression = excluded.expression, set_by = excluded.set_by, set_at = excluded.set_at`;
