/**
 * A pattern of many alternatives, which stand one a line where they are written: a pattern of
 * hundreds of characters can be read by nobody.
 */
export function anyOf(alternatives: readonly string[], flags = "i"): RegExp {
  return new RegExp(`(?:${alternatives.join("|")})`, flags);
}

/** The same for how a text begins. */
export function openingWith(alternatives: readonly string[], flags = "i"): RegExp {
  return new RegExp(`^(?:${alternatives.join("|")})`, flags);
}

/** The same for the whole of a text. */
export function wholly(alternatives: readonly string[], flags = "i"): RegExp {
  return new RegExp(`^(?:${alternatives.join("|")})$`, flags);
}
