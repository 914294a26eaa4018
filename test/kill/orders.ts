/** Where a newsroom's processes find what they share. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Articles come that somebody watches for. */
  readonly isWatched: boolean;
  /** How long a post may take. */
  readonly timeoutMs: number;
  readonly slack: { readonly url: string; readonly token: string };
  readonly discord: { readonly url: string; readonly token: string };
}

export interface Order {
  readonly now: string;
  /** How often to look for what is due. */
  readonly looks: number;
  /** "post/after/2" ends it the second time that it has posted; `null` lets it finish. */
  readonly fatal: string | null;
}

/** How long a replica whose connection was cut has to come back; none is cut here. */
export const ABSENCE_MS = 300;
