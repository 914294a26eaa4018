/**
 * Verbs of saying in other languages, in the forms that news has, by the language's two letters. Only
 * those that have nothing but a speaker for their subject.
 */
export const FOREIGN_VERBS: ReadonlyMap<string, string> = new Map([
  [
    "de",
    "sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|schrieb|schreibt|antwortete|ergänzte|warnte|nannte|zitierte",
  ],
  [
    "fr",
    "dit|déclare|affirme|explique|ajoute|estime|écrit|assure|souligne|précise|confie|a (?:dit|déclaré|affirmé|expliqué|ajouté|estimé|écrit|assuré|souligné|précisé|confié|lancé)",
  ],
  [
    "es",
    "dijo|dice|afirmó|afirma|aseguró|asegura|explicó|explica|señaló|señala|declaró|añadió|indicó|subrayó|escribió|manifestó|sostuvo|ha (?:dicho|declarado|asegurado|explicado|afirmado|señalado)",
  ],
  [
    "pt",
    "disse|diz|afirmou|afirma|declarou|explicou|explica|escreveu|acrescentou|ressaltou|garantiu|destacou|contou",
  ],
  [
    "it",
    "disse|dice|afferma|spiega|dichiara|aggiunge|scrive|ha (?:detto|dichiarato|spiegato|aggiunto|scritto|affermato|sottolineato)",
  ],
  ["nl", "zei|zegt|verklaarde|schreef|schrijft|vertelde|vertelt|reageerde|antwoordde"],
  ["id", "kata|ujar|berkata|ungkap|tutur|ucap"],
  ["ms", "kata|ujar|berkata"],
]);

/** They stand after the words alone, before whose they are: "…“, so Low". */
export const FOREIGN_TAILS: ReadonlyMap<string, string> = new Map([
  ["de", "so"],
  ["nl", "aldus"],
  ["fr", "selon"],
  ["es", "según"],
  ["pt", "segundo"],
  ["it", "secondo"],
  ["id", "menurut"],
]);

/** What stands between a verb and a name that says what somebody is. */
export const FOREIGN_ARTICLES = "der|die|das|de|het|le|la|l|el|il|lo|o|a|os|as";

/** What a reported clause begins with, behind the verb. */
export const FOREIGN_CLAUSES = "dass|que|qu|che|dat|bahwa|nach|am|im|in|na|no|em|op|pada";

/** A name after one of these belongs to the phrase before it: "the son of Low said". */
export const FOREIGN_LINKS =
  "von|vom|des|mit|für|bei|zu|de|du|d|avec|pour|chez|del|con|para|do|da|dos|das|com|di|della|dello|dei|van|met|voor|dari|dengan|bersama|untuk|und|et|y|e|en|dan";
