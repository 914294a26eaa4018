import type { Person } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Name } from "../people/find-names.ts";
import type { Figure } from "../people/gather-people.ts";
import type { Scene } from "../read-scene.ts";
import { findRoleMentions } from "../speaker/find-role-mentions.ts";
import { itemAt } from "../text/lookup.ts";
import { spanOf } from "../text/token.ts";
import { figureName } from "./name-speaker.ts";
import { tellRole } from "./tell-role.ts";

/** The people of the article, the most mentioned first. */
export function listPeople(scene: Scene): Person[] {
  const figures = scene.cast.figures
    .filter((figure) => figure.mentions.length > 0 && !figure.lone)
    .toSorted(
      (one, other) => other.mentions.length - one.mentions.length || one.first - other.first,
    );
  const roles = figures.map((figure) => tellRole(scene, figure));
  const byRole = findRoleMentions(scene, roles);
  return figures.map((figure, index) =>
    describePerson(scene, figure, { role: roles[index] ?? null, byRole: byRole[index] ?? [] }),
  );
}

function describePerson(
  scene: Scene,
  figure: Figure,
  { role, byRole }: { role: string | null; byRole: readonly Span[] },
): Person {
  const name = figureName(scene, figure.id);
  const named = figure.mentions.map((mention) => wholeMention(scene, itemAt(scene.names, mention)));
  const mentions = [...named, ...byRole].sort((one, other) => one.start - other.start);
  const forms = mentions.map(({ start, end }) => scene.text.slice(start, end).replace(/\s+/g, " "));
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  return { name, aliases, role, mentions };
}

/** With its titles: "Commissioner Jessica Tisch". */
function wholeMention({ words }: Scene, { opening, last }: Name): Span {
  return spanOf(words, opening, last);
}
