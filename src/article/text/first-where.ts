/** The first item that has got so far, by halving; the items stand in reading order. */
export function firstWhere<Item>(
  items: readonly Item[],
  hasReached: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasReached(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
