/** Puts an entry last in a map that holds so many, and drops the one that was put there first. */
export function keepNewest<Value>(
  map: Map<string, Value>,
  [key, value]: readonly [string, Value],
  most: number,
): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
