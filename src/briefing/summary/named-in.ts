import type { Article, Person } from "../../domain/article.ts";

/** A person who is named in a sentence, and where: in the article, and from the sentence's start. */
export interface Named {
  readonly person: Person;
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** Who is named in each sentence, in the order of the people; in one pass, as there are thousands. */
export function namedIn({ people, sentences }: Article): readonly (readonly Named[])[] {
  const named: Named[][] = sentences.map(() => []);
  for (const person of people) {
    let position = 0;
    for (const { start, end } of person.mentions) {
      while (position < sentences.length && (sentences[position]?.end ?? 0) <= start) position += 1;
      const sentence = sentences[position];
      if (sentence && sentence.start <= start) {
        named[position]?.push({ person, start, end, at: start - sentence.start });
      }
    }
  }
  return named;
}
