import type { ChartBlock } from "../domain/reply.ts";

/** A chart as a PNG; `null` where it can't be drawn, and its words are shown instead. */
export type DrawPicture = (chart: ChartBlock) => Promise<Uint8Array | null>;

export const drawNothing: DrawPicture = async () => null;
