import type { DrawChart } from "../ports/draw-chart.ts";
import type { Log } from "../ports/log.ts";

/**
 * The drawing code is loaded with the first picture, because it is larger than all the rest of the
 * bot.
 */
export function createDrawChart(log: Log): DrawChart {
  return async (chart) => {
    try {
      const pictures = await import("../adapters/pictures/draw-chart.ts");
      return await pictures.drawChart(chart);
    } catch (error) {
      log.error("chart not drawn", { error });
      return null;
    }
  };
}
