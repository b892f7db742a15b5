"""The shape of a word: what an uncased encoder cannot see. The engine has a port of `shape_of`."""

from __future__ import annotations

import regex

SHAPES = [
    "special",  # [CLS] and padding
    "sentence end",  # the [SEP] that ends a sentence
    "paragraph end",  # the [SEP] that ends a sentence and its paragraph
    "lower",
    "title",  # first letter upper case, no other
    "upper",  # two letters or more, all upper case
    "one upper",  # a single upper-case letter, with or without a full stop
    "mixed",
    "uncased",  # letters of a script without case
    "number",
    "letters and digits",
    "mark",  # no letter and no digit
]
ID = {name: i for i, name in enumerate(SHAPES)}
# Every shape of a word comes twice: in a sentence, and (plus FIRST) as its first word that is not a mark.
FIRST = len(SHAPES) - ID["lower"]
COUNT = len(SHAPES) + FIRST

LETTERS = regex.compile(r"\p{L}")
UPPER = regex.compile(r"[\p{Lu}\p{Lt}]")
LOWER = regex.compile(r"\p{Ll}")
DIGIT = regex.compile(r"\p{N}")


def shape_of(word: str) -> int:
    """The shape's number (as for a word inside a sentence)."""
    letters = LETTERS.findall(word)
    digits = bool(DIGIT.search(word))
    if not letters:
        return ID["number"] if digits else ID["mark"]
    if digits:
        return ID["letters and digits"]
    upper = len(UPPER.findall(word))
    lower = len(LOWER.findall(word))
    if upper + lower == 0:
        return ID["uncased"]
    if upper == 0:
        return ID["lower"]
    if lower == 0 and upper == len(letters):
        return ID["one upper"] if upper == 1 else ID["upper"]
    return ID["title"] if upper == 1 and UPPER.match(letters[0]) else ID["mixed"]


def shapes_of(words: list[str]) -> list[int]:
    """Shapes of a sentence's words, the first word that is not a mark lifted by FIRST."""
    shapes = [shape_of(w) for w in words]
    first = next((i for i, s in enumerate(shapes) if s != ID["mark"]), None)
    if first is not None:
        shapes[first] += FIRST
    return shapes
