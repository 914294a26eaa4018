import { anyOf } from "../pattern.ts";

/** Parameters that are keys by their name, as feed makers, newspapers and file stores call them. */
const KEY_NAMES = anyOf([
  "(?:token|apikey|secret|signature|password|passwd|hmac|credential|authorization)$",
  "^(?:.*[-_.])?(?:key|sig|auth|pwd|pass|session|sessionid|sid|jwt|policy)$",
]);
const KEY_FOLDERS = /^(?:private|secret|token|key|auth)$/i;
/** Chosen by hand: ids of articles have 8 to 12 characters as a rule. */
const FEWEST_RANDOM = 24;

/**
 * An address as anybody may see it: without the name and password, and without what may be a key
 * that opens it. A parameter is one by its name, or when it is long and has capitals, small letters
 * and figures, or 32 hexadecimal digits. Of a path, nothing is shown from a folder such as
 * `private` on that has something random below it. `null` where it is no web address.
 */
export function openAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (!hasKey(url)) return address;
  url.username = "";
  url.password = "";
  for (const [name, value] of [...url.searchParams]) {
    if (isKey(name, value)) url.searchParams.delete(name);
  }
  url.pathname = openPath(url.pathname);
  if (hasKeyInFragment(url)) url.hash = "";
  return url.href;
}

function hasKey(url: URL): boolean {
  return (
    url.username !== "" ||
    url.password !== "" ||
    [...url.searchParams].some(([name, value]) => isKey(name, value)) ||
    openPath(url.pathname) !== url.pathname ||
    hasKeyInFragment(url)
  );
}

function isKey(name: string, value: string): boolean {
  const words = name.replace(/([a-z])([A-Z])/g, "$1-$2");
  return value !== "" && (KEY_NAMES.test(words) || isRandom(value));
}

function hasKeyInFragment({ hash }: URL): boolean {
  return [...new URLSearchParams(hash.slice(1))].some(([name, value]) => isKey(name, value));
}

function openPath(path: string): string {
  const folders = path.split("/");
  const at = folders.findIndex(
    (folder, index) => KEY_FOLDERS.test(folder) && folders.slice(index + 1).some(looksRandom),
  );
  return at < 0 ? path : folders.slice(0, at).join("/") || "/";
}

/** A path has slugs of many words, so that below a private folder a shorter run of figures counts. */
function looksRandom(folder: string): boolean {
  return folder.length >= FEWEST_RANDOM / 2 && /\d/.test(folder) && /[a-z]/i.test(folder);
}

function isRandom(value: string): boolean {
  if (value.replaceAll("-", "").length >= 32 && /^[0-9a-f-]+$/i.test(value)) return true;
  return (
    value.length >= FEWEST_RANDOM &&
    /^[\w+/=.~-]+$/.test(value) &&
    [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(value))
  );
}
