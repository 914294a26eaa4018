import { readFileSync } from "node:fs";
import {
  ADVERBIAL_CLAUSE,
  APPOSITION,
  ATTRIBUTE,
  CONJUNCT,
  CONTENT_CLAUSE,
  HEARER,
  MAIN,
  MEASURE,
  MODIFIER,
  OBJECT,
  OF_ADPOSITION,
  OTHER_ROLE,
  POSSESSOR,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "../../src/article/grammar/label-words.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  NOUN,
  NUMERAL,
  PARTICLE,
  PAST_PARTICIPLE,
  PRONOUN,
  PROPER_NOUN,
  SUBORDINATOR,
} from "../../src/article/grammar/tags.ts";
import { type TaughtText, wordsOf } from "./taught-texts.ts";

/** What the teacher says of one unit: part of speech, finer tag, head, role, kind of name. */
type Taught = readonly [pos: string, tag: string, head: number, role: string, name: string];

/** A sentence with the teacher's answer for each of its units. */
export interface GrammarLesson {
  readonly document: number;
  readonly text: TaughtText;
  readonly first: number;
  readonly last: number;
  readonly tags: Uint8Array;
  /** Of each unit its head's place in the sentence, or -1. */
  readonly heads: Int32Array;
  readonly roles: Uint8Array;
  readonly names: readonly string[];
}

/** Sentences that the teacher has not parsed, or was deceived by, are left out. */
export function readLessons(
  texts: readonly TaughtText[],
  taughtPath: string,
): readonly GrammarLesson[] {
  const answers = readAnswers(taughtPath);
  return texts.flatMap((text, document) =>
    text.sentences.flatMap(({ first, last }) => {
      const taught = answers.get(JSON.stringify(wordsOf(text.running, first, last)));
      const isLesson = taught && isUndeceived(text, first, taught);
      return isLesson ? [toLesson(document, text, { first, last, taught })] : [];
    }),
  );
}

/** Whether the teacher found the subject that the sentence was invented with. */
function isUndeceived({ known }: TaughtText, first: number, taught: readonly Taught[]): boolean {
  if (!known) return true;
  const [, , head, role] = taught[known.head - first] ?? ["", "", -1, ""];
  return head === known.verb - first && role === "nsubj";
}

function readAnswers(path: string): ReadonlyMap<string, readonly Taught[]> {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { words, found } = JSON.parse(line);
      return [JSON.stringify(words), found];
    }),
  );
}

function toLesson(
  document: number,
  text: TaughtText,
  { first, last, taught }: { first: number; last: number; taught: readonly Taught[] },
): GrammarLesson {
  return {
    document,
    text,
    first,
    last,
    tags: Uint8Array.from(taught, (_, unit) => tagOf(taught, unit)),
    heads: Int32Array.from(taught, ([, , head]) => head),
    roles: Uint8Array.from(taught, ([, , head, role]) =>
      head === -1 ? MAIN : (ROLE_OF[role] ?? OTHER_ROLE),
    ),
    names: taught.map(([, , , , name]) => name),
  };
}

const TAG_OF: Readonly<Record<string, number>> = {
  NOUN,
  PROPN: PROPER_NOUN,
  PRON: PRONOUN,
  DET: DETERMINER,
  ADJ: ADJECTIVE,
  NUM: NUMERAL,
  AUX: AUXILIARY,
  ADP: ADPOSITION,
  SCONJ: SUBORDINATOR,
  CCONJ: COORDINATOR,
  ADV: ADVERB,
  INTJ: ADVERB,
  PART: PARTICLE,
};
const VERB_TAG_OF: Readonly<Record<string, number>> = {
  VBD: FINITE_VERB,
  VBZ: FINITE_VERB,
  VBP: FINITE_VERB,
  VBN: PAST_PARTICIPLE,
  VBG: ING_FORM,
  VB: INFINITIVE,
  MD: AUXILIARY,
};

function tagOf(taught: readonly Taught[], unit: number): number {
  const [pos, tag] = taught[unit] as Taught;
  if (pos !== "VERB") return TAG_OF[pos] ?? NOUN;
  if (tag === "VBN" && isFiniteAfterAll(taught, unit)) return FINITE_VERB;
  return VERB_TAG_OF[tag] ?? FINITE_VERB;
}

/** The teacher takes "joked" in "joked Ana Lund" for a participle, and yet gives it a subject. */
function isFiniteAfterAll(taught: readonly Taught[], unit: number): boolean {
  let hasSubject = false;
  for (const [, , head, role] of taught) {
    if (head !== unit) continue;
    if (role.startsWith("aux")) return false;
    if (role === "nsubj") hasSubject = true;
  }
  return hasSubject;
}

const ROLE_OF: Readonly<Record<string, number>> = {
  nsubj: SUBJECT,
  nsubjpass: SUBJECT,
  csubj: SUBJECT,
  csubjpass: SUBJECT,
  expl: SUBJECT,
  dobj: OBJECT,
  dative: HEARER,
  attr: ATTRIBUTE,
  oprd: ATTRIBUTE,
  acomp: ATTRIBUTE,
  npadvmod: MEASURE,
  appos: APPOSITION,
  compound: MODIFIER,
  nmod: MODIFIER,
  amod: MODIFIER,
  nummod: MODIFIER,
  poss: POSSESSOR,
  conj: CONJUNCT,
  relcl: RELATIVE_CLAUSE,
  acl: REDUCED_CLAUSE,
  ccomp: CONTENT_CLAUSE,
  xcomp: CONTENT_CLAUSE,
  advcl: ADVERBIAL_CLAUSE,
  pobj: OF_ADPOSITION,
  pcomp: OF_ADPOSITION,
};
