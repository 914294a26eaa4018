import type { Analysis } from "../analyse-text.ts";

const INITIALS = /^(?:the )?(\p{Lu}{3,6})$/iu;
/** Small words that initials leave out. */
const SMALL = "(?:\\s(?:of|for|and|the|on|in|to|de))*";

/** In a text of any length, only so many initials are looked up, each of them once. */
const MOST_INITIALS = 40;
const known = new WeakMap<Analysis, Map<string, string | null>>();

/** "World Health Organisation" for "the WHO", where the article has both. */
export function fullForm(analysis: Analysis, name: string): string {
  const initials = INITIALS.exec(name)?.[1];
  if (!initials || initials !== initials.toUpperCase()) return name;
  const forms = known.get(analysis) ?? new Map<string, string | null>();
  known.set(analysis, forms);
  if (!forms.has(initials) && forms.size < MOST_INITIALS)
    forms.set(initials, findForm(analysis.text, initials));
  return forms.get(initials) ?? name;
}

function findForm(text: string, initials: string): string | null {
  const words = [...initials].map((letter) => `${letter}[\\p{Ll}'’-]+`);
  const full = new RegExp(`(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}+ )?${words.join(`${SMALL} `)}`, "u");
  return full.exec(text)?.[0].replace(/^(?:The|An?|In|At|But|And) /, "") ?? null;
}
