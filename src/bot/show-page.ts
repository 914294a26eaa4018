import { encodeButtonValue, type Pressed } from "../domain/button-value.ts";
import type { Block, Button, Reply } from "../domain/reply.ts";
import type { Answer } from "./command.ts";
import { paginate } from "./paginate.ts";

const MOST_OWN_BUTTONS = 20;
const LONGEST_NAME = 60;

/**
 * One page of an answer, with the buttons to turn it and to show it to everyone. An answer that
 * cannot be had again by a button is given whole: renderers fit what they can and say the rest.
 */
export function showPage(
  answer: Answer,
  pressed: Pressed,
  { isRepeatable, sharedBy }: { readonly isRepeatable: boolean; readonly sharedBy: string },
): Reply {
  const [pages, whole] = "blocks" in answer ? [paginate(answer), answer] : [answer, answer[0]];
  const last = pages.length - 1;
  const number = Math.min(pressed.page, last);
  const page = pages[number];
  if (
    !page ||
    !isRepeatable ||
    (last > 0 && !buttonTo("Next", { ...pressed, verb: "page", page: last })[0])
  ) {
    return whole;
  }
  const isShared = pressed.verb === "share";
  const mayShare = !isShared && page.audience === "asker";
  return {
    ...page,
    blocks: [...page.blocks, ...smallPrint(number, last, isShared ? sharedBy : null)],
    buttons: uniqueByValue([
      ...(isShared ? [] : page.buttons.slice(0, MOST_OWN_BUTTONS)),
      ...(number > 0 ? buttonTo("Previous", { ...pressed, verb: "page", page: number - 1 }) : []),
      ...(number < last ? buttonTo("Next", { ...pressed, verb: "page", page: number + 1 }) : []),
      ...(mayShare ? buttonTo("Share here", { ...pressed, verb: "share", page: number }) : []),
    ]),
    audience: isShared ? "everyone" : page.audience,
  };
}

function buttonTo(label: string, pressed: Pressed): readonly Button[] {
  const value = encodeButtonValue(pressed);
  return value === null ? [] : [{ label, value }];
}

function smallPrint(number: number, last: number, sharedBy: string | null): readonly Block[] {
  const page = last > 0 ? `Page ${number + 1} of ${last + 1}` : null;
  const shared = sharedBy ? `Shared by ${sharedBy.slice(0, LONGEST_NAME).toWellFormed()}` : null;
  const text = [page, shared].filter(Boolean).join(" · ");
  return text ? [{ kind: "note", text }] : [];
}

/** Discord refuses a message in which two buttons have the same value. */
function uniqueByValue(buttons: readonly Button[]): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.value, button])).values()];
}
