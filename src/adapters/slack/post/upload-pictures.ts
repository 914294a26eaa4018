import type { WebClient } from "@slack/web-api";
import type { ChartBlock, Reply } from "../../../domain/reply.ts";
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
 * Draws a message's charts and hands them to Slack, in no channel: nobody sees them until a message
 * shows them, so trying again shows nothing twice. What fails is said in words instead.
 */
export async function uploadPictures(reply: Reply, upload: Upload): Promise<PictureOf | null> {
  const charts = reply.blocks.filter((block) => block.kind === "chart");
  const ids = new Map<ChartBlock, string>();
  for (const chart of charts) {
    const id = await uploadPicture(chart, upload).catch((error: unknown) => {
      const reason = describeFault(toSlackFault(error));
      upload.log.warn("slack chart not shown", { reason, error });
      return null;
    });
    if (id) ids.set(chart, id);
  }
  if (ids.size === 0) return null;
  return (chart) => {
    const id = ids.get(chart);
    return id === undefined ? null : { slack_file: { id } };
  };
}

async function uploadPicture(
  chart: ChartBlock,
  { client, drawPicture }: Upload,
): Promise<string | null> {
  const png = await drawPicture(chart);
  if (!png) return null;
  const { files } = await client.filesUploadV2({
    file: Buffer.from(png),
    filename: "chart.png",
    title: chart.title,
    alt_text: chart.text,
  });
  return files[0]?.files?.[0]?.id ?? null;
}
