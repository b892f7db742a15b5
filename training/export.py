"""Writes the model file: ONNX with one-byte weights, the vocabulary, and the facts that the engine needs beside it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import prepare
from .attributions import Thresholds
from .graph import Graph
from .interface import ANTECEDENTS, HEADS, INPUTS, OUTPUTS
from .labels import BIO, NAMES, ROLES
from .model import Model, Relations
from .quantise import narrow
from .reading import NAME_BIAS
from .shapes import FIRST, SHAPES
from .windows import CONTEXT, LIMIT
from .wordpiece import MAX_PIECES

VERSION = 3
OPSET = 17
# Parts of the graph whose products are of bytes: the encoder, and the widest ones of the heads.
BYTES = ("encoder", "relations/MatMul", "row", "column", "spans.0", "tags.0", "dependent", "relations/head")


def export(model: Model, s: prepare.Setting, run: dict, figures: dict, folder: Path) -> None:
    """Writes parley.onnx, vocab.txt and parley.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "parley.onnx"
    fold(model.relations)
    torch.onnx.export(
        Graph(model).eval(),
        tuple(example().values()),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes=axes(),
        opset_version=OPSET,
        dynamo=False,
        do_constant_folding=True,
    )
    integer_products(path)
    graph = narrow(onnx.load(str(path)))
    onnx.checker.check_model(graph)
    onnx.save(graph, str(path))
    (folder / "vocab.txt").write_text("\n".join(s.vocabulary) + "\n", encoding="utf-8")
    facts = {
        "name": "parley-language",
        "version": VERSION,
        "file": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "bytes": path.stat().st_size,
        "vocabulary": {"file": "vocab.txt", "size": len(s.vocabulary), "sha256": hashlib.sha256((folder / "vocab.txt").read_bytes()).hexdigest()},
        "pieces": {"lowerCase": True, "stripAccents": True, "maxPerWord": MAX_PIECES, "pad": 0, "unknown": 1, "begin": 2, "end": 3},
        "windows": {"limit": LIMIT, "context": CONTEXT},
        "candidates": {"heads": HEADS, "antecedents": ANTECEDENTS},
        "thresholds": asdict(Thresholds()),
        "nameBias": NAME_BIAS,
        "shapes": SHAPES,
        "firstInSentence": FIRST,
        "labels": {**s.labels, "names": NAMES, "roles": ROLES, "bio": BIO, "links": ["source", "content"]},
        "inputs": INPUTS,
        "outputs": OUTPUTS,
        "base": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)",
        "training": run,
        "figures": figures,
    }
    (folder / "parley.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def fold(relations: Relations) -> None:
    """The bilinear part's bias, which only ever meets the head's state, becomes part of the head's own scores: one sum less."""
    with torch.no_grad():
        relations.others.weight += relations.bilinear.bias.reshape(relations.labels, -1)
        relations.bilinear.bias.zero_()


def integer_products(path: Path) -> None:
    """Makes the encoder's matrix products ones of bytes (in place): activations are scaled as they come, window by window.

    A window's numbers then depend on what else is in its batch, so the engine gives each window a run of its own. Weights keep
    seven bits: no product can overflow, and every CPU sums the same integers.
    """
    products = [n.name for n in onnx.load(str(path)).graph.node if n.op_type == "MatMul" and any(part in n.name for part in BYTES)]
    quantize_dynamic(
        str(path),
        str(path),
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=products,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def example() -> dict[str, torch.Tensor]:
    """Inputs to trace with: two windows of 12 pieces and 6 words."""
    generator = torch.Generator().manual_seed(1)
    word = torch.arange(6).repeat(2, 1)
    values = {
        "ids": torch.randint(5, 1000, (2, 12), generator=generator),
        "shapes": torch.full((2, 12), 3),
        "first": word + 1,
        "last": word + 2,
        "sentence": torch.tensor([[1, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 0]]),
    }
    return {k: v.int() for k, v in values.items()}


def axes() -> dict[str, dict[int, str]]:
    """Names of the open dimensions: B windows, T pieces, W words."""
    dynamic = {name: {0: "B", 1: "T" if name in INPUTS[:2] else "W"} for name in INPUTS}
    dynamic |= {name: {0: "B", 1: "W"} for name in OUTPUTS}
    dynamic["links"] = {0: "B", 2: "W", 3: "W"}
    return dynamic
