/** Names of what may be done only once, though it is asked for twice. */
export interface IdempotencyKeys {
  /** `true` for the first who takes a key, of all processes; on disk when it resolves. */
  take(taking: KeyTaking): Promise<boolean>;
}

interface KeyTaking {
  readonly key: string;
  readonly now: Date;
  /** From then on it counts as never taken. */
  readonly until: Date;
}
