import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIEmbed,
  APIStringSelectComponent,
  RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import {
  type Block,
  type Button,
  isPicture,
  type Menu,
  type PictureBlock,
  type Ping,
  type Reply,
} from "../../../domain/reply.ts";
import { blockPart, headingPart, notePart, oneLine } from "./block-parts.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { LinkDetail } from "./masked-link.ts";
import { type Part, packParts } from "./pack-parts.ts";
import { BUTTON_STYLE, COMPONENT } from "./wire.ts";

/** The body Discord's API takes for a message, ready to send or to edit one with. */
export interface DiscordMessage extends RESTPostAPIChannelMessageJSONBody {
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[];
  allowed_mentions: { parse: []; users?: string[]; roles?: string[] };
}

/** These limits are from Discord's reference of messages, embeds and components. */
export const MAX_TITLE = 256;
const MAX_DESCRIPTION = 4_096;
const MAX_ALL_EMBEDS = 6_000;
const MAX_ROW_BUTTONS = 5;
export const MAX_BUTTONS = 5 * MAX_ROW_BUTTONS;
export const MAX_LABEL = 80;
export const MAX_CUSTOM_ID = 100;
export const MAX_OPTIONS = 25;
const MAX_OPTION_LABEL = 100;
const MAX_ALT_TEXT = 1_024;

/** No button's value is this. */
const MENU_ID = "menu";

const INK = 0x2b5c8a;

/**
 * The message uses embeds, because they hold 6,000 characters where components v2 holds 4,000. No
 * enum of Discord's types is used as a value: the room renders too, and would have to load them
 * all.
 */
export function toDiscordMessage(
  { title, blocks, buttons, menu, pings = [] }: Reply,
  pictureOf: PictureOf = () => null,
): DiscordMessage {
  const pictures = picturesIn(blocks, pictureOf);
  const words = blocks.filter((block) => !pictures.some((picture) => picture.block === block));
  const written = embeds(title, (links) => words.map((block) => blockPart(block, links)));
  return {
    embeds: [
      ...(written.length === 0 && pictures.length === 0 ? [NOTHING] : written),
      ...pictures.map(({ url }) => ({ color: INK, image: { url } })),
    ],
    components: rows(buttons, menu),
    ...pinging(pings),
    ...(pictures.length > 0 && { attachments: pictures.map(toAttachment) }),
  };
}

/** Nobody is pinged but by whom a manager named: no other mention is allowed, wherever it stands. */
function pinging(pings: readonly Ping[]): Pick<DiscordMessage, "content" | "allowed_mentions"> {
  if (pings.length === 0) return { allowed_mentions: { parse: [] } };
  const ids = (wanted: Ping["kind"]) =>
    pings.filter(({ kind, id }) => kind === wanted && /^\d+$/.test(id)).map(({ id }) => id);
  const [users, roles] = [ids("person"), ids("role")];
  const content = [...roles.map((id) => `<@&${id}>`), ...users.map((id) => `<@${id}>`)].join(" ");
  return { content, allowed_mentions: { parse: [], users, roles } };
}

/** Where the nth picture is; `null` where there is none, and its words are shown. */
export type PictureOf = (picture: PictureBlock, index: number) => string | null;

interface Picture {
  readonly block: PictureBlock;
  readonly url: string;
}

function picturesIn(blocks: readonly Block[], pictureOf: PictureOf): readonly Picture[] {
  return blocks.filter(isPicture).flatMap((block, index) => {
    const url = pictureOf(block, index);
    return url === null ? [] : [{ block, url }];
  });
}

export function pictureFile(index: number): string {
  return `picture-${index + 1}.png`;
}

function toAttachment({ block }: Picture, index: number) {
  const description = shortened(block.text, MAX_ALT_TEXT);
  return { id: String(index), filename: pictureFile(index), description };
}

