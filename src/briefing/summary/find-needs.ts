import { classesOfWord, ROLE } from "../../article/lexicon/word-classes.ts";
import { hashWord } from "../../article/text/hash-word.ts";
import type { Article } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import { pointsBack } from "../library/points-back.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { foldedWords } from "../words/fold.ts";
import { stemsOf } from "../words/stem-word.ts";
import { hasLoosePronoun } from "./loose-pronoun.ts";
import { type Named, namedIn } from "./named-in.ts";

/**
 * What a sentence needs beside it to be understood: of each group of positions at least one. An
 * empty group can't be met, so such a sentence stands in no summary.
 */
export type Needs = readonly (readonly number[])[];

interface Reading {
  readonly article: Article;
  readonly texts: readonly string[];
  /** The positions of the sentences with each stem, in order. */
  readonly positionsOf: ReadonlyMap<string, readonly number[]>;
  readonly title: ReadonlySet<string>;
  readonly named: readonly (readonly Named[])[];
}

/**
 * Finds what each sentence leaves to others to explain: a pronoun before anybody is named, "the
 * second", "the e-mail", a surname alone. What the headline has is explained.
 */
export function findNeeds(article: Article, words: ArticleWords): (position: number) => Needs {
  const reading = read(article, words);
  return (position) => {
    const text = reading.texts[position] ?? "";
    const neighbour = [position - 1];
    if (position === 0 && EXPLETIVE.test(text)) return [];
    if (pointsBack(text, article.language)) return [neighbour];
    if (article.language !== "en" || position === 0) return [];
    return [
      ...(pointsAside(text) || hasLoosePronoun(text, reading.named[position] ?? [])
        ? [neighbour]
        : []),
      ...definiteNeeds(reading, position),
      ...surnameNeeds(reading, position),
    ];
  };
}

function read(article: Article, { sentences, words }: ArticleWords): Reading {
  const positions: number[][] = words.map(() => []);
  sentences.forEach(({ indexes }, position) => {
    for (const index of new Set(indexes)) positions[index]?.push(position);
  });
  return {
    article,
    texts: sentences.map(({ text }) => text),
    positionsOf: new Map(words.map(({ stem }, index) => [stem, positions[index] ?? []])),
    title: new Set(article.titleDerived ? [] : stemsOf(article.title)),
    named: namedIn(article),
  };
}

