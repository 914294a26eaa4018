/** The same answers, each found once for an article: many rules ask the same of the same token or mention. */
export function onceFor<Article extends object, Answer extends NonNullable<unknown>>(
  find: (article: Article, asked: number) => Answer,
): (article: Article, asked: number) => Answer {
  const known = new WeakMap<Article, Map<number, Answer>>();
  return (article, asked) => {
    const answers = known.get(article) ?? new Map<number, Answer>();
    if (answers.size === 0) known.set(article, answers);
    const answer = answers.get(asked);
    if (answer !== undefined) return answer;
    const found = find(article, asked);
    answers.set(asked, found);
    return found;
  };
}
