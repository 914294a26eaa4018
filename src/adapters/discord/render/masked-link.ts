import { escapeMarkdown } from "./escape-markdown.ts";

/** How much of an address is worth its room: all of it, without its fragment, or nothing. */
export type LinkDetail = "full" | "page" | "none";

/** Chosen by hand: what is longer would take a sixth of the room that all embeds have. */
const MAX_ADDRESS = 1_000;
/** Chosen by hand: a headline is hardly longer, and a label may not be cut. */
const MAX_LABEL = 200;

/**
 * Discord shows a backslash in a label instead of taking it away, and a masked link whose label has
 * brackets or looks like an address as it was written. So a label holds nothing that would need a
 * backslash. What opens markup at the start of a line only ("1.", "-", "#") does so nowhere in one.
 */
const UNFIT_FOR_LABEL = /[\\*_~`|<>[\]@]|:\/\/|\w\.\w|:\S+:/;

/** Pieces of one line; none of them may be cut. */
export function linkAtoms(label: string, url: string | null, detail: LinkDetail): string[] {
  const address = url === null ? null : linkAddress(url, detail);
  const escaped = escapeMarkdown(label);

  if (address === null) return words(escaped);
  if (label === "") return [`[link](${address})`];
  const plain = label.toWellFormed();
  return plain.length <= MAX_LABEL && !UNFIT_FOR_LABEL.test(plain)
    ? [`[${plain}](${address})`]
    : [...words(escaped), ` ([link](${address}))`];
}

/** Cuts escaped text where a line may end: after a word, never inside an escape or a character. */
export function words(escaped: string): string[] {
  return escaped.match(/(?:\\.|[^\s\\]){1,100}\s{0,100}|\s{1,100}/gsu) ?? [];
}

function linkAddress(url: string, detail: LinkDetail): string | null {
  if (detail === "none" || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;

  const page = new URL(address);
  page.hash = "";
  const candidates = detail === "full" ? [address, page] : [page];
  return candidates.map(({ href }) => encoded(href)).find(isShort) ?? null;
}

const isShort = (href: string) => href.length <= MAX_ADDRESS;

/** Encodes what would end a masked link early, or start other markup inside it. */
function encoded(href: string): string {
  return href.replace(
    /[()<>[\]\\*|`'"\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
