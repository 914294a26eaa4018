const SHINGLE = 4;

/** F1 of two texts by the runs of four words they share, as extractors are compared. */
export function matchShingles(gold: string, found: string): number {
  const [wanted, got] = [countShingles(gold), countShingles(found)];
  let shared = 0;
  for (const [shingle, count] of wanted) shared += Math.min(count, got.get(shingle) ?? 0);
  const all = total(wanted) + total(got);
  return all === 0 ? 1 : (2 * shared) / all;
}

function countShingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
