import type { RawFile } from "discord.js";
import { isPicture, type PictureBlock, type Reply } from "../../../domain/reply.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import { type DiscordMessage, pictureFile, toDiscordMessage } from "./render.ts";

export interface WithFiles {
  readonly message: DiscordMessage;
  readonly files: RawFile[];
}

/**
 * Gives a message with its pictures as files in the same request, so that its nonce covers them too.
 * What can't be drawn is said in words.
 */
export async function attachPictures(reply: Reply, drawPicture: DrawPicture): Promise<WithFiles> {
  const drawn = new Map<PictureBlock, Uint8Array>();
  for (const block of reply.blocks.filter(isPicture)) {
    const png = await drawPicture(block).catch(() => null);
    if (png) drawn.set(block, png);
  }
  const inOrder = [...drawn.keys()];
  const pictureOf = (picture: PictureBlock) =>
    drawn.has(picture) ? `attachment://${pictureFile(inOrder.indexOf(picture))}` : null;
  const message = toDiscordMessage(reply, pictureOf);
  const files = [...drawn.values()].map((png, index) => ({
    name: pictureFile(index),
    data: Buffer.from(png),
    contentType: "image/png",
  }));
  if (!reply.file) return { message, files };
  const { name, text, mediaType } = reply.file;
  const attached = { id: String(files.length), filename: name };
  return {
    message: { ...message, attachments: [...(message.attachments ?? []), attached] },
    files: [...files, { name, data: Buffer.from(text), contentType: mediaType }],
  };
}
