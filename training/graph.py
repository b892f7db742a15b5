"""The exported graph: the model with the decisions that need no search taken inside, so that outputs stay small.

Inputs and outputs are described in packages/engine/model/README.md; evaluation runs this same module.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .interface import ANTECEDENTS, HEADS
from .model import Model


class Graph(nn.Module):
    """int32 inputs ids, shapes [B,T], first, last, sentence [B,W] → the OUTPUTS, in that order."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor, sentence: Tensor) -> tuple[Tensor, ...]:
        """W must be at least 4 (pad with sentence 0)."""
        m = self.model
        words = m.words(ids.long(), shapes.long(), first.long(), last.long())
        tags = m.tags(words)
        upos = m.upos(tags).argmax(-1).int()
        xpos = m.xpos(tags).argmax(-1).int()
        arcs = torch.log_softmax(m.arc_scores(words, sentence), -1)
        head_scores, heads = torch.topk(arcs, HEADS, -1)
        relations = m.relations(words, heads).argmax(-1).int()
        spans = m.spans(words)
        names = torch.log_softmax(m.names(spans), -1)
        b, w = first.shape
        roles = torch.log_softmax(m.roles(spans).reshape(b, w, 3, 3), -1)
        links = m.links(words)
        earlier = torch.log_softmax(m.antecedent_scores(words, sentence), -1)
        antecedent_scores, antecedents = torch.topk(earlier, ANTECEDENTS, -1)
        return upos, xpos, heads.int(), head_scores, relations, names, roles, links, antecedents.int(), antecedent_scores
