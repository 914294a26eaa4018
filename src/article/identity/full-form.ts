import type { Analysis } from "../analyse-text.ts";

const INITIALS = /^(?:the )?(\p{Lu}{3,6})$/iu;
/** Small words that initials leave out. */
const SMALL = "(?:\\s(?:of|for|and|the|on|in|to|de))*";

/** "World Health Organisation" for "the WHO", where the article has both. */
export function fullForm({ text }: Analysis, name: string): string {
  const initials = INITIALS.exec(name)?.[1];
  if (!initials || initials !== initials.toUpperCase()) return name;
  const words = [...initials].map((letter) => `${letter}[\\p{Ll}'’-]+`);
  const full = new RegExp(`(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}+ )?${words.join(`${SMALL} `)}`, "u");
  const found = full.exec(text)?.[0] ?? name;
  return found.replace(/^(?:The|An?|In|At|But|And) /, "");
}
