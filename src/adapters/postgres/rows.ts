import { z } from "zod";
import { deliveryRows } from "../../ports/delivery-rows.ts";

export const rows = deliveryRows({ id: z.string(), moment: z.date(), flag: z.boolean() });
