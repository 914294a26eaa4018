import { z } from "zod";
import type { RulingStore } from "../../ports/archive.ts";
import { moment, rowId } from "./columns.ts";
import { type Database, rowNumber } from "./database.ts";

export function rulingsOn(database: Database): RulingStore {
  return {
    all: () => database.all(ownedRow, ALL),
    async list(workspace) {
      const rows = await database.all(ownedRow, LIST, { workspace });
      return rows.map(({ ruling }) => ruling);
    },
    async add(workspace, { kind, one, other, decidedBy, decidedAt }) {
      await database.transaction(async (session) => {
        await session.run(FORGET, { workspace, one, other });
        await session.run(ADD, { workspace, kind, one, other, decidedBy, decidedAt });
      });
    },
    undo: (workspace) =>
      database.transaction(async (session) => {
        const last = (await session.all(ownedRow, LIST, { workspace })).at(-1);
        if (!last) return null;
        await session.run(REMOVE, { id: rowNumber(last.id) });
        return last.ruling;
      }),
  };
}

const rulingColumns = z.object({
  id: rowId,
  workspace: z.string(),
  kind: z.enum(["merge", "split"]),
  one: z.string(),
  other: z.string(),
  decided_by: z.string(),
  decided_at: moment,
});

const ownedRow = rulingColumns.transform(({ id, workspace, decided_by, decided_at, ...names }) => ({
  id,
  workspace,
  ruling: { ...names, decidedBy: decided_by, decidedAt: decided_at },
}));

const ALL = `
  SELECT id, workspace, kind, one, other, decided_by, decided_at FROM person_rulings
  ORDER BY workspace, id`;
const LIST = `
  SELECT id, workspace, kind, one, other, decided_by, decided_at FROM person_rulings
  WHERE workspace = :workspace ORDER BY id`;
const FORGET = `
  DELETE FROM person_rulings WHERE workspace = :workspace
    AND ((one = :one AND other = :other) OR (one = :other AND other = :one))`;
const ADD = `
  INSERT INTO person_rulings (workspace, kind, one, other, decided_by, decided_at)
  VALUES (:workspace, :kind, :one, :other, :decidedBy, :decidedAt)`;
const REMOVE = "DELETE FROM person_rulings WHERE id = :id";
