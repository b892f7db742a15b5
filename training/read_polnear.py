"""Reader of PolNeAR: attributions over words and sentences of the raw text."""

from __future__ import annotations

import json
from pathlib import Path

from .documents import Attribution, Document, Sentence
from .sentences import sentences
from .tokenise import tokenise


def document_of_text(id: str, text: str) -> Document:
    """A document with the words and sentences of a raw text."""
    spans = tokenise(text)
    result = []
    for first, end, last in sentences(text, spans):
        part = spans[first:end]
        result.append(
            Sentence(
                words=[text[a:b] for a, b in part],
                ends_paragraph=last,
                starts=[a for a, _ in part],
                ends=[b for _, b in part],
            )
        )
    return Document(id, result, text)


def read_polnear(path: Path) -> list[Document]:
    """Documents of a PolNeAR file; a word belongs to a role when it shares a character with one of its spans."""
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        document = document_of_text(record["id"], record["text"])
        at = [-1] * (len(document.text) + 1)
        number = 0
        for sentence in document.sentences:
            for a, b in zip(sentence.starts, sentence.ends, strict=True):
                at[a:b] = [number] * (b - a)
                number += 1
        document.attributions = [
            Attribution(*(words_in(at, a[role]) for role in ("source", "cue", "content"))) for a in record["attributions"]
        ]
        documents.append(document)
    return documents


def words_in(at: list[int], spans: list[list[int]]) -> frozenset[int]:
    """Numbers of the words that share a character with one of the spans."""
    return frozenset(w for s, e in spans for w in at[s:e] if w >= 0)
