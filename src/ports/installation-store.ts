import type { RemotePlatform } from "../domain/conversation.ts";

/** What the bot was given when it was installed somewhere, for platforms that give each place its own. */
export interface InstallationStore {
  /** It takes the place of an earlier one there. */
  save(installation: Installation): Promise<void>;
  /** The place's own, or else that of the organisation which it is known to belong to. */
  find(place: Place): Promise<Installation | null>;
  /** Any one: whoever can read it can read all. */
  findAny(platform: RemotePlatform): Promise<Installation | null>;
  /** Notes that a workspace belongs to an organisation, which may have the bot for all of its own. */
  link(place: Place, organisation: string): Promise<void>;
  /** Forgets it; resolves to the places that have none any more. */
  remove(place: Place): Promise<readonly string[]>;
}

interface Place {
  readonly platform: RemotePlatform;
  /** A workspace, or an organisation. */
  readonly tenant: string;
}

export interface Installation extends Place {
  /** Encrypted: the store and its backups give nobody a token. */
  readonly sealed: string;
  readonly installedAt: Date;
}
