"""Variation of the training texts: what news does that the treebanks hardly show, and the other way round.

Names stand in for each other: in a third of the texts some names give way to others of the same kind and length, the same
one wherever the name stands, so that a kind is learnt from what is said of it and not from the name alone.
"""

from __future__ import annotations

import random
from copy import copy

from .documents import Document, Sentence

STRAIGHT = {'"'}


Pools = dict[tuple[str, int], list[list[str]]]


def name_pools(documents: list[Document], known: dict[str, list[str]]) -> Pools:
    """Names by kind and number of words: every one that the documents mark, and the well-known ones (twice as many organisations)."""
    seen: dict[tuple[str, int], set[str]] = {}
    for document in documents:
        for sentence in document.sentences:
            for start, end, kind in name_spans(sentence.names or []):
                words = sentence.words[start:end]
                if kind in ("PER", "ORG", "LOC") and words[0][:1].isupper() and "," not in words:
                    seen.setdefault((kind, end - start), set()).add(" ".join(words))
    for kind, label in (("organisation", "ORG"), ("place", "LOC")):
        for name in known[kind]:
            words = name.replace("-", " - ").replace("'s", " 's").split()
            if words[0][:1].isupper():
                seen.setdefault((label, len(words)), set()).add(" ".join(words))
    return {k: [n.split() for n in sorted(v)] for k, v in sorted(seen.items())}


def name_spans(names: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of names whose kind is known."""
    spans: list[list] = []
    for i, name in enumerate(names):
        if name[:2] == "B-":
            spans.append([i, i + 1, name[2:]])
        elif name[:2] == "I-" and spans and spans[-1][1] == i:
            spans[-1][1] = i + 1
    return [(a, b, k) for a, b, k in spans]


def swapped(document: Document, rng: random.Random, pools: Pools) -> Document:
    """Some names of the text given the words of another; in texts with trees only names of one word, whose tree is alike."""
    trees = document.sentences[0].heads is not None
    chosen: dict[str, list[str] | None] = {}
    result = copy(document)
    result.sentences = []
    for sentence in document.sentences:
        words = sentence.words
        for start, end, kind in name_spans(sentence.names or []):
            pool = pools.get((kind, end - start))
            if not pool or (trees and end - start > 1):
                continue
            name = " ".join(sentence.words[start:end])
            if name not in chosen:
                chosen[name] = rng.choice(pool) if rng.random() < 0.5 else None
            other = chosen[name]
            if other:
                words = [*words[:start], *other, *words[end:]]
        result.sentences.append(with_words(sentence, words))
    return result


def varied(document: Document, rng: random.Random, pools: Pools | None = None) -> Document:
    """A copy with curly quotation marks for straight ones (or back), some sentences in other case, some names changed."""
    if pools and rng.random() < 0.35:
        document = swapped(document, rng, pools)
    trees = document.sentences[0].heads is not None
    curl = trees and rng.random() < 0.4
    flatten = not trees and rng.random() < 0.3
    result = copy(document)
    result.sentences = []
    opened = False
    for sentence in document.sentences:
        words = sentence.words
        if curl:
            words, opened = curled(words, opened and not sentence.ends_paragraph)
        elif flatten:
            words = ['"' if w in ("“", "”") else w.replace("’", "'") for w in words]
        if trees:
            words = recased(words, rng)
        result.sentences.append(with_words(sentence, words))
    return result


def with_words(sentence: Sentence, words: list[str]) -> Sentence:
    """The sentence with other spellings of its words."""
    if words is sentence.words:
        return sentence
    changed = copy(sentence)
    changed.words = words
    return changed


def curled(words: list[str], opened: bool) -> tuple[list[str], bool]:
    """Straight marks made curly, opening and closing in turn; returns also whether one is left open."""
    result = []
    for word in words:
        if word in STRAIGHT:
            result.append("”" if opened else "“")
            opened = not opened
        else:
            result.append(word.replace("'", "’") if len(word) > 1 else word)
    return result, opened


def recased(words: list[str], rng: random.Random) -> list[str]:
    """Rarely a headline: all capitals, or every longer word capitalised."""
    draw = rng.random()
    if draw < 0.02:
        return [w.upper() for w in words]
    if draw < 0.05:
        return [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    return words
