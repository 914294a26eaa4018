import { closest, distance } from "fastest-levenshtein";
import { BotError } from "../domain/errors.ts";

const PREFIX = /^verbatim_/i;

/**
 * A misspelled name would leave its setting at the default without a word. Only names that begin
 * with VERBATIM_ are judged, because every other one may belong to another program.
 *
 * @throws BotError `bad-config` naming each unknown one, and the known one that it is most like.
 */
export function refuseUnknownNames(set: readonly string[], known: readonly string[]): void {
  const unknown = set.filter((name) => PREFIX.test(name) && !known.includes(name));
  if (unknown.length === 0) return;
  throw new BotError("bad-config", unknown.map((name) => describe(name, known)).join("\n"));
}

function describe(name: string, known: readonly string[]): string {
  const near = nearest(name.toUpperCase(), known);
  const mend = near
    ? `Did you mean ${near}?`
    : `There are ${known.filter((one) => PREFIX.test(one)).join(", ")}.`;
  return `${name} is no setting. ${mend}`;
}

/** Other settings have no prefix: VERBATIM_PORT can only be meant as PORT. */
function nearest(name: string, known: readonly string[]): string | null {
  const bare = name.replace(PREFIX, "");
  if (known.includes(bare)) return bare;
  const candidates = known.filter((one) => PREFIX.test(one));
  const begun = candidates.find((one) => bare.length > 2 && one.startsWith(`VERBATIM_${bare}`));
  if (begun) return begun;
  const near = closest(name, candidates);
  // Chosen by hand: a third of the letters may be wrong, so that DATADIR and CONTENTS_DIR are found.
  return distance(name, near) <= bare.length / 3 ? near : null;
}
