import { analyseText } from "../src/article/analyse-text.ts";
import { unquotedTokens } from "../src/article/attribution/unquoted-tokens.ts";
import { type Grammar, readGrammar, unitAt } from "../src/article/grammar/read-grammar.ts";
import { SPEECH } from "../src/article/lexicon/word-classes.ts";
import { generateArticles } from "./generate-articles.ts";

/** What it costs to read the grammar of news, in CPU time, since other work shares the machine. */
const ARTICLES = 2_000;
const WORDS_OF_AN_ARTICLE = 600;

const articles = generateArticles(ARTICLES).map(({ text }) => {
  const { words, sentences, quoted } = analyseText(text);
  return unquotedTokens(words, sentences, quoted);
});
const words = articles.reduce((sum, { tokens }) => sum + tokens.count, 0);

measure("every sentence", () => true);
measure("sentences with a quotation or a verb of speech", ({ running }, unit) => {
  const token = running.firsts[unit] as number;
  const isCue = ((running.words.classes[token] as number) & SPEECH) !== 0;
  return running.whole[unit] === 1 || isCue;
});

function measure(what: string, isAsked: (grammar: Grammar, unit: number) => boolean): void {
  const began = process.cpuUsage();
  for (const article of articles) {
    const grammar = readGrammar(article);
    for (let unit = 0; unit < grammar.running.count; unit++) {
      if (isAsked(grammar, unit)) unitAt(grammar, grammar.running.firsts[unit] as number);
    }
  }
  const { user, system } = process.cpuUsage(began);
  const figure = (((user + system) / 1000 / words) * WORDS_OF_AN_ARTICLE).toFixed(2);
  console.log(`${what.padEnd(50)} ${figure} ms for ${WORDS_OF_AN_ARTICLE} words`);
}
