import { describe, expect, test } from "vitest";
import { subjectOf } from "../../../src/article/grammar/clause/subject-of.ts";
import { clauseOf, isModal, isNegated, isPassive } from "../../../src/article/grammar/clauses.ts";
import { hearerOf } from "../../../src/article/grammar/phrases.ts";
import { readGrammarOf } from "../../support/read-grammar-of.ts";

describe("subjectOf", () => {
  test.each([
    ["“It came late,” said Ana Lund.", "said", "Lund"],
    ["Low told the jury that Tom Reed came in, sat down and said “Go.”", "said", "Reed"],
    [
      "Low reported that Tom Reed, benched on Sunday, threw a chair and told him “Go.”",
      "told",
      "Reed",
    ],
    ["Low reported that Reed, benched for the cup game with Oslo, threw a chair.", "threw", "Reed"],
    ["Low asked Tom Reed to wait.", "wait", "Reed"],
    ["The board has acted after one of its hosts told a boy it was late.", "told", "one"],
    ["The board acted before two of the hosts said it was late.", "said", "two"],
    ["The board acted after some of its hosts said it was late.", "said", "some"],
    ["“It came late,” joked Ana Lund, a teacher.", "joked", "Lund"],
    ["“It came late,” she said.", "said", "she"],
    ["“It came late,” insisted an adviser to Ana Lund.", "insisted", "adviser"],
    ["“It came late,” added the father of Ana Lund.", "added", "father"],
    ["“It came late,” the ferry's captain told Tom Beck.", "told", "captain"],
    ["Ana Lund, who runs the Harbour Trust, would say only that it was late.", "say", "Lund"],
    ["Tom Beck, she recalled, greeted her with a song.", "greeted", "Beck"],
    ["She read an email in which a colleague, Tom Beck, described it.", "described", "colleague"],
    ["She sat, at which point the crowd roared a song.", "roared", "crowd"],
    ["But Tom Beck, who edits the Echo, could not tell the court.", "tell", "Beck"],
    ["Tarn Port Trust vaccines adviser Ana Lund called on the town to act.", "called", "Lund"],
    ["Ana Lund, who runs the port, said the ferry was late.", "said", "Lund"],
    ["Ana Lund, a teacher from the north of the island, said the ferry was late.", "said", "Lund"],
    ["Tom Beck took the stage and said the ferry was late.", "said", "Beck"],
    ["A nurse who said the ward was full has left.", "said", "nurse"],
    ["Tom Beck wants to say more.", "say", "Beck"],
    ["My father always said the sea was cold.", "said", "father"],
    ["Tom Beck reckons Ana Lund was robbed of a goal.", "reckons", "Beck"],
    ["Beck reckons Tarn were robbed of a goal.", "reckons", "Beck"],
    ["Tom Beck doubts Ana Lund will stay.", "doubts", "Beck"],
    ["Tom Beck partners and Ana Lund said it was late.", "said", "partners"],
    ["The team's physiotherapist lives two doors away.", "lives", "physiotherapist"],
    ["A lawyer representing Thandiwe Laurent added: “It came late.”", "added", "lawyer"],
    ["A doctor waiting outside lives two doors away.", "lives", "doctor"],
    ["“It came late,” shrugged Thandiwe Tull.", "shrugged", "Tull"],
    ["A spokeswoman left.", "left", "spokeswoman"],
    ["His friend at the counter snorted.", "snorted", "friend"],
    ["When a voter, a farmer named Walt Tull, asked for it, Mr. Beck had it shut.", "had", "Beck"],
    ["When a voter from Ohio, a nurse, rose to speak, the mayor sat down.", "sat", "mayor"],
    ["“It came late,” the Republican nominee riffed on Ana Lund.", "riffed", "nominee"],
    ["“It came late,” a farmer grinned at Ana Lund.", "grinned", "farmer"],
    ["Officials winced after Ana Lund (R-TX) told a rally it was late.", "told", "Lund"],
    ["One resident wept openly.", "wept", "resident"],
    ["Councillor Zubor Kestin disagrees.", "disagrees", "Kestin"],
    ["Zubor Kestin protested.", "protested", "Kestin"],
    ["Kestin shrugs.", "shrugs", "Kestin"],
    ["Zubor Kestin begs to differ.", "begs", "Kestin"],
    ["A doctor waiting outside had seen it all before.", "seen", "doctor"],
    ["A neighbour who asked not to be named was more forgiving.", "was", "neighbour"],
    ["A woman whose brother died on the bridge walked out.", "walked", "woman"],
    ["A sailor who lived for days by drinking rainwater said the sea was cold.", "said", "sailor"],
    ["On Monday night the head of the port, who had been ill, said it was cold.", "said", "head"],
    ["After Ana Lund, the mayor, left, Tom Beck said the sea was cold.", "said", "Beck"],
    ["After a row with Ana Lund, the Irish premier also called it late.", "called", "premier"],
    ["As Ana Lund spoke, the secretary, Tom Beck, sent a note.", "sent", "secretary"],
    ["As the crowd booed, the mayor, who had waited, said the sea was cold.", "said", "mayor"],
    ["Dr Lund, 79, who has been in town to open the port, said it was cold.", "said", "Lund"],
    ["The win took Low to within a point of leaders Strang and Lund is sure of it.", "is", "Lund"],
    ["The win took Low to within a point of Strang and Lund.", "took", "win"],
    ["Strang and Lund have left.", "left", "Strang"],
    ["WELLINGTON, April 9 (AP) — A sailor who lived on rain said it was cold.", "said", "sailor"],
    ["A sign on the gate read: “The sea is cold.”", "read", "sign"],
    ["Ana Lund smiled as Tom Beck, grinning, said the sea was cold.", "said", "Beck"],
    ["A man who opposes Ana Lund wept.", "wept", "man"],
    ["Tom Beck shrugged, prompting Ana Lund to reply: “The sea is cold.”", "reply", "Lund"],
    ["She, like her brother, said the sea was cold.", "said", "She"],
    [
      "In a letter to Ana Lund, the port's chief executive, Tom Beck, said it was cold.",
      "said",
      "Beck",
    ],
    ["Counsel to the inquiry, Rebecca Stroud, said the sea was cold.", "said", "Counsel"],
    ["Peter Strang, who is defending the seat, could hardly conceal his joy.", "conceal", "Strang"],
    ["Two residents of the street told Ana Lund that the sea was cold.", "told", "residents"],
  ])("%s %s: %s", (text, verb, subject) => {
    const { grammar, at, word } = readGrammarOf(text);
    expect(word(subjectOf(grammar, at(verb)))).toBe(subject);
  });

  test("a verb without a subject has none", () => {
    const { grammar, at } = readGrammarOf("Say it again.");
    expect(subjectOf(grammar, at("Say"))).toBe(-1);
  });
});

