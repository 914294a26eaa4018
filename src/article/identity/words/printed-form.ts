import type { Analysis } from "../../analyse-text.ts";
import type { Entity } from "../../people/gather-entities.ts";
import type { Name } from "../../people/name.ts";
import { joinedSurnameEnd } from "../../people/run/joined-surname.ts";
import { isApostrophe } from "../../text/characters.ts";
import { itemAt } from "../../text/lookup.ts";
import { endOf, hashOf, hasShape, startOf, textOf } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

/** Whom an article tells of on every line it presents at the first few. Chosen by hand. */
export const MOST_OCCURRENCES = 12;

/** A whole name as the article has it at its plainest, with the mark that ends it: "Ann Low" of "Ann “Annie” Low" and of "Ann Low-led", "Ann Ong'". */
export function printedForm({ text, words, names }: Analysis, entity: Entity): string {
  const isMarked = !hasShape(words, entity.first + 1, WORD);
  const mayBeClipped = isApostrophe(text.charCodeAt(endOf(words, entity.last - 1)));
  const joined = joinedSurnameEnd(words, entity.first, entity.last - 1);
  if (joined !== -1) return text.slice(startOf(words, entity.first), joined);
  if (!isMarked && !mayBeClipped) return textOf(words, entity.first, entity.last);
  const called = entity.occurrences.slice(0, MOST_OCCURRENCES).map((one) => itemAt(names, one));
  const behind = (token: number, form: RegExp) => {
    const end = endOf(words, token);
    return form.test(text.slice(end - 1, end + 2));
  };
  const isPlain = ({ first, last }: Name) =>
    last - first === 2 &&
    hashOf(words, first) === hashOf(words, entity.first) &&
    hashOf(words, last - 1) === hashOf(words, entity.last - 1);
  const { first, last } = (isMarked ? called.find(isPlain) : undefined) ?? entity;
  const end = endOf(words, last - 1);
  const isClipped =
    isApostrophe(text.charCodeAt(end)) &&
    called.every((name) => behind(name.last - 1, MARKED)) &&
    called.filter((name) => behind(name.last - 1, CLIPPED)).length > 1;
  return textOf(words, first, last) + (isClipped ? text.charAt(end) : "");
}

/** "Ong'", "Ong's", "Ong' said"; but no "Williams' words" */
const MARKED = /^[^sxz]['’]/iu;
const CLIPPED = /^[^sxz]['’](?!\p{L})/iu;
