import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { OF, THE } from "../lexicon/single-words.ts";
import { hashWord } from "../text/hash-word.ts";
import { firstWhere } from "../text/lookup.ts";
import { hashOf, spanOf } from "../text/token.ts";

/**
 * "the commissioner", wherever one person alone of the article bears a role that ends so: of each
 * role in turn, the places that mean its bearer. `roles` are as printed, null where none is told.
 */
export function findRoleMentions(
  analysis: Analysis,
  roles: readonly (string | null)[],
): readonly Span[][] {
  const bearers = bearersOf(roles);
  const mentions: Span[][] = roles.map(() => []);
  const { words } = analysis;
  for (let index = 0; index + 1 < words.count; index++) {
    if (hashOf(words, index) !== THE) continue;
    const bearer = bearers.get(hashOf(words, index + 1)) ?? -1;
    if (bearer === -1 || isPartOfMore(analysis, index + 2)) continue;
    const span = spanOf(words, index, index + 1 + 1);
    mentions[bearer]?.push(span);
  }
  return mentions;
}

/** Of each role's head, as "mayor" of "mayor of Dayton", its one bearer, or -1 for several. */
function bearersOf(roles: readonly (string | null)[]): ReadonlyMap<number, number> {
  const bearers = new Map<number, number>();
  roles.forEach((role, index) => {
    if (!role) return;
    const tail = role.search(/ (?:of|at|for|in|on|with|from|behind) /);
    const own = tail === -1 ? role : role.slice(0, tail);
    const head = hashWord(own.slice(own.lastIndexOf(" ") + 1));
    bearers.set(head, bearers.has(head) ? -1 : index);
  });
  return bearers;
}

/** "the mayor of Dayton", "the commissioner Ann Low": said of someone in full. */
function isPartOfMore({ words, names }: Analysis, next: number): boolean {
  if (next >= words.count) return false;
  const at = firstWhere(names, ({ opening }) => opening >= next);
  return hashOf(words, next) === OF || names[at]?.opening === next;
}
