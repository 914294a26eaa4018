import type { SpeakerSearch } from "../../domain/speaker.ts";
import type { Verification } from "../../domain/verification.ts";
import { findPerson } from "../library/find-person.ts";
import type { Library } from "../library/library.ts";
import { readClaim } from "./read-claim.ts";
import { verify } from "./verify.ts";

export interface PastedVerification extends Verification {
  /** Whoever is supposed to have said it: the full name where it is one person's. */
  readonly asked: string | null;
  /** Nobody in the articles can be meant by that name. */
  readonly isUnknown: boolean;
}

/** Verifies what was pasted, in which the speaker may be named where no other is asked for. */
export function verifyPasted(
  library: Library,
  pasted: string,
  speaker: string | undefined,
): PastedVerification {
  const claim = readClaim(pasted);
  const asked = speaker ?? claim.speaker;
  const search = asked === null ? null : findPerson(library, asked);
  const speakers = search && namesIn(search);
  return {
    ...verify(library, { words: claim.words, speakers }),
    asked: search?.found === "one" ? search.speaker.name : asked,
    isUnknown: search?.found === "nobody",
  };
}

/** Where the name fits several people, the words may be any one's of them. */
function namesIn(search: SpeakerSearch): readonly string[] {
  switch (search.found) {
    case "one":
      return [search.speaker.name];
    case "several":
      return search.speakers.map(({ name }) => name);
    case "nobody":
      return [];
  }
}
