/** Under which an article of the content folder has its earlier wordings: sources' are their own. */
export function revisionName(articleId: string): string {
  return `file:${articleId}`;
}
