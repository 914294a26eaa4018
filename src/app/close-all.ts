export type Close = () => Promise<unknown>;

/**
 * Closes one after another. A part that cannot be closed must not leave the next ones open, for a
 * process that holds an open socket never ends. The first fault is thrown when all have been tried.
 */
export async function closeAll(parts: readonly Close[]): Promise<void> {
  const faults: unknown[] = [];
  for (const close of parts) await close().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

/** Closes all parts at once, and as `closeAll` throws the first fault when all have been tried. */
export async function closeTogether(parts: readonly Close[]): Promise<void> {
  const closing = parts.map((close) => close());
  await closeAll(closing.map((work) => () => work));
}
