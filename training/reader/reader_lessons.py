"""The lessons that print-lessons.ts prints, and batches of them."""

import collections
import json
from dataclasses import dataclass

import numpy as np
import torch

WORDS = 4000
# Items between two quotations that stand beside each other.
NEAR = 15


@dataclass
class Lesson:
    """A document; its candidates are pairs of a quotation and of somebody named.

    A quotation of which nobody knows who says it counts nothing.
    """

    fold: int
    counts: np.ndarray
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
    person_of: torch.Tensor
    neighbours: torch.Tensor
    neighbours_of: torch.Tensor
    is_near: torch.Tensor


def read_lessons(path, is_plain):
    """What all traits are like, and the lessons that have anybody to choose from."""
    with open(path, encoding="utf-8") as lines:
        shape = json.loads(next(lines))
        width = len(shape["ties"])
        if is_plain:
            shape["ties"] = shape["ties"][: shape["plain"]]
        lessons = [as_lesson(json.loads(line), shape, width) for line in lines]
        return shape, [lesson for lesson in lessons if len(lesson.named_of) > 0]


def as_lesson(line, shape, width):
    questions = line["questions"]
    sizes = [len(question["ties"]) // width for question in questions]
    ranges = [np.arange(size) for size in sizes]
    firsts = [question["first"] for question in questions]
    rights = [np.isin(own, question["right"] or []) for own, question in zip(ranges, questions)]
    is_known = np.array([question["right"] is not None for question in questions])
    return Lesson(
        fold=line["fold"],
        counts=line["counts"] * is_known,
        traits=np.array(line["traits"], dtype=np.int64).reshape(-1, shape["traits"]),
        asked=np.array([question["item"] for question in questions]),
        named=np.array(line["items"], dtype=np.int64),
        who=np.array(line["who"], dtype=np.int64),
        asked_of=np.repeat(np.arange(len(questions)), sizes),
        named_of=np.concatenate([first + own for first, own in zip(firsts, ranges)]),
        ties=np.concatenate([question["ties"] for question in questions])
        .astype(np.int64)
        .reshape(-1, width)[:, : len(shape["ties"])],
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
        "counts": np.concatenate([lesson.counts for lesson in lessons]).astype(np.float32),
    }
    columns |= neighbours_of(columns, [lesson.who[lesson.named_of] for lesson in lessons])
    return Batch(**{name: torch.from_numpy(column) for name, column in columns.items()})


def behind_each_other(numbers, sizes):
    """The numbers of the documents as numbers of the batch."""
    past = np.cumsum([0, *sizes])
    return np.concatenate([own + first for own, first in zip(numbers, past)])


def neighbours_of(columns, who):
    """Of each candidate who it is, and where the same person stands among those of the quotations nearby.

    A pair of a quotation and a person has a number; there is one more for a person who is no candidate there, and
    of the quotations one more for that of another document.
    """
    row_of = columns["asked_rows"]
    quotations = len(row_of)
    item_of = np.append(columns["asked_items"], 0)
    asked_of = columns["asked_of"]
    who = np.concatenate(who)
    shifted = who - who.min()
    most = shifted.max() + 1
    pairs, person_of = np.unique(asked_of * most + shifted, return_inverse=True)

    def beside(step):
        at = np.arange(quotations) + step
        inside = np.clip(at, 0, quotations - 1)
        is_there = (at == inside) & (row_of[inside] == row_of)
        return np.where(is_there, at, quotations)

    def same_at(quotation):
        wanted = quotation[asked_of] * most + shifted
        found = np.minimum(np.searchsorted(pairs, wanted), len(pairs) - 1)
        return np.where(pairs[found] == wanted, found, len(pairs))

    nearest = [beside(-1), beside(1)]
    distances = [np.abs(item_of[at] - item_of[:quotations]) for at in nearest]
    is_near = [(far < NEAR) & (at < quotations) for far, at in zip(distances, nearest)]
    return {
        "person_of": person_of.reshape(-1),
        "neighbours": np.stack([same_at(at) for at in [*nearest, beside(-2)]]),
        "neighbours_of": np.stack(nearest),
        "is_near": np.stack(is_near).astype(np.float32),
    }
