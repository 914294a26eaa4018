import { TIMES_OF_DAY_AND_YEAR } from "../../lexicon/time-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasShape, isAmong } from "../../text/token.ts";
import { CAPS, NUMBER, type Words } from "../../text/tokenize.ts";

/** "Shortly before midnight GMT Low said", "at 6pm ET Kestrel said": the zone is the hour's. */
export function isTimeZone(words: Words, token: number): boolean {
  if (!isAmong(words, token, ZONES) || !hasShape(words, token, CAPS)) return false;
  return hasShape(words, token - 1, NUMBER) || isAmong(words, token - 1, TIMES_OF_DAY_AND_YEAR);
}

const ZONES = hashedWords(
  "gmt bst utc cet cest eet eest wat cat eat sast msk gst pkt ist hkt sgt wib jst kst aest aedt awst acst nzst nzdt est edt et cst cdt ct mst mdt mt pst pdt pt",
);
