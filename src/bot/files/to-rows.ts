import type { Block, ListItem, Place, Reply, Reprint } from "../../domain/reply.ts";

/** One statement of an answer, or one entry of a list, with all that is known of where it stands. */
export interface Row {
  readonly words: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly outlet: string | null;
  /** 2025-11-19 */
  readonly day: string | null;
  readonly link: string | null;
  readonly articleId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly kind: "own words" | "reported" | "sentence" | "entry";
  /** How sure the speaker is, from 0 to 1. */
  readonly confidence: number | null;
  /** Who else printed it, and where the wording is another one, how. */
  readonly alsoIn: readonly Elsewhere[];
}

interface Elsewhere {
  readonly outlet: string;
  readonly link: string | null;
  readonly differs: string | null;
}

/** What an answer says in our own words is in none of them. */
export function toRows({ blocks }: Pick<Reply, "blocks">): readonly Row[] {
  return blocks.flatMap(rowsOf);
}

function rowsOf(block: Block): readonly Row[] {
  switch (block.kind) {
    case "quote": {
      const { text: words, speaker, role, speech: kind, source, place } = block;
      const where = { ...standing(place, source.label), link: source.url };
      return [{ words, speaker, role, ...where, kind, alsoIn: elsewhere(block.alsoIn) }];
    }
    case "passage": {
      const { text: words, source, place } = block;
      const said = { speaker: null, role: null, kind: "sentence" } as const;
      const where = { ...standing(place, source.label), link: source.url };
      return [{ words, ...where, ...said, alsoIn: [] }];
    }
    case "list":
      return block.items.map(entryOf);
    case "text":
    case "heading":
    case "chart":
    case "card":
    case "copy":
    case "note":
      return [];
  }
}

function entryOf({ text, detail, url }: ListItem): Row {
  const words = detail ? `${text} — ${detail}` : text;
  const said = { speaker: null, role: null, kind: "entry" } as const;
  return { words, ...standing(undefined, null), link: url, ...said, alsoIn: [] };
}

function elsewhere(alsoIn: readonly Reprint[] = []): readonly Elsewhere[] {
  return alsoIn.map(({ label: outlet, url: link, differs }) => ({ outlet, link, differs }));
}

function standing(place: Place | undefined, label: string | null) {
  return {
    outlet: place ? place.outlet : label,
    day: place?.publishedOn ?? null,
    articleId: place?.articleId ?? null,
    start: place?.start ?? null,
    end: place?.end ?? null,
    confidence: place?.confidence ?? null,
  };
}
