"""Tags and trees of the attributed documents by an earlier state of the model, so that names are found in them as in a treebank."""

from __future__ import annotations

import json
from copy import copy
from pathlib import Path

from . import prepare
from .documents import Document
from .evaluate import sentence_trees
from .reading import Runner, read


def tagged(documents: list[Document], s: prepare.Setting, run: Runner, kept: Path) -> dict[str, Document]:
    """Copies of the documents, by id, with tags and trees; `kept` keeps them for the next time."""
    if kept.exists():
        layers = json.loads(kept.read_text(encoding="utf-8"))
    else:
        layers = {d.id: layers_of(d, s, run) for d in documents}
        kept.write_text(json.dumps(layers), encoding="utf-8")
    result = {}
    for document in documents:
        other = copy(document)
        other.sentences = []
        for sentence, (upos, xpos, heads, relations) in zip(document.sentences, layers[document.id], strict=True):
            more = copy(sentence)
            more.upos, more.xpos, more.heads, more.relations = upos, xpos, heads, relations
            other.sentences.append(more)
        result[document.id] = other
    return result


def layers_of(document: Document, s: prepare.Setting, run: Runner) -> list[list]:
    """UPOS, XPOS, heads and relations of each sentence."""
    reading = read(document, s.pieces, run)
    result = []
    for number, (heads, relations) in enumerate(sentence_trees(document, reading)):
        a, b = reading.offsets[number], reading.offsets[number + 1]
        result.append(
            [
                [s.labels["upos"][k] for k in reading.upos[a:b]],
                [s.labels["xpos"][k] for k in reading.xpos[a:b]],
                heads,
                [s.labels["relations"][k] for k in relations],
            ]
        )
    return result
