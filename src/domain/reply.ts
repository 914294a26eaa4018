import type { Span } from "./span.ts";

/**
 * What the bot answers, free of any platform. All text is plain text: renderers escape it, so
 * nothing from an article can ping anyone or turn into markup.
 */
export interface Reply {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** Choices of which one is made at a time, beside the buttons. */
  readonly menu?: Menu;
  /** Said about an answer, and no part of it: it is not taken along with it. So are some notes. */
  readonly isAside?: true;
  /** To be taken along; only ever for the asker. */
  readonly file?: ReplyFile;
  /** `asker` is seen by the one who asked only; `everyone` by the whole conversation. */
  readonly audience: "asker" | "everyone";
  /** Whom it pings, where a manager said so; nothing else in it ever pings anyone. */
  readonly pings?: readonly Ping[];
  /** Set on the answer to a fault of our own, which the log tells more of. */
  readonly isFault?: true;
}

export interface Ping {
  readonly kind: "person" | "role";
  /** As the platform of the conversation has it: digits on Discord, capitals and digits on Slack. */
  readonly id: string;
}

export type Block =
  /** Our own words. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | QuoteBlock
  | PassageBlock
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  | PictureBlock
  /** Our own words to be copied as they are; only ever for the asker. */
  | { readonly kind: "copy"; readonly text: string }
  /** Small print: how sure we are, what was left out, how to go on. */
  | { readonly kind: "note"; readonly text: string; readonly isAside?: true };

/** A verbatim slice of an article, such as a summary sentence. */
export interface PassageBlock {
  readonly kind: "passage";
  readonly text: string;
  readonly source: Source;
  readonly marks?: readonly Span[];
  readonly place?: Place;
  /** What is quoted or reported in it, in its order. */
  readonly quotations?: readonly QuotedWords[];
}

/** A quotation that stands in a passage, as far as it takes to offer it alone. */
export interface QuotedWords extends Pick<QuoteBlock, "text" | "speech" | "speaker"> {
  readonly place: Place;
}

export interface QuoteBlock {
  readonly kind: "quote";
  /** The verbatim slice of the article. */
  readonly text: string;
  /** Own words are shown in quotation marks; reported speech never is. */
  readonly speech: "own words" | "reported";
  /** `null` is shown as "unattributed". */
  readonly speaker: string | null;
  readonly role: string | null;
  /** When and where it was said, and the words around it: "in a post on X, 19 November 2025". */
  readonly context: string | null;
  readonly source: Source;
  /** The words of `text` that were looked for, in order and apart. */
  readonly marks?: readonly Span[];
  /** Who else printed it. */
  readonly alsoIn?: readonly Reprint[];
  readonly place?: Place;
}

/** Where words stand, for whoever cites them or takes them along. */
export interface Place extends Span {
  readonly articleId: string;
  /** As its readers know it. */
  readonly outlet: string | null;
  /** 2025-11-19 */
  readonly publishedOn: string | null;
  /** How sure the speaker is, from 0 to 1; `null` where nobody speaks. */
  readonly confidence: number | null;
}

/** Another outlet that has the same quotation. */
export interface Reprint extends Source {
  /** How its wording is another one, in our words with its own in quotation marks. */
  readonly differs: string | null;
}

/** What is drawn where pictures can be shown; its `text` stands for it everywhere else. */
export type PictureBlock = ChartBlock | CardBlock;

/** One quotation as a picture. */
export interface CardBlock {
  readonly kind: "card";
  readonly quote: Pick<QuoteBlock, "text" | "speech" | "speaker" | "role">;
  /** Who printed it and when. */
  readonly origin: string;
  readonly theme: "light" | "dark";
  /** The whole quotation with its source. */
  readonly text: string;
}

/** Numbers of our own counting, drawn where pictures can be shown. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly title: string;
  /** As drawn, from the top; too many for rows, from the left. */
  readonly bars: readonly ChartBar[];
  /** The same in words: for who can't see the picture, and where there is none. */
  readonly text: string;
}

export interface ChartBar {
  readonly label: string;
  readonly value: number;
  /** Under it, where it is too narrow for its label: only at the beginning of something. */
  readonly tick?: string;
}

/** Where words stand. `url` is http(s) and already has its text fragment. */
export interface Source {
  readonly label: string;
  readonly url: string | null;
}

export interface ListItem {
  readonly text: string;
  readonly detail: string | null;
  readonly url: string | null;
}

export interface Button {
  /** As long as platforms take: see `PlatformLimits`. */
  readonly label: string;
  /**
   * Opaque to platforms; handed back to `Bot.press`. It holds all the state there is, so it works
   * after a restart and on any replica.
   */
  readonly value: string;
}

export interface ReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface Menu {
  /** What it offers: "Share or cite one…". */
  readonly label: string;
  /** As many, as long and with such values as platforms take. */
  readonly options: readonly Button[];
}

export function isPicture(block: Block): block is PictureBlock {
  return block.kind === "chart" || block.kind === "card";
}

/** To be filled in; like most answers it is for the asker alone. */
export const EMPTY_REPLY: Reply = { title: null, blocks: [], buttons: [], audience: "asker" };

export function say(text: string): Reply {
  return { ...EMPTY_REPLY, blocks: [{ kind: "text", text }] };
}

/** Small print. */
export function note(text: string): Block {
  return { kind: "note", text };
}
