import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { firstShown } from "../../../support/shown-speaker.ts";

describe("a participle behind what somebody asks or wants of another", () => {
  it.each([
    "urged the judge to reject the appeal filed by Tom Reed, calling it",
    "want a court to throw out the suit brought by Tom Reed, describing it as",
    "asked the court to block the sale agreed by Tom Reed, describing it as",
    "urged Tom Reed to resign, calling him",
    "told Tom Reed to leave the room, saying he was",
  ])("is said by who asks or wants: lawyers for Dayton %s", (report) => {
    expect(firstShown(`Lawyers for Dayton ${report} “a danger to the town”.`)).toBe(
      "Lawyers for Dayton",
    );
  });
});

describe("a participle that opens the sentence", () => {
  it.each([
    "Calling the vote “a farce”, Ann Low walked out.",
    "But calling it “a farce,” Ann Low shook hands with Tom Reed.",
    "Branding it “a farce”, union leader Ann Low called a strike.",
    "Accusing the board of “a farce”, shareholder Ann Low sold her stake.",
    "Ann Low left the club on Friday. Hailing it as “a lovely farce”, she wished them luck.",
  ])("is said by whoever the main clause is about: %s", (text) => {
    expect(firstShown(`Tom Reed was in the chair. ${text}`)).toBe("Ann Low");
  });
});

describe("a participle behind a clause in front and a main clause with an adverb", () => {
  it.each([
    "Though the sign was taken down, Reed at first defended it, and only later apologised, admitting that it was",
    "Although the advert was pulled, Reed still stood by it, saying that it was",
  ])("is said by whoever the main clause is about: %s", (report) => {
    expect(firstShown(`Tom Reed runs the pier. ${report} “a stupid thing”.`)).toBe("Tom Reed");
  });
});

describe("who does something to others by saying it", () => {
  it.each([
    "The panel ruled that Ann Low insulted officials by describing those on duty as “hobbyists”.",
    "The judge said Ann Low had misled buyers by describing the flats as “as good as new”.",
    "A tribunal heard that Ann Low humiliated a trainee by calling her “a waste of a desk”.",
    "The union claims that Ann Low bullied staff by telling them they were “lucky to have a job”.",
  ])("has said it, and not who tells of it: %s", (text) => {
    const at = text.indexOf("“");
    const said = parseArticle({ id: "a", text }).quotations.filter(({ inner }) =>
      inner.some(({ start }) => start === at + 1),
    );
    expect(said.map(({ speaker }) => speaker)).toEqual(["Ann Low"]);
  });
});

describe("how somebody rejects something", () => {
  it.each(["firmly", "utterly", "strongly"])("is said by that one: %s", (manner) => {
    expect(firstShown(`Denby Homes said that it “${manner}” rejected the report.`)).toBe(
      "Denby Homes",
    );
  });
});
