"""The second reader as it is taught; src/article/reader reads with what it has learned."""

import torch
from torch import nn
from torch.nn import functional

LAYERS = 2
# Numbers that a word, a trait of many values and one of few are told by.
WORD_WIDTH = 24
MANY_WIDTH = 6
FEW_WIDTH = 4
MANY = 20
INPUT_WIDTH = 64
UNITS = 32
JOINT_WIDTH = 64
SPEAKER_AROUND = 10
NOBODY_AROUND = 3

DROPPED = 0.25
# So many words are hidden from it, as are all that it has never seen.
HIDDEN_WORDS = 0.12


class Reading(nn.Module):
    """One reading of the items in one direction: a minimal gated recurrent unit.

    At each item a unit keeps some of what it held and takes in the rest. How much depends on the
    item alone, so all items are read at once, by logarithms (arXiv 2410.01201).
    """

    def __init__(self, width):
        super().__init__()
        self.linear = nn.Linear(width, 2 * UNITS)
        # It begins by keeping more than it takes in.
        self.linear.bias.data[:UNITS] -= 1.0

    def forward(self, items, is_item):
        taking, taken = self.linear(items).chunk(2, dim=2)
        kept = torch.cumsum(-functional.softplus(taking) * is_item, dim=1)
        share = torch.where(is_item, -functional.softplus(-taking), -30.0)
        positive = torch.log(torch.relu(taken) + 0.5)
        size = torch.where(taken >= 0, positive, -functional.softplus(-taken))
        return torch.exp(kept + torch.logcumsumexp(share + size - kept, dim=1))


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.ahead = Reading(width)
        self.back = Reading(width)

    def forward(self, items, is_item):
        back = self.back(items.flip(1), is_item.flip(1)).flip(1)
        return torch.cat([self.ahead(items, is_item), back], dim=2)


class Reader(nn.Module):
    def __init__(self, shape, words):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(words, WORD_WIDTH)
        widths = [MANY_WIDTH if count > MANY else FEW_WIDTH for _, count in shape["values"]]
        self.traits = nn.ModuleList(
            nn.Embedding(count, width) for (_, count), width in zip(shape["values"], widths)
        )
        bits = sum(count for _, count in shape["bits"])
        shown = len(shape["words"]["traits"]) * WORD_WIDTH + sum(widths) + bits
        self.input = nn.Linear(shown, INPUT_WIDTH)
        inputs = [INPUT_WIDTH] + [2 * UNITS] * (LAYERS - 1)
        self.layers = nn.ModuleList(Layer(width) for width in inputs)
        levels = INPUT_WIDTH + 2 * UNITS * LAYERS
        self.asked = nn.Linear(levels, JOINT_WIDTH)
        self.named = nn.Linear(levels, JOINT_WIDTH)
        self.ties = nn.Embedding(sum(shape["ties"]), JOINT_WIDTH)
        nn.init.normal_(self.ties.weight, 0, 0.1)
        self.speaks = nn.Linear(JOINT_WIDTH, 1)
        self.nobody = nn.Linear(JOINT_WIDTH, 1)
        self.around = nn.Linear(SPEAKER_AROUND, JOINT_WIDTH)
        self.speaks_again = nn.Linear(JOINT_WIDTH, 1)
        self.nobody_again = nn.Linear(NOBODY_AROUND, 1)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, batch):
        """Of each candidate the chance that it speaks, and of each quotation that nobody does.

        First as the quotation alone tells, then as all around it are answered.
        """
        levels = self.read(batch)
        asked = self.asked(levels[batch.asked_rows, batch.asked_items])
        named = self.named(levels[batch.named_rows, batch.named_items])
        joint = named[batch.named_of] + asked[batch.asked_of] + self.ties(batch.ties).sum(1)
        scores = self.speaks(self.drop(torch.relu(joint))).squeeze(1)
        nobody = self.nobody(torch.relu(asked)).squeeze(1)
        first = chances(scores, nobody, batch.asked_of)
        of_speaker, of_nobody = around(batch, *first)
        again = self.drop(torch.relu(joint + self.around(of_speaker)))
        scores = scores + self.speaks_again(again).squeeze(1)
        nobody = nobody + self.nobody_again(of_nobody).squeeze(1)
        return first, chances(scores, nobody, batch.asked_of)

    def read(self, batch):
        is_item = batch.is_item[:, :, None]
        level = torch.relu(self.input(self.drop(self.show(batch.traits))))
        levels = [level]
        for layer in self.layers:
            level = layer(self.drop(level), is_item)
            levels.append(level)
        return self.drop(torch.cat(levels, dim=2))

    def show(self, traits):
        """All that is told of the items, side by side."""
        words = [self.words(self.hide(traits[:, :, at])) for at in self.shape["words"]["traits"]]
        values = zip(self.traits, self.shape["values"])
        shown = [table(traits[:, :, at]) for table, (at, _) in values]
        bits = [
            traits[:, :, at, None] >> torch.arange(count) & 1 for at, count in self.shape["bits"]
        ]
        return torch.cat([*words, *shown, *bits], dim=2)

    def hide(self, words):
        if not self.training:
            return words
        return words.masked_fill(torch.rand(words.shape) < HIDDEN_WORDS, 0)

    def sections(self):
        """The weights by the names that reader-model.ts knows them by."""
        found = {"words": self.words.weight}
        for table, (at, _) in zip(self.traits, self.shape["values"]):
            found[f"trait-{at}"] = table.weight
        for at, rows in enumerate(self.ties.weight.split(list(self.shape["ties"]))):
            found[f"tie-{at}"] = rows
        linears = {name.replace("_", "-"): getattr(self, name) for name in LINEARS}
        for at, layer in enumerate(self.layers):
            linears[f"layer-{at}-forward"] = layer.ahead.linear
            linears[f"layer-{at}-back"] = layer.back.linear
        for name, linear in linears.items():
            found[name] = linear.weight
            found[f"{name}-bias"] = linear.bias
        return found


LINEARS = [
    "input",
    "asked",
    "named",
    "speaks",
    "nobody",
    "around",
    "speaks_again",
    "nobody_again",
]


def around(batch, given, to_nobody):
    """How likely each person is to speak here, before, behind and before that; how likely nobody is."""
    people = torch.zeros(int(batch.person_of.max()) + 1).index_add(0, batch.person_of, given)
    people = torch.cat([people, torch.zeros(1)])
    nobody = torch.cat([to_nobody, torch.zeros(1)])
    before, behind, earlier = people[batch.neighbours]
    nobody_beside = nobody[batch.neighbours_of]
    is_last = (batch.neighbours_of == len(to_nobody)).float()
    is_near = batch.is_near[:, batch.asked_of]
    of_speaker = [
        logs(people[batch.person_of]),
        logs(before),
        logs(behind),
        *nobody_beside[:, batch.asked_of],
        *is_last[:, batch.asked_of],
        before * is_near[0],
        behind * is_near[1],
        logs(earlier),
    ]
    of_nobody = [*nobody_beside, logs(to_nobody)]
    return torch.stack(of_speaker, dim=1), torch.stack(of_nobody, dim=1)


def logs(chance):
    return torch.log(chance + 0.02)


def chances(scores, nobody, asked_of):
    highest = nobody.detach().scatter_reduce(0, asked_of, scores.detach(), "amax")
    powers = torch.exp(scores - highest[asked_of])
    of_nobody = torch.exp(nobody - highest)
    total = of_nobody.index_add(0, asked_of, powers)
    return powers / total[asked_of], of_nobody / total
