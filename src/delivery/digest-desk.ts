/** Placeholder until the first use case lands in this session. */
export interface DigestDesk {
  readonly placeholder?: never;
}
