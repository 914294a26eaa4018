import { hashWord } from "../text/hash-word.ts";

/* Words that a rule asks for by name. */
export const ACCORDING = hashWord("according");
export const AND = hashWord("and");
export const AS = hashWord("as");
export const BETWEEN = hashWord("between");
export const BUT = hashWord("but");
export const BY = hashWord("by");
export const CALL = hashWord("call");
export const COMMA_WORD = hashWord(",");
export const FOR = hashWord("for");
export const HER = hashWord("her");
export const IN = hashWord("in");
export const IT = hashWord("it");
export const ITS = hashWord("its");
export const NOT_CLITIC = hashWord("n't");
export const OF = hashWord("of");
export const ON = hashWord("on");
export const POSSESSIVE_CLITIC = hashWord("'s");
export const THAT = hashWord("that");
export const THE = hashWord("the");
export const THIS = hashWord("this");
export const TO = hashWord("to");
export const WHO = hashWord("who");
export const X_WORD = hashWord("x");
export const HAD = hashWord("had");
export const HAVE = hashWord("have");
export const IF = hashWord("if");
