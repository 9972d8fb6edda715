#!/usr/bin/Rscript
# SPDX-License-Identifier: GPL-3.0-or-later
# The same smoothing by R: StructTS with a level, fitted by maximum likelihood, and tsSmooth. Needs Debian's r-base-core.
# Prints name, observed days and milliseconds of processor time, as statsmodels_fit.py does.
# Usage: structts.R SERIES.csv [RUNS]
arguments <- commandArgs(trailingOnly = TRUE)
runs <- if (length(arguments) > 1) as.integer(arguments[2]) else 9
values <- ts(read.csv(arguments[1])$y)
used <- function() sum(proc.time()[c("user.self", "sys.self")])
times <- replicate(runs, {
    begin <- used()
    # proc.time counts milliseconds: ten fits to a measurement.
    for (i in 1:10) level <- tsSmooth(StructTS(values, type = "level"))
    (used() - begin) * 100
})
cat(sprintf("R StructTS, fit and tsSmooth\t%d\t%.1f\n", sum(!is.na(values)), median(times)))
