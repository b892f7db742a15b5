"""The classifier of events, from PLV sentences to packages/engine/model/events.json: python -m training.events (see README.md).

One linear layer over named features (words at, on and round the path between two phrases, and what the engine's lists of verbs make of them) and
over the averaged vectors of the words in five places. The vectors are all-MiniLM-L6-v2's of single words, reduced to their principal components; they
don't depend on what the engine's encoder was trained to do, but the features depend on its trees: run this anew after the encoder was trained.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from . import paths
from .pretrained import folder

WORDS, DIMS, SCALE = 12000, 32, (1.0, 0.5, 1.0, 0.5, 1.0)
NAMED, DECAY, BALANCE, LEAST, FOLDS = 0.6, 6e-4, 0.5, 2, 5


def verbs(corpora: Path) -> list[str]:
    """Verbs as news uses them: lemmas of the treebanks, and roots of what ends in "ed" in PolNeAR."""
    found = Counter()
    for file in sorted((corpora / "ud").glob("*-train.conllu")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = line.split("\t")
            if len(row) > 3 and row[3] == "VERB":
                found[row[2].lower()] += 2
    for line in (corpora / "polnear" / "train.jsonl").open(encoding="utf-8"):
        for word in re.findall(r"\b[a-z]{4,}ed\b", json.loads(line)["text"]):
            found.update({word[:-2], word[:-1], word[:-3] if word[-3] == word[-4] else word[:-2]})
    return sorted(w for w, n in found.items() if n > 1 and w.isascii() and w.isalpha() and len(w) > 2)


def vectors(words: list[str]) -> np.ndarray:
    """Unit vectors of words: MiniLM's mean over their pieces, its first principal components over all of them."""
    from transformers import BertModel, BertTokenizerFast

    tokens, model = BertTokenizerFast.from_pretrained(str(folder())), BertModel.from_pretrained(str(folder())).eval()
    out = []
    with torch.no_grad():
        for i in range(0, len(words), 128):
            batch = tokens(words[i : i + 128], padding=True, return_tensors="pt")
            mask = batch["attention_mask"][..., None].float()
            hidden = model(**batch).last_hidden_state
            out.append(torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1))
    full = torch.cat(out).numpy()
    centred = full - full.mean(0)
    _, vectors_ = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ vectors_[:, ::-1][:, :DIMS]
    return reduced / (np.linalg.norm(reduced, axis=1, keepdims=True) + 1e-9)


def eight_bits(values: np.ndarray) -> tuple[np.ndarray, dict]:
    """Values as eight-bit integers with one scale, and the form in which they are kept."""
    scale = float(np.abs(values).max() / 127)
    small = np.round(values / scale).astype(np.int8)
    return small * scale, {"scale": scale, "data": base64.b64encode(small.tobytes()).decode()}


