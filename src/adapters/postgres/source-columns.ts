import { z } from "zod";
import { sourceRows } from "../../ports/source-rows.ts";

export const rows = sourceRows({ id: z.string(), moment: z.date(), list: z.array(z.string()) });
