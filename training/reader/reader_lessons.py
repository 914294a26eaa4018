"""The lessons that print-lessons.ts prints, and batches of them."""

import collections
import json
from dataclasses import dataclass

import numpy as np
import torch

WORDS = 4000


@dataclass
class Lesson:
    """A document; its candidates are pairs of a quotation and of somebody named."""

    fold: int
    counts: float
    traits: np.ndarray
    asked: np.ndarray
    named: np.ndarray
    who: np.ndarray
    asked_of: np.ndarray
    named_of: np.ndarray
    ties: np.ndarray
    is_right: np.ndarray


@dataclass
class Batch:
    """Documents side by side, a row each; the shorter ones are filled up with what is no item."""

    traits: torch.Tensor
    is_item: torch.Tensor
    asked_rows: torch.Tensor
    asked_items: torch.Tensor
    named_rows: torch.Tensor
    named_items: torch.Tensor
    asked_of: torch.Tensor
    named_of: torch.Tensor
    ties: torch.Tensor
    is_right: torch.Tensor
    counts: torch.Tensor


def read_lessons(path):
    """What all traits are like, and the lessons."""
    with open(path, encoding="utf-8") as lines:
        shape = json.loads(next(lines))
        return shape, [as_lesson(json.loads(line), shape) for line in lines]


def as_lesson(line, shape):
    questions = line["questions"]
    width = len(shape["ties"])
    sizes = [len(question["ties"]) // width for question in questions]
    ranges = [np.arange(size) for size in sizes]
    firsts = [question["first"] for question in questions]
    rights = [np.isin(own, question["right"]) for own, question in zip(ranges, questions)]
    return Lesson(
        fold=line["fold"],
        counts=line["counts"],
        traits=np.array(line["traits"], dtype=np.int64).reshape(-1, shape["traits"]),
        asked=np.array([question["item"] for question in questions]),
        named=np.array(line["items"], dtype=np.int64),
        who=np.array(line["who"], dtype=np.int64),
        asked_of=np.repeat(np.arange(len(questions)), sizes),
        named_of=np.concatenate([first + own for first, own in zip(firsts, ranges)]),
        ties=np.concatenate([question["ties"] for question in questions])
        .astype(np.int64)
        .reshape(-1, width),
        is_right=np.concatenate(rights),
    )


def choose_words(lessons, words):
    """The hashes of the commonest words; the lowest numbers are no hashes."""
    own = words["traits"][0]
    counts = collections.Counter()
    for lesson in lessons:
        counts.update(lesson.traits[:, own].tolist())
    commonest = sorted(counts, key=lambda word: (-counts[word], word))
    return [word for word in commonest if not 0 <= word < words["special"]][:WORDS]


def number_words(lessons, words, vocabulary):
    """Puts a word's place in the vocabulary instead of its hash, and 0 where it has none."""
    special = words["special"]
    numbers = {word: at + special for at, word in enumerate(vocabulary)}
    numbers.update((word, word) for word in range(special))
    for lesson in lessons:
        for at in words["traits"]:
            column = lesson.traits[:, at]
            column[:] = [numbers.get(word, 0) for word in column.tolist()]


def as_batch(lessons):
    longest = max(len(lesson.traits) for lesson in lessons)
    traits = np.zeros((len(lessons), longest, lessons[0].traits.shape[1]), dtype=np.int64)
    is_item = np.zeros((len(lessons), longest), dtype=bool)
    for row, lesson in enumerate(lessons):
        traits[row, : len(lesson.traits)] = lesson.traits
        is_item[row, : len(lesson.traits)] = True
    rows = np.arange(len(lessons))
    asked = [len(lesson.asked) for lesson in lessons]
    named = [len(lesson.named) for lesson in lessons]
    columns = {
        "traits": traits,
        "is_item": is_item,
        "asked_rows": np.repeat(rows, asked),
        "asked_items": np.concatenate([lesson.asked for lesson in lessons]),
        "named_rows": np.repeat(rows, named),
        "named_items": np.concatenate([lesson.named for lesson in lessons]),
        "asked_of": behind_each_other([lesson.asked_of for lesson in lessons], asked),
        "named_of": behind_each_other([lesson.named_of for lesson in lessons], named),
        "ties": np.concatenate([lesson.ties for lesson in lessons]),
        "is_right": np.concatenate([lesson.is_right for lesson in lessons]),
        "counts": np.repeat([lesson.counts for lesson in lessons], asked).astype(np.float32),
    }
    return Batch(**{name: torch.from_numpy(column) for name, column in columns.items()})


def behind_each_other(numbers, sizes):
    """The numbers of the documents as numbers of the batch."""
    past = np.cumsum([0, *sizes])
    return np.concatenate([own + first for own, first in zip(numbers, past)])