def fitted(x: np.ndarray, y: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of a multinomial logistic regression; rare classes count for more."""
    inputs, targets = torch.tensor(x, dtype=torch.float32), torch.tensor(y)
    weight, bias = torch.zeros(x.shape[1], classes, requires_grad=True), torch.zeros(classes, requires_grad=True)
    count = np.bincount(y, minlength=classes)
    each = torch.tensor((count.mean() / np.maximum(count, 1)) ** BALANCE, dtype=torch.float32)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=150, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = torch.nn.functional.cross_entropy(inputs @ weight + bias, targets, weight=each) + DECAY * (weight**2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return weight.detach().numpy(), bias.detach().numpy()


def averaged(rows: list[dict], table: dict[str, int], known: np.ndarray) -> np.ndarray:
    """The averaged vectors of the words in each place, weighted, side by side."""
    out = np.zeros((len(rows), len(SCALE) * DIMS), np.float32)
    for r, row in enumerate(rows):
        for p, words in enumerate(row["places"]):
            ids = [table[w] for w in words if w in table]
            if ids:
                out[r, p * DIMS : (p + 1) * DIMS] = known[ids].mean(0) * SCALE[p]
    return out


def chosen(rows: list[dict]) -> list[str]:
    """The names of features seen often enough."""
    count = Counter(f for row in rows for f in row["named"])
    return sorted(f for f, n in count.items() if n >= LEAST)


def marked(rows: list[dict], names: list[str]) -> np.ndarray:
    """Which named features each row has; the lists of verbs count twice."""
    table = {f: i for i, f in enumerate(names)}
    out = np.zeros((len(rows), len(names)), np.float32)
    for r, row in enumerate(rows):
        for f in row["named"]:
            if f in table:
                out[r, table[f]] = NAMED * (2 if f.startswith("vote") else 1)
    return out


def folds(y: np.ndarray) -> np.ndarray:
    """The fold of each row, each class spread evenly over them."""
    order, fold = np.random.RandomState(0), np.zeros(len(y), int)
    for c in range(y.max() + 1):
        rows = order.permutation(np.where(y == c)[0])
        fold[rows] = np.arange(len(rows)) % FOLDS
    return fold


def main() -> None:
    """Features, cross-validation, the model file."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=paths.CORPORA)
    parser.add_argument("--model", type=Path, default=paths.MODEL)
    parser.add_argument("--work", type=Path, default=paths.WORK / "events", help="guesses by cross-validation go here")
    args = parser.parse_args()
    torch.set_num_threads(1)
    sentences = args.corpora / "plover" / "sentences-train.jsonl"
    dump = ["node", str(paths.PROJECT / "training/event_features.ts"), str(sentences)]
    rows = [json.loads(line) for line in subprocess.run(dump, check=True, capture_output=True, text=True).stdout.splitlines()]
    labels = sorted({row["label"] for row in rows})
    y = np.array([labels.index(row["label"]) for row in rows])
    pieces = (folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    whole = [w for w in pieces if w.isascii() and w.isalpha() and w.islower() and len(w) > 2]
    # the pieces are forms and the features lemmas: of "applauded", "strafed" and "hammered" also what a lemmatiser may make of them
    roots = [r for w in whole if w.endswith("ed") and len(w) > 5 for r in (w[:-2], w[:-1], w[:-3] if w[-3] == w[-4] else w[:-2])]
    words = list(dict.fromkeys(whole[:WORDS] + roots + verbs(args.corpora)))
    known, kept_vectors = eight_bits(vectors(words))
    table = {w: i for i, w in enumerate(words)}
    dense = averaged(rows, table, known)
    guessed, fold = np.zeros(len(y), int), folds(y)
    for k in range(FOLDS):
        train, test = np.where(fold != k)[0], np.where(fold == k)[0]
        names = chosen([rows[i] for i in train])
        weight, bias = fitted(np.hstack([dense[train], marked([rows[i] for i in train], names)]), y[train], len(labels))
        guessed[test] = (np.hstack([dense[test], marked([rows[i] for i in test], names)]) @ weight + bias).argmax(1)
    args.work.mkdir(parents=True, exist_ok=True)
    with (args.work / "guesses.jsonl").open("w") as out:
        for row, g in zip(rows, guessed):
            out.write(json.dumps({"id": row["id"], "expected": [{"event": labels[g], "root": labels[g]}]}) + "\n")
    each = [2 * ((guessed == c) & (y == c)).sum() / max(1, (guessed == c).sum() + (y == c).sum()) for c in range(len(labels))]
    print(f"cross-validated over {FOLDS} folds: macro F1 {100 * np.mean(each):.1f}, right {100 * (guessed == y).mean():.1f} %")
    names = chosen(rows)
    weight, bias = fitted(np.hstack([dense, marked(rows, names)]), y, len(labels))
    first = len(SCALE) * DIMS
    for i, name in enumerate(names):  # the features' own weight goes into the layer
        weight[first + i] *= NAMED * (2 if name.startswith("vote") else 1)
    file = {"labels": labels, "dims": DIMS, "scale": SCALE, "named": "\n".join(names), "words": "\n".join(words)}
    file |= {"vectors": kept_vectors, "weights": eight_bits(weight)[1], "bias": [round(float(b), 5) for b in bias]}
    (args.model / "events.json").write_text(json.dumps(file, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
