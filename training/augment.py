"""Variation of the training texts: what news does that the treebanks hardly show, and the other way round."""

from __future__ import annotations

import random
from copy import copy

from .documents import Document, Sentence

STRAIGHT = {'"'}


def varied(document: Document, rng: random.Random) -> Document:
    """A copy with curly quotation marks for straight ones (or back), and some sentences in other case."""
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
