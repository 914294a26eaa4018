/** What stands in an edition under a heading of ours and is no story. */
export const ALSO = "Also in the news";
export const QUOTES = {
  day: "Quotes of the day",
  morning: "Worth quoting",
  week: "Quotes of the week",
} as const;
export const CORRECTED = "Corrected since";
