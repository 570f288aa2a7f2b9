# SPDX-License-Identifier: Apache-2.0
# Solves the courses of patients.csv with LSODA from the package deSolve, the model compiled, and
# writes what the first ones give. Arguments: the folder of the model, and one with patients.csv
# (a parameter a column, in the order of course.c), times.csv and sessions.csv (hours).
# Prints the processor seconds of all patients.
library(deSolve)
arguments <- commandArgs(trailingOnly = TRUE)
dyn.load(file.path(arguments[1], paste0("course", .Platform$dynlib.ext)))
patients <- as.matrix(read.csv(file.path(arguments[2], "patients.csv")))
wanted <- scan(file.path(arguments[2], "times.csv"), quiet = TRUE)
sessions <- scan(file.path(arguments[2], "sessions.csv"), quiet = TRUE)
states <- 17
quantities <- 11
kept <- 50

# Events are output times too; times that rounding alone sets apart are one.
events <- list(func = "session", time = sort(c(sessions, sessions + 2 / 3)))
times <- sort(c(0, wanted, events$time))
times <- times[c(TRUE, diff(times) > 1e-9)]
rows <- vapply(wanted, function(time) which.min(abs(times - time)), 0L)
events$time <- vapply(events$time, function(time) times[which.min(abs(times - time))], 0)
course <- function(patient) {
  lsoda(
    y = numeric(states), times = times, func = "derivatives", parms = patients[patient, ],
    dllname = "course", initfunc = "initialize", nout = quantities, events = events,
    rtol = 1e-6, atol = 1e-8, maxsteps = 50000
  )[rows, 1 + states + seq_len(quantities)]
}

answers <- vector("list", kept)
spent <- system.time(
  for (patient in seq_len(nrow(patients))) {
    answer <- course(patient)
    if (patient <= kept) answers[[patient]] <- answer
  }
)
write.table(
  do.call(rbind, answers), file.path(arguments[2], "answers.csv"),
  sep = ",", row.names = FALSE, col.names = FALSE
)
cat(sprintf("%.4f\n", spent["user.self"] + spent["sys.self"]))
