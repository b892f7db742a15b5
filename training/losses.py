"""Losses of each layer from the model's scores and a batch's targets."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .batches import NAME_CODES, SKIP
from .model import Model

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "arcs": 1.0, "relations": 1.0, "names": 0.5, "weak names": 0.25, "antecedents": 0.3, "roles": 1.5, "links": 6.0}


def choice(scores: Tensor, target: Tensor) -> Tensor:
    """Mean cross-entropy over the words that have a target."""
    return F.cross_entropy(scores.float().flatten(0, -2), target.flatten(), ignore_index=SKIP)


def name_loss(scores: Tensor, target: Tensor) -> Tensor:
    """Cross-entropy of name labels; where only part is known (weak_names.py), of the labels that it allows together."""
    log = torch.log_softmax(scores.float(), -1)
    known = target >= 0
    total = (torch.gather(log, -1, target.clamp(min=0)[..., None]).squeeze(-1) * known).sum()
    for code, allowed in (("N", log[..., 1:]), ("N-B", log[..., 1::2]), ("N-I", log[..., 2::2])):
        total = total + (torch.logsumexp(allowed, -1) * (target == NAME_CODES[code])).sum()
    return -total / (target != SKIP).sum().clamp(min=1)


def antecedent_loss(scores: Tensor, target: Tensor) -> Tensor:
    """Minus log of the probability of all right antecedents together, over words that head a mention."""
    log = torch.log_softmax(scores.float(), -1)
    asked = target.sum(-1) > 0
    right = torch.logsumexp(log.masked_fill(target == 0, -1e9), -1)
    return -(right * asked).sum() / asked.sum().clamp(min=1)


def link_loss(scores: Tensor, target: Tensor) -> Tensor:
    """Mean binary cross-entropy over the rows of cue words."""
    asked = target != SKIP
    loss = F.binary_cross_entropy_with_logits(scores.float(), target.clamp(min=0), reduction="none")
    return (loss * asked).sum() / asked.sum().clamp(min=1)


def losses(model: Model, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Each layer's loss (not weighted) for the layers that the batch has targets for."""
    words = model.words(batch["ids"], batch["shapes"], batch["first"], batch["last"])
    sentence = batch["sentence"]
    real = sentence > 0
    result: dict[str, Tensor] = {}
    spans = model.spans(words)
    if "heads" in batch:
        tags = model.tags(words)
        result["upos"] = choice(model.upos(tags), batch["upos"])
        result["xpos"] = choice(model.xpos(tags), batch["xpos"])
        arcs = model.arc_scores(words, sentence)
        result["arcs"] = choice(arcs, batch["heads"])
        heads = batch["heads"].clamp(min=0)[..., None]
        result["relations"] = choice(model.relations(words, heads).squeeze(2), batch["relations"])
    result["names" if "heads" in batch else "weak names"] = name_loss(model.names(spans), batch["names"])
    if "antecedents" in batch:
        result["antecedents"] = antecedent_loss(model.antecedent_scores(words, sentence), batch["antecedents"])
    if "roles" in batch:
        roles = model.roles(spans).unflatten(-1, (3, 3))
        result["roles"] = choice(roles, batch["roles"])
        target = batch["links"].masked_fill(~real[:, None, None, :], SKIP)
        result["links"] = link_loss(model.links(words), target)
    return result
