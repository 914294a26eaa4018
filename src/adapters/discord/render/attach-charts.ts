import type { RawFile } from "discord.js";
import type { ChartBlock, Reply } from "../../../domain/reply.ts";
import type { DrawChart } from "../../../ports/draw-chart.ts";
import { chartFile, type DiscordMessage, toDiscordMessage } from "./render.ts";

export interface WithFiles {
  readonly message: DiscordMessage;
  readonly files: RawFile[];
}

/**
 * Gives a message with its charts as files in the same request, so that its nonce covers them too.
 * What can't be drawn is said in words.
 */
export async function attachCharts(reply: Reply, drawChart: DrawChart): Promise<WithFiles> {
  const drawn = new Map<ChartBlock, Uint8Array>();
  for (const block of reply.blocks) {
    const png = block.kind === "chart" ? await drawChart(block).catch(() => null) : null;
    if (block.kind === "chart" && png) drawn.set(block, png);
  }
  const inOrder = [...drawn.keys()];
  const pictureOf = (chart: ChartBlock) =>
    drawn.has(chart) ? `attachment://${chartFile(inOrder.indexOf(chart))}` : null;
  return {
    message: toDiscordMessage(reply, pictureOf),
    files: [...drawn.values()].map((png, index) => ({
      name: chartFile(index),
      data: Buffer.from(png),
      contentType: "image/png",
    })),
  };
}
