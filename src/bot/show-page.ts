import type { PlatformLimits } from "../domain/platform.ts";
import {
  decodeButtonValue,
  encodeButtonValue,
  type Pressed,
  withoutShareButton,
} from "../domain/reply/button-value.ts";
import type { Block, Button, Reply } from "../domain/reply.ts";
import { citeMenu, fitButtons, fitMenu, takeButtons } from "./cite-menu.ts";
import type { Answer } from "./command.ts";
import { hasRoom, paginate } from "./paginate.ts";
import type { TakenFor } from "./plain-words/show-understood.ts";

/** Buttons that turn the page both ways and share it. */
const PAGE_BUTTONS = 3;
/** Chosen by hand: a longer display name would fill the line. */
const LONGEST_NAME = 60;

interface Showing {
  readonly isRepeatable: boolean;
  readonly sharedBy: string;
  readonly limits: PlatformLimits;
  /** Keeps this answer's button to share it apart from another's. */
  readonly answerId: string;
  /** Of what was asked in plain words. */
  readonly taken?: TakenFor;
}

/**
 * Shows one page of an answer, with the buttons to turn it and to show it to everyone. An answer
 * that cannot be had again by a button is given whole: renderers fit what they can and say the
 * rest.
 */
export function showPage(
  answer: Answer,
  pressed: Pressed,
  { isRepeatable, sharedBy, limits, answerId, taken }: Showing,
): Reply {
  const [pages, whole] =
    "blocks" in answer ? [paginate(answer, limits), answer] : [answer, answer[0]];
  const others = taken?.buttons ?? [];
  const last = pages.length - 1;
  const number = Math.min(pressed.page, last);
  const page = pages[number];
  if (
    !page ||
    !isRepeatable ||
    (last > 0 && fitButtons([buttonTo("Next", { ...pressed, page: last })], limits).length === 0)
  ) {
    const shown = { ...whole, blocks: [...smallPrint(taken?.words), ...whole.blocks] };
    const buttons = fitButtons([...whole.buttons, ...others], limits);
    const takes = isRepeatable ? takeButtons(pressed.invocation, whole.blocks) : [];
    return { ...shown, buttons, ...menuOf(whole, pressed, { answerId, limits, takes }) };
  }
  const takes = takeButtons(
    pressed.invocation,
    pages.flatMap(({ blocks }) => blocks),
  );
  const isShared = pressed.verb === "share";
  const blocks = page.blocks.filter(({ kind }) => !isShared || kind !== "copy");
  const room = limits.buttons - PAGE_BUTTONS - others.length;
  const who = isShared ? sharedNote(sharedBy) : null;
  const note = smallPrint(takenNote(page, taken, limits), pageNote(number, last), who);
  const mayShare = !isShared && page.audience === "asker";
  return {
    ...page,
    blocks: taken ? [...note, ...blocks] : [...blocks, ...note],
    ...menuOf(page, pressed, { answerId, limits, takes }),
    buttons: fitButtons(
      [
        ...(isShared ? [] : ofThisAnswer(page.buttons, pressed, answerId).slice(0, room)),
        ...others,
        ...(number > 0 ? [buttonTo("Previous", { ...pressed, page: number - 1 })] : []),
        ...(number < last ? [buttonTo("Next", { ...pressed, page: number + 1 })] : []),
        ...(mayShare ? [shareButton({ ...pressed, page: number, answerId }, limits)] : []),
      ],
      limits,
    ),
    audience: isShared ? "everyone" : page.audience,
  };
}

/** An answer that is one quotation has its own buttons for that, and one to choose from its own menu. */
function menuOf(
  { blocks, menu }: Pick<Reply, "blocks" | "menu">,
  { invocation }: Pressed,
  { answerId, limits, takes }: Pick<Showing, "answerId" | "limits"> & { takes: readonly Button[] },
) {
  if (menu) return { menu: { ...menu, options: fitMenu(menu.options, limits) } };
  return invocation.command === "cite" ? {} : citeMenu(blocks, answerId, limits, takes);
}

/** Another form of the same answer, such as a picture of it, is still that answer. */
function ofThisAnswer(
  buttons: readonly Button[],
  { invocation }: Pressed,
  answerId: string,
): readonly Button[] {
  if (invocation.command !== "cite") return buttons;
  return buttons.map(({ label, value }) => {
    const run = decodeButtonValue(value);
    return { label, value: run ? encodeButtonValue({ ...run, answerId }) : value };
  });
}

function buttonTo(label: string, pressed: Pressed): Button {
  return { label, value: encodeButtonValue({ ...pressed, verb: "page" }) };
}

/**
 * The button names the answer, unless there is no room for its id; then the same question is shared
 * only once.
 */
function shareButton(pressed: Pressed, limits: PlatformLimits): Button {
  const { answerId, ...question } = pressed;
  const whole = encodeButtonValue({ ...pressed, verb: "share" });
  const short = encodeButtonValue({ ...question, verb: "share" });
  return { label: "Share here", value: whole.length <= limits.buttonValue ? whole : short };
}

/** A page that was shared says so, and can't be shared again. */
export function sharedPage(page: Reply, words: string): Reply {
  return withoutShareButton({ ...page, blocks: [...page.blocks, { kind: "note", text: words }] });
}

function takenNote(page: Reply, taken: TakenFor | undefined, limits: PlatformLimits) {
  if (!taken) return null;
  return hasRoom(page, taken.words.length, limits) ? taken.words : taken.shortly;
}

function pageNote(number: number, last: number): string | null {
  return last > 0 ? `Page ${number + 1} of ${last + 1}` : null;
}

function sharedNote(sharedBy: string): string {
  return `Shared by ${sharedBy.slice(0, LONGEST_NAME).toWellFormed()}`;
}

/** In one block, since as many are kept free. */
function smallPrint(...parts: readonly (string | null | undefined)[]): readonly Block[] {
  const text = parts.filter(Boolean).join(" · ");
  return text ? [{ kind: "note", text }] : [];
}
