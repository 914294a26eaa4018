import { z } from "zod";

/** Postgres gives numbers of rows as text, SQLite as numbers. */
export const rowId = z.union([z.string(), z.int()]).transform(String);

/** The same where it is reckoned with: in the archive it tells the day. */
export const rowNumberOf = rowId.transform(Number);

/** SQLite keeps moments as milliseconds since 1970. */
export const moment = z.union([z.date(), z.int().transform((ms) => new Date(ms))]);

/** SQLite keeps flags as 0 and 1. */
export const flag = z.union([z.boolean(), z.int().transform((value) => value === 1)]);

export const text = z.string().nullable();

export function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(schema);
}

/** SQLite keeps lists as JSON. */
export const list = z.union([z.array(z.string()), jsonOf(z.array(z.string()))]);
