"""Runs the graph over documents and joins the windows: what an engine has to do around the model file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .documents import Document
from .interface import INPUTS, OUTPUTS
from .labels import NAMES
from .windows import LIMIT, Window, encode, inputs_of, pack
from .wordpiece import WordPiece

Runner = Callable[[dict[str, np.ndarray]], list[np.ndarray]]


@dataclass
class Reading:
    """Decisions and scores over all words of a document. Word numbers run through the document.

    windows: for each window (first word, end word, first word that is not context, its links [2,W,W]).
    """

    offsets: list[int]
    upos: np.ndarray
    xpos: np.ndarray
    heads: np.ndarray  # [N,K], outside 0..N-1 where there is no such candidate
    head_scores: np.ndarray
    relations: np.ndarray
    names: np.ndarray
    roles: np.ndarray
    antecedents: np.ndarray
    antecedent_scores: np.ndarray
    windows: list[tuple[int, int, int, np.ndarray]]


def read(document: Document, pieces: WordPiece, run: Runner, batch: int = 1, limit: int = LIMIT, context: int = 64) -> Reading:
    """Reads one document; windows of like length go together, `batch` at a time."""
    encoded = encode(document, pieces)
    windows = pack([len(i) for i in encoded.ids], limit, context)
    parts = [inputs_of(encoded, w) for w in windows]
    order = sorted(range(len(windows)), key=lambda i: len(parts[i][0]))
    outputs: list[list[np.ndarray]] = [[] for _ in windows]
    for at in range(0, len(order), batch):
        chosen = order[at : at + batch]
        t = max(len(parts[i][0]) for i in chosen)
        w = max(4, *(len(parts[i][2]) for i in chosen))
        feed = {name: np.zeros((len(chosen), t if name in INPUTS[:2] else w), np.int32) for name in INPUTS}
        for row, i in enumerate(chosen):
            for name, values in zip(INPUTS, parts[i], strict=True):
                feed[name][row, : len(values)] = values
        for name, values in zip(OUTPUTS, run(feed), strict=True):
            for row, i in enumerate(chosen):
                outputs[i].append(values[row])
    return joined(encoded.offsets, windows, outputs)


def joined(offsets: list[int], windows: list[Window], outputs: list[list[np.ndarray]]) -> Reading:
    """Each word's results from the window in which it is not context."""
    columns: dict[str, list[np.ndarray]] = {name: [] for name in OUTPUTS if name != "links"}
    links = []
    for window, output in zip(windows, outputs, strict=True):
        base, end = offsets[window.first], offsets[window.end]
        own = offsets[window.first + window.context]
        for name, values in zip(OUTPUTS, output, strict=True):
            if name == "links":
                links.append((base, end, own, values[:, : end - base, : end - base]))
                continue
            part = values[own - base : end - base]
            columns[name].append(part + base if name in ("heads", "antecedents") else part)
    joined_columns = {name: np.concatenate(parts) for name, parts in columns.items()}
    return Reading(offsets=offsets, windows=links, **joined_columns)


# Added to the log-probabilities of a kind before the best label is taken. None: GUM dev, whose names are marked by hand, is best without.
NAME_BIAS: dict[str, float] = {}


def best_names(log: np.ndarray) -> list[str]:
    """Name label of each word from log-probabilities [N,9]: where names begin and go on by each word's best label, the kind by all
    words of a name together."""
    log = log + np.array([NAME_BIAS.get(n[2:], 0.0) for n in NAMES], np.float32)
    marks = [NAMES[k][0] for k in log.argmax(-1)]
    result = ["O"] * len(marks)
    i = 0
    while i < len(marks):
        if marks[i] == "O":
            i += 1
            continue
        end = i + 1
        while end < len(marks) and marks[end] == "I":
            end += 1
        scores = log[i, 1::2] + log[i + 1 : end, 2::2].sum(0)
        kind = NAMES[1 + 2 * int(scores.argmax())][2:]
        result[i:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - i - 1)
        i = end
    return result
