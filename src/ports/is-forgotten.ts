import type { KeptArticle } from "../domain/news-source.ts";

/** Its words were dropped for its age; found again, it is not news and gets none. */
export function isForgotten({ text, origin }: KeptArticle): boolean {
  return text === "" && origin !== "withheld";
}
