import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { AS, OF } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, NUMBER } from "../../text/tokenize.ts";
import type { Piece } from "../bounds/piece.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import { CALLED_RULE } from "./called-rule.ts";
import { DEED_RULES } from "./deeds-of-things.ts";
import { isUnmarked } from "./other-clause.ts";

/** Why a piece is a greeting, a mere opening or a deed, and nothing that is told. */
export const MERE_WORDS_RULES: readonly Rule<Piece, true>[] = [
  {
    name: "to say sorry, thanks or a prayer tells nothing",
    example: {
      text: "Halden has said sorry to shoppers after thieves took card data from its systems.",
      said: [],
    },
    answer: isGreeting,
  },
  {
    name: "what only leads into what is said is not said by itself",
    example: {
      text: "Ann Low said that it was late. As a result, she said, the road is shut.",
      said: [
        ["that it was late", "Ann Low"],
        ["the road is shut", "Ann Low"],
      ],
    },
    answer: isOpening,
  },
  {
    name: "what somebody is known as is no report",
    example: {
      text: "Ann Low, known as the “Iron Rower” or “Old Ann”, said that it was late.",
      said: [["that it was late", "Ann Low"]],
    },
    answer: isKnownAs,
  },
  ...DEED_RULES,
  CALLED_RULE,
];

/** "Known locally as the tea queen" */
function isKnownAs({ analysis: { words }, place: { cue } }: Piece): true | undefined {
  if (!isAmong(words, cue, KNOWN)) return undefined;
  return hashOf(words, cue + 1) === AS || hashOf(words, cue + 2) === AS || undefined;
}

const KNOWN = hashedWords("known");

/** "Said sorry to shoppers", but "said sorry was not enough". */
function isGreeting(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (!isAmong(words, cue, SAYING) || first !== cue + 1 || !isUnmarked(piece)) return undefined;
  const isPrayer = isAmong(words, first, ARTICLES) && isAmong(words, first + 1, PRAYERS);
  if (!isPrayer && !isAmong(words, first, GREETINGS)) return undefined;
  const next = isPrayer ? first + 2 : first + 1;
  return next < last && isFiniteAt(grammar, next) ? undefined : true;
}

const SAYING = hashedWords("say says said saying");
const GREETINGS = hashedWords(`
  sorry goodbye goodbyes farewell farewells hello thanks thank-you cheers congratulations prayers grace mass
`);
const ARTICLES = hashedWords("a an the his her their final last");
const PRAYERS = hashedWords(
  "prayer prayers mass eulogy grace goodbye goodbyes farewell farewells rosary blessing",
);

/** Tokens of an opening: "in the meantime". Chosen by hand. */
const LONGEST_OPENING = 4;

/** "In the meantime, she said, the road is shut": all that is told stands behind the verb; but "for Reed, she said". */
function isOpening(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first, last } = piece.place;
  // "Of the row, she said": that tells what she speaks of.
  if (hashOf(words, first) === OF) return undefined;
  if (last > cue || last - first > LONGEST_OPENING || !isComma(words, last)) return undefined;
  const { content } = piece.attribution;
  const isFollowed = content.some(({ start }) => start > piece.attribution.cue.end);
  if (!isFollowed || !hasClass(words, first, PREPOSITION) || !isUnmarked(piece)) return undefined;
  for (let token = first + 1; token < last; token++)
    if (hasShape(words, token, CAPITAL | NUMBER)) return undefined;
  return hasFiniteVerb(piece.analysis, first, last) ? undefined : true;
}
