import { itemAt } from "../text/lookup.ts";
import { hashOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { findAliases } from "./family/alias.ts";
import { findRelatives } from "./family/find-relatives.ts";
import {
  bearersOf,
  fits,
  isForenameShared,
  isJunior,
  isNamesake,
  isSuffixed,
} from "./family/namesakes.ts";
import { bearerWithin } from "./family/short-forms.ts";
import {
  coreLast,
  endsWith,
  isFuller,
  isFullName,
  isNickname,
  isOffice,
  isSameForename,
  isWithArticle,
  type Known,
  loneWords,
  surnameOf,
  withoutNation,
} from "./full-name.ts";
import { genderTold, soleGender } from "./gender-told.ts";
import { isToldBeside, lonePeople } from "./lone-people.ts";
import type { Name } from "./name.ts";
import { isOfNewSpeaker, likeliest, mayBeKin, ofGender } from "./shared-surname.ts";

/** Someone the article names; `mentions` are numbers of names, in reading order. */
export interface Entity {
  readonly id: number;
  /** The fullest form, as a name's tokens. */
  first: number;
  last: number;
  readonly surname: number;
  readonly suffixed: boolean;
  gender: number;
  /** Known by one word only, and perhaps no person: "Bob", "Politico". */
  readonly lone: boolean;
  /** Of a forename alone the token of its surname, which stands with another of the family; else -1. */
  readonly family: number;
  readonly occurrences: number[];
}

export interface Entities {
  readonly list: readonly Entity[];
  /** Of each name, the entity it means, or -1. */
  readonly entityOf: Int32Array;
  /** Those who share a surname, by its hash. */
  readonly bySurname: ReadonlyMap<number, readonly Entity[]>;
  /** Names that may mean either of two: a surname that both bear. */
  readonly shared: ReadonlySet<number>;
}

/**
 * Who the names mean. A full name founds an entity; a surname, a forename or "Mr. Clinton" joins
 * the entity it fits, and where a family shares it, the one spoken of by full name most and last.
 */
export function gatherEntities(
  words: Words,
  names: readonly Name[],
  isHuman: Known["isHuman"] = () => false,
): Entities {
  const entityOf = new Int32Array(names.length).fill(-1);
  const entities: EntityTable = {
    words,
    names,
    entityOf,
    list: [],
    bySurname: new Map(),
    shared: new Set(),
    either: new Set(),
    namesakes: [],
  };
  const known = { lone: loneWords(words, names), isHuman };
  names.forEach((name, index) => {
    if (isNamesake(words, names, index)) {
      entities.namesakes.push(index);
      leaveOpen(entities, index);
    }
    const own = withoutNation(words, name);
    if (entities.either.has(index) || !isFullName(words, own, known)) return;
    join(entities, index, sameFullName(entities, own) ?? found(entities, own, false));
  });
  foundRelatives(entities);
  const aliases = findAliases(words, names);
  for (let index = 0; index < names.length; index++) {
    if (entityOf[index] !== -1 || entities.either.has(index)) continue;
    const bearer = entities.list[entityOf[aliases.get(index) ?? -1] ?? -1];
    if (bearer) join(entities, index, bearer);
    else resolveShortName(entities, index);
  }
  foundLoneEntities(entities);
  for (const entity of entities.list) entity.occurrences.sort((one, other) => one - other);
  const { list, bySurname, shared } = entities;
  return { list, entityOf, bySurname, shared };
}

interface EntityTable {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly entityOf: Int32Array;
  readonly list: Entity[];
  readonly bySurname: Map<number, Entity[]>;
  readonly shared: Set<number>;
  /** Those of them that a kinsman who has just spoken may bear. */
  readonly either: Set<number>;
  /** "His father, also Tom" */
  readonly namesakes: number[];
}

/** In a text of any length, a name is compared with the latest people only. */
const MOST_NAMESAKES = 50;

function sameFullName(entities: EntityTable, name: Name): Entity | undefined {
  const { words, list } = entities;
  const suffixed = isSuffixed(words, name);
  const family = familyOf(entities, name);
  return (
    family.find((entity) => entity.suffixed === suffixed && isSameForename(words, entity, name)) ??
    family.find((entity) => isNickname(words, entity, name)) ??
    family.find((entity) => endsWith(words, entity, name) || endsWith(words, name, entity)) ??
    bearerWithin(words, list, name)
  );
}

function familyOf({ words, bySurname }: EntityTable, name: Name): readonly Entity[] {
  return (bySurname.get(surnameOf(words, name)) ?? []).slice(-MOST_NAMESAKES);
}

function foundRelatives(entities: EntityTable): void {
  for (const { name, gender, family } of findRelatives(entities.words, entities.names)) {
    if (entities.entityOf[name] !== -1) continue;
    const entity = found(entities, itemAt(entities.names, name), false, family);
    join(entities, name, Object.assign(entity, { gender }));
  }
}

function found(entities: EntityTable, name: Name, lone: boolean, family = -1): Entity {
  const surname = family === -1 ? surnameOf(entities.words, name) : hashOf(entities.words, family);
  const entity: Entity = {
    id: entities.list.length,
    first: name.first,
    last: name.last,
    surname,
    suffixed: isSuffixed(entities.words, name),
    gender: 0,
    lone,
    family,
    occurrences: [],
  };
  entities.list.push(entity);
  const namesakes = entities.bySurname.get(surname);
  if (namesakes) namesakes.push(entity);
  else entities.bySurname.set(surname, [entity]);
  return entity;
}

function join(entities: EntityTable, index: number, entity: Entity): void {
  const { words, names, entityOf } = entities;
  const name = withoutNation(words, itemAt(names, index));
  entityOf[index] = entity.id;
  entity.occurrences.push(index);
  if (isFuller(words, name, entity)) {
    entity.first = name.first;
    entity.last = name.last;
  }
  entity.gender ||= genderTold(words, name);
}

function resolveShortName(entities: EntityTable, index: number): void {
  const { words, names } = entities;
  const name = itemAt(names, index);
  const length = coreLast(words, name) - name.first;
  if (isWithArticle(words, name)) return;
  const fitting = familyOf(entities, name).filter((entity) => fits(words, entity, name));
  const family = ofGender(name, fitting);
  if (name.kind === "title" && (family.length === 0 || isOffice(words, name))) return;
  if (length > 1 && !name.titled) {
    joinWhole(entities, index, family);
    return;
  }
  if (length === 1 && isEithers(entities, index, { family, fitting })) return;
  const entity = family.length > 1 ? likeliest(names, family, index) : family[0];
  if (entity) join(entities, index, entity);
  else if (length === 1 && joinByForename(entities, index)) return;
  else if ((name.titled && name.kind === "person") || isJunior(words, name))
    join(entities, index, found(entities, name, false));
}

/** Is it a forename, or another part of a name, that somebody bears, or several, of whom it means nobody for sure? */
function joinByForename(entities: EntityTable, index: number): boolean {
  const { words, names, list, namesakes } = entities;
  const name = itemAt(names, index);
  const bearers = bearersOf(words, list, name);
  const first = bearers[0] ?? bearerWithin(words, list, name);
  const isOpen = isForenameShared(words, names, { bearers, namesakes, index });
  if (isOpen) leaveOpen(entities, index);
  else if (first) join(entities, index, first);
  return isOpen || first !== undefined;
}

/** It may be anybody's who bears it, and founds nobody. */
function leaveOpen({ shared, either }: EntityTable, index: number): void {
  shared.add(index);
  either.add(index);
}

/** Several bear it, and it may be any of theirs. */
function isEithers(
  { words, names, entityOf, shared, either }: EntityTable,
  index: number,
  { family, fitting }: { family: readonly Entity[]; fitting: readonly Entity[] },
): boolean {
  const isOpen = mayBeKin(words, { names, family, index });
  if (!isOpen) {
    if (!isOfNewSpeaker(words, { names, entityOf, family: fitting, index })) return false;
    either.add(index);
  }
  shared.add(index);
  return true;
}

/** "De Blasio", "Wasserman Schultz", "Ana Paula" */
function joinWhole(entities: EntityTable, index: number, family: readonly Entity[]): void {
  const { words, names, list } = entities;
  const name = itemAt(names, index);
  const entity =
    family.find((one) => endsWith(words, one, name)) ?? bearerWithin(words, list, name);
  if (entity) join(entities, index, entity);
}

/** "Bob said", and later "Bob" */
function foundLoneEntities(entities: EntityTable): void {
  const { words, names, entityOf, either } = entities;
  const free = [...names.keys()].filter((index) => entityOf[index] === -1 && !either.has(index));
  for (const group of lonePeople(words, names, free)) {
    const all = group.map((index) => itemAt(names, index));
    const entity = found(entities, itemAt(all, 0), true);
    for (const index of group) join(entities, index, entity);
    // "Her publicist, Clive,": no surname, as a name that stands alone may be.
    if (all.some((name) => isToldBeside(words, name)))
      entity.gender ||= soleGender(words, entity.first);
  }
}
