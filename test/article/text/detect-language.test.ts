import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "../../../src/article/text/detect-language.ts";
import { tokenize } from "../../../src/article/text/tokenize.ts";

test.each([
  ["en", "The harbour board said on Friday that it would not sell the old pier to anyone."],
  [
    "en",
    "Mayor Alma Grimaldi wins third term as Port Ellery turns out in record numbers for the vote",
  ],
  [
    "de",
    "Die Bürgermeisterin sagte am Mittwoch, sie werde den Hafen nicht verkaufen. „Das bleibt so.“",
  ],
  [
    "fr",
    "La maire a déclaré mercredi qu'elle ne vendrait pas le port. « C'est non », a-t-elle dit.",
  ],
  ["es", "La alcaldesa dijo el miércoles que no vendería el puerto. «No se vende», afirmó."],
  ["nl", "De burgemeester zei woensdag dat de haven niet verkocht wordt en dat dat zo blijft."],
  ["it", "La sindaca ha detto mercoledì che il porto non sarà venduto a nessuno, mai."],
  ["ru", "Мэр заявила в среду, что порт не будет продан ни при каких условиях."],
  ["ar", "قالت رئيسة البلدية يوم الأربعاء إن الميناء لن يباع لأي أحد على الإطلاق"],
])("tells %s by its words", (language, text) => {
  expect(detectLanguage(tokenize(text))).toBe(language);
});

test.each(["", "12 34", "“”", "Port Ellery", "\0\0\0", "\ud800"])(
  "tells nothing from %j",
  (text) => {
    expect(detectLanguage(tokenize(text))).toBe("und");
  },
);

test("reads from the body on, not the dateline", () => {
  const text = "date 2026-01-05 Die Bürgermeisterin sagte am Mittwoch, sie werde nicht verkaufen.";
  expect(detectLanguage(tokenize(text), 16)).toBe("de");
});

test("answers anything with two letters or und", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(detectLanguage(tokenize(text))).toMatch(/^([a-z]{2}|und)$/);
    }),
  );
});
