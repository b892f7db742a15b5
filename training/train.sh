#!/bin/sh
# From corpora to model file: training/train.sh [options of python -m training]. See training/README.md.
set -eu
cd "$(dirname "$0")/.."
# Large buffers are reused rather than given back to the system at each step (a tenth of the time).
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_ARENA_MAX=2
exec "${PYTHON:-python3}" -m training "$@"
