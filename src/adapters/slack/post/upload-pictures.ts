import type { WebClient } from "@slack/web-api";
import { isPicture, type PictureBlock, type Reply } from "../../../domain/reply.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import type { Log } from "../../../ports/log.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";
import type { PictureOf } from "../render/fit-blocks.ts";

interface Upload {
  readonly client: WebClient;
  readonly drawPicture: DrawPicture;
  readonly log: Log;
}

/**
 * Draws a message's pictures and hands them to Slack, in no channel: nobody sees them until a message
 * shows them, so trying again shows nothing twice. What fails is said in words instead.
 */
export async function uploadPictures(reply: Reply, upload: Upload): Promise<PictureOf | null> {
  const ids = new Map<PictureBlock, string>();
  for (const picture of reply.blocks.filter(isPicture)) {
    const id = await uploadPicture(picture, upload).catch((error: unknown) => {
      const reason = describeFault(toSlackFault(error));
      upload.log.warn("slack picture not shown", { reason, error });
      return null;
    });
    if (id) ids.set(picture, id);
  }
  if (ids.size === 0) return null;
  return (picture) => {
    const id = ids.get(picture);
    return id === undefined ? null : { slack_file: { id } };
  };
}

async function uploadPicture(
  picture: PictureBlock,
  { client, drawPicture }: Upload,
): Promise<string | null> {
  const png = await drawPicture(picture);
  if (!png) return null;
  const { files } = await client.filesUploadV2({
    file: Buffer.from(png),
    filename: `${picture.kind}.png`,
    title: picture.kind === "chart" ? picture.title : picture.origin,
    alt_text: picture.text,
  });
  return files[0]?.files?.[0]?.id ?? null;
}
