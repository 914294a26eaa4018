import { analyseText } from "../../src/article/analyse-text.ts";
import { findAttributions } from "../../src/article/attribution/find-attributions.ts";
import { unquotedTokens } from "../../src/article/attribution/unquoted-tokens.ts";
import { speakerContext } from "../../src/article/speaker/speaker-context.ts";

/** Two people whom every later surname means. */
const INTRODUCTION = "Senator Maria Lopez met Governor Tom Reed in Dayton.\n\n";

/** A text read as far as the choice of speakers, with what a mention's number stands for. */
export function readSpeakerContext(text: string) {
  const analysis = analyseText(INTRODUCTION + text);
  const unquoted = unquotedTokens(analysis.words, analysis.sentences, analysis.quoted);
  const context = speakerContext(analysis, findAttributions(unquoted));
  const { words, mentions } = analysis;
  const phrase = (index: number | undefined) => {
    const mention = mentions[index ?? -1];
    return mention
      ? analysis.text.slice(words.starts[mention.lead], words.ends[mention.last - 1])
      : null;
  };
  return { analysis, context, phrase };
}