/** "It all began with a post": what it is, the sentence itself goes on to say. */
const EXPLETIVE =
  /^(?:This (?:is|was)|It(?:['’]s| (?:all )?(?:began|started|is|was|took|may|might|could|seems|has been)))\b/;
const COUNTED = "factor|reason|point|issue|problem|man|woman|case|group|option|charge|suspect|part";
/** What sets a sentence against one before it, wherever it stands. */
const POINTS_ASIDE = anyOf([
  `, (?:on the other hand|however|though|therefore|then|for (?:example|instance)|in turn|meanwhile|too|as well),`,
  String.raw`\bthe (?:second|third|fourth|other)(?:'s)?(?: (?:${COUNTED}))?(?=[,.]| (?:is|was|were|are|had|has|who)\b| (?:${COUNTED})\b)`,
  String.raw`\b(?:one|two|some|several|many|both|all|none|neither|another) of (?:them|these|those)\b`,
  String.raw`\bthe (?:latter|former)(?=[,.]| (?:is|was|were|are|had|has|said|will|would)\b)`,
  String.raw`\bboth [a-z]+s\b(?! and\b| of\b)`,
  String.raw`\b(?:these|those)\b(?! (?:who|of|in|that|with|from|on|at)\b)`,
  String.raw`^\w+ing (?:this|that) [a-z]+`,
  String.raw`\bthe answer (?:is|was|may be) (?:no|yes|simple|clear)\b`,
  String.raw`\b(?:doing|did|do|done|said|says|saying) so\b`,
  String.raw`\b(?:when|after|as|if|because) (?:this|that) (?:was|is|had|happen(?:s|ed))\b`,
  String.raw`(?:, too|,? as well|,? instead|,? either)\.["”’]?$`,
  String.raw`^(?:the )?(?:result|reason|answer|key|idea|aim|point|problem|question|trouble|hope) (?:is|was|to|feature|factor)\b`,
]);
/** A sentence opens so that goes on with the one before, or that is about whom it told of. */
const GOES_ON = anyOf(
  [
    String.raw`^(?:Another|Others|Some|Many|Most|Both|Neither|None|One|Two|Three|All|Each|Several|More) (?:of (?:them|these|those)|others|was|were|is|are|had|have|has|said|say|will|would|can|could)\b`,
    String.raw`^(?:All|The) (?:two|three|four|five) (?:were|are|have|had|will|would|said|say)\b`,
    String.raw`^The (?:\d+|\p{L}+)-year-old\b`,
    String.raw`^The \p{Lu}\p{L}+(?:an|ish|ese|ch|er|man|woman)s? (?:\p{Ll}+ed|\p{Ll}+s|had|is|who|could|would|also)\b`,
    String.raw`^The \p{Lu}\p{L}+(?:man|woman)\b`,
    String.raw`^(?:Asked|Speaking|Responding|Replying|Answering|Commenting|Adding|In response|In reply)\b[^,]{0,60}\b(?:him|her|them|this|it)\b`,
  ],
  "u",
);

function pointsAside(text: string): boolean {
  return POINTS_ASIDE.test(text) || GOES_ON.test(text);
}

/** There is one of each, so that nobody asks which. */
const UNIQUE = new Set(
  "government police president prime chancellor home foreign pope queen king us uk united world country nation internet web weather economy pound dollar euro yen market stock bbc un eu opposition public media law first last next latest new only same two three former most best number chief british american european french german chinese russian international national local total average main whole rest idea way fact future past early late white house supreme high court fbi cia football city ministry department army navy mayor council".split(
    " ",
  ),
);
const OPENS_DEFINITE = /^["“‘']?The ((?:\p{Ll}[\p{L}\d’'-]*)(?: \p{Ll}[\p{L}\d’'-]*)?)/u;
/** "The cost of …", "The man who …": the sentence says itself which. */
const SELF_EXPLAINED =
  /^["“‘']?The (?:[\p{L}\d’'-]+ ){1,4}(?:of|for|in|on|at|to|from|that|which|who|whose|between|by|with|behind|against)\b/u;
/** "The e-mail": a thing that was told of before, as a rule, wherever the sentence has it. */
const ANAPHORIC =
  /\bthe (e-?mail|letter|memo|note|clip|video|photograph|recording|survey|study|deal|ruling|verdict|incident|attack|remarks?|comments?|allegations?|claims?|proposals?|scheme|virus|duo|pair|trio|suspects?|victims?|accused|couple|gunman|attackers?|intruders?)\b(?! (?:of|for|from|to|that|which|in|by|on|between|against|who))/giu;

function definiteNeeds({ texts, positionsOf, title }: Reading, position: number): Needs {
  const text = texts[position] ?? "";
  const needs: (readonly number[])[] = [];
  const [, noun = ""] = OPENS_DEFINITE.exec(text) ?? [];
  const stems = stemsOf(noun).filter((stem) => stem.length > 2);
  const known = (stem: string) =>
    (positionsOf.get(stem) ?? []).filter((earlier) => earlier < position);
  if (stems.length > 0 && !stems.some((stem) => UNIQUE.has(stem) || title.has(stem))) {
    // "The acting coach" is not the head coach of whom the opening tells.
    const isRole = foldedWords(noun).some((word) => (classesOfWord(hashWord(word)) & ROLE) !== 0);
    const explaining = [...new Set(stems.flatMap(known))].filter(
      (earlier) => !isRole || stems.every((stem) => known(stem).includes(earlier)),
    );
    if (explaining.length > 0 || !SELF_EXPLAINED.test(text))
      needs.push([...explaining, position - 1]);
  }
  for (const [, thing = ""] of text.matchAll(ANAPHORIC)) {
    const [stem = ""] = stemsOf(thing);
    const explaining = known(stem);
    if (explaining.length > 0 && !title.has(stem)) needs.push([...explaining, position - 1]);
  }
  return needs;
}

/** Whoever is first named in full is unknown by the surname alone. */
function surnameNeeds({ article, title, named }: Reading, position: number): Needs {
  const people = new Map(named[position]?.map((one) => [one.person, one]));
  return [...people.values()].flatMap(({ person: { name } }) => {
    if (!name.includes(" ") || title.has(stemsOf(name).at(-1) ?? "")) return [];
    const isInFull = (at: number) =>
      named[at]?.some(
        ({ person, start, end }) =>
          person.name === name && article.text.slice(start, end).includes(name),
      ) === true;
    if (isInFull(position)) return [];
    const introducing = Array.from({ length: position }, (_, at) => at).filter(isInFull);
    return introducing.length === 0 ? [] : [introducing];
  });
}
