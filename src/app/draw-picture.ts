import type { DrawPicture } from "../ports/draw-picture.ts";
import type { Log } from "../ports/log.ts";

/**
 * The drawing code is loaded with the first picture, because it is larger than all the rest of the
 * bot.
 */
export function createDrawPicture(log: Log): DrawPicture {
  return async (picture) => {
    try {
      const pictures = await import("../adapters/pictures/draw-picture.ts");
      return await pictures.drawPicture(picture);
    } catch (error) {
      log.error("picture not drawn", { error });
      return null;
    }
  };
}
