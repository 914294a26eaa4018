import type { types as slack } from "@slack/bolt";
import {
  type Block,
  type Button,
  isPicture,
  type PictureBlock,
  type Ping,
  type Reply,
} from "../../../domain/reply.ts";
import { count } from "../../../domain/wording.ts";
import { type LinkDetail, toRichText, withLinks, words } from "./rich-text.ts";
import { shorten } from "./split-text.ts";
import { MAX_LABEL, toActions, toMenu } from "./to-actions.ts";
import { toContexts } from "./to-contexts.ts";
import { toParagraphs } from "./to-paragraphs.ts";

/** These limits are from Slack's reference of Block Kit, unless a comment says otherwise. */
const MAX_BLOCKS = 50;
/**
 * Characters of all blocks as JSON. Slack answers `msg_blocks_too_long` near 13,200, and where
 * there is rich text it does so though the words alone are far fewer.
 */
const MAX_SIZE = 12_000;
/** Characters of all buttons as JSON; the rest is for the words. */
const MAX_BUTTONS_SIZE = 6000;
/** No block is smaller than this, so more than these never fit. */
const MIN_BLOCK_SIZE = 50;
export const MAX_HEADER = 150;
const MAX_TITLE = 3000;
const MAX_ALT_TEXT = 2000;

/** Where a picture is; `null` where there is none, and its words are shown. */
export type PictureOf = (
  picture: PictureBlock,
) => { readonly slack_file: { readonly id: string } } | { readonly image_url: string } | null;

interface Layout {
  /** Neighbours share a block of Slack's: that spares room and loses the space between them. */
  readonly isDense: boolean;
  readonly links: LinkDetail;
  /** Characters of the longest label in the menu; `null` where there is no menu. */
  readonly label: number | null;
}

const ROOMY: Layout = { isDense: false, links: "words", label: MAX_LABEL };
const BARE: Layout = { isDense: true, links: "none", label: null };
/** Characters. Chosen by hand: a name and the first words of a quotation are told apart by these. */
const SHORT_LABEL = 36;

/** What is given up costs a reader more from one to the next. */
const LAYOUTS: readonly Layout[] = [
  ROOMY,
  { ...ROOMY, isDense: true },
  { ...ROOMY, isDense: true, links: "page" },
  { isDense: true, links: "page", label: SHORT_LABEL },
  // Whoever cites a quotation is shown its link.
  { isDense: true, links: "none", label: SHORT_LABEL },
  BARE,
];

/**
 * A page of ours fits as it is. Anything else first gives up space, then where in the page its links
 * go to, then half of its menu's labels, then links, then the menu, then whole blocks from its end,
 * and says how many: half a quotation would be worse than none.
 */
export function fitBlocks(reply: Reply, pictureOf: PictureOf): slack.KnownBlock[] {
  const buttons = fitButtons(reply.buttons);
  const layOut = (kept: number, layout: Layout) => [
    ...pingBlocks(reply.pings),
    ...titleBlocks(reply.title),
    ...wordBlocks(reply.blocks.slice(0, kept), layout, pictureOf),
    ...leftOut(reply.blocks.length - kept, reply.buttons.length - buttons.length),
    ...(layout.label === null ? [] : toMenu(reply.menu, layout.label)),
    ...toActions(buttons),
  ];

  for (const layout of LAYOUTS) {
    const blocks = layOut(reply.blocks.length, layout);
    if (fits(blocks)) return blocks;
  }
  for (let kept = Math.min(reply.blocks.length, MAX_SIZE / MIN_BLOCK_SIZE); kept > 0; kept--) {
    const blocks = layOut(kept, BARE);
    if (fits(blocks)) return blocks;
  }
  return layOut(0, BARE);
}

function fits(blocks: readonly slack.KnownBlock[]): boolean {
  return blocks.length <= MAX_BLOCKS && sizeOf(blocks) <= MAX_SIZE;
}

function sizeOf(blocks: readonly slack.KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

function fitButtons(buttons: readonly Button[]): readonly Button[] {
  let size = 0;
  return buttons.filter((button) => {
    const row = toActions([button]);
    size += sizeOf(row);
    return row.length > 0 && size <= MAX_BUTTONS_SIZE;
  });
}

/** The only markup of ours that Slack reads: whom a manager named is pinged, and nobody else. */
function pingBlocks(pings: readonly Ping[] = []): readonly slack.KnownBlock[] {
  const named = pings.filter(({ id }) => /^[A-Z0-9]+$/.test(id));
  if (named.length === 0) return [];
  const names = named.map(({ kind, id }) => (kind === "role" ? `<!subteam^${id}>` : `<@${id}>`));
  return [{ type: "section", text: { type: "mrkdwn", text: names.join(" ") } }];
}

function titleBlocks(title: string | null): readonly slack.KnownBlock[] {
  if (!title?.trim()) return [];
  if (title.length > MAX_HEADER) {
    const inlines = [words(shorten(title, MAX_TITLE), { bold: true })];
    return toRichText([{ kind: "line", inlines }]);
  }
  const text = title.toWellFormed();
  return [{ type: "header", text: { type: "plain_text", text, emoji: false } }];
}

function wordBlocks(
  blocks: readonly Block[],
  layout: Layout,
  pictureOf: PictureOf,
): readonly slack.KnownBlock[] {
  return groupBlocks(blocks, layout).flatMap((group): readonly slack.KnownBlock[] => {
    const [only] = group;
    const image = only && isPicture(only) ? toImage(only, pictureOf) : null;
    if (image) return [image];
    const paragraphs = group.flatMap((block) => (block.kind === "note" ? [] : toParagraphs(block)));
    const notes = group.flatMap((block) => (block.kind === "note" ? [block.text] : []));
    return [
      ...toRichText(paragraphs.map((paragraph) => withLinks(paragraph, layout.links))),
      ...toContexts(notes),
    ];
  });
}

function groupBlocks(blocks: readonly Block[], { isDense }: Layout): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isAlike = last?.[0] && shapeOf(last[0]) === shapeOf(block) && !isPicture(block);
    if (last && isDense && isAlike) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function shapeOf(block: Block): "note" | "picture" | "words" {
  if (isPicture(block)) return "picture";
  return block.kind === "note" ? "note" : "words";
}

function toImage(block: PictureBlock, pictureOf: PictureOf): slack.ImageBlock | null {
  const picture = pictureOf(block);
  return picture && { type: "image", alt_text: shorten(block.text, MAX_ALT_TEXT), ...picture };
}

function leftOut(blocks: number, buttons: number): readonly slack.KnownBlock[] {
  const missing = [
    ...(blocks > 0 ? [count(blocks, "part")] : []),
    ...(buttons > 0 ? [count(buttons, "button")] : []),
  ];
  return missing.length === 0
    ? []
    : toContexts([`Left out, as Slack has no room for more: ${missing.join(" and ")}.`]);
}
