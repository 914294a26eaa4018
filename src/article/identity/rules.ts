import type { Analysis } from "../analyse-text.ts";
import type { Rule } from "../text/rule.ts";
import { describedEntity } from "./described-entity.ts";
import { turnedTo } from "./phrase/as-for.ts";
import { beforeWho, isWho } from "./phrase/before-who.ts";
import { bodyTold } from "./phrase/body/body-told.ts";
import { firmTold } from "./phrase/body/firm-told.ts";
import { namedBody } from "./phrase/body/named-body.ts";
import { bothBefore } from "./phrase/both-before.ts";
import { documentBefore } from "./phrase/document/document-before.ts";
import { fullerPhrase, nameOfNew } from "./phrase/fuller-phrase.ts";
import { firmBefore, groupBefore } from "./phrase/group-before.ts";
import { leadPerson } from "./phrase/lead-person.ts";
import { namedLater } from "./phrase/named-later.ts";
import { someoneBefore } from "./phrase/someone-before.ts";
import { bearerOfTitle } from "./phrase/told/unknown-title.ts";
import { traitBearer } from "./phrase/trait/trait-bearer.ts";
import { describedSelf, whoGoesOn } from "./phrase/who-goes-on.ts";
import { isImpersonal, type Meant, type Reference } from "./pronoun/sentence-topic.ts";

/** Who a source phrase means: an entity, or -1 for a phrase that stands for itself. */
export interface Identity {
  readonly entity: number;
  readonly probability: number;
  /** Nobody can be named: "I", "they", or a pronoun with no one before it. */
  readonly unknown: boolean;
  /** Of a pronoun, what speaks for the choice beside the model: bits of `resolve-sources.ts`. */
  readonly ties?: number;
  /** Of a pronoun, whether the sentences before are about whoever was chosen: `focusTie`. */
  readonly focus?: number;
  readonly meant?: Meant;
  /** A pronoun that may as well mean somebody whom the article has not introduced: `isOutshone`. */
  readonly isDoubtful?: boolean;
  /** A pronoun that its own sentence, or the one right before, leaves one person for. */
  readonly isBound?: boolean;
  /** The mention that a relative "who" takes up. */
  readonly standsFor?: number;
  /** Of "the company" the number of the firm's name, where that is all that is shown. */
  readonly called?: number;
  /** The mentions that "both men" takes up. */
  readonly joint?: readonly number[];
}

export const UNKNOWN: Identity = { entity: -1, probability: 0, unknown: true };

/** A description fits one person of the article, who may yet not be the one: chosen by hand. */
const DESCRIBED = 0.9;

interface IdentityCase {
  readonly analysis: Analysis;
  /** A pronoun or a phrase; a name needs no rule. */
  readonly reference: Reference;
  /** Who another mention in its place would be. */
  identify(reference: Reference): Identity;
}

