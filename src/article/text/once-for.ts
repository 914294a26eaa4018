/**
 * The same answers, each found once for an article: many rules ask the same of the same token or mention.
 * Only those of one article are kept, and no longer than it is read, which takes no pause: to look an
 * article up among many takes longer than most answers.
 */
export function onceFor<Article extends object, Answer extends NonNullable<unknown>>(
  find: (article: Article, asked: number) => Answer,
): (article: Article, asked: number) => Answer {
  let read: Article | undefined;
  let answers = new Map<number, Answer>();
  const forget = () => {
    read = undefined;
    answers = new Map();
  };
  return (article, asked) => {
    if (article !== read) {
      read = article;
      answers = new Map();
      queueMicrotask(forget);
    }
    const known = answers;
    const answer = known.get(asked);
    if (answer !== undefined) return answer;
    const found = find(article, asked);
    known.set(asked, found);
    return found;
  };
}
