import type { GoldQuote } from "./gold-document.ts";

const TITLES =
  /\b(?:mr|mrs|ms|miss|dr|sen|senator|rep|representative|gov|governor|president|vice president|secretary|mayor|former|republican|democratic|judge|chief|the|a|an)\b\.?/g;

/** Is it the annotated speaker, by surname or by most of the phrase? Null where the annotation is unsure. */
export function isRightSpeaker(gold: GoldQuote, answer: string): boolean | null {
  const { speaker_kind, speaker_text, canonical_speaker, canonical_how } = gold;
  if (speaker_kind === "nobody") return false;
  if (!speaker_text || speaker_kind === "none") return null;
  if (speaker_kind === "nominal") return isSamePhrase(speaker_text, answer);
  if (speaker_kind === "pronoun" && !isTrusted(canonical_how)) return null;
  return surname(canonical_speaker ?? speaker_text) === surname(answer);
}

/** Whom a pronoun means, as a reader judged or as two resolvers agree. */
export function isTrusted(how: string | undefined): boolean {
  return how === "read" || how === "silver-agree";
}

/**
 * The same noun heads both: "an adviser to Ann Lee" is neither Ann Lee nor her lawyer. Null where the
 * answer only has more words than "a nurse".
 */
function isSamePhrase(phrase: string, answer: string): boolean | null {
  const head = headOf(phrase);
  const isLonger = `${wordsOf(answer).join(" ")} `.startsWith(`${wordsOf(phrase).join(" ")} `);
  if (head !== "" && head === headOf(answer)) return true;
  return head !== "" && isLonger ? null : false;
}

function headOf(phrase: string): string {
  const [own = ""] = phrase.split(/,|\s(?:of|for|to|who|whom|that|in|at|from|with|on|by)\s/);
  return wordsOf(own).at(-1) ?? "";
}

function surname(name: string): string {
  return plain(name).at(-1) ?? "";
}

function plain(name: string): readonly string[] {
  return wordsOf(
    name
      .toLowerCase()
      .replace(TITLES, " ")
      .replace(/\b(?:jr|sr|ii|iii|iv)\b\.?/g, " "),
  );
}

function wordsOf(phrase: string): readonly string[] {
  return phrase
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’]s\b/g, "")
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter((word) => word.length > 1);
}
