import type { Person } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { findRoleMentions } from "../speaker/find-role-mentions.ts";
import { itemAt } from "../text/lookup.ts";
import { spanOf } from "../text/token.ts";
import { findRole } from "./find-role.ts";
import { isThing } from "./is-thing.ts";
import { entityName } from "./name-speaker.ts";

/** The people of the article, the most mentioned first. */
export function listPeople(analysis: Analysis): Person[] {
  const entities = analysis.entities.list
    .filter((entity) => entity.occurrences.length > 0 && !entity.lone && !isThing(analysis, entity))
    .toSorted(
      (one, other) => other.occurrences.length - one.occurrences.length || one.first - other.first,
    );
  const roles = entities.map((entity) => findRole(analysis, entity));
  const byRole = findRoleMentions(analysis, roles);
  return entities.map((entity, index) =>
    describePerson(analysis, entity, { role: roles[index] ?? null, byRole: byRole[index] ?? [] }),
  );
}

function describePerson(
  analysis: Analysis,
  entity: Entity,
  { role, byRole }: { role: string | null; byRole: readonly Span[] },
): Person {
  const name = entityName(analysis, entity.id);
  const named = entity.occurrences.map((mention) =>
    wholeMention(analysis, itemAt(analysis.names, mention)),
  );
  const mentions =
    byRole.length === 0
      ? named
      : [...named, ...byRole].sort((one, other) => one.start - other.start);
  return { name, aliases: aliasesOf(analysis, mentions, name), role, mentions };
}

/** Most mentions are printed alike: each form is made even once. */
function aliasesOf({ text }: Analysis, mentions: readonly Span[], name: string): string[] {
  const printed = new Set(mentions.map(({ start, end }) => text.slice(start, end)));
  const forms = new Set(
    [...printed].map((form) => (EVEN.test(form) ? form : form.replace(/\s+/g, " "))),
  );
  forms.delete(name);
  return [...forms];
}

const EVEN = /^\S+(?: \S+)*$/;

/** With its titles: "Commissioner Jessica Tisch". */
function wholeMention({ words }: Analysis, { opening, last }: Name): Span {
  return spanOf(words, opening, last);
}
