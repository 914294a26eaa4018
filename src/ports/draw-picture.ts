import type { PictureBlock } from "../domain/reply.ts";

/** As a PNG; `null` where it can't be drawn, and its words are shown instead. */
export type DrawPicture = (picture: PictureBlock) => Promise<Uint8Array | null>;

export const drawNothing: DrawPicture = async () => null;
