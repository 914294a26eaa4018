import type { Block, Button, Reply } from "../domain/reply.ts";
import { encodeButtonValue, type Pressed } from "./button-value.ts";

const MOST_OWN_BUTTONS = 20;

/** One page of an answer with the buttons to turn it and to show it to everyone. */
export function showPage(
  pages: readonly Reply[],
  { verb, page, invocation }: Pressed,
  { isRepeatable, sharedBy }: { readonly isRepeatable: boolean; readonly sharedBy: string },
): Reply {
  const number = Math.min(page, pages.length - 1);
  const shown = pages[number];
  if (!shown) return { title: null, blocks: [], buttons: [], audience: "asker" };
  const isShared = verb === "share";
  const button = (label: string, pressed: Omit<Pressed, "invocation">): readonly Button[] => {
    const value = encodeButtonValue({ ...pressed, invocation });
    return value ? [{ label, value }] : [];
  };

  const buttons: Button[] = isShared ? [] : shown.buttons.slice(0, MOST_OWN_BUTTONS);
  if (isRepeatable && number > 0) {
    buttons.push(...button("Previous", { verb: "page", page: number - 1 }));
  }
  if (isRepeatable && number < pages.length - 1) {
    buttons.push(...button("Next", { verb: "page", page: number + 1 }));
  }
  if (isRepeatable && !isShared && shown.audience === "asker") {
    buttons.push(...button("Share here", { verb: "share", page: number }));
  }
  return {
    ...shown,
    blocks: [...shown.blocks, ...smallPrint(number, pages.length, isShared ? sharedBy : null)],
    buttons: uniqueByValue(buttons),
    audience: isShared ? "everyone" : shown.audience,
  };
}

function smallPrint(number: number, count: number, sharedBy: string | null): readonly Block[] {
  const page = count > 1 ? `Page ${number + 1} of ${count}` : null;
  const shared = sharedBy ? `Shared by ${sharedBy.slice(0, 60)}` : null;
  const text = [page, shared].filter(Boolean).join(" · ");
  return text ? [{ kind: "note", text }] : [];
}

/** Discord refuses a message in which two buttons have the same value. */
function uniqueByValue(buttons: readonly Button[]): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.value, button])).values()];
}
