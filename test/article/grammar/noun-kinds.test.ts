import { expect, test } from "vitest";
import {
  HUMAN,
  isHuman,
  kindOfHead,
  ORGANISATION,
  PLACE,
  TIME,
} from "../../../src/article/grammar/noun-kinds.ts";
import { readGrammarOf } from "../../support/read-grammar-of.ts";

test.each([
  ..."nurse captain father plumber beekeeper verger goalkeeper councillor bystander".split(" "),
  ..."grandmother widow trombonist chairwoman sailor tenant".split(" "),
  ..."abbot sexton aviator colonel missionary cadet prior hitchhiker barista".split(" "),
])("a %s is somebody", (noun) => {
  const { grammar, at } = readGrammarOf(`The ${noun} said the bridge was unsafe.`);
  expect(isHuman(grammar, at(noun))).toBe(true);
});

test.each("regiment orchestra meeting clergy parish".split(" "))("a %s is a body", (noun) => {
  const { grammar, at } = readGrammarOf(`The ${noun} denied any part in it.`);
  expect(kindOfHead(grammar, at(noun))).toBe(ORGANISATION);
});

test.each("street bridge law film newspaper door ferry report cake number".split(" "))(
  "a %s is nobody",
  (noun) => {
    const { grammar, at } = readGrammarOf(`The ${noun} was never loved.`);
    expect(isHuman(grammar, at(noun))).toBe(false);
  },
);

test.each([
  ["Ana Lund said the bridge was unsafe.", "Lund", HUMAN],
  ["Dr Beck said the bridge was unsafe.", "Beck", HUMAN],
  ["The committee said the bridge was unsafe.", "committee", ORGANISATION],
  ["Harlow Bank said the bridge was unsafe.", "Bank", ORGANISATION],
  ["She flew to London.", "London", PLACE],
  ["She left in the morning.", "morning", TIME],
  ["She said the bridge was unsafe.", "She", HUMAN],
])("%s %s: %s", (text, head, kind) => {
  const { grammar, at } = readGrammarOf(text);
  expect(kindOfHead(grammar, at(head))).toBe(kind);
});
