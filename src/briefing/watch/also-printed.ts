import type { Article } from "../../domain/article.ts";
import type { Block, ListItem, QuoteBlock, Reprint } from "../../domain/reply.ts";
import { areReprints } from "../asking/fold-reprints.ts";
import { linkToText, outletOf } from "../show/source-of.ts";

/**
 * The blocks with where else the words of one of them are printed; `null` where none of them has the
 * words of the block that would be shown of the article. The same again changes nothing.
 */
export function alsoPrinted(
  blocks: readonly Block[],
  block: Block,
  article: Article,
): readonly Block[] | null {
  const at = blocks.findIndex((shown) => isReprint(shown, block));
  const shown = blocks[at];
  if (shown === undefined) return null;
  return blocks.with(at, withPlaces(shown, article));
}

function isReprint(shown: Block, block: Block): boolean {
  if (shown.kind === "list" && block.kind === "list") {
    const [one, other] = [shown.items[0]?.text, block.items[0]?.text];
    return one !== undefined && other !== undefined && areReprints(one, other);
  }
  if (shown.kind === "quote" && block.kind === "quote") {
    const isOneMouth =
      shown.speaker === null || block.speaker === null || shown.speaker === block.speaker;
    return isOneMouth && areReprints(shown.text, block.text);
  }
  return (
    shown.kind === "passage" && block.kind === "passage" && areReprints(shown.text, block.text)
  );
}

/** With each place where the article's very words are printed. */
export function withPlaces(shown: Block, article: Article): Block {
  switch (shown.kind) {
    case "quote":
      return { ...shown, alsoIn: withReprints(shown, article) };
    case "passage":
      return {
        ...shown,
        source: { ...shown.source, label: withLabels(shown.source.label, article) },
      };
    case "list":
      return {
        ...shown,
        items: shown.items.map((item, index) => (index === 0 ? named(item, article) : item)),
      };
    case "text":
    case "heading":
    case "chart":
    case "copy":
    case "card":
    case "note":
      return shown;
  }
}

function withReprints(
  { text, source, alsoIn = [] }: QuoteBlock,
  article: Article,
): readonly Reprint[] {
  const known = new Set(alsoIn.map(({ label }) => label));
  const own = source.label.split(":")[0];
  const added = placesOf(article)
    .filter(({ label }) => label !== own && !known.has(label))
    .map(({ label, url }) => ({ label, url: linkToText(url, text), differs: null }));
  return added.length === 0 ? alsoIn : [...alsoIn, ...added];
}

const ALSO_IN = "; also in ";

function named(item: ListItem, article: Article): ListItem {
  return { ...item, detail: withLabels(item.detail ?? "", article) };
}

function withLabels(label: string, article: Article): string {
  const [first = "", rest] = label.split(ALSO_IN);
  const known = rest === undefined ? [] : rest.split(", ");
  const outlet = first.split(":")[0];
  const added = placesOf(article)
    .map((place) => place.label)
    .filter((name) => name !== outlet && !known.includes(name));
  const all = [...known, ...new Set(added)];
  return all.length === 0 ? first : `${first}${ALSO_IN}${all.join(", ")}`;
}

function placesOf(article: Article): readonly { label: string; url: string | null }[] {
  return [article, ...(article.copies ?? [])].flatMap((place) => {
    const label = place.siteName ?? outletOf(place);
    return label ? [{ label, url: place.url }] : [];
  });
}
