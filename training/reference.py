"""Reference reading of a text, to check another implementation against.

python -m training.reference --model DIR TEXT.txt > reading.json      words and sentences by this folder's rules
python -m training.reference --model DIR WORDS.json > reading.json    words given: {"sentences": [{"words": [...],
                                                                      "endsParagraph": true}, ...]}

Gives, for the whole text: words with offsets, sentences, the windows with the inputs that go into the model file, and
what comes out of it once decoded (tags, trees, names, role spans, attributions, best antecedents). Needs only
onnxruntime, numpy and regex. Each window is a run of its own, as in the engine.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime

from .attributions import Thresholds, attributions, runs
from .documents import Document, Sentence
from .interface import INPUTS
from .labels import ROLES
from .read_polnear import document_of_text
from .reading import Runner, best_names, read
from .trees import tree
from .windows import LIMIT, cut_long, encode, inputs_of, pack
from .wordpiece import WordPiece


def load(folder: Path, threads: int = 1) -> tuple[dict, WordPiece, Runner]:
    """The model's facts, its word cutter and a runner; raises ValueError when the file's hash is not the stated one."""
    facts = json.loads((folder / "parley.json").read_text(encoding="utf-8"))
    data = (folder / facts["file"]).read_bytes()
    if hashlib.sha256(data).hexdigest() != facts["sha256"]:
        raise ValueError(f"{folder / facts['file']}: not the file that parley.json describes")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    pieces = WordPiece((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    return facts, pieces, lambda feed: session.run(None, feed)


def reference(document: Document, facts: dict, pieces: WordPiece, run: Runner) -> dict:
    """Everything about a document, as plain values."""
    cut_long(document, pieces, LIMIT)
    encoded = encode(document, pieces)
    windows = pack([len(i) for i in encoded.ids])
    reading = read(document, pieces, run)
    sentences = []
    for number, sentence in enumerate(document.sentences):
        a, n = reading.offsets[number], len(sentence.words)
        candidates = reading.heads[a : a + n] - a
        heads = tree(candidates, reading.head_scores[a : a + n])
        relations = []
        for i, head in enumerate(heads):
            k = next((k for k, c in enumerate(candidates[i]) if c == head), 0)
            relations.append("root" if head == i else facts["labels"]["relations"][reading.relations[a + i][k]])
        sentences.append(
            {
                "words": sentence.words,
                "starts": sentence.starts,
                "ends": sentence.ends,
                "endsParagraph": sentence.ends_paragraph,
                "upos": [facts["labels"]["upos"][i] for i in reading.upos[a : a + n]],
                "xpos": [facts["labels"]["xpos"][i] for i in reading.xpos[a : a + n]],
                "heads": [0 if h == i else h + 1 for i, h in enumerate(heads)],
                "relations": relations,
                "names": best_names(reading.names[a : a + n]),
            }
        )
    return {
        "sentences": sentences,
        "windows": [
            {"sentences": [w.first, w.end], "context": w.context, **dict(zip(INPUTS, inputs_of(encoded, w), strict=True))} for w in windows
        ],
        "roles": {role: runs(reading.roles[:, k], facts["thresholds"][f"{role}_bias"]) for k, role in enumerate(ROLES)},
        "attributions": attributions(reading, Thresholds(**facts["thresholds"])),
        "antecedents": [int(c[0]) for c in reading.antecedents],
        "scores": {
            "heads": np.round(reading.head_scores[:, 0], 4).tolist(),
            "antecedents": np.round(reading.antecedent_scores[:, 0], 4).tolist(),
        },
    }


def main() -> None:
    """Reads one file and prints its reading."""
    parser = argparse.ArgumentParser(prog="python -m training.reference", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    text = args.file.read_text(encoding="utf-8")
    if args.file.suffix == ".json":
        given = json.loads(text)["sentences"]
        document = Document(args.file.stem, [Sentence(words=s["words"], ends_paragraph=s.get("endsParagraph", False)) for s in given])
    else:
        document = document_of_text(args.file.stem, text)
    facts, pieces, run = load(args.model)
    json.dump(reference(document, facts, pieces, run), sys.stdout, ensure_ascii=False, default=int)
    print()


if __name__ == "__main__":
    main()
