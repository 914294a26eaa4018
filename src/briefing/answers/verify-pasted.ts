import type { SpeakerSearch } from "../../domain/speaker.ts";
import type {
  MessageVerification,
  PastedVerification,
  Verification,
} from "../../domain/verification.ts";
import { findSpeaker } from "../asking/people/find-speaker.ts";
import type { View } from "../asking/view.ts";
import { exactWords } from "../words/exact-words.ts";
import { articlesLike, articlesMisspelt } from "./articles-like.ts";
import { SURE_PIECE } from "./find-pieces.ts";
import { type Claim, readClaims } from "./read-claim.ts";
import { readPasted } from "./read-pasted.ts";
import { MOSTLY, NOT_FOUND, verify } from "./verify.ts";

/** Verifies what was pasted, in which the speaker may be named where no other is asked for. */
export async function verifyPasted(
  view: View,
  pasted: string,
  speaker: string | undefined,
): Promise<PastedVerification> {
  const found: PastedVerification[] = [];
  for (const { isGuess, ...claim } of readPasted(pasted)) {
    const verified = await verifyClaim(view, { ...claim, speaker: speaker ?? claim.speaker });
    if (isGuess && speaker === undefined && verified.isUnknown) continue;
    if (certaintyOf(verified) === 0) return verified;
    found.push(verified);
  }
  const [best] = found.sort((one, other) => certaintyOf(one) - certaintyOf(other));
  if (!best) throw new RangeError("What was pasted can be read at least as a whole");
  return best;
}

/** How well a way to read what was pasted fits: 0 is best. */
function certaintyOf({ verdict, notByAsked }: PastedVerification): number {
  if (verdict === "verbatim") return notByAsked ? 1 : 0;
  return verdict === "not found" ? 3 : 2;
}

/** Chosen by hand: what can be read in one answer. */
const MOST_CLAIMS = 5;

/** Verifies each quotation that stands in somebody's message, in order. */
export async function verifyMessage(
  view: View,
  message: string,
  longest: number,
): Promise<MessageVerification> {
  const claims = readClaims(message, longest);
  const verified: PastedVerification[] = [];
  for (const claim of claims.slice(0, MOST_CLAIMS)) verified.push(await verifyClaim(view, claim));
  return { verified, left: claims.length - verified.length };
}

/**
 * Whether no other words are likelier: where hardly any differ, and too few for a piece of another
 * quotation. Chosen by hand.
 */
function isSettled({ verdict, similarity, notByAsked }: Verification, words: string): boolean {
  if (verdict === "printed") return false;
  const differing = (1 - similarity) * exactWords(words).length;
  return similarity === 1 || (similarity >= MOSTLY && differing < SURE_PIECE && !notByAsked);
}

async function verifyClaim(view: View, claim: Claim): Promise<PastedVerification> {
  const { words, speaker: asked } = claim;
  const search = asked === null ? null : await findSpeaker(view, asked);
  const meant = search && peopleIn(search);
  const people = meant?.flatMap(({ ids }) => ids) ?? null;
  // An article may have no more of a name than what was asked for.
  const speakers = meant && asked !== null ? [asked, ...meant.flatMap(({ names }) => names)] : null;
  let found = NOT_FOUND;
  for await (const articles of articlesLike(view, words, people)) {
    found = verify(articles, { words, speakers });
    if (isSettled(found, words)) break;
  }
  if (found.verdict === "not found") {
    found = verify(await articlesMisspelt(view, words), { words, speakers });
  }
  return {
    ...found,
    words,
    asked: search?.found === "one" ? search.speaker.name : asked,
    isUnknown: search?.found === "nobody",
  };
}

/** Where the name fits several people, the words may be any one's of them. */
function peopleIn(search: SpeakerSearch) {
  switch (search.found) {
    case "one":
      return [search.speaker, ...search.others];
    case "several":
      return search.speakers;
    case "nobody":
      return [];
  }
}
