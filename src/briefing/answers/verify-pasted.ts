import type { SpeakerSearch } from "../../domain/speaker.ts";
import type { MessageVerification, PastedVerification } from "../../domain/verification.ts";
import { findSpeaker } from "../asking/people/find-speaker.ts";
import type { View } from "../asking/view.ts";
import { articlesLike } from "./articles-like.ts";
import { type Claim, readClaim, readClaims } from "./read-claim.ts";
import { verify } from "./verify.ts";

/** Verifies what was pasted, in which the speaker may be named where no other is asked for. */
export async function verifyPasted(
  view: View,
  pasted: string,
  speaker: string | undefined,
): Promise<PastedVerification> {
  const claim = readClaim(pasted);
  return verifyClaim(view, { ...claim, speaker: speaker ?? claim.speaker });
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

async function verifyClaim(view: View, claim: Claim): Promise<PastedVerification> {
  const { words, speaker: asked } = claim;
  const search = asked === null ? null : await findSpeaker(view, asked);
  const meant = search && peopleIn(search);
  const people = meant?.flatMap(({ ids }) => ids) ?? null;
  const articles = await articlesLike(view, words, people);
  const speakers = meant?.flatMap(({ names }) => names) ?? null;
  return {
    ...verify(articles, { words, speakers }),
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
