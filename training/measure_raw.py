"""Trees from raw text against treebanks: python -m training.measure_raw --model DIR FILE.conllu …

Words are aligned by their spans; an arc is right when its word, its head's span and its universal relation are.
Prints F1 of words, UPOS, UAS and LAS (as CoNLL 2018 counts them, but that no gold word is ever split differently).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from .documents import Document
from .measure_tokens import raw_text
from .read_polnear import document_of_text
from .read_ud import read_conllu
from .reading import read
from .reference import load
from .trees import tree
from .windows import LIMIT, cut_long

Span = tuple[int, int]
Arc = tuple[Span, str, Span | None, str]  # word, UPOS, head (None: root), relation


def gold_arcs(document: Document, spans: list[Span]) -> list[Arc]:
    """What the treebank says of each word."""
    arcs: list[Arc] = []
    at = 0
    for s in document.sentences:
        assert s.upos and s.heads and s.relations
        own = spans[at : at + len(s.words)]
        at += len(s.words)
        for i, head in enumerate(s.heads):
            arcs.append((own[i], s.upos[i], own[head - 1] if head else None, s.relations[i].split(":")[0]))
    return arcs


def main() -> None:
    """Reads every document from its raw text and prints the figures over all files."""
    parser = argparse.ArgumentParser(prog="python -m training.measure_raw", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("files", type=Path, nargs="+")
    args = parser.parse_args()
    facts, pieces, run = load(args.model)
    right = {"words": 0, "upos": 0, "uas": 0, "las": 0}
    total = 0
    for path in args.files:
        for document in read_conllu(path, "none"):
            text, spans, _ = raw_text(document)
            gold = {a[0]: a for a in gold_arcs(document, spans)}
            ours = document_of_text("", text)
            cut_long(ours, pieces, LIMIT)
            reading = read(ours, pieces, run, batch=1)
            total += len(spans)
            for number, s in enumerate(ours.sentences):
                a, own = reading.offsets[number], list(zip(s.starts, s.ends, strict=True))
                total += len(own)
                candidates = reading.heads[a : a + len(own)] - a
                heads = tree(candidates, reading.head_scores[a : a + len(own)])
                for i, head in enumerate(heads):
                    true = gold.get(own[i])
                    if not true:
                        continue
                    k = next((k for k, c in enumerate(candidates[i]) if c == head), 0)
                    relation = "root" if head == i else facts["labels"]["relations"][reading.relations[a + i][k]]
                    attached = (None if head == i else own[head]) == true[2]
                    right["words"] += 1
                    right["upos"] += facts["labels"]["upos"][reading.upos[a + i]] == true[1]
                    right["uas"] += attached
                    right["las"] += attached and relation.split(":")[0] == true[3]
    print({k: round(200 * v / total, 2) for k, v in right.items()})


if __name__ == "__main__":
    main()
