import { RANK_LETTERS } from "../../lexicon/titles.ts";
import { isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { coreLast, surnameOf } from "../full-name.ts";
import type { Name } from "../name.ts";

/** "DS Low" is Low where the article has "Ann Low" or "Detective Sergeant Low": the letters alone may be anything. */
export function withoutRanks(words: Words, names: readonly Name[]): readonly Name[] {
  if (!names.some((name) => isRanked(words, name))) return names;
  const bearers = new Set<number>();
  for (const name of names) {
    const isWhole = name.titled || coreLast(words, name) - name.first > 1;
    const mayBear = name.kind === "person" || name.kind === "unknown";
    if (isWhole && mayBear && !isRanked(words, name)) bearers.add(surnameOf(words, name));
  }
  return names.map((name) =>
    isRanked(words, name) && bearers.has(surnameOf(words, name))
      ? { ...name, first: name.first + 1, titled: true, kind: "person" }
      : name,
  );
}

function isRanked(words: Words, name: Name): boolean {
  const isTwo = !name.titled && coreLast(words, name) - name.first === 2;
  return isTwo && isAmong(words, name.first, RANK_LETTERS);
}
