/**
 * The name under which the wordings of a file in the content folder are kept; articles of sources
 * have names of their own.
 */
export function fileName(articleId: string): string {
  return `file:${articleId}`;
}

export function idOfFile(name: string): string {
  return name.replace(/^file:/, "");
}
