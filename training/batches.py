"""Training batches: windows of documents with their targets, padded together."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .augment import Pools, varied
from .documents import Document
from .labels import NAMES
from .windows import Encoded, Window, encode, inputs_of, pack
from .wordpiece import WordPiece

MASK = 4
SKIP = -100  # a target that no loss counts
NAME_CODES = {"?": SKIP, "N": -1, "N-B": -2, "N-I": -3} | {n: i for i, n in enumerate(NAMES)}  # below zero: kind not said


@dataclass
class Example:
    """One window as arrays, with the targets that its corpus gives."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    sentence: list[int]
    targets: dict[str, np.ndarray]


def tree_targets(document: Document, encoded: Encoded, window: Window, maps: dict[str, dict[str, int]]) -> dict[str, np.ndarray]:
    """Tags, heads (as word numbers in the window, the root being the word itself), relations, names, antecedents."""
    columns: dict[str, list[int]] = {k: [] for k in ("upos", "xpos", "heads", "relations", "names")}
    base = encoded.offsets[window.first]
    for number in range(window.first, window.end):
        s = document.sentences[number]
        assert s.upos and s.xpos and s.heads and s.relations and s.names
        offset = encoded.offsets[number] - base
        columns["upos"] += [maps["upos"][t] for t in s.upos]
        columns["xpos"] += [maps["xpos"][t] for t in s.xpos]
        columns["relations"] += [maps["relations"].get(t, SKIP) for t in s.relations]
        columns["heads"] += [offset + (h - 1 if h else i) for i, h in enumerate(s.heads)]
        columns["names"] += [NAME_CODES[n] for n in s.names]
    result = {k: np.array(v, np.int64) for k, v in columns.items()}
    if document.antecedents is not None:
        result["antecedents"] = antecedent_targets(document.antecedents, base, encoded.offsets[window.end])
    return result


def antecedent_targets(links: dict[int, list[int]], base: int, end: int) -> np.ndarray:
    """[W,W]: 1 where the column is an antecedent of the row (itself: there is none in the window)."""
    target = np.zeros((end - base, end - base), np.float32)
    for word, earlier in links.items():
        if base <= word < end:
            inside = [e - base for e in earlier if e >= base]
            if inside or not earlier:  # a word whose antecedents all lie before the window is not asked
                target[word - base, inside or [word - base]] = 1
    return target


def role_targets(document: Document, encoded: Encoded, window: Window) -> dict[str, np.ndarray]:
    """roles [W,3] (O, B, I of source, cue, content) and links [2,W,W] (rows of cue words only, else SKIP).

    A span that began before the window starts with I.
    """
    base, end = encoded.offsets[window.first], encoded.offsets[window.end]
    roles = np.zeros((end - base, 3), np.int64)
    links = np.full((2, end - base, end - base), SKIP, np.float32)
    for attribution in document.attributions or []:
        for layer, words in enumerate((attribution.source, attribution.cue, attribution.content)):
            for word in words:
                if base <= word < end:
                    roles[word - base, layer] = 2 if word - 1 in words else 1
        for cue in attribution.cue:
            if base <= cue < end:
                for k, words in enumerate((attribution.source, attribution.content)):
                    links[k, cue - base] = 0
                    links[k, cue - base, [w - base for w in words if base <= w < end]] = 1
    names = [NAME_CODES[n] for s in document.sentences[window.first : window.end] for n in s.names or ["?"] * len(s.words)]
    return {"roles": roles, "links": links, "names": np.array(names, np.int64)}


def examples(documents: list[Document], pieces: WordPiece, maps: dict[str, dict[str, int]], rng: random.Random, pools: Pools | None = None) -> list[Example]:
    """One epoch's windows: documents varied anew, windows of a length drawn for each document."""
    result = []
    for document in documents:
        document = varied(document, rng, pools)
        encoded = encode(document, pieces)
        limit = rng.choice((96, 160, 256, 256))
        for window in pack([len(i) for i in encoded.ids], limit):
            parts = inputs_of(encoded, window)
            if len(parts[0]) > 400:
                continue
            trees = document.sentences[0].heads is not None
            targets = tree_targets(document, encoded, window, maps) if trees else role_targets(document, encoded, window)
            result.append(Example(*parts, targets))
    return result


def batches(examples_: list[Example], budget: int, rng: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of like length with at most `budget` pieces, padding included, in random order."""
    order = list(examples_)
    rng.shuffle(order)
    result = []
    for i in range(0, len(order), 96):
        batch: list[Example] = []
        for example in sorted(order[i : i + 96], key=lambda e: len(e.ids)):
            if batch and (len(batch) + 1) * len(example.ids) > budget:
                result.append(batch)
                batch = []
            batch.append(example)
        result.append(batch)
    rng.shuffle(result)
    yield from result


def collate(batch: list[Example], rng: random.Random | None = None, masked: float = 0.0) -> dict[str, Tensor]:
    """Padded tensors of a batch; with `rng`, a share `masked` of the words is hidden from the encoder."""
    # Few different shapes: each new one costs the CPU library a new kernel.
    t = -(-max(len(e.ids) for e in batch) // 16) * 16
    w = -(-max(len(e.first) for e in batch) // 16) * 16
    out = {k: np.zeros((len(batch), t), np.int64) for k in ("ids", "shapes")}
    out |= {k: np.zeros((len(batch), w), np.int64) for k in ("first", "last", "sentence")}
    names = {k for e in batch for k in e.targets}
    for k in names:
        if k == "links":
            out[k] = np.full((len(batch), 2, w, w), SKIP, np.float32)
        elif k == "antecedents":
            out[k] = np.zeros((len(batch), w, w), np.float32)
        elif k == "roles":
            out[k] = np.full((len(batch), w, 3), SKIP, np.int64)
        else:
            out[k] = np.full((len(batch), w), SKIP, np.int64)
    for b, e in enumerate(batch):
        n = len(e.first)
        out["ids"][b, : len(e.ids)] = e.ids
        out["shapes"][b, : len(e.ids)] = e.shapes
        for k in ("first", "last", "sentence"):
            out[k][b, :n] = getattr(e, k)
        if rng:
            for i in range(n):
                if rng.random() < masked:
                    out["ids"][b, e.first[i] : e.last[i] + 1] = MASK
        for k, v in e.targets.items():
            if k == "links":
                out[k][b, :, :n, :n] = v
            elif k == "antecedents":
                out[k][b, :n, :n] = v
            else:
                out[k][b, :n] = v
    return {k: torch.from_numpy(v) for k, v in out.items()}
