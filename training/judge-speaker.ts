import type { GoldQuote } from "./gold-document.ts";

const TITLES =
  /\b(?:mr|mrs|ms|miss|dr|sen|senator|rep|representative|gov|governor|president|vice president|secretary|mayor|former|republican|democratic|judge|chief|the|a|an)\b\.?/g;

/** Is it the annotated speaker, by surname or by most of the phrase? Null where the annotation is unsure. */
export function isRightSpeaker(gold: GoldQuote, answer: string): boolean | null {
  const { speaker_kind, speaker_text, canonical_speaker, canonical_how } = gold;
  if (speaker_kind === "nobody") return false;
  if (!speaker_text || speaker_kind === "none") return null;
  if (speaker_kind === "nominal")
    return sharesWords(speaker_text.split(/,|\bwho\b/)[0] ?? "", answer);
  if (speaker_kind === "pronoun" && !isTrusted(canonical_how)) return null;
  return surname(canonical_speaker ?? speaker_text) === surname(answer);
}

/** Whom a pronoun means, as a reader judged or as two resolvers agree. */
export function isTrusted(how: string | undefined): boolean {
  return how === "read" || how === "silver-agree";
}

function sharesWords(phrase: string, answer: string): boolean {
  const wanted = plain(phrase).filter((word) => word.length > 2);
  const given = plain(answer).filter((word) => word.length > 2);
  const shared = given.filter((word) => wanted.includes(word)).length;
  return shared > 0 && shared >= Math.min(wanted.length, given.length) / 2;
}

function surname(name: string): string {
  return plain(name).at(-1) ?? "";
}

function plain(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’]s\b/g, "")
    .toLowerCase()
    .replace(TITLES, " ")
    .replace(/\b(?:jr|sr|ii|iii|iv)\b\.?/g, " ")
    .split(/[^a-z0-9-]+/)
    .filter((word) => word.length > 1);
}
