const chosen = new Map();

/** Kept in the browser; where it may not keep things, a choice lasts as long as the page. */
export function recall(name, fallback) {
  try {
    return chosen.get(name) ?? localStorage.getItem(`verbatim.${name}`) ?? fallback;
  } catch {
    return fallback;
  }
}

export function remember(name, value) {
  chosen.set(name, value);
  try {
    localStorage.setItem(`verbatim.${name}`, value);
  } catch {
    // The choice above still holds for this page.
  }
}
