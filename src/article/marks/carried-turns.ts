import type { Span } from "../../domain/span.ts";
import { LABELLED, type Quoted } from "./pair-quotation-marks.ts";

/** Paragraphs of a turn below its first. Chosen by hand. */
const MOST_BELOW = 3;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/;
/** In marks, in brackets, or a heading. */
const NO_TURN = /^\W{0,2}["“„«([]|[^.!…”")\]]$/u;
const TAG =
  /[,?!.]["”] (?!I )(?:\p{L}+ ){0,3}(?:said|says|told|tells|added|adds|asked|asks|replied|replies)\b/u;
/** What an interviewer tells of whoever answers. */
const SCENE = /^(?:He|She|They)\b/;

/**
 * Turns with the paragraphs that go on with them below, up to the next turn. A transcript has nothing else
 * between two turns; in an interview, questions and a report may stand there, so that what goes on says "I".
 */
export function withCarriedOn(
  text: string,
  paragraphs: readonly Span[],
  { turns, isTranscript }: { readonly turns: readonly Quoted[]; readonly isTranscript: boolean },
): readonly Quoted[] {
  return turns.flatMap((turn, at) => {
    const below = (turns[at + 1]?.paragraph ?? turn.paragraph) - turn.paragraph - 1;
    if (below < 1 || below > MOST_BELOW) return [turn];
    const label = text.slice(paragraphs[turn.paragraph]?.start, turn.start);
    // Between "Q." and "A." a report tells who is called next.
    if (!/\p{L}{2}/u.test(label)) return [turn];
    const carried: Quoted[] = [];
    for (let paragraph = turn.paragraph + 1; paragraph <= turn.paragraph + below; paragraph++) {
      const span = paragraphs[paragraph];
      if (!span || !goesOn(text.slice(span.start, span.end), { label, isTranscript })) break;
      carried.push({ ...span, paragraph, closed: false, mark: LABELLED });
    }
    const whole = [{ ...turn, closed: carried.length === 0 }, ...carried];
    return whole.map((part, index) =>
      index === whole.length - 1 ? { ...part, closed: true } : part,
    );
  });
}

function goesOn(
  words: string,
  { label, isTranscript }: { readonly label: string; readonly isTranscript: boolean },
): boolean {
  if (NO_TURN.test(words) || TAG.test(words)) return false;
  if (!isTranscript && (SCENE.test(words) || !FIRST_PERSON.test(words))) return false;
  // Nobody tells of himself by name.
  const surname = /(\p{L}{3,})[^\p{L}]*$/u.exec(label.replace(/[([].*$/u, ""))?.[1]?.toLowerCase();
  return surname === undefined || !words.toLowerCase().includes(surname);
}
