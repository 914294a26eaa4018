import { z } from "zod";
import type { PictureBlock } from "../../domain/reply.ts";

export const PICTURE_ADDRESS = "/picture.png";

/** A bar for each week of two years. */
const MOST_BARS = 105;
/** Characters. A whole address may have 16,384 bytes, of which each character may take four. */
const LONGEST_QUOTATION = 2_500;

const name = z.string().max(200).nullable();
const drawnSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("chart"),
    title: z.string().max(200),
    bars: z
      .array(
        z.object({
          label: z.string().max(80),
          value: z.number(),
          tick: z.exactOptional(z.string().max(20)),
        }),
      )
      .max(MOST_BARS),
  }),
  z.object({
    kind: z.literal("card"),
    quote: z.object({
      text: z.string().max(LONGEST_QUOTATION),
      speech: z.enum(["own words", "reported"]),
      speaker: name,
      role: name,
    }),
    origin: z.string().max(200),
    theme: z.enum(["light", "dark"]),
  }),
]);

/** Where the room draws a picture: all of it is in the address, so it is there after a restart. */
export function picturePath({ text: _, ...drawn }: PictureBlock): string {
  const packed = Buffer.from(JSON.stringify(drawn)).toString("base64url");
  return `${PICTURE_ADDRESS}?picture=${packed}`;
}

/** `null` where an address is not one of ours. */
export function readPicture(address: URL): PictureBlock | null {
  const packed = Buffer.from(address.searchParams.get("picture") ?? "", "base64url").toString();
  try {
    const drawn = drawnSchema.parse(JSON.parse(packed));
    return { ...drawn, text: drawn.kind === "chart" ? drawn.title : drawn.quote.text };
  } catch {
    return null;
  }
}