/** Who a pronoun or a phrase means. */
export const IDENTITY_RULES: readonly Rule<IdentityCase, Identity>[] = [
  {
    name: "the self-described one is whoever spoke last",
    example: {
      text: "Tom Lee met Ann Kim. “We will pay,” Lee said. The self-described loner said “the rich will pay as well.”",
      said: [
        ["We will pay,", "Tom Lee"],
        ["the rich will pay as well.", "Tom Lee"],
      ],
    },
    answer: ({ analysis, reference }) => meant(describedSelf(analysis, reference)),
  },
  {
    name: "who is whoever stands right before it",
    example: {
      text: "Tom Lee left the city. Lee, who told the board, “The school will close,” left.",
      said: [["The school will close,", "Tom Lee"]],
    },
    answer(one) {
      const { analysis, reference } = one;
      if (!isWho(analysis, reference.mention)) return undefined;
      return inPlaceOf(one, beforeWho(analysis, reference.mention)) ?? UNKNOWN;
    },
  },
  {
    name: "it is the letter that the sentence before is about, or whoever has written in it",
    example: {
      text: "In a letter to the board, Ann Low said that it was late. “The road is safe,” it said.",
      said: [
        ["that it was late", "Ann Low"],
        ["The road is safe,", "Ann Low"],
      ],
    },
    answer: (one) => inPlaceOf(one, documentBefore(one.analysis, one.reference)),
  },
  {
    name: "as for somebody, he is that one",
    example: {
      text: "Tom Lee said it was late. As for Ned Hale, he said it was early. “I am up at six,” he added.",
      said: [
        ["it was late", "Tom Lee"],
        ["it was early", "Ned Hale"],
        ["I am up at six,", "Ned Hale"],
      ],
    },
    answer: ({ analysis, reference }) => meant(turnedTo(analysis, reference)),
  },
  {
    name: "they may be one person without a name, whom the sentence before brings in",
    example: {
      text: "Mayor Ana Orr left the city. One resident was blunter. “The road is safe,” they said.",
      said: [["The road is safe,", "One resident"]],
    },
    answer: ({ analysis, reference }) => standing(someoneBefore(analysis, reference)),
  },
  {
    name: "they are the two who spoke last",
    example: {
      text: "Tom Lee and Ann Kim, two growers, came to Dayton. Both called it “a very bad year”.",
      said: [["“a very bad year”", "Tom Lee and Ann Kim"]],
    },
    answer({ analysis, reference }) {
      const joint = bothBefore(analysis, reference);
      const one = standing(joint[0] ?? -1);
      return one && { ...one, joint };
    },
  },
  {
    name: "it and they are the firm or the group that spoke last",
    example: {
      text: "The harbour board said that the bridge would close. They said “the road is safe.”",
      said: [
        ["that the bridge would close", "The harbour board"],
        ["the road is safe.", "The harbour board"],
      ],
    },
    answer: ({ analysis, reference }) => standing(groupBefore(analysis, reference)),
  },
  {
    name: "it is the body that speaks, or will not, in the sentence before",
    example: {
      text: "Air Skerry would not confirm that. “No guest was in danger,” it said.",
      said: [["No guest was in danger,", "Air Skerry"]],
    },
    answer({ analysis, reference, identify }) {
      const body = bodyTold(analysis, reference);
      if (body === -1) return undefined;
      return { standsFor: body, ...identify({ ...reference, mention: body }) };
    },
  },
  {
    name: "the source is the one spoken of before",
    example: {
      text: "A source close to the board said that it would close. “It is too late,” the source said.",
      said: [
        ["that it would close", "A source close to the board"],
        ["It is too late,", "A source close to the board"],
      ],
    },
    answer(one) {
      const fuller = fullerPhrase(one.analysis, one.reference);
      const named = fuller === -1 ? -1 : nameOfNew(one.analysis, fuller);
      return inPlaceOf(one, named) ?? standing(fuller);
    },
  },
  {
    name: "the owner is the firm whose name stands beside that",
    example: {
      text: "The bank's Danish owner, Nordvik, said it was “too late”.",
      said: [["it was “too late”", "Nordvik"]],
    },
    answer: ({ analysis, reference }) => standing(namedBody(analysis, reference.mention)),
  },
  {
    name: "the company is the firm that the sentence before is about, or the one that the article names",
    example: {
      text: "Halden Optics Group denied it on Monday. “Every pair was paid for,” the company said.",
      said: [["Every pair was paid for,", "Halden Optics Group"]],
    },
    answer({ analysis, reference }) {
      const before = standing(firmBefore(analysis, reference));
      const told = before ? undefined : firmTold(analysis, reference.mention);
      return told ? { ...NAMED, standsFor: told.mention, called: told.name } : before;
    },
  },
  {
    name: "I, we and they name nobody",
    example: {
      text: "Mayor Kem Duarte came to Dayton. Duarte said it was late. They said “the school will close.”",
      said: [
        ["it was late", "Kem Duarte"],
        ["the school will close.", null],
      ],
    },
    answer: ({ analysis, reference }) =>
      isImpersonal(analysis, reference.mention) ? UNKNOWN : undefined,
  },
  {
    name: "the manager is the one person who was called a manager",
    example: {
      text: "Denby manager Piet Verschoor left early. “We were tired,” the manager said.",
      said: [["We were tired,", "Piet Verschoor"]],
    },
    answer: ({ analysis, reference: { mention } }) =>
      meant(describedEntity(analysis, mention)) ?? meant(bearerOfTitle(analysis, mention)),
  },
  {
    name: "the envoy of one country to another is whose name follows the same words elsewhere",
    example: {
      text: "Denmark's envoy to Salvik said it was late. Denmark's envoy to Salvik, Tom Lindqvist, has said so before.",
      said: [["it was late", "Tom Lindqvist"]],
    },
    answer: ({ analysis, reference }) => meant(namedLater(analysis, reference.mention)),
  },
  {
    name: "the coach is whoever alone the article has told of so far",
    example: {
      text: "Orla Rudd paid tribute to her side after the match.\n\n“We had to show character,” said the national coach.",
      said: [["We had to show character,", "Orla Rudd"]],
    },
    answer: ({ analysis, reference }) => meant(leadPerson(analysis, reference.mention)),
  },
  {
    name: "the Denby manager is whoever spoke last, the travel expert whoever alone was told of, where nothing tells what they are",
    example: {
      text: "Orla Rudd said Jo Sim did “special things” in the match. “She is quick,” the Denby manager said.",
      said: [
        ["Jo Sim did “special things” in the match", "Orla Rudd"],
        ["She is quick,", "Orla Rudd"],
      ],
    },
    answer: ({ analysis, reference }) =>
      meant(whoGoesOn(analysis, reference)) ?? meant(traitBearer(analysis, reference.mention)),
  },
];

function meant(entity: number): Identity | undefined {
  return entity === -1 ? undefined : { entity, probability: DESCRIBED, unknown: false };
}

/** For a phrase that stands for itself. */
function standing(phrase: number): Identity | undefined {
  return phrase === -1 ? undefined : { ...NAMED, standsFor: phrase };
}

const NAMED = { entity: -1, probability: DESCRIBED, unknown: false } as const;

/** Whoever another mention is, in whose place this one stands. */
function inPlaceOf({ reference, identify }: IdentityCase, mention: number): Identity | undefined {
  if (mention === -1) return undefined;
  return { ...identify({ ...reference, mention }), standsFor: mention };
}
