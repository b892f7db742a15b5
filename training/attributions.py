"""From role tags and links to attributions: one for each cue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .reading import Reading

SOURCE, CUE, CONTENT = 0, 1, 2
Run = tuple[int, int]


@dataclass
class Thresholds:
    """Tuned on PolNeAR dev. Biases are added to the log-probability of O; links are mean probabilities over a span."""

    source_bias: float = -1.5
    cue_bias: float = -0.3
    content_bias: float = 0.0
    content_link: float = 0.3
    source_link: float = 0.2


def runs(log: np.ndarray, bias: float) -> list[Run]:
    """Spans of one layer from log-probabilities [N,3] of O, B, I: the best sequence in which I follows B or I."""
    n = len(log)
    score = log.astype(np.float64).copy()
    score[:, 0] += bias
    back = np.zeros((n, 3), np.int64)
    total = score[0].copy()  # an I at the very start is allowed: nothing went before
    for i in range(1, n):
        into = np.array([total.max(), total.max(), max(total[1], total[2])])
        back[i] = [int(total.argmax()), int(total.argmax()), 1 if total[1] >= total[2] else 2]
        total = into + score[i]
    state = int(total.argmax()) if n else 0
    states = [0] * n
    for i in range(n - 1, -1, -1):
        states[i] = state
        state = int(back[i][state])
    result: list[Run] = []
    for i, s in enumerate(states):
        if s == 1 or (s == 2 and (i == 0 or states[i - 1] == 0)):
            result.append((i, i + 1))
        elif s == 2:
            result[-1] = (result[-1][0], i + 1)
    return result


def attributions(reading: Reading, t: Thresholds) -> list[dict[str, list[Run]]]:
    """Attributions as word runs by role, in the order of their cues."""
    sources = runs(reading.roles[:, SOURCE], t.source_bias)
    cues = runs(reading.roles[:, CUE], t.cue_bias)
    contents = runs(reading.roles[:, CONTENT], t.content_bias)
    linked = [cue_links(reading, cue) for cue in cues]
    found: list[dict[str, list[Run]]] = [{"source": [], "cue": [cue], "content": []} for cue in cues]
    for content in contents:
        strength = [mean(links, CONTENT, content) for links in linked]
        best = int(np.argmax(strength)) if strength else -1
        if best >= 0 and strength[best] >= t.content_link:
            found[best]["content"].append(content)
    for attribution, links in zip(found, linked, strict=True):
        strength = [mean(links, SOURCE, source) for source in sources]
        best = int(np.argmax(strength)) if strength else -1
        if best >= 0 and strength[best] >= t.source_link:
            attribution["source"].append(sources[best])
    return [a for a in found if a["content"]]


def cue_links(reading: Reading, cue: Run) -> tuple[int, np.ndarray]:
    """First word of the cue's window, and [2,W] probabilities that each word there is its source's, its content's."""
    for base, end, own, links in reading.windows:
        if own <= cue[0] < end:
            rows = links[:, cue[0] - base : min(cue[1], end) - base].mean(1)
            return base, 1 / (1 + np.exp(-rows))
    raise ValueError("cue outside every window")


def mean(links: tuple[int, np.ndarray], role: int, span: Run) -> float:
    """Mean probability over the part of a span that lies in the cue's window; 0 where none does."""
    base, probabilities = links
    part = probabilities[0 if role == SOURCE else 1, max(span[0] - base, 0) : max(span[1] - base, 0)]
    return float(part.mean()) if len(part) else 0.0
