"""Teaches a network of the second reader who says each quotation; print-lessons.ts prints what it learns from.

It runs at training time only, in an environment of its own:
    python3 -m venv ENV && ENV/bin/pip install "torch>=2.15,<3" "numpy>=2,<3"
    node training/reader/print-lessons.ts CORPUS.jsonl … training/articles/*.txt > lessons.jsonl
    ENV/bin/python training/reader/teach_reader.py lessons.jsonl parsing.json
    ENV/bin/python training/reader/teach_reader.py lessons.jsonl plain.json --plain
    node training/reader/pack-reader.ts parsing.json src/article/weights/parsing-reader.bin
    node training/reader/pack-reader.ts plain.json src/article/weights/reader.bin
Each takes about eight minutes on one core. With `--leave-out 2` it learns from the other folds, and tells how
often it is right in that one; those of a fold are packed as FOLDER/fold-2-parsing.bin and FOLDER/fold-2.bin.
"""

import argparse
import collections
import json

import numpy as np
import torch

from reader_lessons import as_batch, choose_words, number_words, read_lessons
from reader_network import Reader

EPOCHS = 15
RATE = 3e-3
DECAY = 0.02
# Batches in which the rate rises to its height, and the share of it that is left at the end.
WARMING = 100
LEAST_RATE = 0.01
LONGEST_STEP = 1.0
# How much the answers count that look at nothing but the quotation itself.
FIRST_COUNTS = 0.3
# Items of a batch. Its documents are about as long: so many at a time are sorted by their length.
BATCH_ITEMS = 5000
SORTED = 200


def batches_of(lessons, random):
    """All lessons once, in an order of chance."""
    batches = []
    order = random.permutation(len(lessons))
    for some in np.array_split(order, max(1, len(lessons) // SORTED)):
        items = 0
        batches.append([])
        for lesson in sorted((lessons[at] for at in some), key=lambda one: len(one.traits)):
            if batches[-1] and items + len(lesson.traits) > BATCH_ITEMS:
                items = 0
                batches.append([])
            batches[-1].append(lesson)
            items += len(lesson.traits)
    return [batches[at] for at in random.permutation(len(batches))]


def loss_of(reader, batch):
    first, again = reader(batch)
    return FIRST_COUNTS * loss_for(batch, *first) + (1 - FIRST_COUNTS) * loss_for(batch, *again)


def loss_for(batch, given, to_nobody):
    """How little is given to the right ones together, or to nobody where none of them is right."""
    right = torch.zeros_like(to_nobody).index_add(0, batch.asked_of, given * batch.is_right)
    is_told = torch.zeros_like(to_nobody).index_add(0, batch.asked_of, batch.is_right.float()) > 0
    chance = torch.where(is_told, right, to_nobody)
    return -(batch.counts * torch.log(chance + 1e-6)).sum()


def teach(reader, lessons, random):
    optimizer = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=DECAY)
    epochs = [batches_of(lessons, random) for _ in range(EPOCHS)]
    steps = sum(len(batches) for batches in epochs)
    step = 0
    reader.train()
    for epoch, batches in enumerate(epochs):
        total = counted = 0
        for some in batches:
            batch = as_batch(some)
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, step / WARMING) * max(LEAST_RATE, 1 - step / steps)
            loss = loss_of(reader, batch)
            optimizer.zero_grad()
            (loss / batch.counts.sum()).backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), LONGEST_STEP)
            optimizer.step()
            total += loss.item()
            counted += batch.counts.sum().item()
            step += 1
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / counted:.3f}", flush=True)


@torch.no_grad()
def judge(reader, lessons):
    """How often the likeliest is right, and of how many quotations with a candidate who is."""
    reader.eval()
    right = asked = 0
    for lesson in lessons:
        given, to_nobody = (one.numpy() for one in reader(as_batch([lesson]))[1])
        for question, nobody in enumerate(to_nobody):
            own = lesson.asked_of == question
            if not lesson.is_right[own].any():
                continue
            people = collections.defaultdict(float)
            who = lesson.who[lesson.named_of[own]]
            for person, chance in zip(who, given[own]):
                people[person] += chance
            likeliest = max(people, key=people.get)
            asked += 1
            right += people[likeliest] > nobody and likeliest in who[lesson.is_right[own]]
    return right, asked


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("lessons")
    arguments.add_argument("output")
    arguments.add_argument("--leave-out", type=int, metavar="FOLD")
    arguments.add_argument("--plain", action="store_true", help="without what the grammar says")
    options = arguments.parse_args()
    # Alike on every machine, as far as the processor rounds alike.
    torch.set_num_threads(1)
    torch.manual_seed(0)
    shape, lessons = read_lessons(options.lessons, options.plain)
    taught = [lesson for lesson in lessons if lesson.fold != options.leave_out]
    vocabulary = choose_words(taught, shape["words"])
    number_words(lessons, shape["words"], vocabulary)
    reader = Reader(shape, shape["words"]["special"] + len(vocabulary))
    teach(reader, taught, np.random.default_rng(0))
    unseen = [lesson for lesson in lessons if lesson.fold == options.leave_out]
    if unseen:
        right, asked = judge(reader, unseen)
        print(f"fold {options.leave_out}: {right} of {asked} right, {right / asked:.1%}")
    sections = {name: rounded(values) for name, values in reader.sections().items()}
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump({"vocabulary": vocabulary, "sections": sections}, file)


def rounded(values):
    return [round(value, 6) for value in values.flatten().tolist()]


main()
