/** The host of an address, as its readers know it; `null` where there is none. */
export function hostOf(url: string | null): string | null {
  return URL.parse(url ?? "")?.hostname.replace(/^www\./, "") || null;
}
