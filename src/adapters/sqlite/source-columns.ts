import { z } from "zod";
import { sourceRows } from "../../ports/source-rows.ts";

/** Lists are JSON, moments milliseconds since 1970. */
export const rows = sourceRows({
  id: z.int().transform(String),
  moment: z.int().transform((milliseconds) => new Date(milliseconds)),
  list: z.string().transform((json) => z.array(z.coerce.string()).parse(JSON.parse(json))),
});
