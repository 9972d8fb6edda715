#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The smoother without a filter: the values of all rows as one multivariate normal, solved densely. Writes
# fractional_days.csv beside itself: fractional and repeated days, out of order, some without a value. Needs numpy
# (python3-numpy).
import csv
import pathlib

import numpy as np

ROWS = [(0.25, 3.1), (0.25, 2.4), (1.5, 4.0), (3, None), (3.75, 4.6), (9.125, 5.2), (9.125, 4.4), (9.125, None),
        (9.126, 3.9), (17.5, None), (30.9, 2.2), (31, 2.9), (31.0625, 3.3), (55.5, 3.05), (2.2, 3.7), (60, None),
        (-1.5, None), (44.4, 2.75), (31, 2.5), (12.01, 4.95)]
NOISE, DRIFT = 0.49, 0.0025
RATIOS = np.arange(-6, 1.001, 0.25)


def wiener(left, right, start):
    return np.minimum.outer(left - start, right - start).clip(min=0)


def level(days, values, at, ratio):
    """Means and variances at the days `at`, residual S and determinant term, all on unit scale."""
    start = min(days.min(), at.min())
    covariance = ratio * wiener(days, days, start) + np.eye(len(days))
    inverse = np.linalg.inv(covariance)
    ones = np.ones(len(days))
    precision = ones @ inverse @ ones
    base = ones @ inverse @ values / precision
    residual = values - base
    to_rows = ratio * wiener(at, days, start)
    means = base + to_rows @ inverse @ residual
    lacking = 1 - to_rows @ inverse @ ones
    variances = (ratio * (at - start) - np.einsum("ij,jk,ik->i", to_rows, inverse, to_rows) + lacking**2 / precision)
    determinant = np.linalg.slogdet(covariance)[1] + np.log(precision)
    return means, variances, residual @ inverse @ residual, determinant


def averaged(days, values, at):
    squares0, degrees0, n = 4 * 0.65**2, 4, len(days)
    means, variances, logs = [], [], []
    for exponent in RATIOS:
        mean, variance, residual, determinant = level(days, values, at, 10**exponent)
        squares = squares0 + residual
        logs.append(-((degrees0 + n - 1) * np.log(squares) + determinant + (exponent + 1.5) ** 2) / 2)
        means.append(mean)
        variances.append(squares / (degrees0 + n - 3) * variance)
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    mean = weights @ np.array(means)
    return mean, weights @ (np.array(variances) + (np.array(means) - mean) ** 2)


at = np.array([day for day, _ in ROWS], dtype=float)
days = np.array([day for day, value in ROWS if value is not None], dtype=float)
values = np.array([value for _, value in ROWS if value is not None], dtype=float)
fixed, fixed_variance, _, _ = level(days, values, at, DRIFT / NOISE)
mean, variance = averaged(days, values, at)
with open(pathlib.Path(__file__).with_name("fractional_days.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["day", "y", "level_fix", "se_fix", "level", "sd", "lo95", "hi95"])
    for i, (day, value) in enumerate(ROWS):
        sd = np.sqrt(variance[i])
        numbers = [fixed[i], np.sqrt(NOISE * fixed_variance[i]), mean[i], sd, mean[i] - 1.96 * sd, mean[i] + 1.96 * sd]
        out.writerow([day, "" if value is None else value] + [f"{number:.15g}" for number in numbers])
