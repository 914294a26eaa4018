import { CORRECTIONS, LENGTHS, TEMPLATES } from "../../domain/edition/edition-settings.ts";

export const whichDigest = {
  type: "text",
  about: "Its number in /digest list",
  completes: "schedules",
} as const;

/** What can be chosen of a digest when it is set up and later. */
export const digestChoices = {
  "when-empty": {
    type: "choice",
    about: "When there is nothing new: skip it (default), or say so",
    choices: ["skip", "say-so"],
  },
  "when-unknown": {
    type: "choice",
    about: "When nobody can tell whether it arrived: it may be missed (default), or repeated",
    choices: ["may-miss", "may-repeat"],
  },
  quiet: {
    type: "text",
    about: "Hours in which nothing is posted, such as 22:00-07:00",
    maxLength: 20,
  },
  "late-by": {
    type: "text",
    about: "How late it may still come when it was held up: 30m, 6h (default), 2d",
    maxLength: 20,
  },
  draft: {
    type: "text",
    about: "Show it to you first, so long before its time: 30m, 2h; none",
    maxLength: 20,
  },
  template: {
    type: "choice",
    about: "What kind of edition; a weekly one looks back on the week and has a chart",
    choices: TEMPLATES,
  },
  length: { type: "choice", about: "How much of it", choices: LENGTHS },
  topics: { type: "text", about: "Only stories about these: immigration, police", maxLength: 120 },
  interests: { type: "text", about: "Stories about these come first", maxLength: 120 },
  sources: { type: "text", about: "Only from these sites: bbc.co.uk, npr.org", maxLength: 120 },
  without: { type: "text", about: "Nothing of these sections: sports, opinion", maxLength: 120 },
  languages: { type: "text", about: "Only in these languages: English, de", maxLength: 60 },
  title: {
    type: "text",
    about: "Its title, which may have {date}, {weekday}, {stories}, {articles}, {topics}, {week}",
    maxLength: 100,
  },
  corrections: {
    type: "choice",
    about: "When a source changes a quotation after it was posted: leave it (off), or edit it",
    choices: CORRECTIONS,
  },
} as const;
