import type { DrawPicture } from "../ports/draw-picture.ts";
import type { Log } from "../ports/log.ts";

/**
 * The drawing code is loaded with the first picture, because it is larger than all the rest of the
 * bot.
 */
export function createDrawPicture(log: Log): DrawPicture {
  return async (chart) => {
    try {
      const pictures = await import("../adapters/pictures/draw-picture.ts");
      return await pictures.drawPicture(chart);
    } catch (error) {
      log.error("chart not drawn", { error });
      return null;
    }
  };
}
