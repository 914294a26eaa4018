import { findAttributions } from "../../src/article/attribution/find-attributions.ts";
import { narrate } from "../../src/article/attribution/narrate.ts";
import { readScene } from "../../src/article/read-scene.ts";
import { setStage } from "../../src/article/speaker/speaker-context.ts";

/** Two people whom every later surname means. */
const INTRODUCTION = "Senator Maria Lopez met Governor Tom Reed in Dayton.\n\n";

/** A text read as far as the choice of speakers, with what a candidate's number stands for. */
export function readStage(text: string) {
  const scene = readScene(INTRODUCTION + text);
  const narration = narrate(scene.words, scene.sentences, scene.quoted);
  const stage = setStage(scene, findAttributions(narration));
  const { words, candidates } = scene;
  const phrase = (index: number | undefined) => {
    const candidate = candidates[index ?? -1];
    return candidate
      ? scene.text.slice(words.starts[candidate.lead], words.ends[candidate.last - 1])
      : null;
  };
  return { scene, stage, phrase };
}
