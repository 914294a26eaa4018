import type { Block } from "../domain/reply.ts";
import type { Speaker } from "../domain/speaker.ts";
import { count } from "../domain/wording.ts";

/** People with their roles and how often their words are here. */
export function speakerList(speakers: readonly Speaker[]): Block {
  return {
    kind: "list",
    items: speakers.map((speaker) => ({
      text: speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name,
      detail: timesQuoted(speaker),
      url: null,
    })),
  };
}

function timesQuoted({ ownWords, reported }: Speaker): string {
  const parts = [
    ownWords > 0 ? count(ownWords, "quote") : null,
    reported > 0 ? `${reported} reported` : null,
  ].filter((part) => part !== null);
  return parts.join(", ") || "named, not quoted";
}
