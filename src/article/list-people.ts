import type { Person } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Name } from "./find-names.ts";
import type { Figure } from "./gather-people.ts";
import { figureName } from "./name-speaker.ts";
import type { Scene } from "./read-scene.ts";
import { tellRole } from "./tell-role.ts";

/** The people of the article, the most mentioned first. */
export function listPeople(scene: Scene): Person[] {
  return scene.cast.figures
    .filter((figure) => figure.mentions.length > 0 && !figure.lone)
    .toSorted(
      (one, other) => other.mentions.length - one.mentions.length || one.first - other.first,
    )
    .map((figure) => describePerson(scene, figure));
}

function describePerson(scene: Scene, figure: Figure): Person {
  const name = figureName(scene, figure.id);
  const mentions = figure.mentions.map((mention) =>
    wholeMention(scene, scene.names[mention] as Name),
  );
  const forms = mentions.map(({ start, end }) => scene.text.slice(start, end).replace(/\s+/g, " "));
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  return { name, aliases, role: tellRole(scene, figure), mentions };
}

/** With its titles: "Commissioner Jessica Tisch". */
function wholeMention({ words }: Scene, { opening, last }: Name): Span {
  return { start: words.starts[opening] as number, end: words.ends[last - 1] as number };
}
