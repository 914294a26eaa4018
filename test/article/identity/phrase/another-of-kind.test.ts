import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const WORDS = "“It was far too late for us,”";

describe("a description whose word was said of somebody without a name", () => {
  const kinds = ["rookie", "golfer", "pianist", "striker", "drummer", "swimmer", "veteran"];
  const frames: ((kind: string) => string)[] = [
    (kind) => `A ${kind} stood by the door.`,
    (kind) => `A young ${kind} stood by the door.`,
    (kind) => `Another ${kind} stood by the door.`,
    (kind) => `One of them, a ${kind}, stood by the door.`,
    (kind) => `Beside the door stood a ${kind}.`,
    (kind) => `The show began with a ${kind} from Denby.`,
  ];

  it.each(kinds.flatMap((kind) => frames.map((frame) => [frame(kind), kind] as const)))(
    "is not who was named since: %s",
    (sentence, kind) => {
      const text = `The fair opened in May.\n\n${sentence} Tom Reed came in at noon.\n\n${WORDS} the ${kind} said.`;
      expect(lastShown(text)).not.toBe("Tom Reed");
    },
  );

  it.each(kinds)("is whoever was named, where nobody else is one: the %s", (kind) => {
    const text = `The fair opened in May.\n\nTom Reed, a ${kind} from Denby, came in at noon.\n\n${WORDS} the ${kind} said.`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});
