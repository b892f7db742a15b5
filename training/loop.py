"""The training loop: each step takes one batch of treebank windows and one of attribution windows.

The two batches are computed by two processes of one thread each that share the weights: where other work has a claim
on the cores, that wastes far less than two threads that wait for each other inside every product. Gradients are added
in a fixed order, so the result does not depend on which process is first.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.multiprocessing as processes

from .augment import Pools
from .batches import Example, batches, collate, examples
from .documents import Document
from .losses import WEIGHTS, losses
from .model import Model
from .wordpiece import WordPiece


@dataclass
class Settings:
    """What a training run is: same settings, same corpora and same number of steps give the same model."""

    seed: int = 17
    steps: int = 6000  # the length of the learning-rate schedule
    minutes: float = 0.0  # when positive the schedule follows the clock instead, and ends then
    budget: int = 1280  # wordpieces in each of a step's two batches
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: float = 0.03  # share of the schedule
    masked: float = 0.06  # share of words hidden from the encoder
    average: float = 0.998  # decay of the running average of the weights, which is what is exported
    save_every: int = 250
    names: float = 1.0  # how much more than at first the losses of names count
    in_turn: bool = False  # the two batches one after the other, on one core


class Stream:
    """Endless batches over some documents, a new variation of the texts each epoch."""

    def __init__(self, documents: list[Document], pieces: WordPiece, maps: dict[str, dict[str, int]], budget: int, seed: int, pools: Pools | None = None) -> None:
        self.rng = random.Random(seed)
        self.make = lambda: batches(examples(documents, pieces, maps, self.rng, pools), budget, self.rng)
        self.epoch = 0
        self.current: Iterator[list[Example]] = iter(())

    def next(self) -> list[Example]:
        """The next batch."""
        for batch in self.current:
            return batch
        self.epoch += 1
        self.current = self.make()
        return next(self.current)


class Worker:
    """Computes gradients of one kind of batch."""

    def __init__(self, model: Model, stream: Stream, settings: Settings, seed: int) -> None:
        self.model, self.stream, self.masked = model, stream, settings.masked
        self.weights = {k: v * settings.names if "names" in k else v for k, v in WEIGHTS.items()}
        self.mask = random.Random(seed)

    def gradients(self) -> dict[str, float]:
        """Adds the next batch's gradients to the model's; returns the losses."""
        batch = collate(self.stream.next(), self.mask, self.masked)
        with torch.autocast("cpu", torch.bfloat16):
            parts = losses(self.model, batch)
        sum(self.weights[k] * v for k, v in parts.items()).backward()  # type: ignore[union-attr]
        return {k: v.item() for k, v in parts.items()}


def second(model: Model, stream: tuple, settings: Settings, gradients: list[torch.Tensor], orders: processes.SimpleQueue, told: processes.SimpleQueue) -> None:
    """The second process: at each order, the gradients of a batch into `gradients`, its losses into `told`."""
    torch.set_num_threads(1)
    torch.manual_seed(stream[4])
    worker = Worker(model, Stream(*stream), settings, stream[4])
    model.train()
    trained = [p for p in model.parameters() if p.requires_grad]
    while orders.get():
        for p in trained:
            p.grad = None
        parts = worker.gradients()
        for p, g in zip(trained, gradients, strict=True):
            g.zero_() if p.grad is None else g.copy_(p.grad)
        told.put(parts)


def rate(progress: float, warmup: float) -> float:
    """Linear rise over `warmup`, then linear fall to zero."""
    return min(progress / warmup, (1 - progress) / (1 - warmup)) if progress < 1 else 0.0


def train(model: Model, treebanks: list[Document], attributed: list[Document], pieces: WordPiece, maps: dict[str, dict[str, int]], settings: Settings, folder: Path, pools: Pools | None = None) -> Model:
    """Trains to the end of the schedule; checkpoints in `folder`, from which a broken-off run goes on.

    Returns the running average of the weights. A resumed run draws new batches (from the seed and the step), so it is
    as good as, but not the same as, an unbroken one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.seed)
    heads = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith("encoder.") and "shapes" not in n]
    shapes = [model.encoder.shapes.weight]
    groups = [
        {"params": body, "lr": settings.encoder_rate, "weight_decay": 0.01},
        {"params": heads, "lr": settings.head_rate, "weight_decay": 0.01},
        {"params": shapes, "lr": settings.head_rate, "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    base = [g["lr"] for g in groups]
    average = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    step, spent = 0, 0.0
    latest = folder / "checkpoint.pt"
    if latest.exists():
        saved = torch.load(latest, weights_only=True)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, spent = saved["average"], saved["step"], saved["spent"]
    model.share_memory()
    trained = [p for p in model.parameters() if p.requires_grad]
    theirs = [torch.zeros_like(p).share_memory_() for p in trained]
    orders, told = processes.SimpleQueue(), processes.SimpleQueue()
    roles = (attributed, pieces, maps, settings.budget, settings.seed * 1000 + step + 1, pools)
    helper = processes.get_context("fork").Process(target=second, args=(model, roles, settings, theirs, orders, told), daemon=True)
    helper.start()
    trees = Worker(model, Stream(treebanks, pieces, maps, settings.budget, settings.seed * 1000 + step, pools), settings, settings.seed + step)
    started = time.monotonic() - spent
    sums: dict[str, float] = {}
    model.train()
    while True:
        spent = time.monotonic() - started
        progress = spent / (60 * settings.minutes) if settings.minutes else step / settings.steps
        if progress >= 1:
            break
        for group, lr in zip(optimiser.param_groups, base, strict=True):
            group["lr"] = lr * rate(progress, settings.warmup)
        orders.put(True)
        theirs_first = told.get() if settings.in_turn else None
        parts = trees.gradients()
        parts |= theirs_first or told.get()
        for k, v in parts.items():
            sums[k] = sums.get(k, 0.0) + v
        for p, g in zip(trained, theirs, strict=True):
            p.grad = g.clone() if p.grad is None else p.grad.add_(g)
        torch.nn.utils.clip_grad_norm_(trained, 5.0)
        optimiser.step()
        optimiser.zero_grad()
        step += 1
        decay = min(settings.average, (1 + step) / (10 + step))
        with torch.no_grad():
            named = dict(model.named_parameters())
            torch._foreach_lerp_(list(average.values()), [named[n] for n in average], 1 - decay)
        if step % 50 == 0:
            means = {k: round(v / 50, 4) for k, v in sums.items()}
            print(json.dumps({"step": step, "minutes": round(spent / 60, 1), "progress": round(progress, 3), **means}), flush=True)
            sums = {}
        if step % settings.save_every == 0:
            save(latest, model, optimiser, average, step, spent, settings)
    save(latest, model, optimiser, average, step, spent, settings)
    orders.put(False)
    helper.join()
    model.load_state_dict(average, strict=False)
    return model.eval()


def save(path: Path, model: Model, optimiser: torch.optim.Optimizer, average: dict[str, torch.Tensor], step: int, spent: float, settings: Settings) -> None:
    """Writes a checkpoint, whole or not at all."""
    state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "average": average, "step": step, "spent": spent, "settings": asdict(settings)}
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
