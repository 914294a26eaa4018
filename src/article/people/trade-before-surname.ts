import { OCCUPATIONS } from "../lexicon/roles.ts";
import { isAmong } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { coreLast, surnameOf } from "./full-name.ts";
import type { Name } from "./name.ts";

/** "Drummer Low" of an Ash Low is no Drummer Low: the trade has its capital from the sentence. */
export function withoutTrades(words: Words, names: readonly Name[]): readonly Name[] {
  const isDoubtful = (name: Name) =>
    (name.initial || name.headed) && !name.titled && isTradeAndSurname(words, name);
  if (!names.some(isDoubtful)) return names;
  const surnames = new Set<number>();
  for (const name of names)
    if (coreLast(words, name) - name.first > 1 && !isAmong(words, name.first, OCCUPATIONS))
      surnames.add(surnameOf(words, name));
  return names.map((name) =>
    isDoubtful(name) && surnames.has(surnameOf(words, name))
      ? { ...name, first: name.first + 1, titled: true, kind: "person" }
      : name,
  );
}

function isTradeAndSurname(words: Words, name: Name): boolean {
  return coreLast(words, name) - name.first === 2 && isAmong(words, name.first, OCCUPATIONS);
}
