import { expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

it.each([
  "plays a nurse who tells a dying man: “You are not alone.”",
  "portrays a detective in the film.",
  "played the killer, who has no lines.",
  "is playing a widow on the stage.",
])("takes no part for somebody who speaks: Kim Low %s", (report) => {
  const text = `Kim Low, 31, ${report} “It broke me,” she said of the scene.`;
  expect(shownIn(text, "direct").at(-1)).toBe("Kim Low");
});
