import type { Span } from "../../domain/span.ts";
import type { Ranked } from "../speaker/judge-rivals.ts";

/** Something said or reported, before its source is given a name. */
export interface Statement extends Span {
  readonly type: "direct" | "mixed" | "indirect";
  /** The quoted stretches of a mixed statement, marks excluded. */
  readonly inner: readonly Span[];
  /** Number of the mention that is its source, or -1. */
  readonly source: number;
  /** The source as the running text delimits it, where it does. */
  readonly phrase: Span | null;
  /**
   * What the source rests on: does the running text name it, another, or nobody? A topic is a clause that tells
   * of what somebody spoke, and not what he said.
   */
  readonly evidence: "named" | "another named" | "none named" | "clause" | "topic" | "label";
  /** The name of a stranger who signs it on the line below, or else null. */
  readonly signature: Span | null;
  /** How the source stands to a verb of speech, as in `speaker-traits.ts`. */
  readonly relation: number;
  readonly cue: Span | null;
  readonly probability: number;
  /** Of a clause with words in marks, who was held to say those, whoever the clause is by. */
  readonly ofMarked?: { readonly mention: number; readonly probability: number } | undefined;
  /** What the rankers held of the words in marks, whatever the rules decided. */
  readonly ranked?: Ranked | undefined;
  readonly continues: boolean;
}
