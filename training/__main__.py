"""From corpora to model file: python -m training [train|evaluate|export|all] (see README.md)."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from . import paths, prepare
from .loop import Settings, train
from .model import Model


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", choices=("train", "evaluate", "export", "all"), nargs="?", default="all")
    parser.add_argument("--corpora", type=Path, default=paths.CORPORA, help="folder with ud/ and polnear/")
    parser.add_argument("--scorer", type=Path, default=paths.SCORER, help="the attribution scorer")
    parser.add_argument("--work", type=Path, default=paths.WORK / "run", help="checkpoints and figures; outside the project")
    parser.add_argument("--model", type=Path, default=paths.MODEL, help="where the model file goes")
    parser.add_argument("--steps", type=int, default=Settings.steps)
    parser.add_argument("--minutes", type=float, default=0.0, help="end by the clock instead of by steps")
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def averaged(s: prepare.Setting, folder: Path) -> tuple[Model, dict]:
    """The averaged weights of the newest checkpoint, and what the run was."""
    saved = torch.load(folder / "checkpoint.pt", weights_only=True)
    model = prepare.untrained(s, saved["settings"]["seed"])
    model.load_state_dict(saved["model"])
    model.load_state_dict(saved["average"], strict=False)
    return model.eval(), {"steps": saved["step"], "minutes": round(saved["spent"] / 60, 1), "settings": saved["settings"]}


def main() -> None:
    """Runs the asked parts in order."""
    args = arguments()
    torch.set_num_threads(args.threads)
    trees = prepare.treebanks(args.corpora, "train")
    s = prepare.setting(trees)
    if args.what in ("train", "all"):
        model = prepare.untrained(s, args.seed)
        spoken = prepare.attributed(args.corpora, "train", s.pieces)
        prepare.add_weak_names(trees, spoken, paths.WORLD)
        settings = Settings(seed=args.seed, steps=args.steps, minutes=args.minutes)
        torch.set_num_threads(1)
        train(model, trees, spoken, s.pieces, s.maps(), settings, args.work)
        torch.set_num_threads(args.threads)
    if args.what in ("evaluate", "export", "all"):
        from .evaluate import evaluate
        from .export import export

        model, run = averaged(s, args.work)
        figures = evaluate(model, s, args.corpora, args.scorer, args.work) if args.what != "export" else {}
        if args.what == "evaluate":
            print(json.dumps(figures, indent=1))
            return
        if not figures and (args.work / "figures.json").exists():
            figures = json.loads((args.work / "figures.json").read_text())
        export(model, s, run, figures, args.model)


if __name__ == "__main__":
    main()
