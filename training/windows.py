"""Windows: runs of whole sentences of one document that the encoder reads at once.

Layout of a window's wordpieces: [CLS], then for each sentence its words' pieces and a [SEP], whose shape tells whether
a paragraph ends there. A window holds at most `limit` pieces. When a document needs several windows, each but the
first begins with the last sentence of the one before as context, if that has at most `CONTEXT` pieces and is not the
whole of that window. A sentence of more than limit - 2 pieces is cut.
"""

from __future__ import annotations

from dataclasses import dataclass

from .documents import Document, Sentence
from .shapes import ID, shapes_of
from .wordpiece import WordPiece

LIMIT = 256
CONTEXT = 64
CLS, SEP = 2, 3


@dataclass
class Window:
    """Sentences [first, end) of a document, of which the first `context` are only context."""

    first: int
    end: int
    context: int


def cut_long(document: Document, pieces: WordPiece, limit: int) -> None:
    """Cuts (in place) sentences that no window can hold; only for texts without trees."""
    result: list[Sentence] = []
    for sentence in document.sentences:
        at = start = size = 0
        for at, word in enumerate(sentence.words):
            n = len(pieces.pieces(word))
            if size + n > limit - 2:
                result.append(part_of(sentence, start, at, False))
                start, size = at, 0
            size += n
        result.append(part_of(sentence, start, len(sentence.words), sentence.ends_paragraph) if start else sentence)
    document.sentences = result


def part_of(sentence: Sentence, start: int, end: int, ends_paragraph: bool) -> Sentence:
    """Words [start, end) of a sentence without a tree."""
    return Sentence(
        words=sentence.words[start:end],
        ends_paragraph=ends_paragraph,
        starts=sentence.starts[start:end],
        ends=sentence.ends[start:end],
    )


def pack(sizes: list[int], limit: int = LIMIT, context: int = CONTEXT) -> list[Window]:
    """Windows over sentences of the given sizes (pieces with the closing [SEP]); greedy, in order."""
    windows: list[Window] = []
    i = 0
    while i < len(sizes):
        first, carried, total = i, 0, 1
        if windows and context and windows[-1].end - windows[-1].first > 1:
            before = sizes[i - 1]
            if before <= context and 1 + before + sizes[i] <= limit:
                first, carried, total = i - 1, 1, 1 + before
        end = i
        while end < len(sizes) and (total + sizes[end] <= limit or end == i):
            total += sizes[end]
            end += 1
        windows.append(Window(first, end, carried))
        i = end
    return windows


@dataclass
class Encoded:
    """A document as numbers: for each sentence its piece ids, piece shapes, and each word's first and last piece."""

    ids: list[list[int]]
    shapes: list[list[int]]
    first: list[list[int]]
    last: list[list[int]]
    offsets: list[int]  # number of the first word of each sentence, and the number of all words at the end


def encode(document: Document, pieces: WordPiece) -> Encoded:
    """Piece ids and shapes of every sentence, each closed by its [SEP]."""
    encoded = Encoded([], [], [], [], [0])
    for sentence in document.sentences:
        ids: list[int] = []
        shapes: list[int] = []
        first: list[int] = []
        last: list[int] = []
        for word, shape in zip(sentence.words, shapes_of(sentence.words), strict=True):
            parts = pieces.pieces(word)
            first.append(len(ids))
            ids += parts
            shapes += [shape] * len(parts)
            last.append(len(ids) - 1)
        ids.append(SEP)
        shapes.append(ID["paragraph end" if sentence.ends_paragraph else "sentence end"])
        encoded.ids.append(ids)
        encoded.shapes.append(shapes)
        encoded.first.append(first)
        encoded.last.append(last)
        encoded.offsets.append(encoded.offsets[-1] + len(sentence.words))
    return encoded


def inputs_of(encoded: Encoded, window: Window) -> tuple[list[int], list[int], list[int], list[int], list[int]]:
    """ids, shapes, first, last and sentence numbers (from 1) of a window."""
    ids, shapes, first, last, sentence = [CLS], [0], [], [], []
    for number in range(window.first, window.end):
        base = len(ids)
        first += [base + i for i in encoded.first[number]]
        last += [base + i for i in encoded.last[number]]
        sentence += [number - window.first + 1] * len(encoded.first[number])
        ids += encoded.ids[number]
        shapes += encoded.shapes[number]
    return ids, shapes, first, last, sentence
