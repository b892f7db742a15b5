"""Figures on the dev parts: tags and trees, names, links between mentions, attributions."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch

from . import prepare
from .attributions import Thresholds, attributions
from .documents import Document
from .graph import Graph
from .interface import INPUTS
from .model import Model
from .reading import Reading, Runner, best_names, read
from .read_uner import read_iob2
from .trees import tree

PRONOUNS = set("he she it they him her them his hers its their theirs himself herself itself themselves".split())
UNER = {"PER", "ORG", "LOC"}


def torch_runner(model: Model) -> Runner:
    """Runs the graph in PyTorch."""
    graph = Graph(model)

    def run(feed: dict[str, np.ndarray]) -> list[np.ndarray]:
        with torch.inference_mode():
            return [o.float().numpy() if o.is_floating_point() else o.numpy() for o in graph(*(torch.from_numpy(feed[n]) for n in INPUTS))]

    return run


def evaluate(model: Model, s: prepare.Setting, corpora: Path, scorer: Path, work: Path, run: Runner | None = None) -> dict:
    """All dev figures; also written to figures.json in `work`."""
    run = run or torch_runner(model)
    figures: dict = {}
    trees = prepare.treebanks(corpora, "dev")
    readings = [read(d, s.pieces, run) for d in trees]
    gum = [d.id.startswith("GUM_") for d in trees]
    for name, wanted in (("ewt", False), ("gum", True), ("both", None)):
        chosen = [(d, r) for d, r, g in zip(trees, readings, gum, strict=True) if wanted is None or g is wanted]
        figures[name] = tree_figures(chosen, s)
    figures["names on UNER EWT dev"] = name_figures([(d, r) for d, r, g in zip(trees, readings, gum, strict=True) if not g], corpora)
    figures["links"] = link_figures([(d, r) for d, r, g in zip(trees, readings, gum, strict=True) if g], s)
    spoken = prepare.attributed(corpora, "dev", s.pieces)
    readings = [read(d, s.pieces, run) for d in spoken]
    figures["attributions"] = attribution_figures(spoken, readings, corpora, scorer, work, Thresholds())
    (work / "figures.json").write_text(json.dumps(figures, indent=1))
    return figures


def sentence_trees(document: Document, reading: Reading) -> list[tuple[list[int], list[int]]]:
    """Heads (0 = root, else 1-based) and relation numbers of each sentence."""
    result = []
    for number, sentence in enumerate(document.sentences):
        a, n = reading.offsets[number], len(sentence.words)
        candidates = reading.heads[a : a + n] - a
        heads = tree(candidates, reading.head_scores[a : a + n])
        relations = []
        for i, head in enumerate(heads):
            k = next((k for k, c in enumerate(candidates[i]) if c == head), 0)
            relations.append(int(reading.relations[a + i][k]))
        result.append(([0 if h == i else h + 1 for i, h in enumerate(heads)], relations))
    return result


def tree_figures(pairs: list[tuple[Document, Reading]], s: prepare.Setting) -> dict[str, float]:
    """UPOS, XPOS, UAS, LAS over universal relations (as CoNLL 2018 counts), LAS with subtypes; in percent."""
    total = upos = xpos = uas = las = full = 0
    for document, reading in pairs:
        for number, ((heads, relations), sentence) in enumerate(zip(sentence_trees(document, reading), document.sentences, strict=True)):
            a = reading.offsets[number]
            assert sentence.upos and sentence.xpos and sentence.heads and sentence.relations
            for i in range(len(sentence.words)):
                total += 1
                upos += s.labels["upos"][reading.upos[a + i]] == sentence.upos[i]
                xpos += s.labels["xpos"][reading.xpos[a + i]] == sentence.xpos[i]
                if heads[i] == sentence.heads[i]:
                    uas += 1
                    relation = "root" if heads[i] == 0 else s.labels["relations"][relations[i]]
                    las += relation.split(":")[0] == sentence.relations[i].split(":")[0]
                    full += relation == sentence.relations[i]
    return {k: round(100 * v / total, 2) for k, v in (("upos", upos), ("xpos", xpos), ("uas", uas), ("las", las), ("las with subtypes", full))}


def bio_spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """(start, end, type) of BIO labels."""
    spans = []
    for i, label in enumerate(labels):
        if label[0] == "B" or (label[0] == "I" and (i == 0 or labels[i - 1][0] == "O")):
            spans.append([i, i + 1, label[2:]])
        elif label[0] == "I":
            spans[-1][1] = i + 1
    return {(a, b, t) for a, b, t in spans}


def name_figures(pairs: list[tuple[Document, Reading]], corpora: Path) -> dict[str, float]:
    """Exact F1 of persons, organisations and places; names of other kinds are not counted. Also F1 without kinds."""
    gold = {" ".join(w): labels for w, labels in read_iob2(corpora / "ud/uner-ewt-dev.iob2")}
    right = got = wanted = alike = 0
    by: dict[str, list[int]] = {t: [0, 0, 0] for t in sorted(UNER)}
    for document, reading in pairs:
        for number, sentence in enumerate(document.sentences):
            labels = gold.get(" ".join(sentence.words))
            if labels is None:
                continue
            a = reading.offsets[number]
            ours = best_names(reading.names[a : a + len(labels)])
            found = {f for f in bio_spans(ours) if f[2] in UNER}
            true = {f for f in bio_spans(labels) if f[2] in UNER}
            right += len(found & true)
            got += len(found)
            wanted += len(true)
            alike += len({f[:2] for f in found} & {f[:2] for f in true})
            for kind, counts in by.items():
                f, t = {x for x in found if x[2] == kind}, {x for x in true if x[2] == kind}
                counts[0] += len(f & t)
                counts[1] += len(f)
                counts[2] += len(t)
    figures = {"f1": 200 * right / (got + wanted), "precision": 100 * right / max(got, 1), "recall": 100 * right / wanted, "f1 without kind": 200 * alike / (got + wanted)}
    figures |= {f"f1 {k}": 200 * c[0] / max(c[1] + c[2], 1) for k, c in by.items()}
    return {k: round(v, 2) for k, v in figures.items()}


def link_figures(pairs: list[tuple[Document, Reading]], s: prepare.Setting) -> dict[str, float]:
    """Accuracy of the best antecedent of third-person pronouns that have one, in all genres and in news and interview.

    Right when the chosen word heads an earlier mention of the same thing; pronouns without one are not counted.
    """
    counts = {"all": [0, 0], "news and interview": [0, 0]}
    for document, reading in pairs:
        words = [w.lower() for sentence in document.sentences for w in sentence.words]
        for word, earlier in (document.antecedents or {}).items():
            if not earlier or words[word] not in PRONOUNS:
                continue
            chosen = next((int(c) for c in reading.antecedents[word] if c != word), -1)
            groups = ["all"] + (["news and interview"] if re.match(r"GUM_(news|interview)", document.id) else [])
            for group in groups:
                counts[group][0] += chosen in earlier
                counts[group][1] += 1
    return {f"pronouns right, {k}": round(100 * a / max(b, 1), 2) for k, (a, b) in counts.items()} | {f"pronouns, {k}": b for k, (a, b) in counts.items()}


def attribution_figures(documents: list[Document], readings: list[Reading], corpora: Path, scorer: Path, work: Path, t: Thresholds) -> dict[str, dict]:
    """The main figures of the attribution scorer on PolNeAR dev, F1 in percent."""
    lines = []
    for document, reading in zip(documents, readings, strict=True):
        starts = [a for s in document.sentences for a in s.starts]
        ends = [b for s in document.sentences for b in s.ends]
        found = [{role: [[starts[a], ends[b - 1]] for a, b in spans] for role, spans in x.items()} for x in attributions(reading, t)]
        lines.append(json.dumps({"id": document.id, "attributions": found}))
    system, told = work / "attributions.jsonl", work / "attributions.json"
    system.write_text("\n".join(lines) + "\n")
    command = [sys.executable, str(scorer), str(corpora / "polnear/dev.jsonl"), str(system), "--json", str(told)]
    (work / "attributions.txt").write_text(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    scores = json.loads(told.read_text())
    percent = lambda triple: round(100 * triple[2], 1)  # noqa: E731
    return {
        "flat F1": {role: {how: percent(v) for how, v in kinds.items() if how in ("exact", "soft")} for role, kinds in scores["flat"].items()},
        "linked F1": {k: percent(v) for k, v in scores["relation"].items()},
    }
