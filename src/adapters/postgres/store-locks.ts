/** Advisory locks are shared by all that use the database, so ours have a family of their own. */
export const STORE_LOCKS = {
  /** "verb" in ASCII. A replica's own lock is its number, from 1. */
  family: 0x76_65_72_62,
  migration: 0,
} as const;
