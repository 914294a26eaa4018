/** One thing that was looked at, with what mends it where it is bad. */
export interface Finding {
  readonly about: string;
  /** `unknown`: it could not be looked at from here. */
  readonly state: "good" | "bad" | "unknown";
  readonly words: string;
}
