const DISCORD_EPOCH = 1_420_070_400_000;

/** When what has this id was made: Discord's ids begin with it. */
export function momentOf(id: string): Date {
  return new Date(Number(BigInt(id) >> 22n) + DISCORD_EPOCH);
}
