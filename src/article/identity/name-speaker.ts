import { joinNames } from "../../domain/joint-name.ts";
import type { Span } from "../../domain/span.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt } from "../text/lookup.ts";
import { spanOf, textOf } from "../text/token.ts";
import type { Weights } from "../weights/read-weights.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import type { Identity } from "./resolve-sources.ts";
import { weighSpeaker } from "./weigh-speaker.ts";

export interface Speaker {
  /** The fullest name, or the phrase as printed; null where nobody can be named. */
  readonly name: string | null;
  readonly mention: Span | null;
  /** The figure's number, or -1 for a phrase. */
  readonly figure: number;
  /** The chance that both the source and who it means are right. */
  readonly probability: number;
}

export const NOBODY: Speaker = { name: null, mention: null, figure: -1, probability: 0 };

/** Gives a statement's source its name. */
export function nameSpeaker(
  scene: Scene,
  statement: Statement,
  {
    identities,
    weights,
  }: { identities: ReadonlyMap<number, Identity>; weights?: Weights | undefined },
): Speaker {
  const { source, phrase } = statement;
  const candidate = scene.candidates[source];
  const identity = identities.get(source);
  if (!candidate || !identity) return NOBODY;
  const mention = mentionOf(scene, candidate);
  const { figure } = identity;
  if (identity.unknown) return { ...NOBODY, mention };
  const chance = weighSpeaker(scene, statement, identity, weights);
  if (figure !== -1) return { ...namedJointly(scene, source, figure), probability: chance };
  const meant = scene.candidates[identity.standsFor ?? source] ?? candidate;
  const name = phraseName(scene, meant, phrase);
  if (name.length < LEAST_NAME || RELATIVE.test(name) || meant.kind === "pronoun")
    return { ...NOBODY, mention };
  return { name, mention, figure, probability: chance };
}

/** "Lee and Kim wrote" has two speakers, each by the fullest name. */
function namedJointly(scene: Scene, source: number, figure: number) {
  const joint = jointSpeakers(scene, source).map((index) => itemAt(scene.candidates, index));
  const [first, last] = [itemAt(joint, 0), itemAt(joint, joint.length - 1)];
  const mention = { start: mentionOf(scene, first).start, end: mentionOf(scene, last).end };
  if (first === last) return { name: figureName(scene, figure), mention, figure };
  const names = joint.map((candidate) => figureName(scene, candidate.figure));
  return { name: joinNames(names), mention, figure: -1 };
}

/** "Q:" and "A:" name nobody. */
const LEAST_NAME = 2;

/** "The deal, whose critics say": the clause hangs on something else, which is not named here. */
const RELATIVE = /^(?:who|whom|whose|which|that)\b/;

export function figureName({ words, cast }: Scene, figure: number): string {
  const { first, last } = itemAt(cast.figures, figure);
  return squeezed(textOf(words, first, last));
}

function mentionOf({ words }: Scene, { first, last }: Candidate): Span {
  return spanOf(words, first, last);
}

/** The phrase without its apposition: "a doctor" of "a doctor, who asked not to be named,". */
function phraseName(scene: Scene, candidate: Candidate, phrase: Span | null): string {
  const own = mentionOf(scene, candidate);
  const span = phrase && phrase.start <= own.start && phrase.end >= own.start ? phrase : own;
  const printed = scene.text.slice(span.start, span.end);
  const cut = printed.search(/,|\s[—–-]+\s|\s\(|\bwho\b/);
  const phraseOnly = cut > 0 ? printed.slice(0, cut) : printed;
  return squeezed(phraseOnly.replace(LINK, ""));
}

/** "The deal that critics say will fail" */
const LINK = /^that\s+/;

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
