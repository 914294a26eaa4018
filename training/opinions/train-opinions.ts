import { trainTrees } from "../learners/boosted-trees.ts";
import { writeWeights } from "../write-weights.ts";
import { firstOpinions } from "./first-opinions.ts";

/** Which of two readers is right, and how surely, by what both answered for articles that neither had seen. */
writeWeights({ opinions: trainTrees(firstOpinions()) });
