import { wholly } from "../../domain/pattern.ts";

const TRACKING = wholly([
  "utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id",
  "_hs(?:enc|mi)|mkt_tok|ref_?src|ref_url|cmpid?|ocid|smid|smtyp|partner|rss|ncid",
  "sr_share|at_(?:medium|campaign).*|ito|xtor|spm|share_?id|feature_share",
  "__twitter_impression|ftag|cid_source|cvid|guccounter|guce_.*",
]);

/**
 * Gives the address by which two links to one article are the same: without fragment, tracking and
 * default port, in one order. Nothing that may choose the page is touched; null is no web address.
 */
export function canonicalUrl(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;

  url.hash = "";
  url.username = "";
  url.password = "";
  for (const name of new Set(url.searchParams.keys())) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  url.hostname = url.hostname.replace(/\.$/, "");
  url.pathname = withoutSlashes(url.pathname);
  return url.href;
}

/** A pattern would look on from each of many slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charAt(end - 1) === "/") end -= 1;
  return path.slice(0, end);
}
