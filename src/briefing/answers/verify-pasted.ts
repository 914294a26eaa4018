import type { SpeakerSearch } from "../../domain/speaker.ts";
import type { Verification } from "../../domain/verification.ts";
import { findSpeaker } from "../asking/find-speaker.ts";
import type { View } from "../asking/view.ts";
import { articlesLike } from "./articles-like.ts";
import { readClaim } from "./read-claim.ts";
import { verify } from "./verify.ts";

export interface PastedVerification extends Verification {
  /** Whoever is supposed to have said it: the full name where it is one person's. */
  readonly asked: string | null;
  /** Nobody in the articles can be meant by that name. */
  readonly isUnknown: boolean;
}

/** Verifies what was pasted, in which the speaker may be named where no other is asked for. */
export async function verifyPasted(
  view: View,
  pasted: string,
  speaker: string | undefined,
): Promise<PastedVerification> {
  const claim = readClaim(pasted);
  const asked = speaker ?? claim.speaker;
  const search = asked === null ? null : await findSpeaker(view, asked);
  const meant = search && peopleIn(search);
  const people = meant?.flatMap(({ ids }) => ids) ?? null;
  const articles = await articlesLike(view, claim.words, people);
  const speakers = meant?.flatMap(({ names }) => names) ?? null;
  return {
    ...verify(articles, { words: claim.words, speakers }),
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
