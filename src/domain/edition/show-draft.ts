import type { Timing } from "../digest.ts";
import { encodeButtonValue } from "../reply/button-value.ts";
import type { Button, Reply } from "../reply.ts";
import { formatLocalTime } from "../time/local-time.ts";
import { piecesOf } from "./arrange-edition.ts";
import { type Draft, seenOf } from "./draft.ts";

/** What it is shown with: when its digest is due. */
interface Shown {
  readonly draft: Draft;
  readonly timing: Timing;
}

/** The edition as it stands, and what can be done with it: what its editor is sent. */
export function draftMessages(
  { draft, timing }: Shown,
  messages: readonly Reply[],
): readonly Reply[] {
  return [
    ...messages.map(
      (message): Reply => ({
        ...message,
        title: message.title === null ? "Draft" : `Draft: ${message.title}`,
        buttons: [],
      }),
    ),
    { ...draftControls({ draft, timing }), audience: "everyone" },
  ];
}

/** Which pieces there are, in their order, with a button for each thing that can be done. */
export function draftControls({ draft, timing }: Shown): Reply {
  const { digest, dueAt, heldUntil, sheet } = draft;
  const pieces = piecesOf(sheet.messages);
  const shown = sheet.order.flatMap((index) => pieces[index] ?? []);
  const { timezone, words } = timing;
  const when = `${formatLocalTime(dueAt, timezone)} (${timezone})`;
  // A platform's channel has a number here, which nobody knows it by.
  const place = `the channel of digest ${digest} (${words})`;
  return {
    title: `Draft of digest ${digest}`,
    blocks: [
      {
        kind: "text",
        text:
          heldUntil === null
            ? `This is being posted in ${place}.`
            : `Posts in ${place} on ${when}. Until then you may change it; if you do nothing, it posts as it stands.`,
      },
      {
        // A list would have its marks before the numbers.
        kind: "text",
        text: shown.map(({ title }, index) => `${index + 1}. ${title}`).join("\n"),
      },
      { kind: "note", text: howTo(digest) },
    ],
    buttons: buttonsOf(draft),
    audience: "asker",
  };
}

function howTo(digest: string): string {
  return `In words: /digest arrange ${digest} drop 2, or first 3, order 3 1, post, hold, reset. What is dropped is not told again; what is held back is told in the next edition.`;
}

/** Those that matter most come first, since a platform may have no room for all. */
function buttonsOf(draft: Draft): readonly Button[] {
  const { digest } = draft;
  const seen = seenOf(draft);
  const button = (label: string, options: Readonly<Record<string, string | number>>): Button => {
    const invocation = {
      command: "digest",
      subcommand: "arrange",
      options: { digest, ...options, seen },
    };
    return { label, value: encodeButtonValue({ verb: "run", page: 0, invocation }) };
  };
  const numbers = draft.sheet.order.map((_, index) => index + 1);
  return [
    button("Post now", { do: "post" }),
    button("Hold back", { do: "hold" }),
    ...(numbers.length > 1
      ? numbers.map((number) => button(`Drop ${number}`, { drop: number }))
      : []),
    ...numbers.slice(1).map((number) => button(`${number} first`, { first: number })),
  ];
}
