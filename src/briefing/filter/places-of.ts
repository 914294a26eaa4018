import type { Article } from "../../domain/article.ts";

/** Where an article was printed, as filters name it: what the sites call themselves, their hosts. */
export function placesOf({ url, siteName, copies = [] }: Article): readonly string[] {
  return [{ url, siteName }, ...copies].flatMap((place) =>
    [place.siteName, hostOf(place.url)].filter((name) => typeof name === "string"),
  );
}

function hostOf(url: string | null): string | null {
  return URL.parse(url ?? "")?.hostname.replace(/^www\./, "") || null;
}