test("who is told is the hearer", () => {
  const { grammar, at, word } = readGrammarOf("Tom Beck told Ana Lund that the sea was cold.");
  expect(word(hearerOf(grammar, at("told")))).toBe("Lund");
});

test.each([
  ["Tom Beck was accused of “greed”.", "accused", true],
  ["The man accused of robbing Tom Beck spoke.", "accused", true],
  ["Tom Beck accused the board of “greed”.", "accused", false],
  ["Tom Beck has accused the board of “greed”.", "accused", false],
])("%s passive: %s", (text, verb, passive) => {
  const { grammar, at } = readGrammarOf(text);
  expect(isPassive(grammar, at(verb))).toBe(passive);
});

test.each([
  ["Tom Beck did not say the sea was cold.", "say", true],
  ["Tom Beck never said the sea was cold.", "said", true],
  ["Tom Beck hasn't said the sea was cold.", "said", true],
  ["Tom Beck said the sea was not cold.", "said", false],
])("%s negated: %s", (text, verb, negated) => {
  const { grammar, at } = readGrammarOf(text);
  expect(isNegated(grammar, at(verb))).toBe(negated);
});

test.each([
  ["Tom Beck would say the sea was cold.", "say", true],
  ["Tom Beck said the sea would be cold.", "said", false],
])("%s modal: %s", (text, verb, modal) => {
  const { grammar, at } = readGrammarOf(text);
  expect(isModal(grammar, at(verb))).toBe(modal);
});

test("a clause is its verb with all that hangs on it", () => {
  const { grammar, at, word, slice } = readGrammarOf("Ana Lund said the old ferry was late.");
  const { head, first, last } = clauseOf(grammar, at("ferry"));
  expect(word(head)).toBe("was");
  expect(slice(first, last)).toBe("the old ferry was late");
});
