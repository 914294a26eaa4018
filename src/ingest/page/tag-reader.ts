/** A tag as it is kept. */
export interface Tag {
  readonly name: string;
  /** As it is written, with the attributes that are gone by and no others. */
  readonly written: string;
  readonly isSelfClosed: boolean;
  readonly isJsonLd: boolean;
}

/** The attributes by which an article is told from its page; each other one would be a node too. */
const ATTRIBUTES = new Set(
  "class id href name property content itemprop itemtype itemscope rel role type datetime pubdate lang xml:lang title charset http-equiv hidden aria-hidden aria-modal".split(
    " ",
  ),
);

const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Set on what stands farther in than the rest, since styles are left out. */
export const INDENTED = "data-indented";

const FARTHER_IN = /(?:padding|margin)-left\s*:\s*[1-9]/i;
const JSON_LD = /^\s*application\/ld\+json/i;

/** Puts a tag of the page together from what htmlparser2's tokenizer calls its parts. */
export function createTagReader(page: string) {
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value: string[] = [];

  function endAttribute(): void {
    const whole = value.join("");
    const known = attribute === "style" ? knownOfStyle(whole) : attribute;
    // Where an attribute comes twice the first counts.
    if ((ATTRIBUTES.has(known) || known === INDENTED) && !attributes.has(known))
      attributes.set(known, whole);
  }

  return {
    callbacks: {
      onopentagname(start: number, end: number) {
        name = tagName(page.slice(start, end));
        attributes = new Map();
      },
      onattribname(start: number, end: number) {
        attribute = page.slice(start, end).toLowerCase();
        value = [];
      },
      onattribdata: (start: number, end: number) => value.push(page.slice(start, end)),
      onattribentity: (code: number) => value.push(String.fromCodePoint(code)),
      onattribend: endAttribute,
    },
    read(isSelfClosed: boolean): Tag {
      const kept = Array.from(attributes, ([key, told]) => ` ${key}="${escapeValue(told)}"`);
      return {
        name,
        written: `<${name}${kept.join("")}${isSelfClosed ? "/" : ""}>`,
        isSelfClosed,
        isJsonLd: name === "script" && JSON_LD.test(attributes.get("type") ?? ""),
      };
    },
  };
}

/** As much of a style as anything goes by. */
function knownOfStyle(style: string): string {
  if (UNSEEN.test(style)) return "hidden";
  return FARTHER_IN.test(style) ? INDENTED : "style";
}

/**
 * The tag's name; empty where it is none that an element could have, as where a bracket is missing.
 */
export function tagName(written: string): string {
  return /^[a-z][a-z0-9:-]*$/i.test(written) ? written.toLowerCase() : "";
}

function escapeValue(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
