#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The same smoothing by statsmodels: UnobservedComponents with a local level, fitted by maximum likelihood and smoothed.
# Needs Debian's python3-statsmodels. Prints name, observed days and milliseconds of processor time, as structts.R does.
# Usage: statsmodels_fit.py SERIES.csv [RUNS]
import csv
import math
import os
import statistics
import sys
import time
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core, like the others
import numpy as np  # noqa: E402
from statsmodels.tsa.statespace.structural import UnobservedComponents  # noqa: E402

warnings.filterwarnings("ignore")
with open(sys.argv[1], newline="") as file:
    values = np.array([float(row["y"]) if row["y"] else math.nan for row in csv.DictReader(file)])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5

times = []
for _ in range(runs):
    begin = time.process_time()
    model = UnobservedComponents(values, level="local level", use_exact_diffuse=True)
    fitted = model.fit(disp=False)
    level, variance = fitted.smoothed_state[0], fitted.smoothed_state_cov[0, 0]
    times.append((time.process_time() - begin) * 1000)
print(f"statsmodels UnobservedComponents, fit and smooth\t{int(np.isfinite(values).sum())}\t{statistics.median(times):.1f}")
