import { z } from "zod";
import { deliveryRows } from "../../ports/delivery-rows.ts";

/** Moments are milliseconds since 1970, flags 0 or 1. */
export const rows = deliveryRows({
  id: z.int().transform(String),
  moment: z.int().transform((milliseconds) => new Date(milliseconds)),
  flag: z.int().transform((value) => value === 1),
});
