import type { PlatformLimits } from "../domain/platform.ts";
import {
  encodeButtonValue,
  type Pressed,
  withoutShareButton,
} from "../domain/reply/button-value.ts";
import type { Block, Button, Reply } from "../domain/reply.ts";
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
  const last = pages.length - 1;
  const number = Math.min(pressed.page, last);
  const page = pages[number];
  if (
    !page ||
    !isRepeatable ||
    (last > 0 && fitButtons([buttonTo("Next", { ...pressed, page: last })], limits).length === 0)
  ) {
    const buttons = [...whole.buttons, ...(taken?.buttons ?? [])];
    const note = smallPrint(taken?.words);
    return {
      ...whole,
      blocks: [...note, ...whole.blocks],
      buttons: fitButtons(buttons, limits),
    };
  }
  const isShared = pressed.verb === "share";
  const others = taken?.buttons ?? [];
  const who = isShared ? sharedNote(sharedBy) : null;
  const note = smallPrint(takenNote(page, taken, limits), pageNote(number, last), who);
  const mayShare = !isShared && page.audience === "asker";
  return {
    ...page,
    blocks: taken ? [...note, ...page.blocks] : [...page.blocks, ...note],
    buttons: fitButtons(
      [
        ...(isShared ? [] : page.buttons.slice(0, limits.buttons - PAGE_BUTTONS - others.length)),
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

/** A platform may refuse a message in which two buttons have the same value. */
export function fitButtons(buttons: readonly Button[], limits: PlatformLimits): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.value, button])).values()]
    .filter(({ value }) => value.length <= limits.buttonValue)
    .map(({ label, value }) => ({ label: clip(label, limits.buttonLabel), value }))
    .slice(0, limits.buttons);
}

function clip(label: string, longest: number): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).toWellFormed()}…`;
}
