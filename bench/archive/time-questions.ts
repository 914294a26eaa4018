const TIMES = 100;

/**
 * Prints what of a hundred questions half took at most and all but one, and how much of it half
 * computed at most: on a busy machine the rest is waiting for the others.
 */
export async function time(
  what: string,
  ask: () => Promise<unknown>,
  times = TIMES,
): Promise<void> {
  const spent: number[] = [];
  const computed: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const [began, busy] = [performance.now(), cpuMs()];
    await ask();
    spent.push(performance.now() - began);
    computed.push(cpuMs() - busy);
  }
  const figures = [shareOf(spent, 0.5), shareOf(spent, 0.99), shareOf(computed, 0.5)];
  const columns = figures.map((ms) => ms.toFixed(2).padStart(9)).join("");
  process.stdout.write(`  ${what.padEnd(36)}${columns} ms\n`);
}

export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function shareOf(spent: readonly number[], share: number): number {
  const sorted = spent.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
