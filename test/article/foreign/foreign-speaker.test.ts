import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const LEADS = {
  de: "Der Hafen von Salzwik bleibt nach dem Sturm bis Ende Mai geschlossen, und niemand weiß, wer die Arbeiten bezahlen soll.",
  fr: "Le port de Salvik reste fermé après la tempête jusqu'à la fin du mois de mai, et personne ne sait qui va payer les travaux.",
  es: "El puerto de Salvica sigue cerrado tras la tormenta hasta finales de mayo, y nadie sabe quién va a pagar las obras.",
  pt: "O porto de Salvica continua fechado depois da tempestade até ao fim de maio, e ninguém sabe quem vai pagar as obras.",
  it: "Il porto di Salvica resta chiuso dopo la tempesta fino alla fine di maggio, e nessuno sa chi pagherà i lavori.",
  nl: "De haven van Zoutwijk blijft na de storm tot eind mei gesloten, en niemand weet wie de werkzaamheden gaat betalen.",
  id: "Pelabuhan Salvika masih ditutup setelah badai sampai akhir bulan Mei, dan tidak ada yang tahu siapa yang akan membayar.",
};

function speakerOf(language: keyof typeof LEADS, sentence: string): string | null | undefined {
  const article = parseArticle({ id: "a", text: `${LEADS[language]}\n\n${sentence}` });
  expect(article.language === "ms" ? "id" : article.language).toBe(language);
  return article.quotations.at(-1)?.speaker;
}

describe("who speaks in another language", () => {
  it.each([
    ["de", "„Wir haben kein Geld“, sagte Orla Brandt am Montag."],
    ["de", "Orla Brandt erklärte: „Wir haben kein Geld.“"],
    ["de", "Bürgermeisterin Orla Brandt kam spät. „Wir haben kein Geld“, so Brandt."],
    ["fr", "« Nous n'avons pas d'argent », a déclaré Orla Brandt lundi."],
    ["fr", "« Nous n'avons pas d'argent », explique le maire Orla Brandt."],
    ["es", "“No tenemos nada de dinero”, dijo la alcaldesa Orla Brandt el lunes."],
    ["es", "Orla Brandt aseguró: “No tenemos nada de dinero”."],
    ["pt", "“Nós não temos dinheiro”, disse Orla Brandt na segunda-feira."],
    ["pt", "O ministro Orla Brandt afirmou: “Nós não temos dinheiro”."],
    ["it", "«Noi non abbiamo soldi», ha detto Orla Brandt lunedì."],
    ["nl", "“Wij hebben geen geld”, zei Orla Brandt maandag."],
    ["nl", "“Wij hebben geen geld”, aldus Orla Brandt."],
    ["id", "“Kami tidak punya uang,” kata Orla Brandt pada hari Senin."],
    ["id", "Orla Brandt berkata, “Kami tidak punya uang.”"],
    ["id", "Orla Brandt datang terlambat. Orla berkata, “Kami tidak punya uang.”"],
    ["de", "Orla Brandt kam spät. Brandt betonte, sie wolle „nie wieder so viel Geld“ ausgeben."],
    [
      "de",
      "Die neue Bürgermeisterin Orla Brandt erklärte am Montag, es sei spät. „Wir haben kein Geld.“",
    ],
    ["pt", "A ministra do mar, Orla Brandt, afirmou que o porto era “uma vergonha muito antiga”."],
    ["es", "Orla Brandt aseguró que el puerto era “una vergüenza muy antigua”."],
  ] as const)("is named where the order of words is plain (%s): %s", (language, sentence) => {
    expect(speakerOf(language, sentence)).toBe("Orla Brandt");
  });

  it.each([
    ["de", "„Wir haben kein Geld“, sagte ein Sprecher von Orla Brandt."],
    ["de", "Die Partei von Orla Brandt erklärte: „Wir haben kein Geld.“"],
    ["de", "„Wir haben kein Geld“, sagte Brandt am Montag."],
    ["fr", "Le fils de Orla Brandt a déclaré : « Nous n'avons pas d'argent »."],
    ["es", "“No tenemos nada de dinero”, dijo un portavoz de Orla Brandt."],
    ["pt", "O filho de Orla Brandt disse: “Nós não temos dinheiro”."],
    ["it", "«Noi non abbiamo soldi», ha detto un amico di Orla Brandt."],
    ["nl", "De partij van Orla Brandt zei: “Wij hebben geen geld”."],
    ["id", "“Kami tidak punya uang,” kata juru bicara Orla Brandt."],
    ["de", "Die Partei betonte, Orla Brandt wolle „nie wieder so viel Geld“ ausgeben."],
    ["de", "Orla Brandt betonte, der Hafen sei zu, sagte ein Sprecher, „für sehr lange Zeit“."],
    ["de", "Orla Brandt erklärte, es sei spät. „Wir haben kein Geld“, sagte ein Sprecher."],
    ["pt", "O filho de Orla Brandt afirmou que o porto era “uma vergonha muito antiga”."],
    ["es", "Orla Brandt llegó tarde. El puerto era “una vergüenza muy antigua”."],
  ] as const)("is nobody everywhere else (%s): %s", (language, sentence) => {
    expect(speakerOf(language, sentence)).toBe(null);
  });
});
