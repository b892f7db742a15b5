"""Corpora, vocabulary, labels and an untrained model, in the form that training, evaluation and export share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from . import paths, pretrained
from .documents import Document
from .labels import NAMES, treebank_labels
from .model import Model
from .read_polnear import read_polnear
from .read_ud import read_conllu
from .shapes import COUNT
from .windows import LIMIT, cut_long
from .weak_names import gather_signs, read_signs, settle_names, weak_names
from .wordpiece import WordPiece


@dataclass
class Setting:
    """Everything but the weights."""

    vocabulary: list[str]
    rows: list[int]
    labels: dict[str, list[str]]
    pieces: WordPiece

    def maps(self) -> dict[str, dict[str, int]]:
        """Label → number, for each treebank layer."""
        return {k: {label: i for i, label in enumerate(v)} for k, v in self.labels.items()}


def treebanks(corpora: Path, part: str) -> list[Document]:
    """EWT and GUM, `part` being train or dev."""
    return read_conllu(corpora / f"ud/ewt-{part}.conllu", "none") + read_conllu(corpora / f"ud/gum-{part}.conllu", "entities")


def attributed(corpora: Path, part: str, pieces: WordPiece) -> list[Document]:
    """PolNeAR's train or dev part."""
    documents = read_polnear(corpora / f"polnear/{part}.jsonl")
    for document in documents:
        cut_long(document, pieces, LIMIT)
    return documents


def add_weak_names(trees: list[Document], spoken: list[Document], tagged: dict[str, Document] | None = None) -> None:
    """Names for the training documents that have none (EWT, PolNeAR), and for GUM's names that no mention covers.

    tagged: the attributed documents by id with a model's tags and trees (tagging.py): their names are then found as in a treebank.
    """
    signs = read_signs(paths.WORLD, paths.KNOWN)
    gather_signs(trees + spoken, signs)
    for document in trees:
        if document.sentences[0].names is None:
            weak_names(document, signs)
        else:
            settle_names(document, signs)
    for document in spoken:
        source = (tagged or {}).get(document.id, document)
        weak_names(source, signs)
        for sentence, told in zip(document.sentences, source.sentences, strict=True):
            sentence.names = told.names


def setting(trees: list[Document]) -> Setting:
    """Vocabulary and labels, from the pre-trained package and the training treebanks."""
    vocabulary, rows = pretrained.vocabulary()
    return Setting(vocabulary, rows, treebank_labels(trees), WordPiece(vocabulary))


def untrained(s: Setting, seed: int) -> Model:
    """The model with MiniLM's encoder and fresh heads."""
    torch.manual_seed(seed)
    model = Model(len(s.vocabulary), COUNT, len(s.labels["upos"]), len(s.labels["xpos"]), len(s.labels["relations"]), len(NAMES))
    pretrained.fill(model.encoder, s.rows)
    return model
