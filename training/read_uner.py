"""Reader of UniversalNER's IOB2 files: only for measuring, never for training."""

from __future__ import annotations

from pathlib import Path


def read_iob2(path: Path) -> list[tuple[list[str], list[str]]]:
    """Words and labels of each sentence."""
    result: list[tuple[list[str], list[str]]] = []
    words: list[str] = []
    labels: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if not line.strip():
            if words:
                result.append((words, labels))
            words, labels = [], []
            continue
        columns = line.split("\t")
        words.append(columns[1])
        labels.append(columns[2])
    return result
