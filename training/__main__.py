"""From corpora to model file: python -m training [train|evaluate|export|all] (see README.md)."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

from . import paths, prepare
from .augment import name_pools
from .documents import Document
from .evaluate import torch_runner
from .loop import Settings, train
from .model import Model
from .tagging import tagged
from .weak_names import known_names

MIX = 0.75  # the share of the second part's weights in what is exported
REFINE = Settings(steps=600, encoder_rate=6e-5, head_rate=4e-4, average=0.99, names=2.0, save_every=100)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", choices=("train", "refine", "evaluate", "export", "all"), nargs="?", default="all")
    parser.add_argument("--corpora", type=Path, default=paths.CORPORA, help="folder with ud/ and polnear/")
    parser.add_argument("--scorer", type=Path, default=paths.SCORER, help="the attribution scorer")
    parser.add_argument("--work", type=Path, default=paths.WORK / "run", help="checkpoints and figures; outside the project")
    parser.add_argument("--model", type=Path, default=paths.MODEL, help="where the model file goes")
    parser.add_argument("--steps", type=int, default=Settings.steps)
    parser.add_argument("--minutes", type=float, default=0.0, help="end by the clock instead of by steps")
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--refine-steps", type=int, default=REFINE.steps)
    parser.add_argument("--refine-minutes", type=float, default=0.0, help="end the second part by the clock")
    parser.add_argument("--in-turn", action="store_true", help="use one core only")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def averaged(s: prepare.Setting, folder: Path) -> tuple[Model, dict]:
    """The averaged weights of the newest checkpoint, and what the run was."""
    saved = torch.load(folder / "checkpoint.pt", weights_only=True)
    model = prepare.untrained(s, saved["settings"]["seed"])
    model.load_state_dict(saved["model"])
    model.load_state_dict(saved["average"], strict=False)
    return model.eval(), {"steps": saved["step"], "minutes": round(saved["spent"] / 60, 1), "settings": saved["settings"]}


def mixed(first: Model, second: Model, share: float) -> None:
    """Makes the first model's weights the mean of both, `share` being the second's: surer than either outside the training texts."""
    others = second.state_dict()
    first.load_state_dict({k: (1 - share) * v + share * others[k] if v.is_floating_point() else others[k] for k, v in first.state_dict().items()})


def refine(s: prepare.Setting, trees: list[Document], args: argparse.Namespace, folder: Path) -> None:
    """The second part of training: names are marked anew in texts that the first part's model has tagged, and the same model
    goes on, at a lower rate, with names counting for more and standing in for each other."""
    folder.mkdir(parents=True, exist_ok=True)
    model, _ = averaged(s, args.work)
    spoken = prepare.attributed(args.corpora, "train", s.pieces)
    prepare.add_weak_names(trees, spoken, tagged(spoken, s, torch_runner(model), folder / "tagged.json"))
    pools = name_pools(trees + spoken, known_names(paths.KNOWN))
    settings = replace(REFINE, seed=args.seed, steps=args.refine_steps, minutes=args.refine_minutes, in_turn=args.in_turn)
    torch.set_num_threads(1)
    train(model, trees, spoken, s.pieces, s.maps(), settings, folder, pools)
    torch.set_num_threads(args.threads)


def main() -> None:
    """Runs the asked parts in order."""
    args = arguments()
    torch.set_num_threads(args.threads)
    trees = prepare.treebanks(args.corpora, "train")
    s = prepare.setting(trees)
    if args.what in ("train", "all"):
        model = prepare.untrained(s, args.seed)
        spoken = prepare.attributed(args.corpora, "train", s.pieces)
        prepare.add_weak_names(trees, spoken)
        settings = Settings(seed=args.seed, steps=args.steps, minutes=args.minutes, in_turn=args.in_turn)
        torch.set_num_threads(1)
        train(model, trees, spoken, s.pieces, s.maps(), settings, args.work)
        torch.set_num_threads(args.threads)
    refined = args.work / "refined"
    if args.what in ("refine", "all"):
        refine(s, trees if args.what == "refine" else prepare.treebanks(args.corpora, "train"), args, refined)
    if args.what in ("evaluate", "export", "all"):
        from .evaluate import evaluate
        from .export import export

        model, run = averaged(s, args.work)
        if (refined / "checkpoint.pt").exists():
            after, second = averaged(s, refined)
            mixed(model, after, MIX)
            run = {"first": run, "refined": second, "mix": MIX}
        figures = evaluate(model, s, args.corpora, args.scorer, args.work) if args.what != "export" else {}
        if args.what == "evaluate":
            print(json.dumps(figures, indent=1))
            return
        if not figures and (args.work / "figures.json").exists():
            figures = json.loads((args.work / "figures.json").read_text())
        export(model, s, run, figures, args.model)


if __name__ == "__main__":
    main()
