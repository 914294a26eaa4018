import { type View, wantedOf } from "./view.ts";

/** "Ferries in the daily blare", where there is such an outlet. */
const IN_OUTLET = /^(.*?)\s*\b(?:in|on) (?:the )?([^\s].*)$/i;

export interface TakenOutlet {
  /** What is left when the outlet is taken out. */
  readonly words: string;
  readonly outlet: string | null;
}

/** Takes the outlet out of free words, as far as anything here was printed in it. */
export async function takeOutlet(view: View, words: string): Promise<TakenOutlet> {
  const [, left = "", outlet] = IN_OUTLET.exec(words) ?? [];
  const isOutlet = outlet !== undefined && (await view.extent(wantedOf({ outlet }))).articles > 0;
  return isOutlet ? { words: left, outlet } : { words, outlet: null };
}
