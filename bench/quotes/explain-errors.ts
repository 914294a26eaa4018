import type { Matched, Matches } from "./match-quotes.ts";

export interface Cause {
  readonly cause: string;
  readonly count: number;
}

const SAME_SPAN = 0.8;

/** Why direct quotations were lost, the commonest cause first. */
export function explainErrors({ matched, extra }: Matches): readonly Cause[] {
  const counts = new Map<string, number>();
  const count = (cause: string) => counts.set(cause, (counts.get(cause) ?? 0) + 1);
  for (const match of matched) {
    const cause = spanCause(match) ?? speakerCause(match);
    if (cause) count(cause);
  }
  for (const { gold, answer } of extra) {
    const words = gold.text.slice(answer.start, answer.end).split(/\s+/).length;
    count(
      words <= 4
        ? "taken, but scare quote or title (4 words or less)"
        : "taken, but not in the gold",
    );
  }
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .sort((one, other) => other.count - one.count);
}

const MARKS = /["“”„«»'‘’]/;

function spanCause({ gold, quote, answer, overlap }: Matched): string | null {
  if (!answer) {
    const around = gold.text.slice(Math.max(0, quote.start - 3), quote.end + 3);
    return MARKS.test(around) ? "span missed, though marked" : "span missed: no marks around it";
  }
  if (answer.type !== "direct") return `span taken as ${answer.type}`;
  if (overlap >= SAME_SPAN) return null;
  if (coversMore({ gold, quote, answer })) return "span covers what the gold parts in sentences";
  const isShorter = answer.end - answer.start < quote.end - quote.start;
  return isShorter ? "span too short" : "span too long";
}

function coversMore({ gold, quote, answer }: Pick<Matched, "gold" | "quote" | "answer">): boolean {
  return gold.quotes.some(
    (other) =>
      other !== quote &&
      other.type === "direct" &&
      answer !== null &&
      other.start < answer.end &&
      other.end > answer.start,
  );
}

function speakerCause({ quote, answer, right }: Matched): string | null {
  if (!answer || right !== false) return null;
  const kind = quote.speaker_kind ?? "none";
  if (answer.speaker === null) return `speaker: no answer, gold is a ${kind}`;
  if (kind === "nominal") return "speaker: wrong, gold is a phrase";
  if (answer.speakerStart !== null && answer.speakerStart === quote.speaker_start) {
    return kind === "pronoun"
      ? "speaker: right pronoun, wrong person (silver gold)"
      : "speaker: right mention, wrong full name";
  }
  const how = answer.cue === null ? "without a cue (inheritance)" : "beside a cue";
  return `speaker: wrong mention ${how}, gold is a ${kind}`;
}
