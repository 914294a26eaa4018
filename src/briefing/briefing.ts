/** Placeholder until the first use case lands in this session. */
export interface Briefing {
  readonly placeholder?: never;
}
