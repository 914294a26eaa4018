import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const REPORT =
  "Singer Ann Low has split from her man.\n\nAnn said: 'It is done now, and we wish him well.\n\nShe added: 'We've tried it all and it has run its course.";
const CAPTIONS = [
  "Over: Ann Low and her man in Denby last May",
  "'We've tried it all': The couple had fans hoping when they were seen in July",
  "'It's over': Ann Low has had enough of the road",
];

describe("a caption in the words of whoever is told of", () => {
  it.each(CAPTIONS)("is no turn of anybody else: %s", (caption) => {
    const text = `${REPORT}\n\n${caption}\n\n'He let me into his life. I couldn't have asked for more.'`;
    expect(lastShown(text)).toBe("Ann Low");
  });
});
