/** "verb" in ASCII. Advisory locks are shared by all that use the database; these are ours. */
const FAMILY = 0x76_65_72_62;

export const STORE_LOCKS = {
  /** A replica's own lock is its number, from 1. */
  family: FAMILY,
  migration: 0,
  /** Held by each of the cluster at once, shared. */
  presence: FAMILY + 1,
  /** A shard's lock is made of its number and of how many there are. */
  shards: FAMILY + 2,
  /** Held while an edition for one conversation is written down. */
  planning: FAMILY + 3,
  /** Held, shared, by each that shares shards out; its number is how many there are to be. */
  sharing: FAMILY + 4,
  /** Held while it is found out whose copy a new article is. */
  copies: FAMILY + 5,
  /** Held while it is found out whether a workspace has too many of something. */
  quotas: FAMILY + 6,
  /** Held while readings are kept, whose numbers are counted up. */
  readings: FAMILY + 7,
} as const;
