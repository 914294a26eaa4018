import { z } from "zod";
import type { ChartBlock } from "../../domain/reply.ts";

export const PICTURE_ADDRESS = "/chart.png";

/** A bar for each day of a month. */
const MOST_BARS = 31;

const drawnSchema = z.object({
  title: z.string().max(200),
  bars: z.array(z.object({ label: z.string().max(80), value: z.number() })).max(MOST_BARS),
});

/** Where the room draws a chart: all of it is in the address, so it is there after a restart. */
export function picturePath({ title, bars }: Pick<ChartBlock, "title" | "bars">): string {
  const drawn = Buffer.from(JSON.stringify({ title, bars })).toString("base64url");
  return `${PICTURE_ADDRESS}?chart=${drawn}`;
}

/** `null` where an address is not one of ours. */
export function readPicture(address: URL): ChartBlock | null {
  const text = Buffer.from(address.searchParams.get("chart") ?? "", "base64url").toString();
  try {
    const { title, bars } = drawnSchema.parse(JSON.parse(text));
    return { kind: "chart", title, bars, text: title };
  } catch {
    return null;
  }
}
