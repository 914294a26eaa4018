import type { Change } from "./correction.ts";

/**
 * Chosen by hand: beyond it the table would take megabytes, and such texts are shown one after the
 * other.
 */
const MOST_CELLS = 250_000;

/**
 * Says word by word how one text becomes another: what stays, what goes and what comes, in order.
 * Words are the same that have the same key; then the later one is given.
 */
export function compareWords(
  before: string,
  after: string,
  keyOf: (word: string) => string = (word) => word,
): readonly Change[] {
  const left = before.split(/\s+/).filter(Boolean);
  const right = after.split(/\s+/).filter(Boolean);
  if ((left.length + 1) * (right.length + 1) > MOST_CELLS) {
    return join([...left.map(gone), ...right.map(come)]);
  }

  const keys = { left: left.map(keyOf), right: right.map(keyOf) };
  const longest = commonLengths(keys.left, keys.right);
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]];
    if (other !== undefined && keys.left[i] === keys.right[j]) {
      changes.push({ kind: "same", text: other });
      i += 1;
      j += 1;
    } else if (one !== undefined && longest(i + 1, j) >= longest(i, j + 1)) {
      changes.push(gone(one));
      i += 1;
    } else {
      changes.push(come(other ?? ""));
      j += 1;
    }
  }
  return join(changes);
}

function gone(text: string): Change {
  return { kind: "gone", text };
}

function come(text: string): Change {
  return { kind: "new", text };
}

/** How many words the rests from `i` and `j` on have in common, in order. */
function commonLengths(left: readonly string[], right: readonly string[]) {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) =>
    i > left.length || j > right.length ? -1 : (table[i * width + j] ?? 0);

  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function join(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === change.kind) {
      joined[joined.length - 1] = { kind: last.kind, text: `${last.text} ${change.text}` };
    } else joined.push(change);
  }
  return joined;
}
