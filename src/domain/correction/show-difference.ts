import type { Change } from "./correction.ts";

/**
 * Writes "The quay is [shut → closed] until [+ late] spring". It is plain text, because markup
 * differs from platform to platform.
 */
export function showDifference(changes: readonly Change[]): string {
  const shown: string[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const [change, next] = [changes[index], changes[index + 1]];
    if (change?.kind === "gone" && next?.kind === "new") {
      shown.push(`[${change.text} → ${next.text}]`);
      index += 1;
    } else if (change) shown.push(showOne(change));
  }
  return shown.join(" ");
}

function showOne({ kind, text }: Change): string {
  switch (kind) {
    case "same":
      return text;
    case "gone":
      return `[– ${text}]`;
    case "new":
      return `[+ ${text}]`;
  }
}
