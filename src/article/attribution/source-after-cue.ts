import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION } from "../lexicon/word-classes.ts";
import { firstWhere, tokenAt } from "../text/lookup.ts";
import { endOf, hasClass, hasShape } from "../text/token.ts";
import { CAPITAL } from "../text/tokenize.ts";
import type { Attribution, Reported } from "./attribution.ts";

/**
 * "The port will close, said harbour master Ines Duarte": the model may take a title that it has
 * never seen for a clause. Who stands there is the source of the words before the verb; of nothing
 * before it, nobody's, for a name is never what was said.
 */
export function sourceAfterCue(
  analysis: Analysis,
  attribution: Attribution,
): Attribution | undefined {
  const { cue, source, content } = attribution;
  if (source || !/[,?!”"’']\s+$/.test(analysis.text.slice(cue.start - 3, cue.start))) {
    return undefined;
  }
  const named = content.find((piece) => isTitledName(analysis, cue, piece));
  if (!named) return undefined;
  const others = content.filter((piece) => piece !== named);
  const isSaidBefore = others.some(({ end }) => end <= cue.start && cue.start - end <= CLOSE);
  return { ...attribution, source: isSaidBefore ? named : null, content: others };
}

/** A comma, a mark and a space. */
const CLOSE = 3;
/** Tokens of a title and a name. */
const LONGEST = 8;
const MAY_BE_A_PERSON: ReadonlySet<string> = new Set(["person", "unknown"]);
const IN_A_CLAUSE = AUXILIARY | CONJUNCTION | DETERMINER | PREPOSITION;

/** Nothing but a name with lower-case words before it, right after the cue. */
function isTitledName({ text, words, names }: Analysis, cue: Span, piece: Reported): boolean {
  if (text.slice(cue.end, piece.start).trim() !== "" || piece.start < cue.end) return false;
  const first = tokenAt(words, piece.start);
  const name = names[firstWhere(names, ({ first: token }) => token >= first)];
  if (!name || name.last - first > LONGEST || !MAY_BE_A_PERSON.has(name.kind)) return false;
  const end = endOf(words, name.last - 1);
  if (text.slice(end, piece.end).replace(/[\s.,]/g, "") !== "" || end > piece.end) return false;
  for (let token = first; token < name.opening; token++) {
    if (hasShape(words, token, CAPITAL)) return false;
    if (hasClass(words, token, IN_A_CLAUSE)) return false;
  }
  return true;
}
