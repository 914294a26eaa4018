import type { z } from "zod";

/** Discord leaves out what is empty, or gives `null` for it. */
export function orElse<T extends z.ZodType>(schema: T, fallback: z.output<T>) {
  return schema.nullish().transform((given) => given ?? fallback);
}
