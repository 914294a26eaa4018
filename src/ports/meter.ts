/** Counts what happens, for whoever watches the bot from outside. */
export interface Meter {
  /** An event of the log; `seconds` where it tells how long something took. */
  happened(event: {
    readonly name: string;
    readonly level: string;
    readonly seconds?: number;
  }): void;
  /** An answer to a question, a press or a word being typed. */
  answered(answer: {
    readonly platform: string;
    readonly to: "question" | "press" | "typing";
    readonly isFault: boolean;
    readonly seconds: number;
  }): void;
}
