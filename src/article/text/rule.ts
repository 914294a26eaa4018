/** A rule made by hand, which may overrule a model. `src/article/rules.ts` lists them all. */
export interface Rule<Case, Answer> {
  readonly name: string;
  readonly example: Example;
  /** `undefined` leaves the case to the rules after this one, and at last to the model. */
  answer(asked: Case): Answer | undefined;
}

/** A text in which the rule decides, and what is said in it: the words, and who says them. */
interface Example {
  readonly text: string;
  readonly said: readonly (readonly [words: string, speaker: string | null])[];
}

export function firstAnswer<Case, Answer>(
  rules: readonly Rule<Case, Answer>[],
  asked: Case,
): Answer | undefined {
  for (const rule of rules) {
    const answer = rule.answer(asked);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
