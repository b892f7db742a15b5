"""From candidate heads to one tree a sentence: greedy, and Chu-Liu/Edmonds where greedy gives no tree."""

from __future__ import annotations

import numpy as np

MISSING = -1e3  # score of a head that is not among the candidates


def tree(candidates: np.ndarray, scores: np.ndarray) -> list[int]:
    """Heads of n words (a word is its own head at the root), one root.

    candidates and scores [n,K]: each word's best heads, best first, as word numbers in the sentence (outside 0..n-1: none).
    """
    n = len(candidates)
    best = [int(c[0]) for c in candidates]
    if is_tree(best):
        return best
    full = np.full((n + 1, n + 1), MISSING)  # [dependent, head], node 0 the root
    for i in range(n):
        for head, score in zip(candidates[i], scores[i], strict=True):
            if 0 <= head < n:
                full[i + 1, 0 if head == i else head + 1] = score
    # One root only: of the words that could be it, the one whose tree scores best. All others may not hang on node 0.
    options = sorted(range(1, n + 1), key=lambda i: -full[i, 0])[:3]
    found = []
    for root in options:
        allowed = full.copy()
        allowed[1:, 0] = -1e6
        allowed[root, 0] = full[root, 0]
        heads = maximum(allowed)
        found.append((sum(allowed[i, heads[i]] for i in range(1, n + 1)), -root, heads))
    heads = max(found, key=lambda f: f[:2])[2]
    return [i - 1 if heads[i] == 0 else heads[i] - 1 for i in range(1, n + 1)]


def is_tree(heads: list[int]) -> bool:
    """Whether heads (own number = root) are one tree with one root."""
    if sum(h == i for i, h in enumerate(heads)) != 1 or any(not 0 <= h < len(heads) for h in heads):
        return False
    for i in range(len(heads)):
        seen, k = 0, i
        while heads[k] != k:
            k = heads[k]
            seen += 1
            if seen > len(heads):
                return False
    return True


def maximum(scores: np.ndarray) -> list[int]:
    """Chu-Liu/Edmonds: best head of each node of [dependent, head] scores; node 0 is the root (its entry is 0)."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = [0] + [int(scores[i].argmax()) for i in range(1, n)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    total = sum(scores[i, heads[i]] for i in cycle)
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    enter: dict[int, int] = {}
    leave: dict[int, int] = {}
    for a, i in enumerate(outside):
        for b, j in enumerate(outside):
            small[a, b] = scores[i, j]
        # Into the cycle from i: some node of the cycle changes its head to i.
        gains = [scores[c, i] - scores[c, heads[c]] for c in cycle]
        k = int(np.argmax(gains))
        small[m, a] = total + gains[k]
        enter[a] = cycle[k]
        k = int(np.argmax([scores[i, c] for c in cycle]))
        small[a, m] = scores[i, cycle[k]]
        leave[a] = cycle[k]
    inner = maximum(small)
    for a, i in enumerate(outside):
        if a:
            heads[i] = leave[a] if inner[a] == m else outside[inner[a]]
    entry = inner[m]
    heads[enter[entry]] = outside[entry]
    return heads


def find_cycle(heads: list[int]) -> list[int]:
    """Some cycle among the nodes 1.., or nothing."""
    done = [False] * len(heads)
    done[0] = True
    for start in range(1, len(heads)):
        path, k = [], start
        while not done[k] and k not in path:
            path.append(k)
            k = heads[k]
        if not done[k] and k in path:
            return path[path.index(k) :]
        for p in path:
            done[p] = True
    return []
