import { z } from "zod";
import type { Reply } from "../reply.ts";

const sourceSchema = z.object({ label: z.string(), url: z.string().nullable() });
const text = z.string();
const placeSchema = z.object({
  articleId: text,
  start: z.int(),
  end: z.int(),
  outlet: text.nullable(),
  publishedOn: text.nullable(),
  confidence: z.number().nullable(),
});
const place = z.exactOptional(placeSchema);
const button = z.object({ label: text, value: text });
const words = {
  text,
  speech: z.enum(["own words", "reported"]),
  speaker: text.nullable(),
};
const quotation = { ...words, role: text.nullable() };
const marks = z.exactOptional(z.array(z.object({ start: z.int(), end: z.int() })));

/** For replies that come back from a store, where an older version may have frozen them. */
export const pingsSchema = z.array(
  z.object({ kind: z.enum(["person", "role"]), id: z.string().regex(/^[A-Z0-9]{1,24}$/) }),
);

export const replySchema = z.object({
  pings: z.exactOptional(pingsSchema),
  title: text.nullable(),
  blocks: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("text"), text }),
      z.object({ kind: z.literal("heading"), text }),
      z.object({
        kind: z.literal("quote"),
        ...quotation,
        context: text.nullable(),
        source: sourceSchema,
        marks,
        place,
        alsoIn: z.exactOptional(z.array(sourceSchema.extend({ differs: text.nullable() }))),
      }),
      z.object({
        kind: z.literal("passage"),
        text,
        source: sourceSchema,
        marks,
        place,
        quotations: z.exactOptional(z.array(z.object({ ...words, place: placeSchema }))),
      }),
      z.object({
        kind: z.literal("list"),
        items: z.array(z.object({ text, detail: text.nullable(), url: text.nullable() })),
      }),
      z.object({
        kind: z.literal("chart"),
        title: text,
        bars: z.array(z.object({ label: text, value: z.number(), tick: z.exactOptional(text) })),
        text,
      }),
      z.object({
        kind: z.literal("card"),
        quote: z.object(quotation),
        origin: text,
        theme: z.enum(["light", "dark"]),
        text,
      }),
      z.object({ kind: z.literal("copy"), text }),
      z.object({ kind: z.literal("note"), text }),
    ]),
  ),
  buttons: z.array(button),
  menu: z.exactOptional(z.object({ label: text, options: z.array(button) })),
  audience: z.enum(["asker", "everyone"]),
}) satisfies z.ZodType<Reply>;
