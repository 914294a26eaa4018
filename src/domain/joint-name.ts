/** "Ann Lee, Bo Kim and Cy Park", who said something together. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** The names that were joined; of any other name, itself alone. */
export function splitNames(name: string): readonly string[] {
  return name.split(/, | and /);
}
