import type { DrawChart } from "../ports/draw-chart.ts";

/** What draws is loaded with the first picture: it is more than all the rest of the bot. */
export const drawChart: DrawChart = async (chart) => {
  const pictures = await import("../adapters/pictures/draw-chart.ts");
  return pictures.drawChart(chart);
};