function embeds(title: string | null, parts: (links: LinkDetail) => Part[]): APIEmbed[] {
  const heading = oneLine(title ?? "");
  const escaped = escapeMarkdown(heading);
  const isTitle = escaped.length <= MAX_TITLE;
  const body = (links: LinkDetail) =>
    isTitle ? parts(links) : [headingPart(heading), ...parts(links)];
  const room = MAX_ALL_EMBEDS - (isTitle ? escaped.length : 0);

  const [first = "", ...others] = fittingPages(body, room);
  const top: APIEmbed = { color: INK };
  if (isTitle && escaped !== "") top.title = escaped;
  if (first.trim() !== "") top.description = first;
  const isEmpty = top.title === undefined && top.description === undefined;
  return [
    ...(isEmpty ? [] : [top]),
    ...others
      .filter((page) => page.trim() !== "")
      .map((description) => ({ color: INK, description })),
  ];
}

/** Discord takes no message without anything in it. */
const NOTHING: APIEmbed = { color: INK, description: "There is nothing to show." };

/** Gives up what costs a reader least first: text fragments, then links, then whole last blocks. */
function fittingPages(body: (links: LinkDetail) => Part[], room: number): string[] {
  for (const links of ["full", "page", "none"] as const) {
    const pages = packParts(body(links), MAX_DESCRIPTION);
    if (lengthOf(pages) <= room) return pages;
  }
  return shortenedPages(body("page"), room);
}

function shortenedPages(parts: readonly Part[], room: number): string[] {
  const keeping = (count: number) =>
    packParts([...parts.slice(0, count), leftOut(parts.length - count)], MAX_DESCRIPTION);

  let kept = 0;
  let tooMany = parts.length;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (lengthOf(keeping(middle)) <= room) kept = middle;
    else tooMany = middle;
  }
  return keeping(kept);
}

function leftOut(count: number): Part {
  return notePart(
    `Too long for one Discord message: the last ${count === 1 ? "part is" : `${count} parts are`} left out.`,
  );
}

const lengthOf = (pages: readonly string[]) => pages.reduce((sum, page) => sum + page.length, 0);

/**
 * A button that Discord would refuse is left out, since otherwise the whole message would be
 * refused.
 */
function rows(buttons: readonly Button[], menu: Menu | undefined): DiscordMessage["components"] {
  const first = menuRow(menu);
  const fit = fittingButtons(buttons).slice(0, MAX_BUTTONS - first.length * MAX_ROW_BUTTONS);
  return [...first, ...buttonRows(fit)];
}

function menuRow(menu: Menu | undefined): DiscordMessage["components"] {
  const options = fittingButtons(menu?.options ?? [])
    .slice(0, MAX_OPTIONS)
    .map(({ label, value }) => ({ label: shortened(label, MAX_OPTION_LABEL), value }));
  if (!menu || options.length === 0) return [];
  const placeholder = shortened(menu.label, MAX_OPTION_LABEL);
  const select = { type: COMPONENT.select, custom_id: MENU_ID, placeholder, options } as const;
  return [{ type: COMPONENT.row, components: [select] }];
}

function fittingButtons(buttons: readonly Button[]): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.value, button])).values()]
    .filter(({ label, value }) => label.trim() !== "" && value !== "")
    .filter(({ value }) => value.length <= MAX_CUSTOM_ID);
}

function buttonRows(fit: readonly Button[]): DiscordMessage["components"] {
  return Array.from({ length: Math.ceil(fit.length / MAX_ROW_BUTTONS) }, (_, row) => ({
    type: COMPONENT.row,
    components: fit
      .slice(row * MAX_ROW_BUTTONS, (row + 1) * MAX_ROW_BUTTONS)
      .map(({ label, value }) => ({
        type: COMPONENT.button,
        style: BUTTON_STYLE.secondary,
        label: shortened(label, MAX_LABEL),
        custom_id: value,
      })),
  }));
}

/** Cuts a text between characters, never inside a surrogate pair. */
export function shortened(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  return `${whole.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
