"""The label lists of the model's heads; their order is part of the model file."""

from __future__ import annotations

from .documents import Document

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH"]
ROLES = ["source", "cue", "content"]
BIO = ["O", "B", "I"]


def treebank_labels(documents: list[Document]) -> dict[str, list[str]]:
    """Sorted lists of the tags and relations that the treebanks use."""
    layers = {"upos": set(), "xpos": set(), "relations": set()}
    for document in documents:
        for sentence in document.sentences:
            for name, seen in layers.items():
                seen.update(getattr(sentence, name) or [])
    return {name: sorted(seen) for name, seen in layers.items()}
